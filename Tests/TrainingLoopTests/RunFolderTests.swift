import Domain
import Foundation
import Synchronization
import Testing
import TrainingLoop

/// A run's folder: one run, one process, one plan.
struct RunFolderTests {
    @Test("A folder is held by one at a time and free again afterwards")
    func oneAtATime() throws {
        let trial = RunTrial()
        do {
            let held = try RunFolder.create(trial.url, plan: trial.plan)
            let error = try #require(throws: WorkbenchError.self) { try RunFolder.open(trial.url) }
            #expect(error.code == .runInUse && error.message.contains(trial.url.path) && error.hint != nil)
            #expect(held.plan == trial.plan)
        }
        #expect(try RunFolder.open(trial.url).plan == trial.plan)
    }

    @Test("A folder that holds a run takes no second one")
    func alreadyExists() throws {
        let trial = RunTrial()
        _ = try RunFolder.create(trial.url, plan: trial.plan)
        let error = try #require(throws: WorkbenchError.self) { try RunFolder.create(trial.url, plan: trial.plan) }
        #expect(error.code == .alreadyExists && error.hint?.contains("--resume") == true)
    }

    @Test("Of many that begin a run in the same folder at once, one gets it")
    func race() throws {
        let trial = RunTrial()
        let (url, plan) = (trial.url, trial.plan)
        let winners = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            // Whoever gets it gives it back at once: the others must still be refused.
            if (try? RunFolder.create(url, plan: plan)) != nil { winners.add(1, ordering: .relaxed) }
        }
        #expect(winners.load(ordering: .relaxed) == 1)
    }

    @Test("No run, no folder and a damaged plan are refused with the path", arguments: ["", "{", "[]", "{}", "null"])
    func noPlan(text: String) throws {
        let trial = RunTrial()
        let absent = try #require(throws: WorkbenchError.self) { try RunFolder.open(trial.url) }
        #expect(absent.code == .fileNotFound && absent.message.contains(trial.url.path))
        try FileManager.default.createDirectory(at: trial.url, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: RunFolder.planURL(in: trial.url))
        let damaged = try #require(throws: WorkbenchError.self) { try RunFolder.open(trial.url) }
        #expect(damaged.code == .malformedFile && damaged.message.contains("plan.json") && damaged.hint != nil)
    }

    static let impossible = [
        (#""batch_size" : 4"#, #""batch_size" : 0"#, "batch_size is 0"), (#""batch_size" : 4"#, #""batch_size" : -1"#, "batch_size is -1"),
        (#""epochs" : 2"#, #""epochs" : 0"#, "epochs is 0"), (#""epochs" : 2"#, #""epochs" : 1e300"#, "epochs is 1e+300"),
        (#""warmup_ratio" : 0.05"#, #""warmup_ratio" : 1e30"#, "warmup_ratio is 1e+30"),
        (#""max_length" : 16"#, #""max_length" : 0"#, "max_length is 0"),
        (#""threads" : 2"#, #""threads" : 1000000"#, "threads is 1000000"),
        (#""micro_batch_tokens" : 12"#, #""micro_batch_tokens" : 0"#, "micro_batch_tokens is 0"),
        (#""learning_rate" : 0.02"#, #""learning_rate" : -1"#, "learning_rate is -1"),
        (#""checkpoint_every" : 2"#, #""checkpoint_every" : -2"#, "checkpoint_every is -2"),
        (#""version" : 1"#, #""version" : 2"#, "version 2"),
    ]

    @Test("A plan changed by hand to something impossible is refused by field and value", arguments: impossible.indices)
    func changedByHand(index: Int) throws {
        let (good, bad, says) = Self.impossible[index]
        let trial = RunTrial()
        _ = try RunFolder.create(trial.url, plan: trial.plan)
        let file = RunFolder.planURL(in: trial.url)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(good))
        try Data(text.replacing(good, with: bad).utf8).write(to: file)
        let error = try #require(throws: WorkbenchError.self) { try RunFolder.open(trial.url) }
        #expect(error.code == .malformedFile && error.message.contains(says) && error.hint != nil, "\(error.message)")
    }
}
