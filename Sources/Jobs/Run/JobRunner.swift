public import Domain
internal import Registry
public import Store
public import Threads
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Runs the jobs of a data folder: looks at their rows, starts trainers in turn, follows their logs, stops, restarts, publishes.
///
/// All it knows of a job is written down, in the store and in the run's folder: a runner that is begun anew goes on where another one
/// was killed. Trainers outlive it.
public final class JobRunner: Sendable {
    /// Notes in a transaction what was learned of a finished job.
    public typealias Lesson = @Sendable (Transaction) throws -> Void

    let queue: JobQueue
    let planner: any JobPlanning
    let trainers: [any Trainer]
    let folder: URL
    let bounds: @Sendable () throws -> JobBounds
    let learn: @Sendable (Job, JobOutcome.Figures) throws -> Lesson
    let patience: Patience
    let report: @Sendable (String) -> Void
    let state = Locked(State())
    private let workers: WorkerThreads
    var store: Store { queue.store }

    /// How long things may take.
    public struct Patience: Sendable {
        /// Seconds from SIGTERM to SIGKILL where a job is to be cancelled.
        public var cancelSeconds = 30.0
        /// Seconds from SIGTERM to SIGKILL where a job is to be paused.
        public var pauseSeconds = 120.0
        /// Seconds between two looks while trainers work.
        public var tickSeconds = 0.25
        /// Seconds between two looks while nothing is to be done; clocks may be set, and other processes change jobs.
        public var idleSeconds = 5.0

        /// The usual ones.
        public init() {}
    }

    /// What is known in this process alone, and found again by looking.
    struct State {
        /// Trainers that were told to stop.
        var stops: [Job.ID: Stop] = [:]
        /// Jobs that are validated or published by a task.
        var works: Set<Job.ID> = []
        /// Jobs with which something went wrong that may go better later.
        var troubles: [Job.ID: Trouble] = [:]
    }

    /// A runner of the jobs in `queue`, whose runs lie in `folder`; `report` hears of errors of its own.
    ///
    /// `learn` makes of what a finished job took what is noted together with its success. Nothing runs before `run`.
    public init(
        _ queue: JobQueue, planner: any JobPlanning, trainers: [any Trainer], folder: URL,
        bounds: @escaping @Sendable () throws -> JobBounds,
        learn: @escaping @Sendable (Job, JobOutcome.Figures) throws -> Lesson = { _, _ in { _ in } }, patience: Patience = Patience(),
        workers: WorkerThreads = WorkerThreads(3, name: "jobs"), report: @escaping @Sendable (String) -> Void
    ) {
        self.queue = queue
        self.planner = planner
        self.trainers = trainers
        self.folder = folder
        self.bounds = bounds
        self.learn = learn
        self.patience = patience
        self.workers = workers
        self.report = report
    }

    /// The run's folder of a job.
    public func folder(of job: Job.ID) -> URL { folder.appendingPathComponent(job.rawValue, isDirectory: true) }

    /// Runs jobs until the task is cancelled, which leaves trainers at work; waits while another runner has the folder.
    public func run() async {
        await withTaskExecutorPreference(workers) {
            guard let lock = await takeFolder() else { return }
            tidy()
            await withDiscardingTaskGroup { group in
                var alarm = Alarm()
                let changes = queue.changes.all()
                group.addTask { [bell = alarm.bell] in
                    for await _ in changes { bell.ring() }
                }
                while !Task.isCancelled {
                    let wait = tick(&group)
                    if wait > patience.tickSeconds {
                        _ = await alarm.wait(atMost: wait)
                    } else {
                        // What this runner writes rings the alarm as well.
                        try? await Task.sleep(for: .seconds(patience.tickSeconds))
                    }
                }
                group.cancelAll()
            }
            withExtendedLifetime(lock) {}
        }
    }

