public import Domain
public import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a runner read of a trainer's log since it wrote down the last time.
public struct JobReading: Sendable {
    /// Bytes of the log that are read; nil leaves that as it is.
    public var logOffset: Int?
    /// What people are told, beside what the moves of the job say.
    public var entries: [JobEvent.Entry] = []
    /// What steps measured.
    public var measures: [JobMeasure] = []
    /// How far the trainer is; nil leaves that as it is.
    public var progress: JobProgress?
    /// Seconds of work since.
    public var trainingSeconds = 0.0
    /// Seconds of that which validations took.
    public var validationSeconds = 0.0

    /// Nothing was read.
    public init() {}
}

/// What became of a job that was moved.
public struct JobAdvance: Sendable {
    /// The job as it is written down now.
    public let job: Job
    /// What is to be done, by the last event that asks for something.
    public let action: JobStateMachine.Action
}

extension JobQueue {
    /// Moves a job by `events`, in order, and writes down what was read of its trainer, all in one transaction with what `also` does.
    ///
    /// `also` gets the job as it will be. Where anything throws, such as `job_state` for a move that the job's state refuses, nothing of
    /// all that happens.
    @discardableResult
    public func advance(
        _ id: Job.ID, of organization: Organization.ID, by events: [JobStateMachine.Event], storing reading: JobReading = JobReading(),
        asker: User.ID? = nil, also: (Job, Transaction) throws -> Void = { _, _ in }
    ) throws -> JobAdvance {
        try advance(id, of: organization, storing: reading, asker: asker, also: also) { _, _ in events }
    }

    /// As above, by events that `decide` chooses in the transaction, by the job as it is written down.
    @discardableResult
    func advance(
        _ id: Job.ID, of organization: Organization.ID, storing reading: JobReading = JobReading(), asker: User.ID? = nil,
        also: (Job, Transaction) throws -> Void = { _, _ in }, deciding decide: (Job, Transaction) throws -> [JobStateMachine.Event]
    ) throws -> JobAdvance {
        let records = store.jobs(of: organization)
        let time = now()
        let (advance, lastEvent) = try store.database.write { transaction -> (JobAdvance, Int?) in
            let before = try records.job(id, in: transaction)
            let events = try decide(before, transaction)
            var job = reading.added(to: before)
            var entries = reading.entries
            let action = try move(&job, by: events, at: time, asker, telling: &entries)
            if let planned = before.plan, let plan = job.plan, plan.training != planned.training {
                // The run begins anew.
                try records.removeMeasures(of: id, in: transaction)
                (job.progress, job.logOffset) = (nil, 0)
            }
            try records.add(reading.measures, to: id, in: transaction)
            let isChange = job != before || !entries.isEmpty || !reading.measures.isEmpty
            if isChange {
                job.updated = max(time, job.updated)
                try records.update(job, in: transaction)
            }
            let number = isChange ? try records.append(entries, to: id, at: time, in: transaction) : nil
            try also(job, transaction)
            return (JobAdvance(job: job, action: action), number)
        }
        if let lastEvent { changes.publish(JobChange(organization: organization, job: id, lastEvent: lastEvent)) }
        return advance
    }

    /// Moves `job` by `events`, in order, and tells of each that changed something; returns what is to be done.
    private func move(
        _ job: inout Job, by events: [JobStateMachine.Event], at time: Date, _ asker: User.ID?, telling entries: inout [JobEvent.Entry]
    ) throws -> JobStateMachine.Action {
        var action = JobStateMachine.Action.none
        for event in events {
            let outcome = try machine.apply(event, to: &job, at: time)
            if outcome.action != .none { action = outcome.action }
            if outcome.isChange { entries += JobLog.entries(of: event, as: job, by: asker) }
        }
        return action
    }
}

extension JobReading {
    /// The job with what was read of its trainer.
    fileprivate func added(to job: Job) -> Job {
        var job = job
        job.logOffset = logOffset ?? job.logOffset
        job.progress = progress ?? job.progress
        job.trainingSeconds += trainingSeconds
        job.validationSeconds += validationSeconds
        return job
    }
}
