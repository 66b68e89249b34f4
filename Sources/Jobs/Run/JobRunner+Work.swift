internal import Domain
internal import Registry
internal import Store
internal import Threads
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What takes long and happens beside the looks: the validation of rows, the publication of what was trained.
extension JobRunner {
    /// Moves a job to its validation, and begins that.
    func validate(_ job: Job, _ group: inout DiscardingTaskGroup) throws {
        let job = try queue.advance(job.id, of: job.organizationID, by: [.validationBegan]).job
        work(on: job, &group) { [self] in
            let outcome: JobStateMachine.Event
            do {
                let plan = try planner.plan(job, in: folder(of: job.id)) { _ in try requireWanted(job) }
                outcome = .validationEnded(plan)
            } catch let error where Task.isCancelled || error is CancellationError {
                // Whoever runs jobs next finds it, or somebody moved it away.
                return
            } catch let error as WorkbenchError where Self.passing.contains(error.code) {
                try queue.advance(job.id, of: job.organizationID, by: [.validationLost])
                throw error
            } catch {
                outcome = .validationFailed(Job.Failure(error))
            }
            try queue.advance(job.id, of: job.organizationID, by: [outcome])
        }
    }

    /// What says more of this machine than of the job, and may go better soon.
    private static let passing: Set<WorkbenchError.Code> = [.diskFull, .storeBusy, .databaseFailed]

    private func requireWanted(_ job: Job) throws {
        guard !Task.isCancelled, try store.jobs(of: job.organizationID).job(job.id).state == .validating else { throw CancellationError() }
    }

    /// Begins to publish what a trainer left. What was read of its log is written down with the version: until then it is not read.
    func startPublishing(_ job: Job, _ log: TrainerLog, _ success: TrainingEvent.Success, _ group: inout DiscardingTaskGroup) {
        work(on: job, &group) { [self] in
            do {
                try publish(job, log, success)
            } catch let error as WorkbenchError where error.code == .fileNotFound {
                let failure = Job.Failure(
                    code: error.code.rawValue, message: "what was trained is gone: \(error.message)", hint: "try the job again")
                try queue.advance(
                    job.id, of: job.organizationID, by: log.moves + [.trainerFailed(attempt: job.attempt, failure)], storing: log.reading)
            }
        }
    }

    private func publish(_ job: Job, _ log: TrainerLog, _ success: TrainingEvent.Success) throws {
        var done = job
        done.progress = log.reading.progress ?? job.progress
        done.trainingSeconds += log.reading.trainingSeconds
        done.validationSeconds += log.reading.validationSeconds
        let artifact = RunFolder.artifactURL(in: folder(of: job.id))
        let contents = try ModelRegistry(store, of: job.organizationID).contents(
            of: done, artifact: artifact, step: success.artifactStep, metrics: metrics(of: done, success))
        let lesson = lesson(of: done, success)
        let results = try store.blobs.write(JobResults.table(of: job, in: store, adding: log.reading.measures))
        let files = store.files(of: job.organizationID)
        let models = store.models(of: job.organizationID)
        let end = try queue.advance(job.id, of: job.organizationID, storing: log.reading) { job, transaction in
            // Who was told that it is cancelled must not find a version.
            guard job.state != .cancelling else { return log.moves + [.trainerSucceeded(attempt: job.attempt)] }
            let version = try models.add(contents, in: transaction)
            _ = try files.add(JobResults.fileName, leftBy: job.id, results, by: job.owner, in: transaction)
            try lesson?(transaction)
            return log.moves + [.published(attempt: done.attempt, version.id, name: version.publicName)]
        }
        if end.job.state == .succeeded { removeResult(of: job.id) }
    }

    /// Removes what is in the registry from the run's folder of a job that succeeded. Where that cannot be done it is tried again when jobs
    /// are next run.
    private func removeResult(of job: Job.ID) {
        do {
            try RunFolder.removeResult(in: folder(of: job))
        } catch {
            report("job \(job.rawValue): what it needs no more is kept: \(Self.text(error))")
        }
    }

    /// Does what a runner before this one was killed at: the runs of jobs that succeeded hold no artifact, and no publication is going on
    /// that nobody waits for.
    func tidy() {
        CheckpointPublication.removeLeftovers(below: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let full = Set(
            names.filter { FileManager.default.fileExists(atPath: RunFolder.artifactURL(in: folder(of: .init(rawValue: $0))).path) })
        guard !full.isEmpty, let jobs = try? store.jobs(in: [.succeeded]) else { return }
        for job in jobs where full.contains(job.id.rawValue) { removeResult(of: job.id) }
    }

    /// What is learned of a finished job; its success does not depend on it.
    private func lesson(of job: Job, _ success: TrainingEvent.Success) -> Lesson? {
        let figures = JobOutcome.Figures(
            tokens: job.progress?.tokens ?? 0, seconds: job.trainingSeconds, memoryBytes: success.peakMemoryBytes)
        do {
            return try learn(job, figures)
        } catch {
            report("job \(job.id.rawValue): nothing is learned of it: \(Self.text(error))")
            return nil
        }
    }

    /// What was measured, under the names of `ModelVersion.Metrics`.
    private func metrics(of job: Job, _ success: TrainingEvent.Success) throws -> ModelVersion.Metrics {
        let first = try store.jobs(of: job.organizationID).measures(of: job.id, .validationLoss).first { $0.step == 0 }?.value
        let estimate = job.plan?.estimate
        let values: [String: Double?] = [
            "loss": job.progress?.loss, "accuracy": job.progress?.accuracy, "validation_loss": success.validationLoss,
            "validation_accuracy": success.validationAccuracy, "initial_validation_loss": first, "steps": Double(success.step),
            "epochs": job.progress?.epoch, "trained_tokens": (estimate?.trainedTokens).map(Double.init),
            "seconds": job.trainingSeconds, "cost": Self.cost(of: job), "training_rows": (estimate?.rows).map(Double.init),
            "validation_rows": (estimate?.validationRows).map(Double.init), "peak_memory_bytes": success.peakMemoryBytes.map(Double.init),
        ]
        return values.compactMapValues { $0 }
    }

    /// By the rate that the estimate had.
    private static func cost(of job: Job) -> Double? {
        guard let estimate = job.plan?.estimate, let cost = estimate.cost, estimate.seconds > 0 else { return nil }
        return cost / estimate.seconds * job.trainingSeconds
    }

    /// Does `body` beside the looks, of which none attends to the job until it ended.
    private func work(on job: Job, _ group: inout DiscardingTaskGroup, _ body: @escaping @Sendable () throws -> Void) {
        state.withLock { _ = $0.works.insert(job.id) }
        group.addTask { [self] in
            attempt(job, body)
            state.withLock { _ = $0.works.remove(job.id) }
        }
    }
}
