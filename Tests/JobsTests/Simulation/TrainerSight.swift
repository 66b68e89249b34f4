import Domain

/// What a runner finds of a job's trainer, from which follows how the job moves.
///
/// The lock is looked at before the log is read: a trainer that ends in between would be taken for one that died without a last word.
struct TrainerSight: Sendable, Equatable {
    /// What a trainer says last.
    enum Ending: Sendable, Equatable {
        /// Its artifact is complete.
        case succeeded
        /// It can go on from its checkpoint.
        case stopped
        /// It cannot go on.
        case failed(Job.Failure)
    }

    /// The attempt that was looked at.
    var attempt: Int
    /// Whether the lock of the run folder is taken.
    var isAtWork: Bool
    /// Whether the log tells, in what is not written down yet, that training began.
    var hasStarted = false
    /// Whether the log tells, in what is not written down yet, of a new checkpoint.
    var hasCheckpoint = false
    /// The log's last line, where it is one that nothing follows; it stays unread as long as the trainer is at work.
    var ending: Ending?
    /// What its output ended with, for people.
    var lastWords = ""

    /// A trainer of which nothing was read yet.
    init(attempt: Int, isAtWork: Bool) {
        self.attempt = attempt
        self.isAtWork = isAtWork
    }
}

extension JobStateMachine {
    /// The events that follow from a sight of a job's trainer, in order.
    ///
    /// `trainerSucceeded` asks for the publication: the ending is written down as read only with `published`, so that a server which
    /// dies in between publishes after it came back.
    static func events(seeing sight: TrainerSight) -> [Event] {
        let attempt = sight.attempt
        var events: [Event] = []
        if sight.hasStarted { events.append(.trainerStarted(attempt: attempt)) }
        if sight.hasCheckpoint { events.append(.checkpointWritten(attempt: attempt)) }
        guard !sight.isAtWork else { return events }
        switch sight.ending {
        case .succeeded: events.append(.trainerSucceeded(attempt: attempt))
        case .stopped: events.append(.trainerStopped(attempt: attempt, died("the trainer was stopped from outside", sight)))
        case .failed(let failure): events.append(.trainerFailed(attempt: attempt, failure))
        case nil: events.append(.trainerLost(attempt: attempt, died("the trainer ended without a last word", sight)))
        }
        return events
    }

    private static func died(_ message: String, _ sight: TrainerSight) -> Job.Failure {
        let words = sight.lastWords.isEmpty ? "" : ": \(sight.lastWords)"
        return Job.Failure(
            code: WorkbenchError.Code.trainerDied.rawValue, message: message + words,
            hint: "look at the job's log; a retry goes on from its last checkpoint")
    }
}
