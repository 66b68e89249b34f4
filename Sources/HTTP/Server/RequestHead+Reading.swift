internal import CMicroHTTPD

extension RequestHead {
    /// What libmicrohttpd gives of a request's first line; valid during its call.
    struct Line {
        let connection: OpaquePointer
        let method: UnsafePointer<CChar>
        let target: UnsafePointer<CChar>
        let version: UnsafePointer<CChar>
    }

    /// Reads and checks the head of a connection's request; `target` is what stood in its first line.
    init(_ line: Line, target: SentTarget, _ limits: HTTPServer.Limits) throws(HTTPRefusal) {
        guard target.byteCount <= limits.headBytes / 2 else { throw .targetTooLong }
        guard ts_http_head_bytes(line.connection) <= limits.headBytes else { throw .headTooLarge }
        guard ts_http_head_is_strict(line.connection, line.method, line.target, target.byteCount, line.version) else {
            throw .malformedHead("a line has no CR LF behind it, is folded, or has NUL in it")
        }
        guard let text = target.text, let method = String(validatingCString: line.method),
            let version = String(validatingCString: line.version)
        else { throw .malformedHead("the first line is no UTF-8") }
        let fields = try Self.fields(line.connection, atMost: limits.headFields)
        try self.init(method: method, target: text, version: version, fields: fields)
    }

    private struct Gathered {
        var fields: [(name: String, value: String)] = []
        var isText = true
        let limit: Int
        var isTooMany = false
    }

    private static func fields(_ connection: OpaquePointer, atMost limit: Int) throws(HTTPRefusal) -> HTTPHeaders {
        var gathered = Gathered(limit: limit)
        gathered.fields.reserveCapacity(12)
        withUnsafeMutablePointer(to: &gathered) { place in
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, gather, place)
        }
        guard !gathered.isTooMany else { throw .headTooLarge }
        guard gathered.isText else { throw .malformedHead("a header field is no UTF-8") }
        return HTTPHeaders(gathered.fields)
    }

    private static let gather: MHD_KeyValueIteratorN = { context, _, name, nameBytes, value, valueBytes in
        guard let place = context?.assumingMemoryBound(to: Gathered.self) else { return .NO }
        guard place.pointee.fields.count < place.pointee.limit else {
            place.pointee.isTooMany = true
            return .NO
        }
        guard let name = text(name, nameBytes), let value = text(value, valueBytes) else {
            place.pointee.isText = false
            return .NO
        }
        place.pointee.fields.append((name, trimmed(value)))
        return .YES
    }

    private static func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String? {
        String(validating: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
    }

    /// Without the white space behind a value, which is no part of it (RFC 9112, section 5.1).
    private static func trimmed(_ value: String) -> String {
        guard let last = value.utf8.last, last == 0x20 || last == 0x09 else { return value }
        return String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

/// The target of a request's first line.
struct SentTarget: Sendable {
    /// nil where it is no UTF-8.
    let text: String?
    let byteCount: Int
}
