/// What people may ask for.
extension JobStateMachine {
    func cancel(_ job: inout Job) throws -> Action {
        switch job.state {
        case .pending, .validating, .queued, .paused, .interrupted:
            job.state = .cancelled
        case .starting, .running:
            job.state = .cancelling
            job.wish = .cancel
            return .stopTrainer
        case .cancelling, .cancelled: break
        case .succeeded, .failed: throw Self.refusal(of: .cancel, job)
        }
        return .none
    }

    func pause(_ job: inout Job) throws -> Action {
        switch job.state {
        case .pending, .validating, .queued, .interrupted:
            job.state = .paused
        case .starting, .running:
            guard job.wish == nil else { break }
            job.wish = .pause
            return .stopTrainer
        case .paused: break
        case .cancelling, .succeeded, .failed, .cancelled: throw Self.refusal(of: .pause, job)
        }
        return .none
    }

    func resume(_ job: inout Job) throws -> Action {
        switch job.state {
        case .paused:
            job.state = job.plan == nil ? .pending : .queued
            job.restarts = 0
        case .starting, .running:
            // Its trainer may stop all the same; it is then found interrupted, and goes on.
            job.wish = nil
        case .pending, .validating, .queued, .interrupted: break
        case .cancelling, .succeeded, .failed, .cancelled: throw Self.refusal(of: .resume, job)
        }
        return .none
    }

    func retry(_ job: inout Job) throws -> Action {
        switch job.state {
        case .failed, .cancelled:
            job.state = .pending
            job.restarts = 0
            job.failure = nil
        case .pending, .validating, .queued, .starting, .running, .interrupted: break
        case .paused, .cancelling, .succeeded: throw Self.refusal(of: .retry, job)
        }
        return .none
    }

    /// What a person may ask of a job in that state that would change something.
    public static func possible(in state: JobState) -> [String] {
        switch state {
        case .pending, .validating, .queued, .starting, .running, .interrupted: ["cancel", "pause"]
        case .paused: ["resume", "cancel"]
        case .cancelling: []
        case .succeeded: ["clone"]
        case .failed, .cancelled: ["retry", "clone"]
        }
    }

    /// The error that says why an event does not move a job.
    static func refusal(of event: Event, _ job: Job) -> WorkbenchError {
        let possible = possible(in: job.state)
        let hint = possible.isEmpty ? "wait until it has ended" : "possible now: \(possible.joined(separator: ", "))"
        let details = ["state": job.state.rawValue, "possible": possible.joined(separator: ",")]
        let wanted: String
        switch event {
        case .cancel: wanted = "cancelled"
        case .pause: wanted = "paused"
        case .resume: wanted = "resumed"
        case .retry: wanted = "tried again"
        default:
            return WorkbenchError(
                .jobState, "the job \(job.id.rawValue) is \(job.state.rawValue) in attempt \(job.attempt): \(event.name) comes too late",
                hint: hint, details: details)
        }
        return WorkbenchError(
            .jobState, "the job \(job.id.rawValue) is \(job.state.rawValue) and cannot be \(wanted)", hint: hint, details: details)
    }
}

extension JobStateMachine.Event {
    /// What refusals call it.
    fileprivate var name: String {
        switch self {
        case .cancel: "cancel"
        case .pause: "pause"
        case .resume: "resume"
        case .retry: "retry"
        case .validationBegan: "the beginning of its validation"
        case .validationEnded: "the end of its validation"
        case .validationFailed: "the failure of its validation"
        case .validationLost: "the loss of its validation"
        case .attemptBegan: "a new attempt"
        case .trainerStarted(let attempt): "the start of attempt \(attempt)"
        case .checkpointWritten(let attempt): "a checkpoint of attempt \(attempt)"
        case .trainerSucceeded(let attempt): "the success of attempt \(attempt)"
        case .trainerStopped(let attempt, _): "the stop of attempt \(attempt)"
        case .trainerFailed(let attempt, _): "the failure of attempt \(attempt)"
        case .trainerLost(let attempt, _): "the loss of attempt \(attempt)"
        case .published(let attempt, _, _): "the publication of attempt \(attempt)"
        case .due: "the end of its waiting"
        }
    }
}
