import Domain
import Foundation
import Store
import Testing
import Threads
import TrainingLoop

@testable import Jobs

/// What a runner makes of what trainers say, do and fail at; real processes are killed in CommandTests.
@Suite(.timeLimit(.minutes(2))) struct JobRunnerTests {
    @Test("A job is planned, started, followed and published, with all that was measured")
    func whole() async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        #expect(place.trainer.started == ["\(id.rawValue) 1"] && RunLock.isHeld(in: place.run(id)))
        try place.say(
            id, RunnerPlace.started(), .validated(step: 0, loss: 3, isBest: false),
            RunnerPlace.progress(1, loss: 2, accuracy: 0.25, seconds: 1),
            .checkpointWritten(step: 1, name: "step-000001"), .warning(message: "beware"),
            .sampled(
                step: 1,
                samples: [
                    .init(prompt: "p", answer: "a\nb", reference: "r", isCut: true),
                    .init(prompt: "q", answer: "", reference: nil, isCut: false),
                ]), RunnerPlace.progress(4, loss: .nan, accuracy: 0.5, seconds: 4),
            .validated(step: 4, loss: 0.5, accuracy: 0.75, isBest: true))
        let running = try await place.wait(id) { $0.progress?.step == 4 }
        #expect(running.state == .running && running.trainingSeconds == 4 && running.validationSeconds == 1)
        #expect(running.progress?.memoryBytes == 77 && running.progress?.loss == nil && running.progress?.bestValidationLoss == 0.5)
        #expect(running.progress?.accuracy == 0.5 && running.progress?.validationAccuracy == 0.75)
        try place.say(id, place.succeeded(id))
        place.trainer.leave(place.run(id))
        let job = try await place.wait(id, .succeeded)
        let versions = try place.versions()
        #expect(versions.count == 1 && versions[0].id == job.result && versions[0].lineage.job == id.rawValue)
        #expect(versions[0].files.map(\.path) == ["adapter_config.json", "adapter_model.safetensors"])
        let metrics = versions[0].metrics
        #expect(metrics["seconds"] == 6 && metrics["peak_memory_bytes"] == 99 && metrics["cost"] == 3 && metrics["steps"] == 4)
        #expect(metrics["validation_loss"] == 0.5 && metrics["initial_validation_loss"] == 3 && metrics["loss"] == nil)
        #expect(metrics["accuracy"] == 0.5 && metrics["validation_accuracy"] == 0.75)
        #expect(job.trainingSeconds == 6 && job.validationSeconds == 2)
        let records = place.store.jobs(of: Organization.localID)
        #expect(try records.measures(of: id, .loss).map(\.step) == [1] && records.measures(of: id, .validationLoss).map(\.step) == [0, 4])
        #expect(try records.measures(of: id, .accuracy).map(\.value) == [0.25, 0.5])
        let table = String(decoding: try JobResults.table(of: job, in: place.store), as: UTF8.self)
        #expect(table == "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n1,2.0,0.25,,\n")
        let events = try records.events(of: id, limit: 100).events
        let samples = events.filter { $0.kind == .sample }
        #expect(
            samples.map(\.message) == [
                "Sample 1 of 2 after step 1: the model answered \"a b\"", "Sample 2 of 2 after step 1: the model answered nothing",
            ])
        #expect(
            samples.map(\.details) == [
                ["step": "1", "prompt": "p", "completion": "a\nb", "reference": "r", "is_cut": "true"],
                ["step": "1", "prompt": "q", "completion": "", "is_cut": "false"],
            ])
        let validated = try #require(events.first { $0.details["validation_loss"] == "0.5" })
        #expect(validated.details["validation_accuracy"] == "0.75" && validated.message == "Step 4/4: validation loss=0.5")
        #expect(events.contains { $0.kind == .warning && $0.level == .warn && $0.message == "beware" })
        #expect(events.contains { $0.kind == .checkpoint } && events.contains { $0.message == "Step 1/4: training loss=2.0" })
        #expect(events.last?.kind == .succeeded)
        await place.stopRunning()
    }

    @Test("A pause asks the trainer to stop and is one when it has; the job then goes on as another attempt")
    func pause() async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started(), RunnerPlace.progress(1, seconds: 2))
        try await place.wait(id, .running)
        _ = try place.queue.pause(id, by: place.caller)
        while place.trainer.stopped.isEmpty { await Task.yield() }
        #expect(place.trainer.stopped == ["pause"] && RunControl.read(in: place.run(id)) == RunControl(reason: "pause", attempt: 1))
        try place.say(id, .stopped(step: 1, reason: "pause"))
        place.trainer.leave(place.run(id))
        try await place.wait(id, .paused)
        _ = try place.queue.resume(id, by: place.caller)
        try await place.begins(id, attempt: 2)
        try place.say(id, RunnerPlace.started(step: 1), RunnerPlace.progress(2, seconds: 3), place.succeeded(id))
        place.trainer.leave(place.run(id))
        let job = try await place.wait(id, .succeeded)
        // Two seconds of the first trainer, and all six of the second.
        #expect(job.trainingSeconds == 8 && job.attempt == 2)
        #expect(try place.versions().count == 1)
        await place.stopRunning()
    }

    @Test("A cancelled job ends as that, whatever its trainer said last", arguments: [true, false])
    func cancelled(succeeds: Bool) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started())
        try await place.wait(id, .running)
        _ = try place.queue.cancel(id, by: place.caller)
        while place.trainer.stopped.isEmpty { await Task.yield() }
        #expect(place.trainer.stopped == ["cancel"])
        if succeeds { try place.say(id, place.succeeded(id)) }
        place.trainer.leave(place.run(id))
        try await place.wait(id, .cancelled)
        #expect(try place.versions().isEmpty)
        await place.stopRunning()
    }

    @Test("A trainer that does not stop is killed")
    func escalation() async throws {
        let place = try RunnerPlace()
        place.patience.cancelSeconds = 0
        let id = try place.create()
        place.run()
        try await place.begins(id)
        _ = try place.queue.cancel(id, by: place.caller)
        try await place.wait(id, .cancelled)
        #expect(place.trainer.killed == [id.rawValue] && place.reports.withLock { $0.contains { $0.contains("is killed") } })
        await place.stopRunning()
    }

    @Test("A trainer that dies is started again, and after so many deaths the job fails with its last words")
    func dying() async throws {
        let place = try RunnerPlace(restarts: 2)
        let id = try place.create()
        place.run()
        for attempt in 1...3 {
            try await place.begins(id, attempt: attempt)
            try place.say(id, RunnerPlace.started())
            try Data("Killed by \(attempt)\n".utf8).write(to: place.run(id).appendingPathComponent("trainer.log"))
            place.trainer.leave(place.run(id))
        }
        let job = try await place.wait(id, .failed)
        #expect(job.failure?.code == "trainer_died" && job.failure?.message.contains("Killed by 3") == true, "\(job)")
        // A new checkpoint makes the count begin anew.
        _ = try place.queue.retry(id, by: place.caller)
        for attempt in 4...6 {
            try await place.begins(id, attempt: attempt)
            try place.say(id, RunnerPlace.started(), .checkpointWritten(step: attempt, name: "step"))
            place.trainer.leave(place.run(id))
        }
        try await place.begins(id, attempt: 7)
        await place.stopRunning()
    }

    static let endings: [(String, String?, JobState)] = [
        ("training_diverged", "lower it", .failed), ("disk_full", nil, .interrupted), ("out_of_memory", nil, .interrupted),
    ]

    @Test("What a trainer says it failed at is the job's failure, but for what may go better later", arguments: endings)
    func failures(code: String, hint: String?, state: JobState) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, .failed(code: code, message: "the loss is nan", hint: hint))
        place.trainer.leave(place.run(id))
        if state == .failed {
            let job = try await place.wait(id, .failed)
            #expect(job.failure == Job.Failure(code: code, message: "the loss is nan", hint: hint))
        } else {
            try await place.begins(id, attempt: 2)
        }
        await place.stopRunning()
    }

    @Test("Jobs start by priority and order, as many as threads and memory allow, and nobody overtakes")
    func order() async throws {
        let place = try RunnerPlace()
        let first = try place.create { $0.threads = 1 }
        let large = try place.create { $0.threads = 2 }
        let small = try place.create { $0.threads = 1 }
        let urgent = try place.create {
            $0.threads = 1
            $0.priority = 5
        }
        // All are validated before one begins: nothing fits.
        place.bounds = JobBounds(memoryBytes: 100, threads: 2)
        let all = [first, large, small, urgent]
        for id in all {
            try place.queue.advance(id, of: Organization.localID, by: [.validationBegan])
            try place.queue.advance(
                id, of: Organization.localID, by: [.validationEnded(try place.planner.plan(place.job(id), in: place.run(id)) { _ in })])
        }
        place.run()
        try await place.begins(urgent)
        try await place.begins(first)
        #expect(try place.job(large).state == .queued && place.job(small).state == .queued)
        try place.say(urgent, place.succeeded(urgent))
        place.trainer.leave(place.run(urgent))
        try await place.wait(urgent, .succeeded)
        #expect(try place.job(large).state == .queued && place.job(small).state == .queued)
        try place.say(first, place.succeeded(first))
        place.trainer.leave(place.run(first))
        try await place.begins(large)
        #expect(try place.job(small).state == .queued)
        #expect(place.trainer.started == [urgent, first, large].map { "\($0.rawValue) 1" })
        await place.stopRunning()
    }

    @Test("Another runner goes on where one ended: nothing is lost, nothing counts twice", arguments: [true, false])
    func anotherRunner(wasSaid: Bool) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started(), RunnerPlace.progress(1, seconds: 1))
        if wasSaid { try place.say(id, place.succeeded(id)) }
        try await place.wait(id) { $0.progress?.step == 1 }
        await place.stopRunning()
        #expect(RunLock.isHeld(in: place.run(id)))
        if !wasSaid { try place.say(id, RunnerPlace.progress(2, seconds: 2), place.succeeded(id)) }
        place.trainer.leave(place.run(id))
        place.run()
        let job = try await place.wait(id, .succeeded)
        #expect(job.trainingSeconds == 6 && job.attempt == 1 && job.restarts == 0)
        let records = place.store.jobs(of: Organization.localID)
        let events = try records.events(of: id, limit: 100).events
        #expect(events.count { $0.message.hasPrefix("Step 1/4") } == 1 && events.count { $0.kind == .starting } == 1)
        #expect(try place.versions().count == 1 && place.trainer.started.count == 1)
        await place.stopRunning()
    }

    @Test("A runner that was killed between the beginning of an attempt and the start of its trainer costs an attempt, no more")
    func neverStarted() async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        try place.queue.advance(id, of: Organization.localID, by: [.validationBegan])
        let plan = try place.planner.plan(place.job(id), in: place.run(id)) { _ in }
        try place.queue.advance(id, of: Organization.localID, by: [.validationEnded(plan), .attemptBegan])
        place.run()
        let job = try await place.begins(id, attempt: 2)
        #expect(job.restarts == 1)
        await place.stopRunning()
    }

    @Test("Rows that cannot be used fail the job with the field; a full disk lets it wait")
    func planning() async throws {
        let place = try RunnerPlace()
        place.planner.state.withLock {
            $0.errors = [
                WorkbenchError(.diskFull, "no room"),
                WorkbenchError(.invalidDataset, "bad rows", hint: "mend them", details: ["param": "training_file"]),
            ]
        }
        let id = try place.create()
        place.run()
        let job = try await place.wait(id, .failed)
        #expect(
            job.failure == Job.Failure(code: "invalid_dataset", message: "bad rows", hint: "mend them", parameter: "training_file"))
        #expect(place.reports.withLock { $0.contains { $0.contains("no room") } })
        await place.stopRunning()
    }

    @Test("A job that is tried again keeps its run where the plan stays, and begins anew where it is another", arguments: [true, false])
    func retried(isSame: Bool) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started(), RunnerPlace.progress(1), .failed(code: "training_diverged", message: "m", hint: nil))
        let kept = place.run(id).appendingPathComponent("checkpoints")
        try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
        place.trainer.leave(place.run(id))
        try await place.wait(id, .failed)
        if !isSame { place.planner.state.withLock { $0.epochs = 2 } }
        _ = try place.queue.retry(id, by: place.caller)
        try await place.begins(id, attempt: 2)
        #expect(FileManager.default.fileExists(atPath: kept.path) == isSame)
        #expect(try RunFolder.plan(in: place.run(id)).hyperparameters.epochs == (isSame ? 1 : 2))
        // What stood in the log before is not the end of this attempt, though it dies without a word.
        place.trainer.leave(place.run(id))
        try await place.begins(id, attempt: 3)
        try place.say(id, RunnerPlace.started())
        try await place.wait(id, .running)
        let measures = try place.store.jobs(of: Organization.localID).measures(of: id, .loss)
        #expect(measures.map(\.step) == (isSame ? [1] : []))
        await place.stopRunning()
    }

    @Test("What keeps a trainer from starting is told, and tried again")
    func noStart() async throws {
        let place = try RunnerPlace(restarts: 1)
        place.trainer.refuse(WorkbenchError(.outOfMemory, "no process"))
        let id = try place.create()
        place.run()
        let job = try await place.wait(id, .failed)
        #expect(job.attempt == 2 && job.failure?.code == "out_of_memory" && job.failure?.message == "no process")
        let other = try place.create { $0.trainer = "elsewhere" }
        let failed = try await place.wait(other, .failed)
        #expect(failed.failure?.code == "trainer_not_found" && failed.failure?.hint?.contains("native") == true)
        await place.stopRunning()
    }

    @Test("What was trained is published though nothing can be learned of it; an artifact that is gone fails the job")
    func publication() async throws {
        let place = try RunnerPlace()
        place.learn = { _, _ in throw WorkbenchError(.databaseFailed, "no lesson") }
        let id = try place.create()
        let second = try place.create()
        place.run()
        try await place.begins(id)
        try await place.begins(second)
        try place.say(id, place.succeeded(id))
        place.trainer.leave(place.run(id))
        try await place.wait(id, .succeeded)
        #expect(place.reports.withLock { $0.contains { $0.contains("no lesson") } })
        try place.say(second, place.succeeded(second))
        try FileManager.default.removeItem(at: RunFolder.artifactURL(in: place.run(second)))
        place.trainer.leave(place.run(second))
        let job = try await place.wait(second, .failed)
        #expect(job.failure?.code == "file_not_found" && job.failure?.message.contains("gone") == true)
        #expect(try place.versions().count == 1)
        await place.stopRunning()
    }
}
