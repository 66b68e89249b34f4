import HTTP

/// The data of server-sent events, one after another (WHATWG HTML, section 9.2).
struct EventReader {
    private static let mostBytes = 256 << 20

    private var pieces: HTTPBody.AsyncIterator
    private var bytes: [UInt8] = []
    private var data: [UInt8] = []

    init(_ body: HTTPBody) {
        pieces = body.makeAsyncIterator()
    }

    /// The data of the next event; nil at the end.
    mutating func next() async throws -> [UInt8]? {
        var start = 0
        while true {
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                let line = bytes[start..<end]
                start = end + 1
                if line.isEmpty, !data.isEmpty {
                    defer { data = [] }
                    bytes.removeFirst(start)
                    return data
                }
                if line.starts(with: Array("data:".utf8)) { data += line.dropFirst(5).drop { $0 == 0x20 } }
            }
            bytes.removeFirst(start)
            start = 0
            guard bytes.count + data.count < Self.mostBytes, let piece = try await pieces.next() else { return nil }
            bytes += piece
        }
    }
}
