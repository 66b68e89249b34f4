internal import Domain
internal import HTTP
internal import JSON
internal import Threads

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The work that goes on behind the answers: a few at a time, the others wait their turn.
final class Operations: Sendable {
    private struct Entry {
        var operation: ServerOperation
        var isCancelled = false
        /// For whoever follows it.
        let feed = EventFeed(Operations.feedLimits)
        /// When the last event was published.
        var published: ContinuousClock.Instant?
        /// For whoever waits for its end.
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
    }

    private struct State {
        var entries: [Identifier<ServerOperation>: Entry] = [:]
        /// In the order in which they were begun.
        var order: [Identifier<ServerOperation>] = []
        var nextWaiting = 0
    }

    private let state = Locked(State())
    private let workers: WorkerThreads
    private let now: @Sendable () -> Date
    private let newID: @Sendable () -> String

    /// Finished operations that are remembered.
    private static let mostFinished = 200
    /// The least time between two events of an operation; its end is told at once.
    private static let leastPause = Duration.milliseconds(100)
    /// Only the last states are of use to whoever comes again.
    private static let feedLimits: EventFeed.Limits = {
        var limits = EventFeed.Limits()
        (limits.keptEvents, limits.waitingEvents) = (4, 16)
        return limits
    }()
    /// Operations of one organization that may wait or run.
    private static let mostUnfinished = 32

    init(now: @escaping @Sendable () -> Date, newID: @escaping @Sendable () -> String) {
        self.now = now
        self.newID = newID
        // Each uses two threads of its own where it can.
        workers = WorkerThreads(2, name: "tunesmith-work")
    }

    /// Begins `work`, whose value becomes the result; throws `server_busy` when too much waits already.
    func begin(
        _ kind: ServerOperation.Kind, of caller: Principal, on target: [String: String], counting unit: String,
        _ work: @escaping @Sendable (OperationProgress) async throws -> JSONValue
    ) throws -> ServerOperation {
        let operation = ServerOperation(
            id: .init(rawValue: newID()), organization: caller.organization, user: caller.user, kind: kind, target: target, created: now(),
            state: .waiting, progress: .init(phase: "waiting", total: nil, unit: unit))
        try state.withLock { state in
            let unfinished = state.entries.values.count { !$0.operation.isFinished && $0.operation.organization == caller.organization }
            guard unfinished < Self.mostUnfinished else {
                throw WorkbenchError(.serverBusy, "\(unfinished) operations are waiting already", hint: "try again when some have ended")
            }
            state.entries[operation.id] = Entry(operation: operation)
            state.order.append(operation.id)
            Self.forget(&state)
        }
        let progress = OperationProgress(of: operation.id, in: self)
        Task(executorPreference: workers) { await self.run(operation.id, progress, work) }
        return operation
    }

    private func run(
        _ id: ServerOperation.ID, _ progress: OperationProgress, _ work: @Sendable (OperationProgress) async throws -> JSONValue
    ) async {
        do {
            try update(id) { $0.state = .running }
            let result = try await work(progress)
            finish(id) { operation in
                operation.state = .succeeded
                operation.result = result
            }
        } catch {
            let isCancelled = (error as? WorkbenchError)?.code == .cancelled
            finish(id) { operation in
                operation.state = isCancelled ? .cancelled : .failed
                operation.error = isCancelled ? nil : WireFailure(error)
                operation.thrown = error
            }
        }
    }

    /// Changes an operation and tells those who watch; throws `cancelled` when somebody wants it to stop.
    fileprivate func update(_ id: ServerOperation.ID, _ change: (inout ServerOperation) -> Void) throws {
        try state.withLock { state in
            guard var entry = state.entries[id] else { return }
            if entry.isCancelled { throw WorkbenchError(.cancelled, "stopped on request") }
            change(&entry.operation)
            state.entries[id] = entry
            let now = ContinuousClock.now
            guard entry.published.map({ now - $0 >= Self.leastPause }) ?? true else { return }
            state.entries[id]?.published = now
            entry.feed.publish(OperationEvents.event(entry.operation))
        }
    }

