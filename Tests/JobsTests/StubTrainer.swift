import Domain
import Foundation
import Jobs
import Store
import Testing
import Threads
import TrainingLoop

/// A trainer in this process that says and does what a test wants.
final class StubTrainer: Trainer {
    private struct State {
        var locks: [String: RunLock] = [:]
        var started: [String] = []
        var stopped: [String] = []
        var killed: [String] = []
        var refusal: WorkbenchError?
    }

    let name = "native"
    private let state = Locked(State())

    func start(_ folder: URL, attempt: Int) throws {
        if let refusal = state.withLock({ $0.refusal }) { throw refusal }
        let lock = try RunLock(folder)
        state.withLock {
            $0.locks[folder.lastPathComponent] = lock
            $0.started.append("\(folder.lastPathComponent) \(attempt)")
        }
    }

    func stop(_ folder: URL) throws { state.withLock { $0.stopped.append(RunControl.read(in: folder)?.reason ?? "none") } }

    func kill(_ folder: URL) throws {
        state.withLock {
            $0.killed.append(folder.lastPathComponent)
            $0.locks[folder.lastPathComponent] = nil
        }
    }

    /// The trainer of a job is gone.
    func leave(_ folder: URL) { state.withLock { $0.locks[folder.lastPathComponent] = nil } }

    /// Lets every start throw `error`.
    func refuse(_ error: WorkbenchError?) { state.withLock { $0.refusal = error } }

    var started: [String] { state.withLock { $0.started } }
    var stopped: [String] { state.withLock { $0.stopped } }
    var killed: [String] { state.withLock { $0.killed } }
}

/// A planner whose plan, or refusal, a test sets.
final class StubPlanner: JobPlanning {
    struct State {
        var errors: [WorkbenchError] = []
        var epochs = 1.0
        var threads = 1
        var memoryBytes = 1
        var plans = 0
    }

    let state = Locked(State())

    func plan(_ job: Job, in folder: URL, progress: (Int) throws -> Void) throws -> JobPlan {
        try progress(0)
        let now = state.withLock { state in
            state.plans += 1
            return (error: state.errors.isEmpty ? nil : state.errors.removeFirst(), state)
        }
        if let error = now.error { throw error }
        var settings = Hyperparameters()
        settings.epochs = now.1.epochs
        let training = TrainingPlan(
            kind: .tune, base: .init(path: "/base", sha256: "aa"), dataset: .init(path: "/rows", sha256: "bb"), validation: nil,
            skipsInvalidRows: false, method: .lora(LoRASettings(rank: 2, alpha: 4)), hyperparameters: settings,
            threads: job.request.threads ?? now.1.threads, engine: "trial")
        let estimate = JobEstimate(
            rows: 3, validationRows: 1, tokensPerEpoch: 10, tokens: 20, trainedTokens: 15, steps: 2, seconds: 10, parts: [],
            memoryBytes: now.1.memoryBytes, recomputes: false, cost: 5, currency: "USD", basis: "typical")
        return JobPlan(training: training, dataset: .init(rawValue: "rows"), validation: nil, reasons: [], estimate: estimate)
    }
}

/// A data folder with a queue and runners over it, where restarts are due at once.
final class RunnerPlace {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-runner-\(UUID().uuidString)", isDirectory: true)
    let store: Store
    let queue: JobQueue
    let trainer = StubTrainer()
    let planner = StubPlanner()
    let caller = Principal.localOwner()
    let reports = Locked<[String]>([])
    private let clock = Locked(Date(timeIntervalSince1970: 1_800_000_000))
    var patience = JobRunner.Patience()
    var bounds = JobBounds(memoryBytes: 100, threads: 2)
    var learn: @Sendable (Job, JobOutcome.Figures) throws -> JobRunner.Lesson = { _, _ in { _ in } }
    private var running: Task<Void, Never>?

    init(restarts: Int = 3) throws {
        store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        // Each look at the clock is a minute later than the one before: no back-off is longer than a few looks.
        queue = JobQueue(store, machine: JobStateMachine(mostRestarts: restarts)) { [clock] in
            clock.withLock { time in
                time += 60
                return time
            }
        }
        (patience.tickSeconds, patience.idleSeconds) = (0.005, 0.005)
    }

    deinit {
        running?.cancel()
        try? FileManager.default.removeItem(at: folder)
    }

