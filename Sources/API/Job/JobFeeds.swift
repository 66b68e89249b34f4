internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Store
internal import Threads

/// Jobs as server-sent events: each job that somebody follows has a feed, to which what changes is told once, however many follow.
final class JobFeeds: Sendable {
    private struct Entry {
        let organization: Organization.ID
        let feed: EventFeed
        /// Number of the last event that was told.
        var told: Int
        /// When the progress was told last.
        var toldProgress: ContinuousClock.Instant?
        /// Whether nobody follows any more.
        var isLeft: Bool { feed.watcherCount == 0 }
    }

    private let queue: JobQueue
    private let entries = Locked<[Job.ID: Entry]>([:])
    private let workers = WorkerThreads(1, name: "tunesmith-feeds")

    /// The least time between two words about progress alone; events are told at once.
    private static let leastPause = Duration.seconds(1)
    /// Events that are told to one who comes again.
    private static let mostReplayed = 1000

    init(_ queue: JobQueue) {
        self.queue = queue
    }

    /// Tells what changes to those who follow, until the task is cancelled.
    func run() async {
        let changes = queue.changes.all()
        await withTaskExecutorPreference(workers) {
            for await change in changes {
                guard let id = change.job else {
                    // Some were missed: each is looked at.
                    for id in self.entries.withLock({ Array($0.keys) }) { self.tell(id) }
                    continue
                }
                self.tell(id)
            }
        }
    }

    /// The body of an answer that follows a job: what it missed behind the event `last`, the state now, then each change.
    func follow(_ job: Job, after last: String?) throws -> HTTPBody {
        let records = queue.store.jobs(of: job.organizationID)
        let now = try queue.store.database.read { try records.lastEvent(of: job.id, in: $0) }
        // Under the lock, so that the feed is not dropped before anybody follows it.
        return entries.withLock { entries in
            let known = entries[job.id].flatMap { $0.isLeft ? nil : $0.feed }
            let feed = known ?? EventFeed(Self.limits)
            if known == nil { entries[job.id] = Entry(organization: job.organizationID, feed: feed, told: now, toldProgress: nil) }
            return feed.watch(after: last) { try Self.missed(of: job.id, records, after: $0) }
        }
    }

    /// What happened behind the event `last`, and where the job stands now.
    private static func missed(of id: Job.ID, _ records: JobRecords, after last: String?) throws -> [ServerSentEvent] {
        let job = try records.job(id)
        guard let number = last.flatMap({ Int($0) }) else {
            var newest = JobEventFilter()
            newest.isNewestFirst = true
            let now = try records.events(of: id, newest, limit: 1).events.first?.number ?? 0
            return [progress(job, number: now)]
        }
        let events = try records.events(of: id, after: number, limit: mostReplayed).events
        return events.map { event(job, $0) } + [progress(job, number: events.last?.number ?? number)]
    }

    private static let limits: EventFeed.Limits = {
        var limits = EventFeed.Limits()
        (limits.keptEvents, limits.keptBytes, limits.waitingEvents, limits.waitingBytes) = (64, 64 << 10, 64, 32 << 10)
        return limits
    }()

    private func tell(_ id: Job.ID) {
        guard let entry = entries.withLock({ $0[id] }) else { return }
        guard !entry.isLeft else {
            entries.withLock { $0[id] = nil }
            return
        }
        let records = queue.store.jobs(of: entry.organization)
        // What cannot be read now is told with the next change.
        guard let job = try? records.job(id), let page = try? records.events(of: id, after: entry.told, limit: Self.mostReplayed) else {
            return
        }
        for event in page.events { entry.feed.publish(Self.event(job, event)) }
        let clock = ContinuousClock.now
        let isDue = entry.toldProgress.map { clock - $0 >= Self.leastPause } ?? true
        let number = page.events.last?.number ?? entry.told
        if page.events.isEmpty, isDue { entry.feed.publish(Self.progress(job, number: number)) }
        entries.withLock { entries in
            entries[id]?.told = number
            if page.events.isEmpty, isDue { entries[id]?.toldProgress = clock }
        }
    }

    private static func progress(_ job: Job, number: Int) -> ServerSentEvent {
        ServerSentEvent(data(job, nil), name: "finetune_job_progress", id: String(number))
    }

    private static func event(_ job: Job, _ event: JobEvent) -> ServerSentEvent {
        let word =
            switch event.kind {
            case .started, .resumed: "started"
            case .succeeded where event.details["version_id"] == nil: "completed"
            case .failed: "failed"
            case .cancelled: "cancelled"
            case .paused: "paused"
            default: "progress"
            }
        return ServerSentEvent(data(job, event), name: "finetune_job_\(word)", id: String(event.number))
    }

    private static func data(_ job: Job, _ event: JobEvent?) -> String {
        JSONValue.object(["job": JobWire.status.json(job), "event": event.map(JobWire.event.json) ?? .null]).text()
    }
}
