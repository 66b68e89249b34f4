internal import Domain
internal import JSON

/// A file whose packing and container are known, and which has not been read further than its head.
final class OpenedFile {
    let path: String
    let compression: Compression?
    let container: Container
    private let raw: HeadedSource
    private let text: HeadedSource

    /// Bytes of the file read so far, packed as they are.
    var byteCount: Int { raw.byteCount }

    /// Opens the file at `path`; throws `file_not_found`, `file_unreadable` or `malformed_file`.
    init(path: String, limits: ExpansionLimits) throws {
        self.path = path
        raw = try HeadedSource(FileSource(try InputFile(path: path)))
        compression = Compression.recognise(raw.head)
        text =
            switch compression {
            case .gzip: try HeadedSource(GzipSource(raw, path: path, limits: limits))
            case .zstd: try HeadedSource(ZstdSource(raw, path: path, limits: limits))
            case nil: raw
            }
        let head = text.head
        if let kind = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.kind {
            throw Self.foreign(path, compression == nil ? kind : "\(kind) inside of \(compression?.rawValue ?? "")")
        }
        if let encoding = Self.wideEncoding(head) { throw Self.foreign(path, "\(encoding) text") }
        let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { text.skip(3) }
        guard let container = Container.recognise(head.dropFirst(hasMark ? 3 : 0)) else { throw Self.foreign(path, "no text") }
        self.container = container
    }

    /// Hands out every record; returns the number of lines and of blank ones between rows.
    func forEachRecord(columns: ColumnMap, chunk: Int, _ body: (Record) throws -> Void) throws -> (lines: Int, blank: Int) {
        guard columns.isEmpty || container == .csv || container == .tsv else {
            throw WorkbenchError(
                .invalidSetting, "'\(path)' is \(container.rawValue) and has no columns to name", hint: "leave the column map away")
        }
        switch container {
        case .jsonLines: return try forEachLine(chunk, body)
        case .jsonArray: return try parse(JSONElementParser(isArray: true), chunk, body)
        case .jsonObjects: return try parse(JSONElementParser(isArray: false), chunk, body)
        case .csv: return try parse(TableParser(file: path, separator: UInt8(ascii: ","), columns: columns), chunk, body)
        case .tsv: return try parse(TableParser(file: path, separator: 0x09, columns: columns), chunk, body)
        case .chatMLText: return try parse(ChatMLTextParser(), chunk, body)
        }
    }

    /// The file's text in blocks of whole lines.
    func blocks() -> BlockCutter { BlockCutter(text) }

    private func forEachLine(_ chunk: Int, _ body: (Record) throws -> Void) throws -> (Int, Int) {
        var lines = LineReader(text, chunk: chunk)
        var (count, blank) = (0, 0)
        try lines.forEach { line in
            count += 1
            if line.isTooLong {
                try body(.tooLong(line: line.number, byteCount: line.byteCount, "line"))
            } else if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                blank += 1
            } else {
                try body(Record(line: line.number, content: .json(line.bytes), isTerminated: line.isTerminated))
            }
        }
        return (count, blank)
    }

    private func parse(_ parser: some RecordParser, _ chunk: Int, _ body: (Record) throws -> Void) throws -> (Int, Int) {
        var parser = parser
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { room.deallocate() }
        while true {
            let count = try text.read(into: room)
            if count == 0 { break }
            try parser.consume(UnsafeRawBufferPointer(rebasing: room[..<count]), body)
        }
        try parser.finish(body)
        return (parser.lines, parser.blankLines)
    }

    private static func foreign(_ path: String, _ kind: String) -> WorkbenchError {
        WorkbenchError(
            .malformedFile, "'\(path)' is \(kind), not rows in UTF-8",
            hint: kind.hasPrefix("UTF-")
                ? "save it as UTF-8" : "give the rows as JSON Lines, a JSON array, CSV or TSV, plain or packed by gzip or zstd")
    }

    /// The encoding of text without a byte order mark whose first two characters are ASCII, by its zero bytes (RFC 4627, section 3).
    private static func wideEncoding(_ head: [UInt8]) -> String? {
        guard head.count >= 8 else { return nil }
        switch head[..<8].map({ $0 == 0 }) {
        case [true, false, true, false, true, false, true, false], [false, true, false, true, false, true, false, true]: return "UTF-16"
        case [true, true, true, false, true, true, true, false], [false, true, true, true, false, true, true, true]: return "UTF-32"
        default: return nil
        }
    }

    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32 text"), ([0, 0, 0xFE, 0xFF], "UTF-32 text"),
        ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"), ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        (Array("BZh".utf8), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an XZ archive"),
        (Array("PAR1".utf8), "a Parquet file"), (Array("ARROW1".utf8), "an Arrow file"),
        (Array("SQLite format 3\u{0}".utf8), "a SQLite database"),
    ]
}
