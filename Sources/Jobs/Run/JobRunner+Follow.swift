internal import Domain
internal import Threads
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension JobRunner {
    /// Writes down what a job's trainer said since, and what follows when it is gone; stops it where a person wants that.
    func follow(_ job: Job, _ group: inout DiscardingTaskGroup) throws {
        let folder = folder(of: job.id)
        // Looked at before the log is read: what is gone has said everything.
        let isAtWork = RunLock.isHeld(in: folder)
        var reader = EventLogReader(RunFolder.eventsURL(in: folder), from: job.logOffset)
        var entries: [EventLogReader.Entry] = []
        var isRead = false
        // A long log is taken in parts, each written down.
        for _ in 0..<Self.mostParts where !isRead {
            let before = reader.offset
            entries += try reader.next()
            isRead = reader.offset == before
        }
        let log = TrainerLog(job, entries, upTo: reader.offset, isAtWork: isAtWork || !isRead)
        guard isRead, !isAtWork else {
            let now = log.isEmpty ? job : try advance(job, log, by: []).job
            return try stopWhereWanted(now)
        }
        state.withLock { $0.stops[job.id] = nil }
        if case .succeeded(let success) = log.lastWord, job.state != .cancelling {
            startPublishing(job, log, success, &group)
        } else {
            try advance(job, log, by: [Self.end(of: job, log, in: folder)])
        }
    }

    private static let mostParts = 16

    @discardableResult
    private func advance(_ job: Job, _ log: TrainerLog, by events: [JobStateMachine.Event]) throws -> JobAdvance {
        try queue.advance(job.id, of: job.organizationID, by: log.moves + events, storing: log.reading)
    }

    /// What it means for a job that its trainer is gone, by its last word.
    private static func end(of job: Job, _ log: TrainerLog, in folder: URL) -> JobStateMachine.Event {
        switch log.lastWord {
        case .succeeded: .trainerSucceeded(attempt: job.attempt)
        case .stopped(let step, let reason):
            .trainerStopped(
                attempt: job.attempt,
                Job.Failure(
                    code: WorkbenchError.Code.trainerDied.rawValue, message: "the trainer was stopped after step \(step): \(reason)"))
        case .failed(let code, let message, let hint):
            .trainerFailed(attempt: job.attempt, Job.Failure(code: code, message: message, hint: hint))
        default: .trainerLost(attempt: job.attempt, LastWords.failure(of: job, in: folder))
        }
    }

    // MARK: stopping

    private func stopWhereWanted(_ job: Job) throws {
        let known = state.withLock { $0.stops[job.id] }
        guard let wish = job.state == .cancelling ? .cancel : job.wish, let trainer = trainer(of: job) else {
            // A wish that was taken back is one no more for whoever has not heard of it.
            if known != nil {
                try? FileManager.default.removeItem(at: RunControl.url(in: folder(of: job.id)))
                state.withLock { $0.stops[job.id] = nil }
            }
            return
        }
        let folder = folder(of: job.id)
        guard let known, known.attempt == job.attempt, known.wish == wish else {
            // A full disk must not keep it from stopping.
            let told = Result { try RunControl(reason: wish.rawValue, attempt: job.attempt).write(to: folder) }
            try trainer.stop(folder)
            state.withLock { $0.stops[job.id] = Stop(attempt: job.attempt, wish: wish, since: .now) }
            return try told.get()
        }
        guard ContinuousClock.now - known.since > .seconds(wish == .cancel ? patience.cancelSeconds : patience.pauseSeconds) else { return }
        if !known.wasKilled {
            report("job \(job.id.rawValue): its trainer does not stop, and is killed")
            state.withLock { $0.stops[job.id]?.wasKilled = true }
        }
        try trainer.kill(folder)
    }

    func trainer(of job: Job) -> (any Trainer)? { trainers.first { $0.name == job.request.trainer } }
}