    private func takeFolder() async -> FolderLock? {
        var said = ""
        while !Task.isCancelled {
            var problem = "another process runs the jobs in \(folder.path)"
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                if let lock = try FolderLock(folder.appendingPathComponent("runner.lock").path, .alone) { return lock }
            } catch {
                problem = Self.text(error)
            }
            if problem != said { report("jobs wait: \(problem)") }
            said = problem
            try? await Task.sleep(for: .seconds(1))
        }
        return nil
    }

    /// Does all that can be done now; returns in how many seconds there may be something again, if nothing changes before.
    private func tick(_ group: inout DiscardingTaskGroup) -> Double {
        do {
            for job in try store.jobs(in: Self.moving) { attend(job, &group) }
            try startNext()
            let open = try store.jobs(in: Self.moving)
            state.withLock { $0.forget(except: Set(open.map(\.id))) }
            guard open.allSatisfy({ $0.state == .interrupted }) else { return 0 }
            return open.compactMap { $0.notBefore?.timeIntervalSince(queue.now()) }.reduce(patience.idleSeconds, min)
        } catch {
            report("jobs are looked at again in a second: \(Self.text(error))")
            return 1
        }
    }

    /// States in which something is to be done for a job but to start it.
    private static let moving: Set<JobState> = [.pending, .validating, .starting, .running, .cancelling, .interrupted]

    /// Does what a job's state asks for; an error of this machine is told, and it is tried again later.
    private func attend(_ job: Job, _ group: inout DiscardingTaskGroup) {
        guard state.withLock({ !$0.works.contains(job.id) && !$0.isInTrouble(job.id) }) else { return }
        attempt(job) {
            switch job.state {
            case .pending: try validate(job, &group)
            case .validating: try queue.advance(job.id, of: job.organizationID, by: [.validationLost])
            case .starting, .running, .cancelling: try follow(job, &group)
            case .interrupted:
                guard job.notBefore.map({ $0 <= queue.now() }) ?? true || isBeyondBackOff(job) else { return }
                try queue.advance(job.id, of: job.organizationID, by: [.due])
            case .queued, .paused, .succeeded, .failed, .cancelled: break
            }
        }
    }

    // A clock that was set back must not keep a job waiting.
    private func isBeyondBackOff(_ job: Job) -> Bool {
        guard let notBefore = job.notBefore else { return true }
        return notBefore.timeIntervalSince(queue.now()) > JobStateMachine.backOffSeconds(restart: job.restarts)
    }

    /// Runs `body`; what it throws is told once for each kind and lets the job rest for a while.
    func attempt(_ job: Job, _ body: () throws -> Void) {
        do {
            try body()
            state.withLock { $0.troubles[job.id] = nil }
        } catch let error as WorkbenchError where error.code == .jobState || error.code == .jobNotFound {
            // Somebody moved it meanwhile: the next look sees how it stands.
        } catch {
            let text = Self.text(error)
            if state.withLock({ $0.note(text, of: job.id) }) { report("job \(job.id.rawValue): \(text)") }
        }
    }

    static func text(_ error: any Error) -> String {
        guard let error = error as? WorkbenchError else { return "\(error)" }
        return [error.message, error.hint].compactMap(\.self).joined(separator: "; ")
    }
}

extension JobRunner {
    /// A trainer that was told to stop.
    struct Stop {
        let attempt: Int
        let wish: Job.Wish
        let since: ContinuousClock.Instant
        var wasKilled = false
    }

    /// Something that went wrong with a job.
    struct Trouble {
        var text: String
        var count: Int
        var until: ContinuousClock.Instant
    }
}

extension JobRunner.State {
    func isInTrouble(_ job: Job.ID) -> Bool { troubles[job].map { ContinuousClock.now < $0.until } ?? false }

    /// Lets a job rest, longer each time, half a minute at most; whether this is news.
    mutating func note(_ text: String, of job: Job.ID) -> Bool {
        let old = troubles[job]
        let count = (old?.count ?? 0) + 1
        let seconds = min(30, 0.25 * Double(1 << min(count, 7)))
        troubles[job] = .init(text: text, count: count, until: .now + .seconds(seconds))
        return old?.text != text
    }

    /// Forgets jobs for which nothing is to be done any more.
    mutating func forget(except open: Set<Job.ID>) {
        stops = stops.filter { open.contains($0.key) }
        troubles = troubles.filter { ContinuousClock.now < $0.value.until + .seconds(60) }
    }
}
