#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How jobs move from state to state: pure decisions, without files, processes or a clock of its own.
///
/// Whoever moves a job writes it down, in one transaction, before acting: what was not written did not happen.
public struct JobStateMachine: Sendable, Equatable {
    /// What a job is moved by.
    public enum Event: Sendable, Equatable {
        /// What people ask for.
        case cancel, pause, resume, retry
        /// Its rows begin to be looked at.
        case validationBegan
        /// Its rows are good, and this is what will be done.
        case validationEnded(JobPlan)
        /// It cannot be done as it was asked.
        case validationFailed(Job.Failure)
        /// Whoever looked at its rows is gone.
        case validationLost
        /// A trainer is about to be started.
        case attemptBegan
        /// The trainer of that attempt trains.
        case trainerStarted(attempt: Int)
        /// The trainer of that attempt has written a checkpoint: what it did is not lost any more.
        case checkpointWritten(attempt: Int)
        /// The trainer of that attempt is gone; it said that its artifact is complete.
        case trainerSucceeded(attempt: Int)
        /// The trainer of that attempt is gone; it said that it stopped and can go on.
        case trainerStopped(attempt: Int, Job.Failure)
        /// The trainer of that attempt is gone, or could not be started; it said why it cannot go on.
        case trainerFailed(attempt: Int, Job.Failure)
        /// The trainer of that attempt is gone without a last word.
        case trainerLost(attempt: Int, Job.Failure)
        /// The version of a model is in the registry under that public name; written in the same transaction.
        case published(attempt: Int, ModelVersion.ID, name: String)
        /// The time it was kept back for may be over.
        case due
    }

    /// What is to be done once the move is written down.
    public enum Action: Sendable, Equatable {
        /// Nothing.
        case none
        /// Start the trainer of that attempt.
        case launch(attempt: Int)
        /// Tell the trainer to write a checkpoint and end, if one is at work; the job's wish says why.
        case stopTrainer
        /// Put the artifact into the registry, then `published`.
        case publish
    }

    /// What came of an event.
    public struct Outcome: Sendable, Equatable {
        /// Whether anything of the job is another now; what was so already is answered as it is.
        public let isChange: Bool
        /// What is to be done.
        public let action: Action
    }

    /// How often in a row a dead trainer is started again without a new checkpoint.
    public let mostRestarts: Int

    /// A machine that starts dead trainers `mostRestarts` times in a row.
    public init(mostRestarts: Int = 3) {
        self.mostRestarts = mostRestarts
    }

    /// Seconds before the restart of that number, from 1: 5, 20, 80 and so on, an hour at most.
    public static func backOffSeconds(restart: Int) -> Double {
        var seconds = firstBackOffSeconds
        for _ in 1..<max(1, min(restart, 10)) { seconds = min(seconds * 4, longestBackOffSeconds) }
        return seconds
    }

    private static let firstBackOffSeconds = 5.0
    private static let longestBackOffSeconds = 3_600.0

    /// Failures of a trainer that may not be there the next time.
    public static let passingFailures: Set<String> = [WorkbenchError.Code.diskFull.rawValue, WorkbenchError.Code.outOfMemory.rawValue]

    /// Moves `job` by `event` at the time `now`.
    ///
    /// Throws `job_state` where the job's state refuses it, or the event is of another attempt; the job is then as it was.
    public func apply(_ event: Event, to job: inout Job, at now: Date) throws -> Outcome {
        let before = (job.state, job.wish, job.restarts)
        let action: Action
        switch event {
        case .cancel: action = try cancel(&job)
        case .pause: action = try pause(&job)
        case .resume: action = try resume(&job)
        case .retry: action = try retry(&job)
        case .validationBegan, .validationEnded, .validationFailed, .validationLost: action = try validate(event, &job, now)
        case .attemptBegan: action = try begin(&job)
        case .due: action = try queueAgain(&job, now)
        case .trainerStarted(let attempt), .checkpointWritten(let attempt), .trainerSucceeded(let attempt), .trainerStopped(let attempt, _),
            .trainerFailed(let attempt, _), .trainerLost(let attempt, _), .published(let attempt, _, _):
            guard job.state.mayHaveTrainer, attempt == job.attempt else { throw Self.refusal(of: event, job) }
            action = try hear(event, &job, now)
        }
        let isChange = before != (job.state, job.wish, job.restarts)
        if isChange { note(&job, cameFrom: before.0, now) }
        return Outcome(isChange: isChange, action: action)
    }

    /// Keeps the times that belong to the states.
    private func note(_ job: inout Job, cameFrom before: JobState, _ clock: Date) {
        // Nothing ends before it began, though the clock be set back meanwhile.
        let now = max(clock, job.updated)
        job.updated = now
        guard job.state != before else { return }
        if job.state == .queued { job.queued = now }
        if job.state == .running { job.started = job.started ?? now }
        job.finished = job.state.isFinal ? now : nil
        if job.state != .interrupted { job.notBefore = nil }
        if !job.state.mayHaveTrainer { job.wish = nil }
    }
}
