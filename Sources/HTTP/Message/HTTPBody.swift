/// The bytes of a request or an answer, given in pieces to whoever asks for the next one.
///
/// The reader sets the pace: nothing is made or read before it is asked for. A body is read once, by one reader.
public struct HTTPBody: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        case file(OpenedFile, offset: Int, count: Int)
        case stream(length: Int?, live: Live?, next: @Sendable () async throws -> [UInt8]?)
    }

    /// What is special about a body without an end of its own.
    struct Live: Sendable {
        /// What is sent when nothing has been for so long; nothing where it is empty.
        var heartbeat: [UInt8] = []
        var interval: Duration = .seconds(15)
    }

    let content: Content

    /// No bytes.
    public static let empty = HTTPBody([])

    /// These bytes.
    public init(_ bytes: [UInt8]) {
        content = .bytes(bytes)
    }

    /// The UTF-8 of a text.
    public init(_ text: String) {
        content = .bytes(Array(text.utf8))
    }

    /// A part of a file that is open for reading.
    public init(_ file: OpenedFile, offset: Int, count: Int) {
        content = .file(file, offset: offset, count: count)
    }

    /// Pieces as `next` returns them, none of them empty, until it returns nil; `length` is their sum where it is known before.
    ///
    /// A live body has no end of its own, like events: a server that stops ends it at once, as whole. When the other side goes
    /// away the task in which `next` runs is cancelled.
    public init(length: Int? = nil, isLive: Bool = false, next: @escaping @Sendable () async throws -> [UInt8]?) {
        content = .stream(length: length, live: isLive ? Live() : nil, next: next)
    }

    /// A live body whose silence is broken by a heartbeat.
    init(heartbeat: [UInt8], every interval: Duration, next: @escaping @Sendable () async throws -> [UInt8]?) {
        content = .stream(length: nil, live: Live(heartbeat: heartbeat, interval: interval), next: next)
    }

    /// Bytes in all; nil where that is not known before the end.
    public var length: Int? {
        switch content {
        case .bytes(let bytes): bytes.count
        case .file(_, _, let count): count
        case .stream(let length, _, _): length
        }
    }
}
