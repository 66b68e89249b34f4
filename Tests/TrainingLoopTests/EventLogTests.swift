import Domain
import Foundation
import JSON
import Testing
import TrainingLoop

/// The log of a run: whole lines, numbered without a gap, over deaths and resumptions.
struct EventLogTests {
    @Test("Lines are numbered from 1 and go on after a resumption")
    func sequence() throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 3)
        let first = try trial.log().count
        _ = try trial.go()
        let lines = try trial.log()
        #expect(lines.count > first && lines.map { $0?.whole("sequence") } == (1...lines.count).map { $0 })
        #expect(lines[first - 1]?.type == "stopped" && lines[first]?.type == "started" && lines[first]?.whole("step") == 3)
        #expect(lines.last??.type == "succeeded")
        #expect(lines.allSatisfy { $0?.text("time")?.hasSuffix("Z") == true })
    }

    @Test("Every event that was heard stands in the log, with its numbers")
    func complete() throws {
        let trial = RunTrial()
        let result = try trial.go()
        let lines = try trial.log()
        #expect(lines.count == result.events.count)
        for (line, event) in zip(lines, result.events) {
            guard case .progress(let progress) = event else { continue }
            #expect(line?.type == "progress" && line?.whole("step") == progress.step)
            #expect(line?.number("loss") == progress.loss && line?.whole("tokens") == progress.tokens)
        }
        #expect(lines.count { $0?.type == "checkpoint_written" } == 3)
    }

    @Test("A last line that a crash cut is ended, told, and spoils no later one", arguments: [1, 20, 60])
    func tornLine(cut: Int) throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 2)
        let url = trial.url.appendingPathComponent("events.jsonl")
        try Data(contentsOf: url).dropLast(cut).write(to: url)
        let whole = try trial.log().count { $0 != nil }
        let second = try trial.go()
        #expect(second.outcome == .succeeded)
        let lines = try trial.log()
        // Without its line end alone the last line is still whole.
        #expect(lines.count { $0 == nil } == (cut == 1 ? 0 : 1))
        let warning = try #require(lines[whole + (cut == 1 ? 0 : 1)])
        #expect(warning.type == "warning" && warning.text("message")?.contains("cut off") == true)
        for (index, line) in lines.enumerated() { #expect(line == nil || line?.whole("sequence") == index + 1) }
    }

    @Test("Texts with line ends and quotes stay on one line")
    func hardTexts() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-log-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let log = try EventLog(url) { Date(timeIntervalSince1970: 0) }
        try log.append(.failed(code: "a", message: "one\ntwo\r\u{2028}\"three\" \\ \u{0}", hint: nil))
        try log.append(.validated(step: 1, loss: .nan, isBest: false))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        let first = try JSONValue(parsing: String(try #require(lines.first)))
        #expect(first["message"]?.string == "one\ntwo\r\u{2028}\"three\" \\ \u{0}" && first["time"]?.string == "1970-01-01T00:00:00Z")
        #expect(
            lines.last
                == #"{"sequence":2,"time":"1970-01-01T00:00:00Z","type":"validated","step":1,"loss":null,"accuracy":null,"best":false}"#)
    }

    @Test(
        "A log that cannot be written is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
    func fullDisk() throws {
        let log = try EventLog(URL(fileURLWithPath: "/dev/full"))
        let error = try #require(throws: WorkbenchError.self) { try log.append(.warning(message: "x")) }
        #expect(error.code == .diskFull)
    }
}
