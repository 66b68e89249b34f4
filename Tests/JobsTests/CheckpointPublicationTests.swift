import Domain
import Foundation
import Store
import Testing
import Threads
import TrainingLoop

@testable import Jobs

/// Checkpoints that become versions of models while their jobs run, stand, fail and succeed.
@Suite(.timeLimit(.minutes(2))) struct CheckpointPublicationTests {
    /// A job that runs and has a checkpoint at step 2.
    private func running(_ place: RunnerPlace) async throws -> Job.ID {
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(
            id, RunnerPlace.started(), .validated(step: 0, loss: 3, isBest: false), RunnerPlace.progress(1, loss: 2),
            RunnerPlace.progress(2, loss: 1.5), .validated(step: 2, loss: 1.25, isBest: true), place.checkpoint(id, 2))
        try await place.wait(id) { $0.progress?.step == 2 && $0.state == .running }
        return id
    }

    private func messages(_ place: RunnerPlace, _ id: Job.ID) throws -> [String] {
        try place.queue.events(of: id, limit: 100, for: place.caller).events.map(\.message)
    }

    @Test("A checkpoint of a running job becomes a version with what its step measured, once; the job's own comes beside it")
    func whileRunning() async throws {
        let place = try RunnerPlace()
        let id = try await running(place)
        var phases: Set<String> = []
        let version = try place.publication(id, 2).publish { phases.insert($0) }
        #expect(phases == ["making the artifact of step 2", "storing its files"])
        let name = "ft:tiny:local::\(id.rawValue.suffix(8)):ckpt-step-2"
        #expect(version.number == 1 && version.publicName == name && version.lineage.job == id.rawValue)
        #expect(version.lineage.step == 2 && version.lineage.isCheckpoint && version.lineage.dataset == "rows")
        #expect(try version.lineage.plan == place.job(id).plan?.training && version.lineage.baseSHA256 == "aa")
        #expect(version.metrics["loss"] == 1.5 && version.metrics["validation_loss"] == 1.25 && version.metrics["steps"] == 2)
        #expect(version.metrics["initial_validation_loss"] == 3 && version.metrics["seconds"] == nil)
        let weights = try #require(version.files.first { $0.path == "adapter_model.safetensors" })
        #expect(weights.byteCount == "weights.safetensors of 2".utf8.count)
        #expect(try place.store.models(of: Organization.localID).model(named: "tuned").state == .ready)

        let again = try place.publication(id, 2).publish { _ in }
        #expect(try again == version && place.versions().count == 1 && place.leftovers().isEmpty)
        #expect(try messages(place, id).filter { $0 == "Published the checkpoint of step 2: \(name)" }.count == 1)

        try place.say(id, place.checkpoint(id, 4), RunnerPlace.progress(4), place.succeeded(id))
        place.trainer.leave(place.run(id))
        let job = try await place.wait(id, .succeeded)
        let versions = try place.versions()
        #expect(versions.count == 2 && versions.last?.id == job.result && versions.last?.lineage.isCheckpoint == false)
        #expect(versions.last?.publicName == "ft:tiny:local::\(id.rawValue.suffix(8))" && versions.last?.lineage.step == 4)
        let end = try place.publication(id, 4).publish { _ in }
        #expect(try end.id == job.result && place.versions().count == 2, "the job ended with the weights of that step")
        #expect(try place.publication(id, 2).publish { _ in } == version)
        await place.stopRunning()
    }

    @Test("Several that publish a checkpoint at once get one version")
    func together() async throws {
        let place = try RunnerPlace()
        let id = try await running(place)
        let found = Locked<Set<String>>([])
        let publications = try (0..<4).map { _ in try place.publication(id, 2) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for publication in publications {
                group.addTask {
                    let version = try publication.publish { _ in }
                    found.withLock { _ = $0.insert(version.id.rawValue) }
                }
            }
            try await group.waitForAll()
        }
        #expect(found.withLock { $0.count } == 1)
        #expect(try place.versions().count == 1)
        await place.stopRunning()
    }

    @Test(
        "A checkpoint that is asked for in time is published though the run has removed it",
        arguments: [JobState.paused, .cancelled, .failed])
    func removedMeanwhile(state: JobState) async throws {
        let place = try RunnerPlace(restarts: 0)
        let id = try await running(place)
        let publication = try place.publication(id, 2)
        if state == .paused { _ = try place.queue.pause(id, by: place.caller) }
        if state == .cancelled { _ = try place.queue.cancel(id, by: place.caller) }
        if state != .failed {
            while place.trainer.stopped.isEmpty { await Task.yield() }
            try place.say(id, .stopped(step: 2, reason: "asked"))
        }
        place.trainer.leave(place.run(id))
        try await place.wait(id, state)
        try FileManager.default.removeItem(at: RunFolder.checkpointsURL(in: place.run(id)))
        #expect(try publication.publish { _ in }.number == 1)
        #expect(try place.job(id).state == state && place.job(id).result == nil)
        let error = #expect(throws: WorkbenchError.self) { try place.publication(id, 4) }
        #expect(error?.code == .checkpointNotFound)
        #expect(try place.publication(id, 2).publish { _ in }.number == 1, "what was published needs no checkpoint")
        await place.stopRunning()
    }

    @Test("What cannot be published leaves nothing behind")
    func refusals() async throws {
        let place = try RunnerPlace()
        let id = try await running(place)
        let pending = try place.queue.create(JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny"), by: place.caller)
        let early = #expect(throws: WorkbenchError.self) {
            try CheckpointPublication(ofStep: 1, of: pending, in: place.folder, place.queue, trainers: [place.trainer], by: nil)
        }
        #expect(early?.code == .jobState && early?.message.contains("is pending") == true)
        let unknown = try place.job(id)
        let error = #expect(throws: WorkbenchError.self) {
            try CheckpointPublication(ofStep: 2, of: unknown, in: place.folder, place.queue, trainers: [], by: nil)
        }
        #expect(error?.code == .trainerNotFound)
        place.trainer.refuse(WorkbenchError(.invalidCheckpoint, "damaged"))
        #expect(throws: WorkbenchError.self) { try place.publication(id, 2).publish { _ in } }
        place.trainer.refuse(nil)
        let called = #expect(throws: WorkbenchError.self) {
            try place.publication(id, 2).publish { _ in throw WorkbenchError(.cancelled, "enough") }
        }
        #expect(called?.code == .cancelled)
        #expect(try place.versions().isEmpty && place.leftovers().isEmpty)
        await place.stopRunning()
    }

    @Test("A job that succeeded keeps no artifact, and what a killed runner left is removed by the next")
    func tidy() async throws {
        let place = try RunnerPlace()
        let id = try await running(place)
        try place.say(id, RunnerPlace.progress(4), place.succeeded(id))
        place.trainer.leave(place.run(id))
        try await place.wait(id, .succeeded)
        await place.stopRunning()
        let artifact = RunFolder.artifactURL(in: place.run(id))
        #expect(!FileManager.default.fileExists(atPath: artifact.path))
        // As if it had been killed between the two.
        _ = try place.succeeded(id)
        let other = try place.create()
        _ = try place.queue.cancel(other, by: place.caller)
        _ = try place.succeeded(other)
        let publication = try place.publication(id, 2)
        let jobs = place.folder.appendingPathComponent("jobs", isDirectory: true)
        let left = jobs.appendingPathComponent(".publication-left/run", isDirectory: true)
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        #expect(try place.leftovers().count == 2)
        let next = try place.create()
        place.run()
        try await place.begins(next)
        #expect(!FileManager.default.fileExists(atPath: artifact.path))
        #expect(FileManager.default.fileExists(atPath: RunFolder.artifactURL(in: place.run(other)).path), "it did not succeed")
        #expect(try place.leftovers().count == 1, "a publication that goes on is left alone")
        _ = try publication.publish { _ in }
        await place.stopRunning()
    }

    @Test("Checkpoints of jobs that ended long ago are collected, those of others are not")
    func collection() async throws {
        let place = try RunnerPlace()
        let id = try await running(place)
        let jobs = place.folder.appendingPathComponent("jobs", isDirectory: true)
        let bytes = RunFolder.byteCount(of: RunFolder.checkpointsURL(in: place.run(id)))
        func collect(before time: Date, isTrial: Bool = false) throws -> [String: Int] {
            let found = try JobCheckpoint.collect(
                of: Organization.localID, endedBefore: time, in: jobs, place.store, isTrial: isTrial)
            return Dictionary(uniqueKeysWithValues: found.map { ($0.job.id.rawValue, $0.byteCount) })
        }
        #expect(try collect(before: .distantFuture).isEmpty, "it runs")
        _ = try place.queue.pause(id, by: place.caller)
        while place.trainer.stopped.isEmpty { await Task.yield() }
        try place.say(id, .stopped(step: 2, reason: "pause"))
        place.trainer.leave(place.run(id))
        try await place.wait(id, .paused)
        #expect(try collect(before: .distantFuture).isEmpty, "it is paused")
        _ = try place.queue.cancel(id, by: place.caller)
        let ended = try #require(try place.job(id).finished)
        #expect(try collect(before: ended).isEmpty, "it ended just now")
        let later = ended.addingTimeInterval(1)
        #expect(try collect(before: later, isTrial: true) == [id.rawValue: bytes] && bytes > 0)
        #expect(try JobCheckpoint.all(of: place.job(id), in: place.run(id), place.store).count == 1)
        do {
            let lock = try RunLock(place.run(id))
            #expect(try collect(before: later).isEmpty, "somebody works on it")
            withExtendedLifetime(lock) {}
        }
        #expect(try collect(before: later) == [id.rawValue: bytes] && collect(before: later).isEmpty)
        #expect(try JobCheckpoint.all(of: place.job(id), in: place.run(id), place.store).isEmpty)
        await place.stopRunning()
    }
}
