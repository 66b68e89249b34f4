import Domain
import Foundation
import Jobs
import Randomness
import Store
import Synchronization
import Testing

@Suite final class JobQueueTests: Sendable {
    private let folder: URL
    private let queue: JobQueue
    private let clock: TestClock
    private let caller = Principal.localOwner()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-jobs-\(UUID().uuidString)", isDirectory: true)
        let (clock, ids) = (TestClock(), TestIDs())
        self.clock = clock
        queue = JobQueue(
            try Store(at: folder), changes: JobChanges(mostWaiting: 4), now: { clock.time.withLock { $0 } }, newID: { ids.next() })
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func create(_ name: String = "", priority: Int = 0) throws -> Job {
        clock.pass(1)
        var request = SimulatedJobs.request
        (request.name, request.priority) = (name, priority)
        return try queue.create(request, by: caller)
    }

    @discardableResult
    private func move(_ job: Job, _ events: JobStateMachine.Event..., storing reading: JobReading = JobReading()) throws -> JobAdvance {
        try queue.advance(job.id, of: job.organizationID, by: events, storing: reading)
    }

    /// Brings a new job as far as its first trainer.
    private func start(_ job: Job) throws {
        try move(job, .validationBegan)
        try move(job, .validationEnded(SimulatedJobs.plan))
        #expect(try move(job, .attemptBegan).action == .launch(attempt: 1))
        try move(job, .trainerStarted(attempt: 1))
    }

    private func messages(_ job: Job) throws -> [String] { try queue.events(of: job.id, limit: 100, for: caller).events.map(\.message) }

    @Test("Ids are those of OpenAI's protocol, and what randomness says")
    func ids() throws {
        var (one, other) = (SeededRandom(seed: 5), SeededRandom(seed: 5))
        let id = JobQueue.newID(using: &one)
        #expect(id.wholeMatch(of: /ftjob-[A-Za-z0-9]{24}/) != nil && id == JobQueue.newID(using: &other))
        #expect(JobQueue.newID(using: &one) != id && JobQueue.newID() != JobQueue.newID())
    }

