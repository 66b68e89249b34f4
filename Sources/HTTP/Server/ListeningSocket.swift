#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A socket that connections come from.
struct ListeningSocket: Sendable {
    private static let backlog: Int32 = 1024

    let descriptor: Int32
    /// nil for a socket file.
    let address: HTTPServer.Address?

    /// Sockets for every address of a name. With port 0 the first gets a free one, which `port` then holds for the others.
    static func open(host: String, port: inout Int) throws -> [ListeningSocket] {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "0", &hints, &list) == 0, list != nil else { throw HTTPServerError.unknownHost(host) }
        defer { freeaddrinfo(list) }
        var sockets: [ListeningSocket] = []
        var place = list
        do {
            while let info = place {
                let opened = try open(info.pointee, host, port)
                sockets.append(opened)
                port = opened.address?.port ?? port
                place = info.pointee.ai_next
            }
        } catch {
            for socket in sockets { close(socket.descriptor) }
            throw error
        }
        return sockets
    }

    private static func open(_ info: addrinfo, _ host: String, _ port: Int) throws -> ListeningSocket {
        let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
        guard descriptor >= 0 else { throw HTTPServerError.cannotListen("\(host):\(port)", errno: errno) }
        var one: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, size)
        if info.ai_family == AF_INET6 { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &one, size) }
        var bound = sockaddr_storage()
        memcpy(&bound, info.ai_addr, Int(info.ai_addrlen))
        setPort(&bound, UInt16(clamping: port))
        var length = info.ai_addrlen
        let isListening = withSockaddr(&bound) { address in
            bind(descriptor, address, length) == 0 && listen(descriptor, backlog) == 0 && getsockname(descriptor, address, &length) == 0
        }
        guard isListening else {
            let number = errno
            close(descriptor)
            throw HTTPServerError.cannotListen("\(host):\(port)", errno: number)
        }
        makeOwn(descriptor)
        return ListeningSocket(descriptor: descriptor, address: address(&bound, length))
    }

    /// A socket file that only this user may open. A file that nobody listens at is what a killed server has left.
    static func open(file path: String) throws -> ListeningSocket {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw HTTPServerError.cannotListen(path, errno: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { throw HTTPServerError.cannotListen(path, errno: errno) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let number = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bindFile(descriptor, kind, path, $0, size) }
        }
        guard number == 0 else {
            close(descriptor)
            throw HTTPServerError.cannotListen(path, errno: number)
        }
        makeOwn(descriptor)
        return ListeningSocket(descriptor: descriptor, address: nil)
    }

    /// The mode is set before anybody can connect.
    private static func bindFile(
        _ descriptor: Int32, _ kind: Int32, _ path: String, _ address: UnsafePointer<sockaddr>, _ size: socklen_t
    ) -> Int32 {
        if bind(descriptor, address, size) != 0 {
            guard errno == EADDRINUSE else { return errno }
            let probe = socket(AF_UNIX, kind, 0)
            defer { close(probe) }
            guard connect(probe, address, size) != 0, errno == ECONNREFUSED else { return EADDRINUSE }
            unlink(path)
            guard bind(descriptor, address, size) == 0 else { return errno }
        }
        guard chmod(path, 0o600) == 0, listen(descriptor, backlog) == 0 else { return errno }
        return 0
    }

    private static func makeOwn(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    private static func withSockaddr<Result>(
        _ storage: inout sockaddr_storage, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
    ) -> Result {
        withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0) }
        }
    }

    /// The port lies at the same place in both families.
    private static func setPort(_ storage: inout sockaddr_storage, _ port: UInt16) {
        withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee.sin_port = port.bigEndian }
        }
    }

    private static func address(_ storage: inout sockaddr_storage, _ length: socklen_t) -> HTTPServer.Address {
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        var port = [CChar](repeating: 0, count: Int(NI_MAXSERV))
        _ = withSockaddr(&storage) { address in
            getnameinfo(
                address, length, &host, socklen_t(host.count), &port, socklen_t(port.count), NI_NUMERICHOST | NI_NUMERICSERV)
        }
        return HTTPServer.Address(host: text(host), port: Int(text(port)) ?? 0)
    }

    private static func text(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
