internal import CMicroHTTPD

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// libmicrohttpd with its threads; its callbacks find their exchange, and nothing else.
///
/// `@unchecked`: the library locks what its functions touch; `stop` is called once, when nobody adds connections any more.
struct LibraryDaemon: @unchecked Sendable {
    /// Memory of a connection for a head and what is read or written at once. It is small, for every open connection has it;
    /// what an upload reads ahead lies in its exchange.
    private static let connectionMemory = 32 << 10

    private let raw: OpaquePointer
    private let context: UnsafeMutableRawPointer

    /// Starts the threads; `encryption` holds certificate and key as PEM texts.
    init(_ core: ServerCore, threads: Int, encryption: (certificate: String, key: String)?) throws {
        context = Unmanaged.passRetained(core).toOpaque()
        var options = ts_http_daemon_options()
        options.threads = UInt32(max(2, threads))
        // The server counts connections itself; a thread of the pool must not run into a limit of its own.
        options.connections = UInt32(max(1, core.limits.connections) * max(2, threads) * 2)
        options.idle_seconds = UInt32(max(1, core.limits.idle.components.seconds))
        options.connection_memory = Self.connectionMemory
        options.context = context
        options.begin = Self.begin
        options.handle = Self.handle
        options.complete = Self.complete
        options.notify = Self.notify
        let started: OpaquePointer?
        if let encryption {
            started = encryption.certificate.withCString { certificate in
                encryption.key.withCString { key in
                    options.certificate = certificate
                    options.key = key
                    return ts_http_start(&options)
                }
            }
        } else {
            started = ts_http_start(&options)
        }
        guard let started else {
            Unmanaged<ServerCore>.fromOpaque(context).release()
            throw HTTPServerError.cannotStart
        }
        raw = started
    }

    /// Hands a socket over; false when it was closed instead.
    func add(_ descriptor: Int32) -> Bool { ts_http_add(raw, descriptor) }

    /// Ends all connections and the threads, and waits for them.
    func stop() {
        MHD_stop_daemon(raw)
        Unmanaged<ServerCore>.fromOpaque(context).release()
    }

    private static let begin: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? =
        {
            context, target, handle in
            guard let context, let handle, let connection = connection(context, handle) else { return nil }
            let core = Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
            let count = target.map { strlen($0) } ?? 0
            let sent = SentTarget(
                text: String(validating: UnsafeRawBufferPointer(start: target, count: count), as: UTF8.self), byteCount: count)
            let exchange = Exchange(connection, core, target: sent, LibraryConnection(raw: handle))
            connection.began(exchange)
            return Unmanaged.passRetained(exchange).toOpaque()
        }

    private static let handle: MHD_AccessHandlerCallback = { _, connection, target, method, version, bytes, count, context in
        guard let context = context?.pointee, let connection, let target, let method, let version, let count else { return .NO }
        let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        if let bytes, count.pointee > 0 { return exchange.receive(bytes, &count.pointee) }
        return exchange.proceed(RequestHead.Line(connection: connection, method: method, target: target, version: version))
    }

    private static let complete: MHD_RequestCompletedCallback = { _, _, context, _ in
        guard let place = context, let context = place.pointee else { return }
        place.pointee = nil
        let exchange = Unmanaged<Exchange>.fromOpaque(context).takeRetainedValue()
        exchange.over()
        exchange.connection.ended()
    }

    private static let notify: MHD_NotifyConnectionCallback = { context, handle, _, code in
        guard code == .CONNECTION_NOTIFY_CLOSED, let context, let handle else { return }
        Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue().dismiss(ts_http_descriptor(handle))
    }

    private static func connection(_ context: UnsafeMutableRawPointer, _ handle: OpaquePointer) -> Connection? {
        Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue().connection(ts_http_descriptor(handle))
    }
}
