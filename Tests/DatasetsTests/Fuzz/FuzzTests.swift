import Foundation
import Synchronization
import Testing

/// Damaged input for every parser: it may be refused, but it never traps, hangs, or is read in two ways.
///
/// The default run is the same each time. `scripts/test --fuzz MINUTES` goes on with other seeds for so long and keeps what fails.
struct FuzzTests {
    private static let minutes = ProcessInfo.processInfo.environment["TUNESMITH_FUZZ"].flatMap { Double($0) }
    private static let firstSeed = ProcessInfo.processInfo.environment["TUNESMITH_FUZZ_SEED"].flatMap { UInt64($0) }
    /// Where inputs that fail are put; they belong into the corpus once they are mended.
    private static let findings = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build/fuzz", isDirectory: true)

    @Test("Kept inputs hold for every parser", arguments: FuzzTarget.all)
    func kept(target: FuzzTarget) throws {
        #expect(FuzzCorpus.all.count > 20)
        for bytes in FuzzCorpus.all { try target.look(bytes) }
    }

    @Test("Damaged inputs hold for every parser", arguments: FuzzTarget.all)
    func damaged(target: FuzzTarget) throws {
        var random = FuzzRandom(state: 5)
        for _ in 0..<target.rounds {
            let bytes = random.input(target.seeds)
            try withKnownBytes(bytes) { try target.look(bytes) }
        }
    }

    @Test(
        "Damaged inputs hold for every parser for as long as asked", .enabled(if: minutes != nil, "only with scripts/test --fuzz"),
        arguments: 0..<max(1, ProcessInfo.processInfo.activeProcessorCount))
    func forMinutes(worker: Int) throws {
        let seed = (Self.firstSeed ?? UInt64.random(in: 0..<1 << 32)) &+ UInt64(worker) &* 1_000_003
        var random = FuzzRandom(state: seed)
        try FileManager.default.createDirectory(at: Self.findings, withIntermediateDirectories: true)
        let current = Self.findings.appendingPathComponent("current-\(worker)")
        let end = ContinuousClock.now + .seconds(60 * (Self.minutes ?? 0))
        var inputs: [String: Int] = [:]
        var slowest = Duration.zero
        while ContinuousClock.now < end, let target = FuzzTarget.all.randomElement(using: &random) {
            for _ in 0..<20 {
                let bytes = random.input(target.seeds)
                // Left behind when the process ends here.
                try Data(bytes).write(to: current)
                let start = ContinuousClock.now
                try withKnownBytes(bytes) { try target.look(bytes) }
                slowest = max(slowest, ContinuousClock.now - start)
                inputs[target.name, default: 0] += 1
            }
        }
        let counts = inputs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("fuzzed with seed \(seed): \(inputs.values.reduce(0, +)) inputs (\(counts)); the slowest took \(slowest)")
        try FileManager.default.removeItem(at: current)
        // Inputs have a few kilobytes: whatever takes so long for them grows faster than they do.
        #expect(slowest < .seconds(60))
    }

    /// Runs `body`, and keeps `bytes` when it records an issue or throws.
    private func withKnownBytes(_ bytes: [UInt8], _ body: () throws -> Void) throws {
        try withKnownIssue(isIntermittent: true) {
            try body()
        } matching: { issue in
            Self.keep(bytes, "\(issue)")
            return false
        }
    }

    private static func keep(_ bytes: [UInt8], _ reason: String) {
        try? FileManager.default.createDirectory(at: findings, withIntermediateDirectories: true)
        let name = "found-\(bytes.count)-\(bytes.reduce(5381) { ($0 &* 33 &+ Int($1)) & 0xFFFF_FFFF })"
        try? Data(bytes).write(to: findings.appendingPathComponent(name))
        print("kept \(name): \(reason.prefix(400))")
    }
}
