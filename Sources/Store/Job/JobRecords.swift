public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The jobs of one organization, their events and measures; those of others are not there for it.
///
/// What takes a `Transaction` belongs into one with everything else that must be true at the same moment.
public struct JobRecords: Sendable {
    /// Where they are kept.
    public let store: Store
    let organization: Organization.ID

    /// Writes a new job down.
    public func add(_ job: Job, in transaction: Transaction) throws {
        let stored = try StoredJob(job)
        let places = (1...stored.values.count).map { "$\($0)" }.joined(separator: ", ")
        try transaction.execute(
            "INSERT INTO jobs (\(StoredJob.names.joined(separator: ", "))) VALUES (\(places))", values: stored.values)
        try indexWords(of: job.id, in: transaction)
        for (name, value) in job.request.metadata {
            try transaction.execute(
                "INSERT INTO job_metadata (organization_id, job_id, name, value, created_ms) VALUES ($1, $2, $3, $4, $5)",
                organization.rawValue, job.id.rawValue, name, value, job.created.databaseMilliseconds)
        }
    }

    /// Writes down what a job is now; its id, organization, owner, creation and metadata stay.
    public func update(_ job: Job, in transaction: Transaction) throws {
        let stored = try StoredJob(job)
        let changes = zip(StoredJob.names, 1...).dropFirst(2).map { "\($0) = $\($1)" }.joined(separator: ", ")
        let words = try words(of: job.id, in: transaction)
        try transaction.execute("UPDATE jobs SET \(changes) WHERE id = $1 AND organization_id = $2", values: stored.values)
        if try self.words(of: job.id, in: transaction) != words { try indexWords(of: job.id, in: transaction) }
    }

    /// What a search looks through.
    private func words(of id: Job.ID, in transaction: Transaction) throws -> String? {
        try transaction.first(
            "SELECT search_text FROM jobs WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue
        ) { try $0.value("search_text") }
    }

    private func indexWords(of id: Job.ID, in transaction: Transaction) throws {
        try transaction.execute(SQLiteDialect.index("job_words", of: "search_text", in: "jobs", key: "job_id"), id.rawValue)
    }

    /// The job of that id; throws `job_not_found`.
    public func job(_ id: Job.ID) throws -> Job {
        try store.database.read { try job(id, in: $0) }
    }

    /// The job of that id as the transaction sees it; throws `job_not_found`.
    public func job(_ id: Job.ID, in transaction: Transaction) throws -> Job {
        let job = try transaction.first(
            "SELECT \(StoredJob.columns) FROM jobs j WHERE j.organization_id = $1 AND j.id = $2", organization.rawValue, id.rawValue,
            read: { try StoredJob.job($0) })
        guard let job else {
            throw WorkbenchError(.jobNotFound, "there is no job with the id \(id.rawValue)", hint: "look at the list of jobs")
        }
        return job
    }

    /// The job whose `shortID` that is; nil where there is none.
    public func job(shortID: String) throws -> Job? {
        try store.database.read { transaction in
            try transaction.first(
                "SELECT \(StoredJob.columns) FROM jobs j WHERE j.organization_id = $1 AND substr(j.id, 23) = $2 AND length(j.id) = 30",
                organization.rawValue, shortID, read: { try StoredJob.job($0) })
        }
    }

    /// Jobs that ended before `time`, longest ended first.
    public func ended(before time: Date) throws -> [Job] {
        try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT \(StoredJob.columns) FROM jobs j WHERE j.organization_id = $1 AND j.is_active = 0 AND j.finished_ms < $2
                ORDER BY j.finished_ms, j.id
                """, organization.rawValue, time.databaseMilliseconds, read: { try StoredJob.job($0) })
        }
    }

    /// How many jobs are in each state; none of a state that is not named.
    public func counts() throws -> [JobState: Int] {
        let found = try store.database.read { transaction in
            try transaction.rows(
                "SELECT state, COUNT(*) AS count FROM jobs WHERE organization_id = $1 GROUP BY state", organization.rawValue
            ) { (JobState(rawValue: try $0.value("state")), try $0.value("count", as: Int.self)) }
        }
        return found.reduce(into: [:]) { counts, entry in entry.0.map { counts[$0] = entry.1 } }
    }

    /// Jobs that ended at `moment` or later, and the seconds that trainers worked for all jobs.
    public func totals(endedSince moment: Date) throws -> (ended: Int, trainingSeconds: Double) {
        try store.database.read { transaction in
            try transaction.first(
                """
                SELECT COUNT(CASE WHEN finished_ms >= $2 THEN 1 END) AS ended, COALESCE(SUM(training_ms), 0) AS training_ms FROM jobs
                WHERE organization_id = $1
                """, organization.rawValue, moment.databaseMilliseconds
            ) { (try $0.value("ended"), Double(try $0.value("training_ms", as: Int.self)) / 1000) } ?? (0, 0)
        }
    }
}

extension Store {
    /// The jobs of an organization.
    public func jobs(of organization: Organization.ID) -> JobRecords {
        JobRecords(store: self, organization: organization)
    }

    /// Jobs of all organizations that are in one of `states`, in the order of the queue: highest priority first, then oldest.
    public func jobs(in states: Set<JobState>, atMost limit: Int = .max) throws -> [Job] {
        guard !states.isEmpty else { return [] }
        let names = states.map(\.rawValue).sorted()
        let places = (1...names.count).map { "$\($0)" }.joined(separator: ", ")
        return try database.read { transaction in
            try transaction.rows(
                """
                SELECT \(StoredJob.columns) FROM jobs j WHERE j.state IN (\(places)) ORDER BY j.priority DESC, j.created_ms, j.id
                LIMIT $\(names.count + 1)
                """, values: names + [limit], read: { try StoredJob.job($0) })
        }
    }

    /// How many jobs of all organizations stand in the queue before a queued one of that priority, time of creation and id.
    public func jobsAhead(of id: Job.ID, priority: Int, created: Date) throws -> Int {
        try database.read { transaction in
            try transaction.first(
                """
                SELECT (SELECT COUNT(*) FROM jobs WHERE state = 'queued' AND priority > $1)
                + (SELECT COUNT(*) FROM jobs WHERE state = 'queued' AND priority = $1 AND (created_ms, id) < ($2, $3)) AS count
                """, priority, created.databaseMilliseconds, id.rawValue
            ) { try $0.value("count", as: Int.self) } ?? 0
        }
    }
}
