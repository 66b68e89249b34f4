internal import Domain

/// What a job's log tells of each of its moves; the sentences of OpenAI's protocol are those that programs look for.
enum JobLog {
    static func created(_ job: Job) -> [JobEvent.Entry] {
        [JobEvent.Entry(.info, .created, "Created fine-tuning job: \(job.id.rawValue)", details: asker(job.owner))]
    }

    static func changed(from old: JobRequest, to new: JobRequest, by user: User.ID?) -> JobEvent.Entry {
        var details = asker(user)
        if new.name != old.name { details["name"] = new.name }
        if new.priority != old.priority { details["priority"] = String(new.priority) }
        let what = [
            new.name != old.name ? "name" : nil, new.notes != old.notes ? "notes" : nil, new.priority != old.priority ? "priority" : nil,
        ].compactMap { $0 }
        return JobEvent.Entry(.info, .changed, "Changed: \(what.joined(separator: ", "))", details: details)
    }

    /// What a move is told as; `job` is as it is after it.
    static func entries(of event: JobStateMachine.Event, as job: Job, by user: User.ID?) -> [JobEvent.Entry] {
        switch event {
        case .cancel, .pause, .resume, .retry: [person(event, job, user)]
        case .validationBegan: [JobEvent.Entry(.info, .validating, validating(job.request))]
        case .validationEnded: [JobEvent.Entry(.info, .validated, "Files validated, moving job to queued state")]
        case .validationLost: [JobEvent.Entry(.warn, .interrupted, "The validation was broken off and begins again")]
        case .validationFailed(let failure): [failed(failure)]
        case .attemptBegan: [JobEvent.Entry(.info, .starting, "Starting the trainer", details: ["attempt": String(job.attempt)])]
        case .trainerStarted: [started(job)]
        case .trainerStopped(_, let failure): [gone(job.state == .interrupted || job.state == .failed ? failure : nil, job)]
        case .trainerFailed(_, let failure), .trainerLost(_, let failure): [gone(failure, job)]
        case .trainerSucceeded: [gone(nil, job)]
        case .published(_, let version, let name): succeeded(version, name)
        case .due: [JobEvent.Entry(.info, .queued, "Moving job to queued state again")]
        case .checkpointWritten: []
        }
    }

    private static func person(_ event: JobStateMachine.Event, _ job: Job, _ user: User.ID?) -> JobEvent.Entry {
        let (kind, message): (JobEvent.Kind, String) =
            switch (event, job.state) {
            case (.cancel, .cancelling): (.cancelling, "Cancelling: the trainer writes a checkpoint")
            case (.cancel, _): (.cancelled, "The job was cancelled")
            case (.pause, .paused): (.paused, "The job was paused")
            case (.pause, _): (.pausing, "Pausing: the trainer writes a checkpoint")
            case (.resume, .starting), (.resume, .running): (.resumed, "The job is not to be paused any more")
            case (.resume, _): (.queued, "The job was resumed, moving job to queued state")
            default: (.queued, "The job is tried again")
            }
        return JobEvent.Entry(.info, kind, message, details: asker(user))
    }

    private static func validating(_ request: JobRequest) -> String {
        let beside = request.validation.map { " and validation file: \(name(of: $0))" } ?? ""
        return "Validating training file: \(name(of: request.rows))\(beside)"
    }

    private static func name(of rows: JobRequest.Rows) -> String {
        switch rows {
        case .dataset(let version): version.rawValue
        case .conversations(let name, _): name
        case .file(let id): id.rawValue
        }
    }

    private static func started(_ job: Job) -> JobEvent.Entry {
        // It is the first start where the job was moved to it just now.
        guard job.started != job.updated else { return JobEvent.Entry(.info, .started, "Fine-tuning job started") }
        return JobEvent.Entry(.info, .resumed, "Fine-tuning job started again")
    }

    /// What is told when a trainer has ended, by what became of the job.
    private static func gone(_ failure: Job.Failure?, _ job: Job) -> JobEvent.Entry {
        let why = failure.map { ["code": $0.code, "reason": $0.message] } ?? [:]
        switch job.state {
        case .cancelled: return JobEvent.Entry(.info, .cancelled, "The job was cancelled", details: why)
        case .paused: return JobEvent.Entry(.info, .paused, "The job was paused", details: why)
        case .interrupted:
            let seconds = Int(JobStateMachine.backOffSeconds(restart: job.restarts))
            return JobEvent.Entry(
                .warn, .interrupted, "The trainer ended before its time and is started again in \(seconds) s: \(failure?.message ?? "")",
                details: why.merging(["restart": String(job.restarts)]) { $1 })
        default: return failed(failure ?? Job.Failure(code: WorkbenchError.Code.trainerDied.rawValue, message: "the trainer ended"))
        }
    }

    private static func failed(_ failure: Job.Failure) -> JobEvent.Entry {
        var details = ["code": failure.code]
        details["hint"] = failure.hint
        details["param"] = failure.parameter
        return JobEvent.Entry(.error, .failed, "The job failed: \(failure.message)", details: details)
    }

    private static func succeeded(_ version: ModelVersion.ID, _ name: String) -> [JobEvent.Entry] {
        [
            JobEvent.Entry(
                .info, .succeeded, "New fine-tuned model created: \(name)", details: ["model": name, "version_id": version.rawValue]),
            JobEvent.Entry(.info, .succeeded, "The job has successfully completed"),
        ]
    }

    static func published(_ step: Int, _ version: ModelVersion, by user: User.ID?) -> JobEvent.Entry {
        var details = asker(user)
        (details["step"], details["model"], details["version_id"]) = (String(step), version.publicName, version.id.rawValue)
        return JobEvent.Entry(.info, .checkpoint, "Published the checkpoint of step \(step): \(version.publicName)", details: details)
    }

    private static func asker(_ user: User.ID?) -> [String: String] { user.map { ["user": $0.rawValue] } ?? [:] }
}
