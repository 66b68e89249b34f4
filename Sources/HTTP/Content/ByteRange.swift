/// The part of a content that a request asks for (RFC 9110, section 14.1.2).
enum ByteRange: Equatable {
    /// Everything: there is no range, or none that has to be understood.
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// None of the bytes there are.
    case unsatisfiable

    /// The range of a field's value; several ranges are answered with everything, which is allowed.
    init(_ text: String?, of count: Int) {
        self = .whole
        guard let text = text?.trimmed, text.lowercased().hasPrefix("bytes=") else { return }
        let parts = String(text.dropFirst(6)).trimmed.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return }
        // Numbers beyond what can be counted are beyond the end as well.
        let first = parts[0].isEmpty ? nil : Int(parts[0]) ?? Int.max
        let last = parts[1].isEmpty ? nil : Int(parts[1]) ?? Int.max
        switch (first, last) {
        case (nil, nil): return
        case (nil, let suffix?):
            self = suffix == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - suffix)..<count)
        case (let first?, nil):
            self = first < count ? .part(first..<count) : .unsatisfiable
        case (let first?, let last?):
            guard first <= last else { return }
            self = first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
        }
    }
}

extension HTTPResponse {
    /// A file as the request asks for it: whole (200), a part (206), not again (304), or not at all (412, 416).
    ///
    /// `headers` say what it is; the mark, `Accept-Ranges` and `Content-Range` are added.
    public static func file(_ file: OpenedFile, tag: EntityTag, headers: HTTPHeaders, for request: HTTPRequest) -> HTTPResponse {
        content(tag: tag, headers: headers, count: file.byteCount, for: request) { range in
            HTTPBody(file, offset: range.lowerBound, count: range.count)
        }
    }

    /// Bytes as the request asks for them, like a file.
    public static func bytes(_ bytes: [UInt8], tag: EntityTag, headers: HTTPHeaders, for request: HTTPRequest) -> HTTPResponse {
        content(tag: tag, headers: headers, count: bytes.count, for: request) { range in
            HTTPBody(range.count == bytes.count ? bytes : Array(bytes[range]))
        }
    }

    private static func content(
        tag: EntityTag, headers: HTTPHeaders, count: Int, for request: HTTPRequest, _ body: (Range<Int>) -> HTTPBody
    ) -> HTTPResponse {
        var headers = headers
        headers["ETag"] = tag.description
        headers["Accept-Ranges"] = "bytes"
        switch request.precondition(for: tag) {
        case .holds: break
        case .notModified: return HTTPResponse(304, headers: headers)
        case .failed: return HTTPResponse(412)
        }
        // A part of another state would be joined with what the client has.
        let isSameState = request.headers["If-Range"].map { !tag.isWeak && $0.trimmed == tag.description } ?? true
        let mayBePart = isSameState && (request.method == .get || request.method == .head)
        switch mayBePart ? ByteRange(request.headers["Range"], of: count) : .whole {
        case .whole:
            return HTTPResponse(200, headers: headers, body: body(0..<count))
        case .part(let range):
            headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)"
            return HTTPResponse(206, headers: headers, body: body(range))
        case .unsatisfiable:
            return HTTPResponse(416, headers: ["Content-Range": "bytes */\(count)", "ETag": tag.description])
        }
    }
}
