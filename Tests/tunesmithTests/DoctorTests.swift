import Foundation
import JSON
import Testing
import TrainingLoop

@testable import tunesmith

@Suite(.serialized) struct DoctorTests {
    @Test("Nothing is wrong where the tests run, and every finding has a name of its own")
    func healthy() {
        let findings = Doctor.findings(folder: FileManager.default.temporaryDirectory.path)
        #expect(findings.filter { $0.verdict == .wrong }.map(\.lines) == [])
        #expect(Set(findings.map(\.name)).count == findings.count)
        for name in [
            "processor", "kernels", "threads", "memory", "disk", "oneDNN", "PCRE2", "utf8proc", "simdjson", "OpenSSL", "libsodium",
            "SQLite", "libarchive", "xxHash",
            "variants", "product",
        ] {
            #expect(findings.contains { $0.name == name }, "\(name)")
        }
    }

    @Test(
        "Libraries tell versions that begin with a number",
        arguments: ["oneDNN", "PCRE2", "utf8proc", "simdjson", "OpenSSL", "libsodium", "SQLite", "libarchive", "xxHash"])
    func versions(name: String) throws {
        let finding = try #require(Doctor.libraries().first { $0.name == name })
        let version = try #require(finding.values["version"]?.string)
        #expect(version.first?.isNumber == true && version.contains("."), "\(version)")
    }

    @Test(
        "Memory is judged by what is available",
        arguments: [(100_000_000, Finding.Verdict.wrong), (1_000_000_000, .warning), (8_000_000_000, .ok)])
    func memory(available: Int, verdict: Finding.Verdict) {
        #expect(Doctor.memory((16_000_000_000, available)).verdict == verdict)
    }

    @Test(
        "A disk must be writable and have room",
        arguments: [
            (50_000_000_000, true, Finding.Verdict.ok), (1_000_000_000, true, .warning), (10_000_000, true, .wrong),
            (50_000_000_000, false, .wrong),
        ])
    func disk(free: Int, isWritable: Bool, verdict: Finding.Verdict) {
        #expect(Doctor.disk("/data", (free, isWritable)).verdict == verdict)
    }

    @Test("What the system does not tell is no reason to fail, a folder that is not there is")
    func unknown() {
        #expect(Doctor.memory(nil).verdict == .warning)
        #expect(Doctor.disk("/nowhere", SystemFacts.disk("/nowhere/at/all")).verdict == .wrong)
    }

    @Test("Threads should be as many as cores", arguments: [(2, 2, Finding.Verdict.ok), (2, 8, .warning), (8, 2, .warning)])
    func threads(cores: Int, threads: Int, verdict: Finding.Verdict) {
        let finding = Doctor.threads(cores: cores, threads: threads)
        #expect(finding.verdict == verdict)
        #expect((finding.hint == nil) == (verdict == .ok))
    }

    @Test("Slow products are a warning, not a failure")
    func speed() {
        #expect(Doctor.speed(gflops: 160, threads: 2).verdict == .ok)
        #expect(Doctor.speed(gflops: 4, threads: 2).verdict == .warning)
    }

    @Test("A field of the system's memory file is read in bytes")
    func memoryFile() {
        let text = "MemTotal:       24565828 kB\nMemFree:        101 kB\nMemAvailable:   7 kB\n"
        #expect(SystemFacts.kilobytes("MemTotal:", in: text) == 24_565_828 * 1024)
        #expect(SystemFacts.kilobytes("MemAvailable:", in: text) == 7 * 1024)
        #expect(SystemFacts.kilobytes("SwapTotal:", in: text) == nil)
    }

    @Test("A finding shows its hint only when something is to be done, and has it in JSON")
    func shown() {
        let finding = Finding("disk", .warning, "full", hint: "make room")
        #expect(finding.lines.contains("hint: make room"))
        #expect(!Finding("disk", .ok, "fine", hint: "make room").lines.contains("hint"))
        #expect(finding.json["hint"]?.string == "make room")
        #expect(finding.json["verdict"]?.string == "warning")
    }
}
