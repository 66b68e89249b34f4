#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

internal import JSON

/// Cuts ChatML text into conversations: one ends at an empty line between messages, at `<|endoftext|>`, and where a system message begins.
struct ChatMLTextParser: RecordParser {
    private static let openings = ["system", "developer"].map { ChatMLText.start + Array($0.utf8) }
    private static let end = Array(ChatMLText.end.utf8)
    private static let endOfText = Array("<|endoftext|>".utf8)

    private(set) var lines = 0
    private(set) var blankLines = 0
    private var pending: [UInt8] = []
    private var conversation: [UInt8] = []
    private var line = 0
    private var isInMessage = false
    /// Bytes of a conversation that is too long, already thrown away.
    private var discarded = 0
    /// Whether the current line has lost its beginning.
    private var isLineCut = false

    mutating func consume(_ piece: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) throws {
        var start = 0
        while start < piece.count, let base = piece.baseAddress, let found = memchr(base + start, 0x0A, piece.count - start) {
            let newline = UnsafeRawPointer(found) - base
            keep(piece[start..<newline])
            try endLine(isTerminated: true, body)
            start = newline + 1
        }
        keep(piece[start...])
    }

    mutating func finish(_ body: (Record) throws -> Void) throws {
        if !pending.isEmpty || isLineCut { try endLine(isTerminated: false, body) }
        try endConversation(body)
    }

    private mutating func keep(_ part: Slice<UnsafeRawBufferPointer>) {
        if !isLineCut, conversation.count + pending.count + part.count <= LineReader.longestLine {
            pending.append(contentsOf: part)
        } else {
            isLineCut = true
            discarded += conversation.count + pending.count + part.count
            (conversation, pending) = ([], [])
        }
    }

    private mutating func endLine(isTerminated: Bool, _ body: (Record) throws -> Void) throws {
        lines += 1
        let text = pending.last == 0x0D ? pending.dropLast() : pending[...]
        let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 } && !isLineCut
        isLineCut = false
        // The end of a message may have been thrown away.
        if isBlank, !isInMessage || discarded > 0 {
            blankLines += 1
            pending.removeAll(keepingCapacity: true)
            return try endConversation(body)
        }
        if Self.openings.contains(where: { text.starts(with: $0) }) { try endConversation(body) }
        if conversation.isEmpty, discarded == 0 { line = lines }
        if discarded > 0 {
            discarded += text.count + 1
        } else {
            conversation += text
            if isTerminated { conversation.append(0x0A) }
        }
        if let opened = Self.lastRange(of: ChatMLText.start, in: text) {
            isInMessage = Self.lastRange(of: Self.end, in: text).map { $0 < opened } ?? true
        } else if Self.lastRange(of: Self.end, in: text) != nil {
            isInMessage = false
        }
        pending.removeAll(keepingCapacity: true)
        if !isInMessage, text.elementsEqual(Self.endOfText) || text.suffix(Self.endOfText.count).elementsEqual(Self.endOfText) {
            try endConversation(body)
        }
    }

    private static func lastRange(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        text.ranges(of: mark).last?.lowerBound
    }

    private mutating func endConversation(_ body: (Record) throws -> Void) throws {
        defer {
            conversation.removeAll(keepingCapacity: true)
            (isInMessage, discarded) = (false, 0)
        }
        if discarded > 0 { return try body(.tooLong(line: line, byteCount: discarded, "conversation")) }
        guard !conversation.isEmpty else { return }
        guard let text = String(validating: conversation, as: UTF8.self) else {
            let offset = conversation.withUnsafeBytes { Excerpt.firstInvalidByte(in: $0) } ?? 0
            return try body(
                .broken(
                    .invalidUTF8, line: line,
                    "byte \(offset + 1) of the conversation, 0x\(String(conversation[offset], radix: 16)), is not UTF-8",
                    fix: "save the file as UTF-8"))
        }
        try body(Record(line: line, content: .row(.object(["text": .string(text)]))))
    }
}
