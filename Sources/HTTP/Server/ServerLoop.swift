internal import CMicroHTTPD
internal import Threads

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The server's own thread: takes connections, finds those whose other side has gone, and ends those that are too slow.
///
/// libmicrohttpd does not look at suspended connections, and knows no limit but silence.
final class ServerLoop: Sendable {
    /// How a stop goes on.
    private struct Stop {
        let deadline: ContinuousClock.Instant
        let isDone: CheckedContinuation<Void, Never>
    }

    private struct State {
        var stop: Stop?
        var hasEnded = false
    }

    private static let interval: Int32 = 100

    private let core: ServerCore
    private let network: (sockets: [ListeningSocket], daemon: LibraryDaemon, isEncrypted: Bool)
    private let file: (socket: ListeningSocket, daemon: LibraryDaemon, path: String)?
    /// Whether the socket file has a daemon apart from the network's.
    private let hasOwnDaemon: Bool
    private let wake: (read: Int32, write: Int32)
    private let state = Locked(State())

    init(
        _ core: ServerCore, network: (sockets: [ListeningSocket], daemon: LibraryDaemon, isEncrypted: Bool),
        file: (socket: ListeningSocket, daemon: LibraryDaemon, path: String)?, hasOwnDaemon: Bool
    ) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw HTTPServerError.cannotStart }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        self.core = core
        self.network = network
        self.file = file
        self.hasOwnDaemon = hasOwnDaemon
        wake = (ends[0], ends[1])
        let context = Unmanaged.passRetained(self)
        let isRunning = ts_http_thread(
            { context in
                if let context { Unmanaged<ServerLoop>.fromOpaque(context).takeRetainedValue().run() }
            }, context.toOpaque())
        guard isRunning else {
            context.release()
            throw HTTPServerError.cannotStart
        }
    }

    /// Takes no more connections, lets requests end for so long, then ends them.
    func stop(grace: Duration) async {
        await withCheckedContinuation { continuation in
            let isNew = state.withLock { state in
                guard state.stop == nil, !state.hasEnded else { return false }
                state.stop = Stop(deadline: .now + grace, isDone: continuation)
                return true
            }
            guard isNew else { return continuation.resume() }
            core.beginStop()
            _ = write(wake.write, [0], 1)
        }
    }

    private func run() {
        let listeners = network.sockets.map(\.descriptor) + (file.map { [$0.socket.descriptor] } ?? [])
        var isShort = false
        while !core.isStopping {
            // Without connections there is nothing to look after. A connection that there is no descriptor for waits in the kernel.
            ts_http_wait(listeners, isShort ? 0 : listeners.count, wake.read, core.isIdle && !isShort ? -1 : Self.interval)
            isShort = false
            for socket in network.sockets where !accept(from: socket, network.daemon, isEncrypted: network.isEncrypted) { isShort = true }
            if let file, !accept(from: file.socket, file.daemon, isEncrypted: false) { isShort = true }
            look()
        }
        finish(listeners)
    }

    /// Takes the connections that wait; false when the system is short of descriptors.
    private func accept(from socket: ListeningSocket, _ daemon: LibraryDaemon, isEncrypted: Bool) -> Bool {
        var text = [CChar](repeating: 0, count: 64)
        // A bounded number, so that a flood of connections does not keep the thread from looking after the others.
        for _ in 0..<512 {
            let descriptor = ts_http_accept(socket.descriptor, &text, text.count)
            guard descriptor >= 0 else { return descriptor != -2 }
            let address = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let peer: HTTPRequest.Peer = socket.address == nil ? .localSocket : .network(address)
            guard core.admit(Connection(descriptor: descriptor, peer: peer, isEncrypted: isEncrypted)) else {
                if !isEncrypted { refuse(descriptor) }
                close(descriptor)
                continue
            }
            if !daemon.add(descriptor) { core.dismiss(descriptor) }
        }
        return true
    }

    private func refuse(_ descriptor: Int32) {
        let bytes = PlainAnswer.bytes(core.refusal(.tooManyConnections))
        _ = bytes.withUnsafeBytes { ts_http_send(descriptor, $0.baseAddress, $0.count) }
    }

    private func look() {
        let now = ContinuousClock.now
        let connections = core.connections
        var waiting: [(connection: Connection, exchange: Exchange)] = []
        for connection in connections {
            if let exchange = connection.exchange {
                exchange.check(now, core.limits)
                exchange.beat(now)
                waiting.append((connection, exchange))
            } else if connection.isLate(now, core.limits) {
                connection.shutDown()
            }
        }
        abortDeserted(waiting)
    }

    /// A descriptor could be closed and given to another connection meanwhile; its exchange is over then, and aborting it does nothing.
    private func abortDeserted(_ waiting: [(connection: Connection, exchange: Exchange)]) {
        var isClosed = [Bool](repeating: false, count: waiting.count)
        ts_http_closed(waiting.map(\.connection.descriptor), &isClosed, waiting.count)
        for (index, one) in waiting.enumerated() where isClosed[index] && one.exchange.isDeserted { one.exchange.abort() }
    }

    private func finish(_ listeners: [Int32]) {
        for listener in listeners { close(listener) }
        if let file { unlink(file.path) }
        let deadline = state.withLock { $0.stop?.deadline } ?? .now
        for connection in core.connections {
            if let exchange = connection.exchange { exchange.endLive() } else { connection.shutDown() }
        }
        while !core.isIdle, .now < deadline {
            ts_http_wait(nil, 0, wake.read, 10)
            for connection in core.connections where connection.exchange == nil { connection.shutDown() }
            look()
        }
        for connection in core.connections { connection.exchange?.abort() }
        network.daemon.stop()
        if hasOwnDaemon { file?.daemon.stop() }
        close(wake.read)
        close(wake.write)
        let stop = state.withLock { state in
            state.hasEnded = true
            return state.stop
        }
        stop?.isDone.resume()
    }
}
