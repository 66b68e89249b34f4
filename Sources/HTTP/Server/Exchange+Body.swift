internal import CMicroHTTPD

extension Exchange {
    /// Bytes that are read ahead of the handler before the connection is suspended.
    private static let aheadBytes = 256 << 10
    /// Bytes for which a waiting handler is woken at once.
    private static let pieceBytes = 128 << 10
    /// The longest rest of a body that is read and thrown away, so that the connection can stay.
    static let discardedBytes = 64 << 10

    /// Takes bytes of the body from the library; `count` becomes the number of those that were not taken.
    func receive(_ bytes: UnsafePointer<CChar>, _ count: inout Int) -> MHD_Result {
        state.withLock { state in
            if state.isSuspended { return .YES }
            switch state.stage {
            case .lingering, .discarding, .body:
                if state.failure == .cutOff { return .NO }
            case .head, .undecided, .complete, .answering:
                return .NO
            }
            if state.stage == .body, state.failure == nil {
                if state.inbound.isEmpty { state.inbound.reserveCapacity(min(state.remaining ?? count, Self.aheadBytes + count)) }
                state.inbound.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            }
            state.remaining = state.remaining.map { $0 - count }
            state.pace.count += count
            count = 0
            if state.inbound.count >= Self.pieceBytes { Self.giveReader(&state) }
            if state.inbound.count >= Self.aheadBytes { state.suspend() }
            return .YES
        }
    }

    /// Wakes a reader that waits. Its wake-ups cost more than the bytes of the small pieces that the library reads, hence pieces that
    /// do not come to `pieceBytes` wait for the end of the body, or for the server's next look.
    static func giveReader(_ state: inout State) {
        guard state.reader != nil, let piece = taken(&state) else { return }
        state.wakeReader(.success(piece))
    }

    /// What has come of the body, for the handler; nil where nothing has.
    static func taken(_ state: inout State) -> [UInt8]? {
        guard !state.inbound.isEmpty else { return nil }
        let piece = state.inbound
        state.inbound = []
        return piece
    }

    /// The next piece of the body, once there is one; nil at its end.
    func nextPiece() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { state in Self.wait(continuation, &state) }
            }
        } onCancel: {
            state.withLock { $0.wakeReader(.failure(CancellationError())) }
        }
    }

    private static func wait(_ reader: CheckedContinuation<[UInt8]?, any Error>, _ state: inout State) {
        // One reader at a time; a second one is told so.
        guard state.reader == nil else { return state.wakeups.append { reader.resume(throwing: CancellationError()) } }
        state.reader = reader
        if let failure = state.failure {
            state.wakeReader(.failure(failure))
        } else if let piece = taken(&state) {
            if state.stage == .body {
                state.pace = Pace()
                state.resume()
            }
            state.wakeReader(.success(piece))
        } else if state.stage == .complete || state.stage == .answering {
            state.wakeReader(.success(nil))
        } else if Task.isCancelled {
            state.wakeReader(.failure(CancellationError()))
        } else if state.stage == .undecided, !state.wantsBody {
            state.wantsBody = true
            state.resume()
        }
    }

    /// Whether somebody still works for a client that has closed its side; one that only lingers may do so.
    var isDeserted: Bool {
        state.withLock { $0.connection != nil && $0.stage != .lingering }
    }

    /// Looks whether the other side keeps pace with the limits; otherwise ends what it does.
    func check(_ now: ContinuousClock.Instant, _ limits: HTTPServer.Limits) {
        let isLate = state.withLock { state -> Bool in
            switch state.stage {
            case .head:
                return now - state.began > limits.head
            case .lingering:
                return now > state.lingerEnd ?? now
            case .body, .discarding:
                Self.giveReader(&state)
                if let end = state.lingerEnd { return now > end }
                let isSlow = state.pace.isSlow(now, isWaiting: !state.isSuspended, limits)
                guard isSlow, state.stage == .body else { return isSlow }
                // The handler may say so before the connection ends.
                state.failure = state.failure ?? .tooSlow
                state.lingerEnd = now + .seconds(2)
                state.pace = Pace(since: now)
                state.wakeReader(.failure(HTTPBodyError.tooSlow))
                return false
            case .undecided, .complete, .answering:
                return false
            }
        }
        if isLate { connection.shutDown() }
    }
}

/// How fast a body comes.
struct Pace: Sendable {
    private var since = ContinuousClock.now
    /// Bytes since then.
    var count = 0

    init(since: ContinuousClock.Instant = .now) {
        self.since = since
    }

    /// Whether fewer bytes came than the limits ask for; time in which nobody waited for them does not count.
    mutating func isSlow(_ now: ContinuousClock.Instant, isWaiting: Bool, _ limits: HTTPServer.Limits) -> Bool {
        guard isWaiting else {
            self = Pace(since: now)
            return false
        }
        guard now - since >= limits.bodyWindow else { return false }
        let least = Double(limits.bodyBytesPerSecond) * ((now - since) / .seconds(1))
        let isSlow = Double(count) < least
        self = Pace(since: now)
        return isSlow
    }
}
