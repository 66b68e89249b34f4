internal import Threads

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A connection from its acceptance until libmicrohttpd closes it.
final class Connection: Sendable {
    private struct State {
        var isOpen = true
        var exchange: Exchange?
        /// When the connection began to wait for a request.
        var waitingSince = ContinuousClock.now
        var hasAnswered = false
    }

    let descriptor: Int32
    let peer: HTTPRequest.Peer
    let isEncrypted: Bool
    private let state: Locked<State>

    init(descriptor: Int32, peer: HTTPRequest.Peer, isEncrypted: Bool) {
        self.descriptor = descriptor
        self.peer = peer
        self.isEncrypted = isEncrypted
        state = Locked(State())
    }

    /// The request under way.
    var exchange: Exchange? { state.withLock { $0.exchange } }

    func began(_ exchange: Exchange) {
        state.withLock { $0.exchange = exchange }
    }

    func ended() {
        state.withLock { state in
            state.exchange = nil
            state.waitingSince = .now
            state.hasAnswered = true
        }
    }

    /// The library is about to close the descriptor: nothing may touch it from here on.
    func closed() {
        state.withLock { $0.isOpen = false }
    }

    /// Ends both directions; the library then finds the connection closed, and closes it.
    func shutDown() {
        state.withLock { if $0.isOpen { _ = shutdown(descriptor, Int32(SHUT_RDWR)) } }
    }

    /// Works on the descriptor while it is open.
    func withDescriptor(_ body: (Int32) -> Void) {
        state.withLock { if $0.isOpen { body(descriptor) } }
    }

    /// Whether the next request takes too long to come.
    func isLate(_ now: ContinuousClock.Instant, _ limits: HTTPServer.Limits) -> Bool {
        state.withLock { state in
            state.exchange == nil && now - state.waitingSince > (state.hasAnswered ? limits.idle : limits.head)
        }
    }
}
