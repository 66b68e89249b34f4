import Domain
import Foundation
import Testing
import TrainingLoop

/// Reading a log while it grows: whole lines once each, whatever a crash left.
struct EventLogReaderTests {
    private final class Log {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-reader-\(UUID().uuidString).jsonl")
        deinit { try? FileManager.default.removeItem(at: url) }
        func append(_ text: String) throws {
            let old = (try? Data(contentsOf: url)) ?? Data()
            try (old + Data(text.utf8)).write(to: url)
        }
    }

    private static func line(_ message: String) -> String {
        #"{"sequence":1,"time":"2026-01-02T03:04:05Z","type":"warning","message":"\#(message)"}"# + "\n"
    }

    private static func messages(_ entries: [EventLogReader.Entry]) -> [String] {
        entries.compactMap { if case .warning(let message) = $0.event { message } else { nil } }
    }

    static let events: [TrainingEvent] = [
        .started(
            .init(step: 1, totalSteps: 2, rows: 3, validationRows: 4, tokens: 5, trainedTokens: 6, trainableParameters: 7, parameters: 8)),
        .progress(
            .init(
                step: 1, totalSteps: 2, epoch: 0.5, loss: 1.25, accuracy: 0.75, learningRate: 1e-5, gradientNorm: 0.1, tokens: 9,
                tokensPerSecond: 10.5, remainingSeconds: 3, seconds: 2.5, validationSeconds: 0.5, memoryBytes: 123)),
        .validated(step: 2, loss: 0.25, accuracy: 0.5, isBest: true), .earlyStopped(step: 3, bestStep: 1, bestLoss: 0.5, patience: 2),
        .sampled(
            step: 3,
            samples: [
                .init(prompt: "a\n\"b\" \u{1B}[31m", answer: "", reference: nil, isCut: true),
                .init(prompt: "ẍ́", answer: "👩‍👩‍👧\u{0}", reference: "c", isCut: false),
            ]),
        .earlyStopped(step: 3, bestStep: nil, bestLoss: nil, patience: 2), .checkpointWritten(step: 4, name: "step-000004"),
        .warning(message: "a\n\"b\""), .stopped(step: 5, reason: "pause"),
        .succeeded(
            .init(
                step: 6, artifact: "/a", seconds: 1.5, artifactStep: 5, validationLoss: 0.5, validationAccuracy: 0.25, isEarlyStopped: true,
                validationSeconds: 0.25, peakMemoryBytes: 1 << 40)
        ),
        .failed(code: "disk_full", message: "m", hint: nil),
    ]

    @Test("Every event is read as it was written")
    func roundTrip() throws {
        let log = Log()
        let writer = try EventLog(log.url) { Date(timeIntervalSince1970: 1_000_000_000) }
        for event in Self.events { try writer.append(event) }
        var reader = EventLogReader(log.url)
        let entries = try reader.next()
        #expect(entries.map(\.event) == Self.events)
        #expect(entries.first?.offset == 0 && zip(entries, entries.dropFirst()).allSatisfy { $0.offset < $1.offset })
        #expect(entries.allSatisfy { $0.time == Date(timeIntervalSince1970: 1_000_000_000) })
        #expect(reader.offset == (try Data(contentsOf: log.url).count))
        #expect(try reader.next().isEmpty)
    }

    @Test("Lines of older versions, which know less, are events all the same")
    func older() throws {
        let log = Log()
        let time = #""sequence":1,"time":"2026-01-02T03:04:05Z""#
        try log.append(
            #"{\#(time),"type":"progress","step":1,"total_steps":2,"epoch":0.5,"loss":1.25,"learning_rate":1,"gradient_norm":2,"#
                + #""tokens":9,"tokens_per_second":10.5,"remaining_seconds":3}"# + "\n"
                + #"{\#(time),"type":"validated","step":2,"loss":0.25,"best":true}"# + "\n")
        var reader = EventLogReader(log.url)
        #expect(
            try reader.next().map(\.event) == [
                .progress(
                    .init(
                        step: 1, totalSteps: 2, epoch: 0.5, loss: 1.25, learningRate: 1, gradientNorm: 2, tokens: 9, tokensPerSecond: 10.5,
                        remainingSeconds: 3)),
                .validated(step: 2, loss: 0.25, isBest: true),
            ])
    }

