internal import Domain
internal import Store

extension JobQueue {
    /// Adds the version that a job's checkpoint became and tells of it in the job's log, in one transaction; one that is there already is
    /// returned, and nothing is told.
    func publish(_ contents: ModelContents, ofCheckpoint step: Int, of job: Job, by asker: User.ID?) throws -> ModelVersion {
        let (records, models) = (store.jobs(of: job.organizationID), store.models(of: job.organizationID))
        let time = now()
        let (version, number) = try store.database.write { transaction in
            let isNew = try models.version(ofJob: job.id.rawValue, step: step, in: transaction) == nil
            let version = try models.add(contents, in: transaction)
            guard isNew else { return (version, nil as Int?) }
            return (version, try records.append([JobLog.published(step, version, by: asker)], to: job.id, at: time, in: transaction))
        }
        if let number { changes.publish(JobChange(organization: job.organizationID, job: job.id, lastEvent: number)) }
        return version
    }
}
