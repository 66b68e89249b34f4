internal import CMicroHTTPD

/// A request's head as it was read, with what is said about the body.
struct RequestHead {
    var method: HTTPMethod
    var path: String
    var query: [(name: String, value: String)]
    var headers: HTTPHeaders
    /// Bytes of the body; nil for a body in chunks.
    var bodyLength: Int?
    /// Whether the client waits for `100 Continue`.
    var isWaiting: Bool

    /// Checks a head against RFC 9112, more strictly than the library does.
    init(method: String, target: String, version: String, fields: HTTPHeaders) throws(HTTPRefusal) {
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .unknownVersion }
        guard !method.isEmpty, method.utf8.allSatisfy(Self.isTokenByte) else { throw .malformedHead("the method is no token") }
        for (name, value) in fields.fields { try Self.check(name, value) }
        self.method = HTTPMethod(rawValue: method)
        headers = fields
        let host = try Self.checkHost(fields, version)
        (path, query) = try Self.parts(of: target, host)
        bodyLength = try Self.length(fields, version)
        let expectation = fields.all("Expect")
        guard expectation.allSatisfy({ $0.lowercased() == "100-continue" }) else { throw .unknownExpectation }
        isWaiting = !expectation.isEmpty && version == "HTTP/1.1"
    }

    private static func check(_ name: String, _ value: String) throws(HTTPRefusal) {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .malformedHead("a header field's name is no token") }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
            throw .malformedHead("a header field has control characters: \(name)")
        }
    }

    private static func checkHost(_ fields: HTTPHeaders, _ version: String) throws(HTTPRefusal) -> String? {
        let hosts = fields.all("Host")
        guard hosts.count <= 1 else { throw .malformedHead("more than one Host") }
        guard let host = hosts.first else {
            guard version == "HTTP/1.0" else { throw .malformedHead("no Host") }
            return nil
        }
        guard host.utf8.allSatisfy({ isTokenByte($0) || $0 == 0x3A || $0 == 0x5B || $0 == 0x5D }) else {
            throw .malformedHead("Host is none")
        }
        return host
    }

    /// One length or `chunked`, never both (RFC 9112, section 6.3): whoever reads them otherwise sees other requests.
    private static func length(_ fields: HTTPHeaders, _ version: String) throws(HTTPRefusal) -> Int? {
        let lengths = fields.all("Content-Length")
        let codings = fields.all("Transfer-Encoding")
        guard lengths.count <= 1 else { throw .malformedHead("more than one Content-Length") }
        guard codings.count <= 1 else { throw .malformedHead("more than one Transfer-Encoding") }
        if let coding = codings.first {
            guard lengths.isEmpty else { throw .malformedHead("both Content-Length and Transfer-Encoding") }
            guard version == "HTTP/1.1" else { throw .malformedHead("Transfer-Encoding in HTTP/1.0") }
            guard coding.lowercased() == "chunked" else { throw .unknownTransferCoding }
            return nil
        }
        guard let text = lengths.first else { return 0 }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text) else {
            throw .malformedHead("Content-Length is no number")
        }
        return length
    }

    /// Path and query of `/path?query`, `http://host/path?query` and `*` (RFC 9112, section 3.2).
    private static func parts(of target: String, _ host: String?) throws(HTTPRefusal) -> (String, [(name: String, value: String)]) {
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else {
            throw .malformedHead("the address has characters that belong behind percent signs")
        }
        var rest = target[...]
        for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            let authority = rest.prefix { $0 != "/" && $0 != "?" }
            guard let host, authority.lowercased() == host.lowercased() else { throw .malformedHead("the address is of another host") }
            rest = rest.dropFirst(authority.count)
            if !rest.hasPrefix("/") { rest = "/" + rest }
        }
        let path = rest.prefix { $0 != "?" }
        guard path.hasPrefix("/") || target == "*" else { throw .malformedHead("the address does not begin with a slash") }
        guard path.utf8.count < rest.utf8.count else { return (String(path), []) }
        guard let query = FormCoding.decoded(rest.dropFirst(path.count + 1)) else {
            throw .malformedHead("the query has a wrong percent sign")
        }
        return (String(path), query)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
