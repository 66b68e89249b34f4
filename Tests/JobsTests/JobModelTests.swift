import Domain
import Foundation
import Store
import Testing

@testable import Jobs

/// The model of a job, from the moment the job is queued.
@Suite final class JobModelTests: Sendable {
    private let folder: URL
    private let store: Store
    private let queue: JobQueue
    private let caller = Principal.localOwner()
    private var models: ModelRecords { store.models(of: Organization.localID) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-jobs-\(UUID().uuidString)", isDirectory: true)
        store = try Store(at: folder)
        queue = JobQueue(store)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A job that makes a version of `tickets`, as far as the queue.
    private func queued(_ name: String = "") throws -> Job {
        var request = SimulatedJobs.request
        (request.name, request.model) = (name, "tickets")
        return try plan(try queue.create(request, by: caller))
    }

    private func plan(_ job: Job) throws -> Job {
        try move(job, .validationBegan)
        return try move(job, .validationEnded(SimulatedJobs.plan))
    }

    @discardableResult
    private func move(_ job: Job, _ events: JobStateMachine.Event...) throws -> Job {
        try queue.advance(job.id, of: job.organizationID, by: events).job
    }

    private func succeed(_ job: Job) throws -> Job {
        try move(job, .attemptBegan)
        let attempt = try queue.job(job.id, for: caller).attempt
        let file = try store.blobs.write(Array("weights of \(job.id.rawValue)".utf8))
        return try queue.advance(job.id, of: job.organizationID) { job, transaction in
            var lineage = ModelVersion.Lineage()
            lineage.job = job.id.rawValue
            var contents = ModelContents(
                name: "tickets", owner: nil, provider: "native", kind: .adapter, base: "tiny", method: "lora",
                publicName: "ft:\(job.id.rawValue)", files: [.init(path: "a", sha256: file.digest.hexadecimal, byteCount: file.byteCount)],
                lineage: lineage, metrics: [:])
            contents.model = job.model
            let version = try models.add(contents, in: transaction)
            return [.published(attempt: attempt, version.id, name: version.publicName)]
        }.job
    }

    private func state(_ job: Job) throws -> Model.State? { try job.model.map { try models.model($0).state } }

    private func counts() throws -> [Model.State: Int] {
        Dictionary(uniqueKeysWithValues: try models.totals().map { ($0.state, $0.models) })
    }

    @Test("A model is there from when its job is queued, counted and found as training, and is ready with its first version")
    func life() throws {
        let asked = try queue.create(SimulatedJobs.request, by: caller)
        try move(asked, .validationBegan)
        #expect(try counts() == [:], "what was not planned has no model")
        let job = try queued("first")
        let id = try #require(job.model)
        var filter = ModelFilter()
        filter.state = .training
        let listed = try #require(try models.page(filter, limit: 10).models.first)
        #expect(listed.model.id == id && listed.model.name == "tickets" && listed.model.newest == 0 && listed.newest == nil)
        #expect(listed.job?.id == job.id && listed.job?.name == "first" && listed.job?.state == .queued)
        #expect(try counts() == [.training: 1])
        #expect(throws: WorkbenchError.self) { try models.version(of: id) }
        let done = try succeed(job)
        #expect(done.model == id && done.state == .succeeded)
        #expect(try models.model(id).newest == 1 && counts() == [.ready: 1])
        #expect(try models.listed(id).job?.state == .succeeded)
        #expect(try models.page(filter, limit: 10).models.isEmpty)
    }

    @Test("A model without a version fails with its last open job, with the reason, and trains again when one is tried again")
    func failing() throws {
        let (one, other) = (try queued("one"), try queued("other"))
        #expect(one.model == other.model)
        try move(one, .attemptBegan)
        try move(one, .trainerFailed(attempt: 1, SimulatedJobs.failure))
        #expect(try state(one) == .training, "the other is open")
        _ = try queue.pause(other.id, by: caller)
        #expect(try state(one) == .training)
        _ = try queue.cancel(other.id, by: caller)
        #expect(try state(one) == .failed && counts() == [.failed: 1])
        let tried = try queue.retry(one.id, by: caller)
        #expect(tried.state == .pending)
        #expect(try state(one) == .training)
        #expect(try plan(tried).model == one.model)
        try move(tried, .attemptBegan)
        try move(tried, .trainerFailed(attempt: 2, SimulatedJobs.failure))
        let listed = try models.listed(try #require(one.model))
        #expect(listed.model.state == .failed && listed.job?.id == other.id)
        let again = try plan(queue.retry(other.id, by: caller))
        _ = try succeed(again)
        #expect(try state(one) == .ready)
    }

    @Test("A model with a version stays ready, whatever becomes of the next one's job")
    func next() throws {
        _ = try succeed(queued())
        let second = try queued()
        #expect(try state(second) == .ready && models.listed(#require(second.model)).job?.id == second.id)
        _ = try queue.cancel(second.id, by: caller)
        #expect(try state(second) == .ready && counts() == [.ready: 1])
        _ = try models.move(#require(second.model), to: .archived)
        let third = try queued()
        #expect(try state(third) == .archived)
    }

    @Test("The version goes to the model that its job began with, also when that is called otherwise now")
    func renamed() throws {
        let job = try queued()
        let id = try #require(job.model)
        var change = ModelRecords.Change()
        change.name = "questions"
        try models.update(id, change)
        _ = try succeed(job)
        #expect(try models.model(id).newest == 1)
        #expect(throws: WorkbenchError.self) { try models.model(named: "tickets") }
    }

    @Test("A model that a job trains is not deleted; one whose job failed is, and a job that is tried again makes another")
    func deleted() throws {
        let job = try queued()
        let id = try #require(job.model)
        #expect(throws: WorkbenchError.self) { try models.delete(id) }
        _ = try queue.cancel(job.id, by: caller)
        try models.delete(id)
        let again = try plan(queue.retry(job.id, by: caller))
        #expect(again.model != id)
        #expect(try state(again) == .training && models.model(named: "tickets").id == again.model)
        #expect(throws: WorkbenchError.self, "another has its name") { try models.restore(id) }
        _ = try succeed(again)
        #expect(try models.model(id).newest == 0 && models.model(#require(again.model)).newest == 1)
        #expect(try models.purge(id) == 0)
    }

    @Test("Rows that were made for a job's run stay until it has ended, and those that another job reads stay longer")
    func rows() throws {
        let (training, validation) = (try store.blobs.write(Array("training".utf8)), try store.blobs.write(Array("validation".utf8)))
        func input(_ blob: StoredBlob) throws -> TrainingPlan.Input {
            .init(path: try store.blobs.url(of: blob.digest).path, sha256: blob.digest.hexadecimal, dataset: "rows@1")
        }
        var plan = SimulatedJobs.plan
        plan.training = TrainingPlan(
            kind: .tune, base: plan.training.base, dataset: try input(training), validation: try input(validation),
            split: .init(validationPercent: 10, seed: 1), skipsInvalidRows: false, method: .full, hyperparameters: Hyperparameters(),
            threads: 1, engine: "test")
        func begin() throws -> Job {
            let job = try queue.create(SimulatedJobs.request, by: caller)
            try move(job, .validationBegan)
            return try move(job, .validationEnded(plan))
        }
        let (one, other) = (try begin(), try begin())
        #expect(throws: WorkbenchError.self) { try store.deleteBlob(training.digest) }
        _ = try queue.cancel(one.id, by: caller)
        #expect(store.blobs.contains(training.digest) && store.blobs.contains(validation.digest))
        _ = try queue.cancel(other.id, by: caller)
        #expect(!store.blobs.contains(training.digest) && !store.blobs.contains(validation.digest))
        #expect(throws: WorkbenchError.self, "rows that are gone are made again before the job is queued") { try begin() }
    }

    @Test("A job that was given no name is called after its rows and its base")
    func name() throws {
        let job = try queue.create(SimulatedJobs.request, by: caller)
        #expect(job.request.name == "tiny", "rows that are not there have no name")
        var conversations = SimulatedJobs.request
        conversations.rows = .conversations(name: "talks", ConversationFilter())
        #expect(try queue.create(conversations, by: caller).request.name == "talks on tiny")
        conversations.name = "mine"
        #expect(try queue.create(conversations, by: caller).request.name == "mine")
    }
}
