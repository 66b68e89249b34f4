internal import Threads

/// What waits for one watcher of a feed.
final class EventWatcher: Sendable {
    private struct State: Waking {
        var wakeups: [@Sendable () -> Void] = []
        var waiting: [EventFeed.Encoded] = []
        var waitingBytes = 0
        var hasOverrun = false
        var isFinished = false
        var reader: CheckedContinuation<[EventFeed.Encoded]?, Never>?

        mutating func wakeReader(_ events: [EventFeed.Encoded]?) {
            guard let reader else { return }
            self.reader = nil
            wakeups.append { reader.resume(returning: events) }
        }
    }

    private let limits: EventFeed.Limits
    private let state = Locked(State())

    init(_ limits: EventFeed.Limits) {
        self.limits = limits
    }

    /// Whether it was ended because it fell behind.
    var hasOverrun: Bool { state.withLock { $0.hasOverrun } }

    /// Puts an event behind the others; false when the watcher is too far behind to go on.
    func offer(_ event: EventFeed.Encoded) -> Bool {
        state.withLock { state in
            guard !state.isFinished else { return false }
            if state.reader != nil {
                state.wakeReader([event])
                return true
            }
            guard state.waiting.count < limits.waitingEvents, state.waitingBytes + event.bytes.count <= limits.waitingBytes else {
                state.waiting = []
                state.waitingBytes = 0
                state.hasOverrun = true
                state.isFinished = true
                return false
            }
            state.waiting.append(event)
            state.waitingBytes += event.bytes.count
            return true
        }
    }

    /// Lets the watcher end behind what waits for it.
    func finish() {
        state.withLock { state in
            state.isFinished = true
            state.wakeReader(nil)
        }
    }

    /// Everything that waits, once there is something; nil at the end, or when the reader is cancelled.
    func next() async -> [EventFeed.Encoded]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                state.withLock { state in
                    guard state.reader == nil else { return state.wakeups.append { continuation.resume(returning: nil) } }
                    state.reader = continuation
                    if !state.waiting.isEmpty {
                        state.wakeReader(state.waiting)
                        state.waiting = []
                        state.waitingBytes = 0
                    } else if state.isFinished || Task.isCancelled {
                        state.wakeReader(nil)
                    }
                }
            }
        } onCancel: {
            state.withLock { $0.wakeReader(nil) }
        }
    }
}

/// The pieces of one watcher's answer: what it missed, then what comes.
final class EventStream: Sendable {
    private enum Begin {
        case none
        case events([EventFeed.Encoded])
        case replay(EventFeed.Replay, String?)
    }

    private let watcher: EventWatcher
    private let feed: EventFeed
    private let begin = Locked(Begin.none)
    /// The newest events that were replayed; they may wait for the watcher as well.
    private let replayed = Locked<Set<String>>([])
    private let hasSaidSo = Locked(false)

    init(_ watcher: EventWatcher, feed: EventFeed) {
        self.watcher = watcher
        self.feed = feed
    }

    deinit {
        feed.dismiss(watcher)
    }

    func begin(with events: [EventFeed.Encoded]) {
        begin.withLock { $0 = .events(events) }
    }

    func begin(with replay: @escaping EventFeed.Replay, after id: String?) {
        begin.withLock { $0 = .replay(replay, id) }
    }

    func next() async throws -> [UInt8]? {
        let begin = begin.withLock { begin in
            defer { begin = .none }
            return begin
        }
        if let first = try await past(begin) { return first }
        while let events = await watcher.next() {
            let new = behindReplayed(events)
            if !new.isEmpty { return new.flatMap(\.bytes) }
        }
        guard watcher.hasOverrun, !Task.isCancelled,
            !hasSaidSo.withLock({ said in
                defer { said = true }; return said
            })
        else { return nil }
        return Array("retry: 1000\n\n".utf8)
    }

    private func past(_ begin: Begin) async throws -> [UInt8]? {
        var events: [EventFeed.Encoded] = []
        switch begin {
        case .none: return nil
        case .events(let kept): events = kept
        case .replay(let replay, let id):
            if let past = try await replay(id) {
                events = past.map { EventFeed.Encoded(id: $0.id ?? "", bytes: $0.bytes) }
                replayed.withLock { $0 = Set(past.suffix(EventFeed.doubledEvents).compactMap(\.id)) }
            } else {
                events = [EventFeed.Encoded(id: "", bytes: ServerSentEvent("", name: EventFeed.lostName).bytes)]
            }
        }
        return events.isEmpty ? nil : events.flatMap(\.bytes)
    }

    /// Without what the replay has given already.
    private func behindReplayed(_ events: [EventFeed.Encoded]) -> [EventFeed.Encoded] {
        replayed.withLock { replayed in
            guard !replayed.isEmpty else { return events }
            return events.filter { replayed.remove($0.id) == nil }
        }
    }
}
