/// Reads a form of fields and files, `multipart/form-data`, as it comes; memory does not grow with the files.
///
/// Forms are taken only as RFC 7578 describes them: nothing before the first boundary and behind the last one, every part named.
public actor MultipartReader {
    private var parser: MultipartParser
    private var body: HTTPBody.AsyncIterator
    private var part: MultipartPart?
    private var isAtEnd = false

    /// A reader of a request's form, of so many parts at most; throws `MultipartError`.
    public init(_ request: HTTPRequest, partLimit: Int = 100) throws(MultipartError) {
        let boundary = try MultipartParser.boundary(request.headers["Content-Type"])
        parser = MultipartParser(boundary: boundary, partLimit: partLimit)
        body = request.body.makeAsyncIterator()
    }

    /// The next part; nil behind the last one. What was not read of the part before is passed over.
    ///
    /// Throws `MultipartError` and what reading the request's body throws.
    public func nextPart() async throws -> MultipartPart? {
        while try await nextPiece() != nil {}
        guard !isAtEnd else { return nil }
        switch try await next() {
        case .part(let found):
            part = found
            return found
        case .end:
            isAtEnd = true
            // Reads to the end: what stands behind the last boundary is an error, and the connection can stay.
            _ = try parser.next()
            while let bytes = try await readMore() {
                parser.append(bytes)
                _ = try parser.next()
            }
            return nil
        case .bytes, .partEnd:
            throw MultipartError.malformed("its parts are out of order")
        }
    }

    /// The next bytes of the part; nil at its end.
    public func nextPiece() async throws -> [UInt8]? {
        guard part != nil else { return nil }
        guard case .bytes(let bytes) = try await next() else {
            part = nil
            return nil
        }
        return bytes
    }

    /// The bytes of the part as a body, for whoever takes one.
    public nonisolated var partBody: HTTPBody {
        HTTPBody { try await self.nextPiece() }
    }

    /// The text of the part; throws where it is longer than `limit` bytes or no UTF-8.
    public func text(atMost limit: Int) async throws -> String {
        let name = part?.name ?? ""
        var bytes: [UInt8] = []
        while let piece = try await nextPiece() {
            guard piece.count <= limit - bytes.count else { throw MultipartError.fieldTooLarge(name: name, limit: limit) }
            bytes += piece
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw MultipartError.malformed("the field \(name) is no UTF-8") }
        return text
    }

    private func next() async throws -> MultipartParser.Element {
        while true {
            if let element = try parser.next() { return element }
            guard let bytes = try await readMore() else {
                try parser.finish()
                return .end
            }
            parser.append(bytes)
        }
    }

    private func readMore() async throws -> [UInt8]? {
        var reader = body
        defer { body = reader }
        return try await reader.next()
    }
}