    @Test("A log that is not there yet has nothing; a line counts once, when it is whole")
    func growing() throws {
        let log = Log()
        var reader = EventLogReader(log.url)
        #expect(try reader.next().isEmpty && reader.offset == 0)
        let text = Self.line("one")
        try log.append(text + Self.line("two").dropLast(10))
        #expect(try Self.messages(reader.next()) == ["one"] && reader.offset == text.utf8.count)
        #expect(try reader.next().isEmpty)
        try log.append(String(Self.line("two").suffix(10)) + Self.line("three"))
        #expect(try Self.messages(reader.next()) == ["two", "three"])
        var second = EventLogReader(log.url, from: text.utf8.count)
        #expect(try Self.messages(second.next()) == ["two", "three"])
    }

    @Test("Lines come whole however few bytes are read at a time, and one that never ends is passed")
    func chunks() throws {
        let log = Log()
        try log.append((0..<50).map { Self.line("m\($0)") }.joined())
        var reader = EventLogReader(log.url)
        var found: [String] = []
        while true {
            let offset = reader.offset
            found += Self.messages(try reader.next(atMost: 100))
            if reader.offset == offset { break }
        }
        #expect(found == (0..<50).map { "m\($0)" })
        try log.append(String(repeating: "\0", count: 1_000) + "\n" + Self.line("after"))
        for _ in 0..<20 { found += Self.messages(try reader.next(atMost: 100)) }
        #expect(found.last == "after" && found.count == 51)
    }

    static let strange = [
        "", "\n", "null\n", "{}\n", "[1]\n", "\"started\"\n", #"{"type":"moon_landed","time":"2026-01-02T03:04:05Z"}"# + "\n",
        #"{"type":"warning","time":"2026-01-02T03:04:05Z"}"# + "\n", #"{"type":"warning","message":"no time"}"# + "\n",
        #"{"type":"progress","time":"2026-01-02T03:04:05Z","step":"one"}"# + "\n", #"{"type":"progress","time":"2026-"# + "\n",
        String(repeating: "[", count: 20_000) + "\n", "\u{0}\u{0}\n", #"{"type":"started","time":5,"step":1e400}"# + "\n",
    ]

    @Test("What is no event of ours is passed by, and spoils no neighbour", arguments: strange.indices)
    func passedBy(index: Int) throws {
        let log = Log()
        try log.append(Self.line("before") + Self.strange[index] + Self.line("after"))
        var reader = EventLogReader(log.url)
        #expect(try Self.messages(reader.next()) == ["before", "after"])
    }

    @Test("A log that a crash of the machine made shorter is read on from its end")
    func shorter() throws {
        let log = Log()
        try log.append(Self.line("one"))
        var reader = EventLogReader(log.url, from: 1_000_000)
        #expect(try reader.next().isEmpty && reader.offset == Self.line("one").utf8.count)
        try log.append(Self.line("two"))
        #expect(try Self.messages(reader.next()) == ["two"])
    }
}

/// The lock of a run's folder as it goes from a starter to the process that works.
struct RunLockTests {
    @Test("A lock that was handed on is taken over, and one that is of another file or held by another is refused")
    func adoption() throws {
        let trial = RunTrial()
        _ = try RunFolder.create(trial.url, plan: trial.plan)
        #expect(!RunLock.isHeld(in: trial.url))
        do {
            let lock = try RunLock(trial.url)
            #expect(RunLock.isHeld(in: trial.url))
            let handedOn = dup(lock.descriptor)
            do {
                let folder = try RunFolder.open(trial.url, lockDescriptor: handedOn)
                #expect(folder.plan == trial.plan && fcntl(handedOn, F_GETFD) == FD_CLOEXEC)
            }
            let other = open(trial.url.appendingPathComponent(".lock").path, O_RDWR)
            defer { close(other) }
            #expect(throws: WorkbenchError.self) { try RunLock(trial.url, adopting: other) }
            for descriptor in [-1, 0, 1_000_000] as [Int32] {
                let error = try #require(throws: WorkbenchError.self) { try RunLock(trial.url, adopting: descriptor) }
                #expect(error.code == .invalidSetting)
            }
            let foreign = open("/dev/null", O_RDWR)
            defer { close(foreign) }
            #expect(throws: WorkbenchError.self) { try RunLock(trial.url, adopting: foreign) }
            #expect(throws: WorkbenchError.self) { try RunLock(trial.url) }
        }
        #expect(!RunLock.isHeld(in: trial.url))
        #expect(!RunLock.isHeld(in: trial.url.appendingPathComponent("absent")))
    }
}
