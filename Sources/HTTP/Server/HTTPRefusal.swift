/// Why a server answers a request itself, before any handler sees it.
public enum HTTPRefusal: Error, Hashable, Sendable {
    /// The head breaks the rules of HTTP/1.1; the text says where.
    case malformedHead(String)
    /// `Transfer-Encoding` names what is not understood.
    case unknownTransferCoding
    /// The target is longer than the limit.
    case targetTooLong
    /// Header fields are more, or have more bytes, than the limits.
    case headTooLarge
    /// `Expect` asks for something other than `100-continue`.
    case unknownExpectation
    /// The version is neither HTTP/1.0 nor HTTP/1.1.
    case unknownVersion
    /// There are too many connections.
    case tooManyConnections
    /// The server is about to stop.
    case stopping
    /// A handler's answer could not be sent: its status or a header field is none.
    case brokenAnswer

    /// The status that belongs to it.
    public var status: Int {
        switch self {
        case .malformedHead: 400
        case .unknownTransferCoding: 501
        case .targetTooLong: 414
        case .headTooLarge: 431
        case .unknownExpectation: 417
        case .unknownVersion: 505
        case .tooManyConnections, .stopping: 503
        case .brokenAnswer: 500
        }
    }

    /// What is wrong, for people.
    public var message: String {
        switch self {
        case .malformedHead(let place): "the request is malformed: \(place)"
        case .unknownTransferCoding: "the transfer coding is not chunked"
        case .targetTooLong: "the address is too long"
        case .headTooLarge: "the header fields are too many or too long"
        case .unknownExpectation: "the only expectation is 100-continue"
        case .unknownVersion: "the version is neither HTTP/1.0 nor HTTP/1.1"
        case .tooManyConnections: "too many connections"
        case .stopping: "the server stops"
        case .brokenAnswer: "the answer could not be sent"
        }
    }
}