    func run() {
        let (bounds, reports) = (bounds, reports)
        let runner = JobRunner(
            queue, planner: planner, trainers: [trainer], folder: folder.appendingPathComponent("jobs", isDirectory: true),
            bounds: { bounds }, learn: learn, patience: patience
        ) { text in reports.withLock { $0.append(text) } }
        running = Task { await runner.run() }
    }

    /// Sets the clock forward, or back.
    func setClock(by seconds: Double) { clock.withLock { $0 += seconds } }

    func stopRunning() async {
        running?.cancel()
        await running?.value
        running = nil
    }

    func create(_ change: (inout JobRequest) -> Void = { _ in }) throws -> Job.ID {
        var request = JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny")
        request.model = "tuned"
        change(&request)
        return try queue.create(request, by: caller).id
    }

    func job(_ id: Job.ID) throws -> Job { try queue.job(id, for: caller) }

    func run(_ id: Job.ID) -> URL { folder.appendingPathComponent("jobs/\(id.rawValue)", isDirectory: true) }

    /// Waits until the job is as wanted; every change of it is looked at.
    @discardableResult
    func wait(_ id: Job.ID, _ comment: Comment? = nil, until isWanted: (Job) -> Bool) async throws -> Job {
        for await _ in merged(queue.changes.of(id)) {
            let job = try job(id)
            if isWanted(job) { return job }
            if job.state.isFinal { break }
        }
        let job = try job(id)
        try #require(isWanted(job), comment ?? "\(job.state) \(String(describing: job.failure)) \(reports.withLock { $0 })")
        return job
    }

    @discardableResult
    func wait(_ id: Job.ID, _ state: JobState, attempt: Int? = nil) async throws -> Job {
        try await wait(id) { $0.state == state && (attempt == nil || $0.attempt == attempt) }
    }

    /// Waits until the trainer of a job's attempt was started.
    @discardableResult
    func begins(_ id: Job.ID, attempt: Int = 1) async throws -> Job {
        let job = try await wait(id) { $0.attempt == attempt }
        // The attempt is written down before its trainer is started.
        while !trainer.started.contains("\(id.rawValue) \(attempt)") { await Task.yield() }
        return job
    }

    /// The changes after a first one: what is so already does not change.
    private func merged(_ changes: AsyncStream<JobChange>) -> AsyncStream<JobChange> {
        let (stream, continuation) = AsyncStream.makeStream(of: JobChange.self)
        continuation.yield(JobChange(organization: Organization.localID, job: nil, lastEvent: 0))
        let task = Task {
            for await change in changes { continuation.yield(change) }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    /// Lets the trainer of a job say something.
    func say(_ id: Job.ID, _ events: TrainingEvent...) throws {
        let log = try EventLog(RunFolder.eventsURL(in: run(id)))
        for event in events { try log.append(event) }
    }

    static func started(step: Int = 0) -> TrainingEvent {
        .started(
            .init(
                step: step, totalSteps: 4, rows: 3, validationRows: 1, tokens: 10, trainedTokens: 8, trainableParameters: 1, parameters: 2))
    }

    static func progress(_ step: Int, loss: Double = 1, seconds: Double = 1) -> TrainingEvent {
        .progress(
            .init(
                step: step, totalSteps: 4, epoch: Double(step) / 2, loss: loss, learningRate: 0.1, gradientNorm: 2, tokens: 5 * step,
                tokensPerSecond: 5, remainingSeconds: Double(4 - step), seconds: seconds, validationSeconds: seconds / 4, memoryBytes: 77))
    }

    func succeeded(_ id: Job.ID) throws -> TrainingEvent {
        let artifact = RunFolder.artifactURL(in: run(id))
        try FileManager.default.createDirectory(at: artifact, withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: artifact.appendingPathComponent("adapter_config.json"))
        try Data("weights".utf8).write(to: artifact.appendingPathComponent("adapter_model.safetensors"))
        return .succeeded(
            .init(
                step: 4, artifact: artifact.path, seconds: 6, artifactStep: 4, validationLoss: 0.5, isEarlyStopped: false,
                validationSeconds: 2, peakMemoryBytes: 99))
    }

    func versions() throws -> [ModelVersion] {
        let models = store.models(of: Organization.localID)
        return try models.page(ModelFilter(), limit: 100).models.flatMap { try models.versions(of: $0.model.id) }
    }
}
