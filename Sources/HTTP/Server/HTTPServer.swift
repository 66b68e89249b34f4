internal import Threads

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A server of HTTP/1.1 over libmicrohttpd: requests go to a handler, and bodies stream both ways as fast as their readers take them.
///
/// Requests that break the rules never reach the handler. A handler whose client goes away is cancelled.
public final class HTTPServer: Sendable {
    private let configuration: Configuration
    private let core: ServerCore
    private let loop = Locked<ServerLoop?>(nil)

    /// A server that is not started; `refusal` words the answers that the server gives itself.
    public init(
        _ configuration: Configuration = Configuration(), refusal: @escaping @Sendable (HTTPRefusal) -> HTTPResponse,
        handler: @escaping HTTPHandler
    ) {
        self.configuration = configuration
        core = ServerCore(configuration.limits, refusal: refusal, handler: handler)
    }

    /// Begins to listen, and returns the addresses; throws `HTTPServerError`. A server is started once.
    @discardableResult
    public func start() throws -> [Address] {
        signal(SIGPIPE, SIG_IGN)
        Self.raiseDescriptorLimit()
        let encryption = try configuration.encryption.map { (try Self.text($0.certificate), try Self.text($0.key)) }
        var sockets: [ListeningSocket] = []
        var file: ListeningSocket?
        do {
            var port = configuration.port
            for host in configuration.hosts { sockets += try ListeningSocket.open(host: host, port: &port) }
            file = try configuration.socketFile.map { try ListeningSocket.open(file: $0) }
            try run(sockets, file, encryption)
        } catch {
            for socket in sockets { close(socket.descriptor) }
            if let file { close(file.descriptor) }
            throw error
        }
        return sockets.compactMap(\.address)
    }

    private func run(_ sockets: [ListeningSocket], _ file: ListeningSocket?, _ encryption: (certificate: String, key: String)?) throws {
        let network = try LibraryDaemon(core, threads: configuration.threads, encryption: encryption)
        do {
            // Encryption is a property of all connections of a daemon.
            let local = try file == nil || encryption == nil ? network : LibraryDaemon(core, threads: 2, encryption: nil)
            let fileParts = file.map { (socket: $0, daemon: local, path: configuration.socketFile ?? "") }
            let started = try ServerLoop(
                core, network: (sockets, network, encryption != nil), file: fileParts, hasOwnDaemon: file != nil && encryption != nil)
            loop.withLock { $0 = started }
        } catch {
            network.stop()
            throw error
        }
    }

    /// Takes no more connections, ends bodies that have no end of their own, lets other requests end for so long, and then ends them.
    public func stop(grace: Duration = .seconds(1)) async {
        await loop.withLock { $0 }?.stop(grace: grace)
    }

    /// Every connection needs a descriptor; the usual limit of 1024 is meant for programs that use `select`.
    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(kind, &limit)
    }

    private static func text(_ path: String) throws -> String {
        guard let file = fopen(path, "re") else { throw HTTPServerError.unreadableFile(path, errno: errno) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
