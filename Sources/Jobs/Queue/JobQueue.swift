public import Domain
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Jobs as people and runners see them: asked for, waiting, at work, ended. All that changes is written down, with its event, at once.
///
/// Calls wait for the database. Whoever asks is named by a principal: jobs of other organizations are not there for it.
public struct JobQueue: Sendable {
    /// Where jobs are kept.
    public let store: Store
    /// Tells of changes.
    public let changes: JobChanges
    /// How jobs move.
    public let machine: JobStateMachine
    let now: @Sendable () -> Date
    let newID: @Sendable () -> String

    /// The queue of `store`; a clock and a source of job ids may be given.
    public init(
        _ store: Store, machine: JobStateMachine = JobStateMachine(), changes: JobChanges = JobChanges(),
        now: @escaping @Sendable () -> Date = { Date() }, newID: @escaping @Sendable () -> String = { JobQueue.newID() }
    ) {
        self.store = store
        self.machine = machine
        self.changes = changes
        // As it is stored, so that what is returned is what will be read.
        self.now = { Date(timeIntervalSince1970: (now().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
        self.newID = newID
    }

    /// A new id of a job: `ftjob-` and 24 letters and digits.
    public static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        return newID(using: &generator)
    }

    /// A new id of a job from a source of randomness.
    public static func newID(using generator: inout some RandomNumberGenerator) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return "ftjob-" + String((0..<24).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }

    /// The job of that id; throws `job_not_found`.
    public func job(_ id: Job.ID, for caller: Principal) throws -> Job {
        try store.jobs(of: caller.organization).job(id)
    }

    /// At most `limit` jobs of a filtered list, whole, from behind `cursor` on.
    public func page(
        _ filter: JobFilter = JobFilter(), limit: Int, after cursor: JobRecords.Cursor? = nil, for caller: Principal
    ) throws -> JobRecords.Page<Job> {
        try store.jobs(of: caller.organization).page(filter, limit: limit, after: cursor)
    }

    /// The same with only what lists show.
    public func list(
        _ filter: JobFilter = JobFilter(), limit: Int, after cursor: JobRecords.Cursor? = nil, for caller: Principal
    ) throws -> JobRecords.Page<ListedJob> {
        try store.jobs(of: caller.organization).list(filter, limit: limit, after: cursor)
    }

    /// The place of a job that waits for its turn, from 1; nil for one that does not.
    public func position(of job: Job) throws -> Int? {
        job.state == .queued ? try store.jobsAhead(of: job.id, priority: job.request.priority, created: job.created) + 1 : nil
    }

    /// The same of a job in a list.
    public func position(of job: ListedJob) throws -> Int? {
        job.state == .queued ? try store.jobsAhead(of: job.id, priority: job.priority, created: job.created) + 1 : nil
    }

    /// What a person would have to ask for to get a job like this one.
    public func clone(_ id: Job.ID, for caller: Principal) throws -> JobRequest {
        try job(id, for: caller).request
    }
}
