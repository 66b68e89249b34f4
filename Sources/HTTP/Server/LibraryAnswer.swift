internal import CMicroHTTPD

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An answer as libmicrohttpd holds it.
///
/// `@unchecked`: the pointer is used by one thread at a time, under the lock of its exchange.
struct LibraryAnswer: @unchecked Sendable {
    static let endOfStream = -1
    static let endWithError = -2
    private static let pieceBytes = 16 << 10

    let raw: OpaquePointer
    let status: Int

    /// The answer of a handler; nil when memory is short.
    init?(_ response: HTTPResponse, for exchange: Exchange, isHead: Bool, isClosing: Bool) {
        let made: OpaquePointer? =
            switch response.body.content {
            case .bytes(let bytes): Self.buffer(bytes)
            case .file(let file, let offset, let count): Self.file(file, offset, count)
            case .stream(let length, _, _): Self.stream(length, exchange)
            }
        guard let made else { return nil }
        raw = made
        status = response.status
        // Without chunks: the library (0.9.75) would write the last one even where there is no body.
        if isHead, response.body.length == nil { ts_http_end_by_closing(made) }
        addFields(of: response, isClosing: isClosing)
    }

    private init(raw: OpaquePointer, status: Int) {
        self.raw = raw
        self.status = status
    }

    /// An answer of the server itself, whose body is bytes.
    static func refusal(_ response: HTTPResponse) -> LibraryAnswer? {
        guard case .bytes(let bytes) = response.body.content, canSend(response), let raw = buffer(bytes) else { return nil }
        let answer = LibraryAnswer(raw: raw, status: response.status)
        answer.addFields(of: response, isClosing: true)
        return answer
    }

    private func addFields(of response: HTTPResponse, isClosing: Bool) {
        for (name, value) in response.headers.fields where !Self.isOurs(name) && !value.isEmpty {
            _ = MHD_add_response_header(raw, name, value)
        }
        if isClosing { _ = MHD_add_response_header(raw, "Connection", "close") }
    }

    private static func buffer(_ bytes: [UInt8]) -> OpaquePointer? {
        bytes.withUnsafeBytes { source in
            MHD_create_response_from_buffer(source.count, UnsafeMutableRawPointer(mutating: source.baseAddress), .RESPMEM_MUST_COPY)
        }
    }

    /// The library closes a descriptor of its own.
    private static func file(_ file: OpenedFile, _ offset: Int, _ count: Int) -> OpaquePointer? {
        guard count > 0 else { return buffer([]) }
        let descriptor = dup(file.descriptor)
        guard descriptor >= 0 else { return nil }
        guard let made = MHD_create_response_from_fd_at_offset64(UInt64(count), descriptor, UInt64(offset)) else {
            close(descriptor)
            return nil
        }
        return made
    }

    private static func stream(_ length: Int?, _ exchange: Exchange) -> OpaquePointer? {
        if length == 0 { return buffer([]) }
        let context = Unmanaged.passRetained(exchange)
        let size = length.map { UInt64($0) } ?? UInt64.max
        guard let made = MHD_create_response_from_callback(size, pieceBytes, fill, context.toOpaque(), release) else {
            context.release()
            return nil
        }
        return made
    }

    private static let fill: MHD_ContentReaderCallback = { context, _, buffer, room in
        guard let context, let buffer else { return endWithError }
        return Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue().fill(buffer, room)
    }

    private static let release: MHD_ContentReaderFreeCallback = { context in
        if let context { Unmanaged<Exchange>.fromOpaque(context).release() }
    }

    /// Fields that the server writes itself.
    static func isOurs(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "connection", "date"].contains(name.lowercased())
    }

    /// Whether an answer of that status has no body (RFC 9110, section 6.4.1).
    static func isBodiless(_ status: Int) -> Bool { status == 204 || status == 304 }

    /// Whether status and fields may be sent: no control characters, which could begin another field or answer.
    static func canSend(_ response: HTTPResponse) -> Bool {
        (200...599).contains(response.status)
            && response.headers.fields.allSatisfy { name, value in
                !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
                    && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            }
    }
}

/// An answer as bytes, for sockets that libmicrohttpd does not write to.
enum PlainAnswer {
    static func bytes(_ response: HTTPResponse, isHead: Bool = false) -> [UInt8] {
        guard LibraryAnswer.canSend(response), case .bytes(let body) = response.body.content else { return [] }
        let reason = MHD_get_reason_phrase_for(UInt32(response.status)).map { String(cString: $0) } ?? "Answer"
        var head = "HTTP/1.1 \(response.status) \(reason)\r\nDate: \(HTTPDate.text(time(nil)))\r\nConnection: close\r\n"
        if !LibraryAnswer.isBodiless(response.status) { head += "Content-Length: \(body.count)\r\n" }
        for (name, value) in response.headers.fields where !LibraryAnswer.isOurs(name) && !value.isEmpty {
            head += "\(name): \(value)\r\n"
        }
        return Array((head + "\r\n").utf8) + (isHead ? [] : body)
    }
}
