#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What whoever runs jobs finds.
extension JobStateMachine {
    func validate(_ event: Event, _ job: inout Job, _ now: Date) throws -> Action {
        switch (event, job.state) {
        case (.validationBegan, .pending): job.state = .validating
        case (.validationLost, .validating): job.state = .pending
        case (.validationEnded(let plan), .validating):
            job.plan = plan
            job.state = .queued
        case (.validationFailed(let failure), .validating): fail(&job, failure)
        default: throw Self.refusal(of: event, job)
        }
        return .none
    }

    func begin(_ job: inout Job) throws -> Action {
        guard job.state == .queued else { throw Self.refusal(of: .attemptBegan, job) }
        job.state = .starting
        job.attempt += 1
        return .launch(attempt: job.attempt)
    }

    func queueAgain(_ job: inout Job, _ now: Date) throws -> Action {
        guard job.state == .interrupted else { throw Self.refusal(of: .due, job) }
        let wait = job.notBefore?.timeIntervalSince(now) ?? 0
        // A clock that was set back must not keep it waiting for longer than it was to wait.
        if wait <= 0 || wait > Self.backOffSeconds(restart: job.restarts) { job.state = .queued }
        return .none
    }

    /// Hears of the trainer of the job's attempt; the job is starting, running or cancelling.
    func hear(_ event: Event, _ job: inout Job, _ now: Date) throws -> Action {
        switch event {
        case .trainerStarted:
            if job.state == .starting { job.state = .running }
        case .checkpointWritten: job.restarts = 0
        case .published(_, let version, _):
            // Who asked for the end and was told yes must not find a success.
            guard job.state != .cancelling else { throw Self.refusal(of: event, job) }
            job.state = .succeeded
            job.result = version
            job.failure = nil
        case _ where job.state == .cancelling: job.state = .cancelled
        case .trainerSucceeded: return .publish
        case .trainerFailed(_, let failure):
            if Self.passingFailures.contains(failure.code) { lose(&job, failure, now) } else { fail(&job, failure) }
        case .trainerStopped(_, let failure), .trainerLost(_, let failure): lose(&job, failure, now)
        default: throw Self.refusal(of: event, job)
        }
        return .none
    }

    /// Lets a job whose trainer is gone go on later: when a person wants it to, after a while by itself, or not any more.
    private func lose(_ job: inout Job, _ failure: Job.Failure, _ now: Date) {
        if job.wish == .pause {
            job.state = .paused
        } else if job.restarts >= mostRestarts {
            fail(&job, failure)
        } else {
            job.restarts += 1
            job.notBefore = now.addingTimeInterval(Self.backOffSeconds(restart: job.restarts))
            job.state = .interrupted
        }
    }

    private func fail(_ job: inout Job, _ failure: Job.Failure) {
        job.state = .failed
        job.failure = failure
    }
}
