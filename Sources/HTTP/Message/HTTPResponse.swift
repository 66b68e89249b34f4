/// An answer: status, header fields, and a body that is given as fast as the other side takes it.
public struct HTTPResponse: Sendable {
    /// The status code (RFC 9110, section 15).
    public var status: Int
    /// The header fields; `Content-Length`, `Date` and `Connection` are written by the server.
    public var headers: HTTPHeaders
    /// The body.
    public var body: HTTPBody

    /// An answer.
    public init(_ status: Int, headers: HTTPHeaders = [:], body: HTTPBody = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Answers a request; it never throws, because every failure is an answer, too.
public typealias HTTPHandler = @Sendable (HTTPRequest) async -> HTTPResponse
