#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Cuts a form into its parts, from bytes that come in pieces of any size; it keeps a header, or as many bytes as a boundary has.
struct MultipartParser {
    /// What comes next in a form.
    enum Element {
        case part(MultipartPart)
        case bytes([UInt8])
        case partEnd
        case end
    }

    private enum Place {
        case start
        case head
        case body
        case afterBoundary
        case end
    }

    private static let headLimit = 8 << 10
    private static let fieldLimit = 16

    /// CR LF, two hyphens and the boundary.
    private let delimiter: [UInt8]
    private let partLimit: Int
    private var place = Place.start
    private var buffer: [UInt8] = []
    private var offset = 0
    private var parts = 0
    /// Bytes of a header in which its end was looked for.
    private var searched = 0

    init(boundary: String, partLimit: Int) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.partLimit = partLimit
    }

    /// The boundary of a content type.
    static func boundary(_ contentType: String?) throws(MultipartError) -> String {
        guard let contentType, let value = HeaderValue(contentType), value.value == "multipart/form-data" else { throw .notMultipart }
        guard let boundary = value["boundary"], (1...70).contains(boundary.utf8.count), boundary.utf8.last != 0x20,
            boundary.utf8.allSatisfy(isBoundaryByte)
        else { throw .badBoundary }
        return boundary
    }

    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x20, 0x27, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x3F, 0x5F: true
        default: false
        }
    }

    /// Takes the next bytes of the body.
    mutating func append(_ bytes: [UInt8]) {
        if offset == buffer.count {
            buffer = bytes
        } else {
            buffer.removeFirst(offset)
            buffer += bytes
        }
        offset = 0
    }

    /// What comes next; nil when more bytes are needed.
    mutating func next() throws(MultipartError) -> Element? {
        switch place {
        case .start: try start()
        case .head: try head()
        case .body: body()
        case .afterBoundary: try afterBoundary()
        case .end: try end()
        }
    }

    /// The body has no more bytes.
    func finish() throws(MultipartError) {
        guard case .end = place else { throw .missingEnd }
    }

    private var rest: ArraySlice<UInt8> { buffer[offset...] }

    /// A form begins with a boundary; nothing may stand before it.
    private mutating func start() throws(MultipartError) -> Element? {
        let first = delimiter[2...]
        guard rest.count >= first.count else {
            guard first.starts(with: rest) else { throw .malformed("it does not begin with the boundary") }
            return nil
        }
        guard rest.starts(with: first) else { throw .malformed("it does not begin with the boundary") }
        offset += first.count
        place = .afterBoundary
        return try afterBoundary()
    }

    private mutating func afterBoundary() throws(MultipartError) -> Element? {
        guard rest.count >= 2 else { return nil }
        let two = Array(rest.prefix(2))
        offset += 2
        if two == [0x2D, 0x2D] {
            place = .end
            return .end
        }
        guard two == [0x0D, 0x0A] else { throw .malformed("something stands behind a boundary") }
        parts += 1
        guard parts <= partLimit else { throw .tooManyParts(limit: partLimit) }
        place = .head
        return try head()
    }

    private mutating func head() throws(MultipartError) -> Element? {
        // What was looked through for a piece before is not looked through again.
        let unseen = rest.prefix(Self.headLimit).dropFirst(max(0, searched - 3))
        guard let end = unseen.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard rest.count < Self.headLimit else { throw .headTooLarge }
            searched = rest.count
            return nil
        }
        searched = 0
        let headers = try Self.headers(rest[..<end.lowerBound])
        // The line end before the body may be that of the boundary behind an empty one.
        offset = end.lowerBound + 2
        place = .body
        isAtStart = true
        return .part(try MultipartPart(headers))
    }

    /// Whether the bytes begin with the line end that closes the header, which is no part of the body.
    private var isAtStart = false

    private static func headers(_ bytes: ArraySlice<UInt8>) throws(MultipartError) -> HTTPHeaders {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed("a header is no UTF-8") }
        var headers = HTTPHeaders()
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
                line[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
                line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { throw .malformed("a header field is none") }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append(String(line[..<colon]), String(value))
            guard headers.fields.count <= fieldLimit else { throw .headTooLarge }
        }
        return headers
    }

    private mutating func body() -> Element? {
        if let found = firstDelimiter() {
            let start = isAtStart ? min(offset + 2, found) : offset
            if found > start {
                offset = found
                isAtStart = false
                return .bytes(Array(buffer[start..<found]))
            }
            offset = found + delimiter.count
            place = .afterBoundary
            return .partEnd
        }
        // What could be the begin of a boundary waits for the bytes behind it.
        let start = isAtStart ? offset + 2 : offset
        let end = buffer.count - (delimiter.count - 1)
        guard end > start else { return nil }
        offset = end
        isAtStart = false
        return .bytes(Array(buffer[start..<end]))
    }

    /// Where the next whole boundary begins.
    private func firstDelimiter() -> Int? {
        buffer.withUnsafeBytes { bytes in
            var place = offset
            let last = bytes.count - delimiter.count
            while place <= last, let start = bytes.baseAddress {
                guard let found = memchr(start + place, 0x0D, last - place + 1) else { return nil }
                place = UnsafeRawPointer(found) - start
                if memcmp(start + place, delimiter, delimiter.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }

    /// Behind the last boundary stands a line end, or nothing.
    private mutating func end() throws(MultipartError) -> Element? {
        guard [0x0D, 0x0A].starts(with: rest) || rest.elementsEqual([0x0D, 0x0A]) else {
            throw .malformed("something stands behind the last boundary")
        }
        return nil
    }
}
