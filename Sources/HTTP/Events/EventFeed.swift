internal import Threads

/// Events that any number of watchers follow, each at its own pace.
///
/// Publishing never waits. Events are kept once for all watchers: a watcher has places of a bounded queue. One that falls behind by more
/// is ended with the advice to come again, and gets what it missed from the kept events by its `Last-Event-ID`.
public final class EventFeed: Sendable {
    /// How much a feed keeps.
    public struct Limits: Sendable {
        /// Events that are kept for watchers that come again.
        public var keptEvents = 256
        /// Bytes of the kept events.
        public var keptBytes = 1 << 20
        /// Events that a watcher may be behind.
        public var waitingEvents = 64
        /// Bytes that a watcher may be behind.
        public var waitingBytes = 256 << 10
        /// The time after which a silent stream gets a comment, so that whoever is between does not end it.
        public var heartbeat: Duration = .seconds(15)

        /// The usual limits.
        public init() {}
    }

    /// Gives the events behind an id, the oldest first, out of what is stored elsewhere; nil where the id is unknown.
    public typealias Replay = @Sendable (_ lastEventID: String?) async throws -> [ServerSentEvent]?

    /// The name of the event that tells a watcher that events are missing before it: it should load everything anew.
    public static let lostName = "lost"

    /// Events of a replay that are looked for among those that wait.
    static let doubledEvents = 512

    struct Encoded: Sendable {
        let id: String
        let bytes: [UInt8]
    }

    struct State {
        var number: UInt64 = 0
        var kept: [Encoded] = []
        var keptBytes = 0
        var watchers: [ObjectIdentifier: EventWatcher] = [:]
        var isFinished = false
    }

    let limits: Limits
    let state = Locked(State())

    /// A feed without events.
    public init(_ limits: Limits = Limits()) {
        self.limits = limits
    }

    /// How many follow.
    public var watcherCount: Int { state.withLock { $0.watchers.count } }

    /// Sends an event to every watcher; one without an id gets the feed's next number. Returns at once.
    public func publish(_ event: ServerSentEvent) {
        state.withLock { state in
            guard !state.isFinished else { return }
            state.number += 1
            var numbered = event
            let id = event.id ?? String(state.number)
            numbered.id = id
            let encoded = Encoded(id: id, bytes: numbered.bytes)
            keep(encoded, &state)
            for (name, watcher) in state.watchers where !watcher.offer(encoded) { state.watchers[name] = nil }
        }
    }

    private func keep(_ encoded: Encoded, _ state: inout State) {
        state.kept.append(encoded)
        state.keptBytes += encoded.bytes.count
        var surplus = 0
        while state.kept.count - surplus > limits.keptEvents || state.keptBytes > limits.keptBytes, surplus < state.kept.count {
            state.keptBytes -= state.kept[surplus].bytes.count
            surplus += 1
        }
        if surplus > 0 { state.kept.removeFirst(surplus) }
    }

    /// Ends all watchers behind what they wait for, and those that come from now on behind what is kept.
    public func finish() {
        let watchers = state.withLock { state in
            state.isFinished = true
            defer { state.watchers = [:] }
            return Array(state.watchers.values)
        }
        for watcher in watchers { watcher.finish() }
    }

    /// The body of an answer that follows the feed, behind the event of that id where one is given.
    ///
    /// What lies behind it is taken from the kept events, else from `replay`, which is also asked without an id. Where neither knows the
    /// id, an event named `lost` comes first.
    public func watch(after id: String? = nil, replay: Replay? = nil) -> HTTPBody {
        let watcher = EventWatcher(limits)
        let kept = state.withLock { state -> [Encoded]? in
            if state.isFinished { watcher.finish() } else { state.watchers[ObjectIdentifier(watcher)] = watcher }
            guard let id, let place = state.kept.lastIndex(where: { $0.id == id }) else { return nil }
            return Array(state.kept[(place + 1)...])
        }
        let stream = EventStream(watcher, feed: self)
        if let kept {
            stream.begin(with: kept)
        } else if let replay {
            stream.begin(with: replay, after: id)
        } else if id != nil {
            stream.begin(with: [Encoded(id: "", bytes: ServerSentEvent("", name: Self.lostName).bytes)])
        }
        return HTTPBody(heartbeat: [0x3A, 0x0A, 0x0A], every: limits.heartbeat) { try await stream.next() }
    }

    func dismiss(_ watcher: EventWatcher) {
        state.withLock { $0.watchers[ObjectIdentifier(watcher)] = nil }
    }
}
