internal import CCurl

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A client of HTTP/1.1 over libcurl: bodies stream both ways as fast as their readers take them, and connections are used again.
///
/// Proxies of the environment are not used, redirects are not followed unless it is asked for, and packed answers are not unpacked.
public final class HTTPClient: Sendable {
    /// Where requests go.
    public enum Server: Sendable, Hashable {
        /// `http://host:port` or `https://host:port`, without a path.
        case network(String)
        /// A server that listens at a socket file of this machine.
        case socketFile(String)
    }

    /// How a client behaves.
    public struct Configuration: Sendable {
        /// How long a connection may take to be made.
        public var connecting: Duration = .seconds(10)
        /// How long the other side may be silent, rounded up to seconds; nil for ever.
        public var silence: Duration? = .seconds(300)
        /// How many redirects are followed; those of a streamed body never are.
        public var redirectLimit = 0
        /// A file in PEM format with the certificates that are trusted, instead of the system's.
        public var trustedCertificates: String?

        /// The usual behaviour.
        public init() {}
    }

    private let configuration: Configuration
    private let loop: ClientLoop

    /// A client with connections of its own.
    public init(_ configuration: Configuration = Configuration()) {
        signal(SIGPIPE, SIG_IGN)
        self.configuration = configuration
        loop = ClientLoop()
    }

    deinit {
        loop.stop()
    }

    /// Sends a request, and returns when the head of the answer has come; its body comes as it is read.
    ///
    /// Throws `HTTPClientError`, what making the request's body throws, and `CancellationError`. An answer whose body is not read any
    /// more ends its connection.
    public func send(_ request: HTTPRequest, to server: Server) async throws -> HTTPResponse {
        let transfer = try Transfer(request, server, configuration, loop)
        let head = try await withTaskCancellationHandler {
            loop.add(transfer)
            guard case .stream(_, _, let next) = request.body.content else { return try await transfer.head() }
            return try await send(next, by: transfer)
        } onCancel: {
            transfer.cancel(CancellationError())
        }
        let answer = ClientAnswer(transfer, client: self)
        let isBodiless = request.method == .head || LibraryAnswer.isBodiless(head.status)
        guard !isBodiless else { return HTTPResponse(head.status, headers: head.headers) }
        let length = head.headers["Transfer-Encoding"] == nil ? head.headers["Content-Length"].flatMap { Int($0) } : nil
        return HTTPResponse(head.status, headers: head.headers, body: HTTPBody(length: length) { try await answer.next() })
    }

    /// Gives the pieces of a body while the answer is waited for. One that comes before the body's end and refuses it ends the giving.
    private func send(_ next: @escaping @Sendable () async throws -> [UInt8]?, by transfer: Transfer) async throws -> AnswerHead {
        try await withThrowingTaskGroup(of: AnswerHead?.self) { group in
            group.addTask {
                await transfer.give(next)
                return nil
            }
            group.addTask { try await transfer.head() }
            var found: AnswerHead?
            while let head = try await group.next() {
                guard let head else { continue }
                found = head
                if head.status >= 300 { group.cancelAll() }
            }
            guard let found else { throw CancellationError() }
            return found
        }
    }
}

/// Why a request got no answer, or not all of it.
public enum HTTPClientError: Error, Hashable, Sendable {
    /// The address, the method or a header field is none.
    case invalidRequest(String)
    /// Nobody listens there, or the name has no address.
    case cannotConnect(String)
    /// The other side was silent for too long.
    case timedOut(String)
    /// The certificate of the other side is not trusted.
    case untrusted(String)
    /// The connection ended before the answer did, or what came is no HTTP.
    case cutOff(String)
    /// Anything else, in libcurl's words.
    case failed(String)
}

/// The begin of an answer.
struct AnswerHead: Sendable {
    var status = 0
    var headers = HTTPHeaders()
}

/// What reads an answer's body; letting go of it ends the transfer.
final class ClientAnswer: Sendable {
    private let transfer: Transfer
    /// Keeps the client's thread while an answer is read.
    private let client: HTTPClient

    init(_ transfer: Transfer, client: HTTPClient) {
        self.transfer = transfer
        self.client = client
    }

    deinit {
        transfer.cancel(CancellationError())
    }

    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await transfer.nextPiece()
        } onCancel: {
            transfer.cancel(CancellationError())
        }
    }
}