    @Test("A job's log tells its life in the sentences that programs look for")
    func life() throws {
        var request = JobRequest(rows: .file(.init(rawValue: "file-a")), base: "tiny")
        request.validation = .file(.init(rawValue: "file-b"))
        let job = try queue.create(request, by: caller)
        #expect(job.state == .pending && job.created == clock.time.withLock { $0 })
        try start(job)
        var reading = JobReading()
        reading.logOffset = 120
        reading.entries = [.init(.info, .progress, "Step 1/2: training loss=0.50")]
        reading.measures = [JobMeasure(step: 1, values: [.loss: 0.5])]
        reading.progress = JobProgress(step: 1, totalSteps: 2)
        reading.trainingSeconds = 1.5
        try move(job, storing: reading)
        try move(job, storing: reading)
        let done = try move(job, .published(attempt: 1, SimulatedJobs.version, name: "ft:tiny:local::abc"))
        #expect(done.job.state == .succeeded && done.job.result == SimulatedJobs.version && done.job.trainingSeconds == 3)
        #expect(try queue.job(job.id, for: caller) == done.job)
        #expect(
            try messages(job) == [
                "Created fine-tuning job: \(job.id.rawValue)", "Validating training file: file-a and validation file: file-b",
                "Files validated, moving job to queued state", "Starting the trainer", "Fine-tuning job started",
                "Step 1/2: training loss=0.50", "Step 1/2: training loss=0.50", "New fine-tuned model created: ft:tiny:local::abc",
                "The job has successfully completed",
            ])
        #expect(try queue.measures(of: job.id, [.loss], points: 10, for: caller).first?.points == [.init(step: 1, value: 0.5)])
    }

    @Test("How a trainer ended is told by what became of its job")
    func endings() throws {
        let job = try create()
        try start(job)
        func last() throws -> JobEvent? { try queue.events(of: job.id, limit: 100, for: caller).events.last }
        try move(job, .trainerLost(attempt: 1, SimulatedJobs.failure))
        #expect(try last()?.message == "The trainer ended before its time and is started again in 5 s: diverged")
        #expect(try last()?.level == .warn && last()?.details == ["code": "training_diverged", "reason": "diverged", "restart": "1"])
        clock.pass(5)
        try move(job, .due)
        try move(job, .attemptBegan)
        clock.pass(1)
        try move(job, .trainerStarted(attempt: 2))
        #expect(try last()?.message == "Fine-tuning job started again" && last()?.kind == .resumed)
        _ = try queue.pause(job.id, by: caller)
        #expect(try last()?.kind == .pausing)
        try move(job, .trainerStopped(attempt: 2, SimulatedJobs.failure))
        #expect(try last()?.message == "The job was paused" && last()?.details == [:])
        _ = try queue.resume(job.id, by: caller)
        try move(job, .attemptBegan)
        try move(job, .trainerFailed(attempt: 3, SimulatedJobs.failure))
        #expect(try last()?.message == "The job failed: diverged" && last()?.level == .error)
    }

    @Test("A repeated creation is one job, for a day, for its caller")
    func keys() throws {
        let request = SimulatedJobs.request
        let first = try queue.create(request, key: JobKey("k"), by: caller)
        #expect(try queue.create(request, key: JobKey("k"), by: caller) == first)
        _ = try queue.update(first.id, name: "renamed", by: caller)
        #expect(try queue.create(request, key: JobKey("k"), by: caller).id == first.id, "it was asked for in the same way")
        let ann = Principal(
            user: User.ID(rawValue: "ann"), organization: caller.organization, role: .member, isOperator: false, credential: .local)
        #expect(try queue.create(request, key: JobKey("k"), by: ann).id != first.id)
        var other = request
        other.base = "large"
        #expect(code { try self.queue.create(other, key: JobKey("k"), by: self.caller) } == .invalidRequest)
        clock.pass(86_399)
        #expect(try queue.create(request, key: JobKey("k"), by: caller).id == first.id)
        clock.pass(2)
        #expect(try queue.create(other, key: JobKey("k"), by: caller).id != first.id)
        #expect(try queue.create(request, by: caller).id != queue.create(request, by: caller).id)
    }

    @Test("Creations with one key at the same moment are one job")
    func keysTogether() throws {
        let made = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let id = try? queue.create(SimulatedJobs.request, key: JobKey("k"), by: caller).id.rawValue
            made.withLock { $0.append(id ?? "none") }
        }
        #expect(Set(made.withLock { $0 }).count == 1)
        #expect(try queue.page(limit: 10, for: caller).total == 1)
    }

    @Test("What people ask for twice is answered as it is, without a second event")
    func askedTwice() throws {
        let asks: [(JobStateMachine.Event, (Job) throws -> Job)] = [
            (.pause, { try self.queue.pause($0.id, by: self.caller) }), (.resume, { try self.queue.resume($0.id, by: self.caller) }),
            (.cancel, { try self.queue.cancel($0.id, by: self.caller) }), (.retry, { try self.queue.retry($0.id, by: self.caller) }),
        ]
        let job = try create()
        for (number, ask) in asks.enumerated() {
            let once = try ask.1(job)
            clock.pass(1)
            #expect(try ask.1(job) == once && messages(job).count == number + 2)
        }
        #expect(code { try self.queue.cancel(.init(rawValue: "none"), by: self.caller) } == .jobNotFound)
    }

    @Test("Who asked stands in the event")
    func askers() throws {
        let job = try create()
        let ann = Principal(
            user: User.ID(rawValue: "ann"), organization: caller.organization, role: .member, isOperator: false, credential: .local)
        _ = try queue.cancel(job.id, by: ann)
        let last = try queue.events(of: job.id, limit: 10, for: caller).events.last
        #expect(last?.kind == .cancelled && last?.details == ["user": "ann"] && last?.message == "The job was cancelled")
    }

    @Test("Where a move is refused or what belongs to it fails, nothing of it happens")
    func allOrNothing() throws {
        let job = try create()
        try start(job)
        _ = try queue.cancel(job.id, by: caller)
        let before = (try queue.job(job.id, for: caller), try messages(job))
        var reading = JobReading()
        reading.entries = [.init(.info, .progress, "lost")]
        reading.measures = [JobMeasure(step: 1, values: [.loss: 1])]
        #expect(
            code {
                try self.queue.advance(
                    job.id, of: job.organizationID,
                    by: [.checkpointWritten(attempt: 1), .published(attempt: 1, SimulatedJobs.version, name: "m")],
                    storing: reading)
            } == .jobState)
        #expect(
            code {
                try self.queue.advance(
                    job.id, of: job.organizationID, by: [.trainerStopped(attempt: 1, SimulatedJobs.failure)], storing: reading
                ) {
                    _, _ in throw WorkbenchError(.diskFull, "no room")
                }
            } == .diskFull)
        #expect(try (queue.job(job.id, for: caller), messages(job)) == before)
        #expect(try queue.measures(of: job.id, [.loss], points: 10, for: caller).first?.total == 0)
    }

    @Test("A job that is planned otherwise the next time forgets what its run measured; the same plan goes on")
    func plannedAnew() throws {
        let job = try create()
        try start(job)
        var reading = JobReading()
        (reading.logOffset, reading.progress) = (100, JobProgress(step: 1, totalSteps: 2))
        reading.measures = [JobMeasure(step: 1, values: [.loss: 1])]
        try move(job, .trainerFailed(attempt: 1, SimulatedJobs.failure), storing: reading)
        for isOther in [false, true] {
            _ = try queue.retry(job.id, by: caller)
            try move(job, .validationBegan)
            let planned = try move(job, .validationEnded(isOther ? SimulatedJobs.otherPlan : SimulatedJobs.plan)).job
            #expect(planned.logOffset == (isOther ? 0 : 100) && (planned.progress == nil) == isOther && planned.attempt == 1)
            #expect(try queue.measures(of: job.id, [.loss], points: 10, for: caller).first?.total == (isOther ? 0 : 1))
            _ = try queue.cancel(job.id, by: caller)
        }
    }

    @Test("Name, notes and priority change, with an event where something changed")
    func update() throws {
        let job = try create("a")
        let changed = try queue.update(job.id, notes: "why", priority: 3, by: caller)
        #expect(changed.request.name == "a" && changed.request.notes == "why" && changed.request.priority == 3)
        #expect(try queue.update(job.id, name: "a", by: caller) == changed)
        #expect(try messages(job).dropFirst() == ["Changed: notes, priority"])
        #expect(try queue.clone(job.id, for: caller) == changed.request)
    }

    @Test("The place in the queue is told, and the way jobs end is counted")
    func counts() throws {
        let jobs = try [create("low", priority: -1), create("a"), create("b"), create("c"), create("high", priority: 2)]
        for job in jobs {
            #expect(try queue.position(of: job) == nil)
            try move(job, .validationBegan)
            try move(job, .validationEnded(SimulatedJobs.plan))
        }
        func places() throws -> [Int?] { try jobs.map { try queue.position(of: queue.job($0.id, for: caller)) } }
        #expect(try places() == [5, 2, 3, 4, 1])
        #expect(try queue.counts(for: caller).successRate == nil)
        _ = try queue.pause(jobs[1].id, by: caller)
        #expect(try places() == [4, nil, 2, 3, 1])
        _ = try queue.resume(jobs[1].id, by: caller)
        #expect(try places() == [5, 2, 3, 4, 1], "its place is kept")
        for (job, isGood) in zip(jobs, [true, true, true, false]) {
            try move(job, .attemptBegan)
            try move(
                job, isGood ? .published(attempt: 1, SimulatedJobs.version, name: "m") : .trainerFailed(attempt: 1, SimulatedJobs.failure))
        }
        let counts = try queue.counts(for: caller)
        #expect(counts.byState == [.succeeded: 3, .failed: 1, .queued: 1] && counts.successRate == 0.75 && counts.endedLately == 4)
        clock.pass(31 * 86_400)
        #expect(try queue.counts(for: caller).endedLately == 0)
    }

    @Test("Other organizations see nothing of a job")
    func organizations() throws {
        let job = try create()
        let stranger = Principal.localOwner(of: Organization.ID(rawValue: "other"))
        let asks: [() throws -> Void] = [
            { _ = try self.queue.job(job.id, for: stranger) }, { _ = try self.queue.cancel(job.id, by: stranger) },
            { _ = try self.queue.update(job.id, name: "x", by: stranger) }, { _ = try self.queue.clone(job.id, for: stranger) },
            { _ = try self.queue.events(of: job.id, limit: 1, for: stranger) },
            { _ = try self.queue.measures(of: job.id, points: 9, for: stranger) },
        ]
        for ask in asks { #expect(code(ask) == .jobNotFound) }
        #expect(try queue.page(limit: 5, for: stranger).jobs.isEmpty && queue.counts(for: stranger).byState.isEmpty)
    }

    @Test("Changes are told once they are written down; who is slow gets the last, or is told that some were missed")
    func changes() async throws {
        let job = try create()
        let (one, all) = (queue.changes.of(job.id), queue.changes.all(of: job.organizationID))
        let theirs = queue.changes.all(of: Organization.ID(rawValue: "other"))
        #expect(queue.changes.listenerCount == 3)
        _ = try queue.pause(job.id, by: caller)
        _ = try queue.pause(job.id, by: caller)
        let other = try create()
        var listener = all.makeAsyncIterator()
        #expect(await listener.next() == JobChange(organization: job.organizationID, job: job.id, lastEvent: 2))
        #expect(await listener.next() == JobChange(organization: job.organizationID, job: other.id, lastEvent: 1))
        for _ in 0..<5 {
            _ = try queue.resume(job.id, by: caller)
            _ = try queue.pause(job.id, by: caller)
        }
        var waiting: [JobChange] = []
        for _ in 0..<4 { if let change = await listener.next() { waiting.append(change) } }
        #expect(waiting.last?.job == nil && waiting.contains { $0.job == job.id })
        var last = one.makeAsyncIterator()
        #expect(await last.next() == JobChange(organization: job.organizationID, job: job.id, lastEvent: 12))
        _ = theirs
    }

    @Test("Who stops listening is forgotten")
    func leaving() async throws {
        let stream = queue.changes.all()
        let task = Task { for await _ in stream {} }
        #expect(queue.changes.listenerCount == 1)
        task.cancel()
        await task.value
        #expect(queue.changes.listenerCount == 0)
    }

    private func code<Value>(_ body: () throws -> Value) -> WorkbenchError.Code? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? WorkbenchError)?.code
        }
    }
}

/// A time that passes when a test says so.
private final class TestClock: Sendable {
    let time = Mutex(Date(timeIntervalSince1970: 1_700_000_000))

    func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
}

/// Ids that count.
private final class TestIDs: Sendable {
    private let number = Mutex(0)

    func next() -> String {
        number.withLock { number in
            number += 1
            return "ftjob-\(number)"
        }
    }
}
