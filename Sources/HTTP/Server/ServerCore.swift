internal import CMicroHTTPD
internal import Threads

/// What the parts of a running server share.
final class ServerCore: Sendable {
    private struct State {
        var connections: [Int32: Connection] = [:]
        var perAddress: [String: Int] = [:]
        var isStopping = false
    }

    let limits: HTTPServer.Limits
    let refusal: @Sendable (HTTPRefusal) -> HTTPResponse
    let handler: HTTPHandler
    /// Where handlers run and bodies are made: they may wait there for the disk and for locks.
    let workers = WorkerThreads(8, name: "tunesmith-request")
    private let state = Locked(State())

    init(_ limits: HTTPServer.Limits, refusal: @escaping @Sendable (HTTPRefusal) -> HTTPResponse, handler: @escaping HTTPHandler) {
        self.limits = limits
        self.refusal = refusal
        self.handler = handler
    }

    /// Whether answers end their connections, and new requests are refused.
    var isStopping: Bool { state.withLock { $0.isStopping } }

    func beginStop() {
        state.withLock { $0.isStopping = true }
    }

    /// Every connection that is open.
    var connections: [Connection] { state.withLock { Array($0.connections.values) } }

    var isIdle: Bool { state.withLock { $0.connections.isEmpty } }

    /// Makes room for a connection; false when there are too many.
    func admit(_ connection: Connection) -> Bool {
        state.withLock { state in
            guard !state.isStopping, state.connections.count < limits.connections else { return false }
            if case .network(let address) = connection.peer {
                guard state.perAddress[address, default: 0] < limits.connectionsPerAddress else { return false }
                state.perAddress[address, default: 0] += 1
            }
            state.connections[connection.descriptor] = connection
            return true
        }
    }

    func connection(_ descriptor: Int32) -> Connection? {
        state.withLock { $0.connections[descriptor] }
    }

    /// Forgets a connection whose descriptor is about to be closed.
    func dismiss(_ descriptor: Int32) {
        let connection = state.withLock { state -> Connection? in
            guard let connection = state.connections.removeValue(forKey: descriptor) else { return nil }
            if case .network(let address) = connection.peer, let count = state.perAddress[address] {
                state.perAddress[address] = count > 1 ? count - 1 : nil
            }
            return connection
        }
        connection?.closed()
    }
}
