/// A request whose head has been read and checked; its body comes as it is asked for.
public struct HTTPRequest: Sendable {
    /// Where a request came from.
    public enum Peer: Sendable, Hashable {
        /// An address of the network, without its port.
        case network(String)
        /// The socket file of this machine, which only those can open who may read the data folder.
        case localSocket
        /// This process itself.
        case inProcess
    }

    /// What is asked for.
    public var method: HTTPMethod
    /// The path as it was sent, with its percent signs, without the query: `/api/models/ft%3Abase`.
    public var path: String
    /// Names and values behind the question mark, decoded, in order; a name may occur more than once.
    public var query: [(name: String, value: String)]
    /// The header fields.
    public var headers: HTTPHeaders
    /// The body.
    public var body: HTTPBody
    /// Where it came from.
    public var peer: Peer
    /// Whether it came through TLS.
    public var isEncrypted: Bool

    /// A request.
    public init(
        _ method: HTTPMethod, _ path: String, query: [(name: String, value: String)] = [], headers: HTTPHeaders = [:],
        body: HTTPBody = .empty, peer: Peer = .inProcess, isEncrypted: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
        self.isEncrypted = isEncrypted
    }

    /// The first value of that name behind the question mark.
    public func queryValue(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }
}
