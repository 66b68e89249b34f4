internal import Domain
internal import Store
internal import Threads
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension JobRunner {
    /// Starts jobs in their order as long as what runs together stays within the bounds; one alone is started whatever it takes.
    func startNext() throws {
        // A job whose turn it is waits for room; nobody overtakes it, or large ones would wait for ever.
        let waiting = try store.jobs(in: [.queued], atMost: Self.mostLookedAt)
        guard !waiting.isEmpty else { return }
        let most = try bounds()
        var used = try store.jobs(in: [.starting, .running, .cancelling]).compactMap(\.plan).map(JobBounds.init)
        for job in waiting {
            if state.withLock({ $0.isInTrouble(job.id) }) { continue }
            guard let need = job.plan.map(JobBounds.init) else { continue }
            let memory = used.reduce(need.memoryBytes) { $0 + $1.memoryBytes }
            let threads = used.reduce(need.threads) { $0 + $1.threads }
            guard used.isEmpty || memory <= most.memoryBytes && threads <= most.threads else { return }
            attempt(job) {
                try start(job)
                used.append(need)
            }
        }
    }

    /// Jobs with which something is wrong let others pass.
    private static let mostLookedAt = 100

    /// Begins an attempt and starts its trainer, in this order: a trainer that nobody knows of cannot be.
    private func start(_ job: Job) throws {
        guard let plan = job.plan else { return }
        let folder = folder(of: job.id)
        let logged = try Self.prepare(folder, for: plan.training)
        var reading = JobReading()
        // What follows in the log is of this attempt, or of none.
        reading.logOffset = logged
        let begun = try queue.advance(job.id, of: job.organizationID, by: [.attemptBegan], storing: reading).job
        guard let trainer = trainer(of: job) else {
            let names = trainers.map(\.name).joined(separator: ", ")
            let failure = Job.Failure(
                code: WorkbenchError.Code.trainerNotFound.rawValue, message: "there is no trainer '\(job.request.trainer)'",
                hint: "trainers here: \(names)")
            try queue.advance(job.id, of: job.organizationID, by: [.trainerFailed(attempt: begun.attempt, failure)])
            return
        }
        do {
            try trainer.start(folder, attempt: begun.attempt)
        } catch {
            let failure = Job.Failure(error)
            try queue.advance(job.id, of: job.organizationID, by: [.trainerLost(attempt: begun.attempt, failure)])
        }
    }

    /// Makes the run's folder, or keeps it where its plan stays; returns the length of its log.
    ///
    /// Throws `run_in_use` while somebody works on the run.
    private static func prepare(_ folder: URL, for plan: TrainingPlan) throws -> Int {
        guard !RunLock.isHeld(in: folder) else {
            throw WorkbenchError(.runInUse, "another process works on \(folder.path)", hint: "wait for it or stop it first")
        }
        if (try? RunFolder.plan(in: folder)) != plan {
            // What was trained by another plan is of no use to this one.
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where name != ".lock" {
                try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
            }
            _ = try RunFolder.create(folder, plan: plan)
        }
        let log = try? FileManager.default.attributesOfItem(atPath: RunFolder.eventsURL(in: folder).path)
        return log?[.size] as? Int ?? 0
    }
}

extension JobBounds {
    /// What a job of that plan takes.
    init(_ plan: JobPlan) {
        self.init(memoryBytes: plan.estimate.memoryBytes, threads: plan.training.threads)
    }
}

extension Job.Failure {
    /// An error as the reason of a job's end.
    init(_ error: any Error) {
        if let error = error as? WorkbenchError {
            self.init(code: error.code.rawValue, message: error.message, hint: error.hint, parameter: error.details["param"])
        } else {
            self.init(code: WorkbenchError.Code.fileUnreadable.rawValue, message: "\(error)")
        }
    }
}
