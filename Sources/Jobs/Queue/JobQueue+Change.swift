public import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension JobQueue {
    /// Ends a job; one that has a trainer is `cancelling` until that is gone. Throws `job_state` for one that has ended otherwise.
    public func cancel(_ id: Job.ID, by caller: Principal) throws -> Job { try ask(.cancel, of: id, by: caller) }

    /// Stops a job with a checkpoint; one that has a trainer goes on until that is gone. Throws `job_state` for one that has ended.
    public func pause(_ id: Job.ID, by caller: Principal) throws -> Job { try ask(.pause, of: id, by: caller) }

    /// Puts a paused job back to its place in the queue. Throws `job_state` for one that has ended or is to end.
    public func resume(_ id: Job.ID, by caller: Principal) throws -> Job { try ask(.resume, of: id, by: caller) }

    /// Tries a failed or cancelled job again, from its checkpoint where its plan stays. Throws `job_state` for others that stand still.
    public func retry(_ id: Job.ID, by caller: Principal) throws -> Job { try ask(.retry, of: id, by: caller) }

    private func ask(_ event: JobStateMachine.Event, of id: Job.ID, by caller: Principal) throws -> Job {
        try advance(id, of: caller.organization, by: [event], asker: caller.user).job
    }

    /// Changes what people say of a job; nil leaves a thing as it is.
    public func update(
        _ id: Job.ID, name: String? = nil, notes: String? = nil, priority: Int? = nil, by caller: Principal
    ) throws -> Job {
        let records = store.jobs(of: caller.organization)
        let time = now()
        let (job, number) = try store.database.write { transaction in
            var job = try records.job(id, in: transaction)
            let before = job.request
            job.request.name = name ?? before.name
            job.request.notes = notes ?? before.notes
            job.request.priority = priority ?? before.priority
            guard job.request != before else { return (job, nil as Int?) }
            job.updated = max(time, job.updated)
            try records.update(job, in: transaction)
            let entry = JobLog.changed(from: before, to: job.request, by: caller.user)
            return (job, try records.append([entry], to: id, at: time, in: transaction))
        }
        if let number { changes.publish(JobChange(organization: job.organizationID, job: id, lastEvent: number)) }
        return job
    }
}
