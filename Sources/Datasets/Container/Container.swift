internal import Domain
internal import JSON

/// How a file holds its rows.
public enum Container: String, Sendable, CaseIterable {
    /// One JSON object per line.
    case jsonLines = "JSON Lines"
    /// One JSON array around the rows.
    case jsonArray = "a JSON array"
    /// JSON objects one after another, each over several lines.
    case jsonObjects = "JSON objects"
    /// Comma-separated values with a header (RFC 4180).
    case csv = "CSV"
    /// Tab-separated values with a header, quoted as in CSV.
    case tsv = "TSV"
    /// Conversations as `<|im_start|>` marks them, with nothing around them.
    case chatMLText = "ChatML text"

    /// The container whose file begins with `head`, after a byte order mark; nil when it is none.
    static func recognise(_ head: ArraySlice<UInt8>) -> Container? {
        let lines = head.split(separator: 0x0A, omittingEmptySubsequences: true).lazy.map(trimmed).filter { !$0.isEmpty }
        guard let first = lines.first else { return .jsonLines }
        switch first.first {
        // A list that ends in the first line is a bad row where objects follow it.
        case UInt8(ascii: "["): return first.last == UInt8(ascii: "]") && isObject(lines.dropFirst().first) ? .jsonLines : .jsonArray
        case UInt8(ascii: "{"):
            // A row that is cut off ends somewhere; one that is laid out over lines ends where a value goes on.
            let openEnds = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")]
            guard let last = first.last, openEnds.contains(last), lines.count > 1 else { return .jsonLines }
            return isObject(lines.dropFirst().first) ? .jsonLines : .jsonObjects
        default: break
        }
        if first.starts(with: ChatMLText.start) { return .chatMLText }
        if isObject(lines.dropFirst().first) || isValue(first) { return .jsonLines }
        return table(first, head)
    }

    private static func table(_ header: ArraySlice<UInt8>, _ head: ArraySlice<UInt8>) -> Container? {
        // Text in another encoding is a table whose header tells the wrong byte; with control characters it is no text.
        let isUTF8 = String(validating: header, as: UTF8.self) != nil
        if isUTF8 ? header.contains(0) : head.contains(where: { $0 < 0x20 && $0 != 0x0A && !isWhite($0) }) { return nil }
        let tabs = header.count { $0 == 0x09 }
        return tabs > 0 && tabs >= header.count { $0 == UInt8(ascii: ",") } ? .tsv : .csv
    }

    private static func isObject(_ line: ArraySlice<UInt8>?) -> Bool {
        guard let line, line.first == UInt8(ascii: "{") else { return false }
        return isValue(line)
    }

    // A quoted word may as well be the header of a table with one column.
    private static func isValue(_ line: ArraySlice<UInt8>) -> Bool {
        line.first != UInt8(ascii: "\"") && (try? JSONValue(parsing: line)) != nil
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = line.firstIndex(where: { !isWhite($0) }), let last = line.lastIndex(where: { !isWhite($0) }) else { return [] }
        return line[first...last]
    }

    private static func isWhite(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}

/// How a file is packed.
public enum Compression: String, Sendable, CaseIterable {
    /// RFC 1952, one member or several.
    case gzip
    /// RFC 8878, one frame or several.
    case zstd

    /// The packing of a file that begins with `head`.
    static func recognise(_ head: [UInt8]) -> Compression? {
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        // A Zstandard file may open with a frame to be skipped.
        if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
        guard head.count >= 4, head[0] & 0xF0 == 0x50, head[1...3] == [0x2A, 0x4D, 0x18] else { return nil }
        return .zstd
    }
}
