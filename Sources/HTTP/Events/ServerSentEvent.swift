/// One event of a stream that browsers read with `EventSource` (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Sendable, Hashable {
    /// What the client sends as `Last-Event-ID` when it comes again.
    public var id: String?
    /// The name under which the client listens; nil for `message`.
    public var name: String?
    /// The content, of any number of lines.
    public var data: String
    /// How long the client waits before it comes again.
    public var retry: Duration?

    /// An event.
    public init(_ data: String, name: String? = nil, id: String? = nil, retry: Duration? = nil) {
        self.id = id
        self.name = name
        self.data = data
        self.retry = retry
    }

    /// The event as it is sent. Line ends and NUL in name and id, which would end them, are left out.
    public var bytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(data.utf8.count + 64)
        if let id { text += Array("id: ".utf8) + Self.line(id) + [0x0A] }
        if let name { text += Array("event: ".utf8) + Self.line(name) + [0x0A] }
        if let retry {
            let milliseconds = retry.components.seconds * 1000 + retry.components.attoseconds / 1_000_000_000_000_000
            text += Array("retry: \(milliseconds)\n".utf8)
        }
        appendData(to: &text)
        text.append(0x0A)
        return text
    }

    /// Every line of the data gets a field of its own; CR LF, CR and LF end lines alike.
    private func appendData(to text: inout [UInt8]) {
        text += Array("data: ".utf8)
        var isAfterReturn = false
        for byte in data.utf8 {
            if byte == 0x0A, isAfterReturn {
                isAfterReturn = false
                continue
            }
            isAfterReturn = byte == 0x0D
            if byte == 0x0A || byte == 0x0D {
                text += Array("\ndata: ".utf8)
            } else {
                text.append(byte)
            }
        }
        text.append(0x0A)
    }

    private static func line(_ text: String) -> [UInt8] {
        text.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    }
}
