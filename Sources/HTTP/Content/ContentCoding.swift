internal import CZlib

extension HTTPRequest {
    /// Whether the client takes gzip, by `Accept-Encoding` with its weights (RFC 9110, section 12.5.3).
    public var acceptsGzip: Bool {
        guard let text = combined("Accept-Encoding") else { return false }
        var any: Double?
        var named: Double?
        for part in text.split(separator: ",") {
            let pieces = part.split(separator: ";").map { String($0).trimmed.lowercased() }
            guard let coding = pieces.first else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if coding == "gzip" || coding == "x-gzip" { named = max(named ?? 0, weight) }
            if coding == "*" { any = weight }
        }
        return (named ?? any ?? 0) > 0
    }
}

extension HTTPResponse {
    /// The answer packed by gzip, where its body is text of some size and the client takes that.
    ///
    /// Caches learn that the answer depends on `Accept-Encoding`; the mark of a packed answer becomes a weak one.
    public func compressed(for request: HTTPRequest, above size: Int = 1024) -> HTTPResponse {
        guard case .bytes(let bytes) = body.content, bytes.count > size, headers["Content-Encoding"] == nil,
            headers["Content-Range"] == nil, let type = headers["Content-Type"], Self.isText(type)
        else { return self }
        var answer = self
        let vary = headers.all("Vary").joined(separator: ", ")
        if !vary.lowercased().contains("accept-encoding") {
            answer.headers["Vary"] = vary.isEmpty ? "Accept-Encoding" : vary + ", Accept-Encoding"
        }
        guard request.acceptsGzip, let packed = Gzip.packed(bytes), packed.count < bytes.count else { return answer }
        answer.headers["Content-Encoding"] = "gzip"
        // Ranges would count the bytes that are not packed.
        answer.headers["Accept-Ranges"] = nil
        if let tag = headers["ETag"], !tag.hasPrefix("W/") { answer.headers["ETag"] = "W/" + tag }
        answer.body = HTTPBody(packed)
        return answer
    }

    private static func isText(_ type: String) -> Bool {
        let kind = type.prefix { $0 != ";" }.lowercased().trimmed
        return kind.hasPrefix("text/") && kind != "text/event-stream" || kind.hasSuffix("json") || kind.hasSuffix("+xml")
            || ["application/javascript", "application/xml", "application/x-ndjson", "application/jsonl"].contains(kind)
    }
}

/// gzip (RFC 1952) by zlib.
enum Gzip {
    private static let windowBits: Int32 = 15 + 16

    /// The bytes as one member; nil when memory is short or they are more than zlib counts.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count < 1 << 30 else { return nil }
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        // Level 5: beyond it time grows faster than texts shrink.
        guard deflateInit2_(&stream, 5, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var isWhole = false
        let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = room - Int(stream.avail_out)
        }
        return isWhole ? packed : nil
    }
}