    private func finish(_ id: ServerOperation.ID, _ change: (inout ServerOperation) -> Void) {
        let time = now()
        state.withLock { state in
            guard var entry = state.entries[id] else { return }
            change(&entry.operation)
            entry.operation.finished = time
            entry.feed.publish(OperationEvents.event(entry.operation))
            entry.feed.finish()
            for waiting in entry.waiting.values { waiting.finish() }
            entry.waiting = [:]
            state.entries[id] = entry
        }
    }

    /// The operations that the caller may see, newest first.
    func all(of caller: Principal) -> [ServerOperation] {
        state.withLock { state in
            state.order.reversed().compactMap { state.entries[$0]?.operation }.filter { Self.mayShow($0, to: caller) }
        }
    }

    /// The operation of that id; throws `operation_not_found`, also for those of others.
    func operation(_ id: ServerOperation.ID, for caller: Principal) throws -> ServerOperation {
        guard let operation = state.withLock({ $0.entries[id]?.operation }), Self.mayShow(operation, to: caller) else {
            throw WorkbenchError(
                .operationNotFound, "there is no operation with that id",
                hint: "those that ended long ago, or before the server began, are forgotten")
        }
        return operation
    }

    /// Asks an operation to stop, which it does at its next step; does nothing when it has ended.
    func cancel(_ id: ServerOperation.ID, for caller: Principal) throws {
        _ = try operation(id, for: caller)
        state.withLock { $0.entries[id]?.isCancelled = true }
    }

    /// The body of an answer that follows an operation until it ends: its state now, then each change.
    func events(_ id: ServerOperation.ID, after last: String?, for caller: Principal) throws -> HTTPBody {
        _ = try operation(id, for: caller)
        guard let feed = state.withLock({ $0.entries[id]?.feed }) else { return .empty }
        return feed.watch(after: last) { [weak self] _ in
            self?.state.withLock { $0.entries[id]?.operation }.map { [OperationEvents.event($0)] } ?? []
        }
    }

    /// The operation when it has ended, or as it is when the task is cancelled.
    func end(of id: ServerOperation.ID, for caller: Principal) async throws -> ServerOperation {
        _ = try operation(id, for: caller)
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let number = state.withLock { state -> Int? in
            guard let entry = state.entries[id], !entry.operation.isFinished else { return nil }
            state.nextWaiting += 1
            state.entries[id]?.waiting[state.nextWaiting] = continuation
            return state.nextWaiting
        }
        if let number {
            for await _ in stream {}
            _ = state.withLock { $0.entries[id]?.waiting.removeValue(forKey: number) }
        }
        return try operation(id, for: caller)
    }

    /// How many wait or run.
    var unfinishedCount: Int {
        state.withLock { state in state.entries.values.count { !$0.operation.isFinished } }
    }

    /// Asks all to stop.
    func cancelAll() {
        state.withLock { state in
            for id in state.order { state.entries[id]?.isCancelled = true }
        }
    }

    /// Those of others in the organization are seen, but for what concerns private datasets: only their maker and admins see them.
    private static func mayShow(_ operation: ServerOperation, to caller: Principal) -> Bool {
        operation.organization == caller.organization && (operation.user == caller.user || caller.role >= .admin)
    }

    private static func forget(_ state: inout State) {
        let finished = state.order.filter { state.entries[$0]?.operation.isFinished ?? true }
        guard finished.count > mostFinished else { return }
        let old = Set(finished.prefix(finished.count - mostFinished))
        state.order.removeAll { old.contains($0) }
        for id in old { state.entries[id] = nil }
    }
}

/// How an operation says how far it is and learns that it should stop.
struct OperationProgress: Sendable {
    private let id: ServerOperation.ID
    private let operations: Operations

    init(of id: ServerOperation.ID, in operations: Operations) {
        self.id = id
        self.operations = operations
    }

    /// Begins a part of the work; throws `cancelled`.
    func begin(_ phase: String, total: Int?, unit: String) throws {
        try operations.update(id) { $0.progress = .init(phase: phase, total: total, unit: unit) }
    }

    /// Says how far the part is; throws `cancelled`.
    func report(_ done: Int) throws {
        try operations.update(id) { $0.progress.done = done }
    }
}
