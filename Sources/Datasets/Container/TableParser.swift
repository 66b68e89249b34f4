internal import JSON

/// Cuts a table into rows (RFC 4180): the first row names the columns, quoted fields may span lines, `""` is a quote inside of one.
struct TableParser: RecordParser {
    /// Fields that hold JSON where a table has them.
    private static let structured: Set<String> = [
        "messages", "tools", "conversations", "history", "preferred_output", "non_preferred_output", "preferred_completion",
        "non_preferred_completion",
    ]

    /// Further fields that a row need not have: an empty cell says nothing.
    private static let optional: Set<String> = ["negative", "negatives", "neg", "score", "similarity_score"]

    private static let quote = UInt8(ascii: "\"")

    private enum State {
        case start, plain, quoted, closed, closedReturn
    }

    private(set) var blankLines = 0
    private var newlines = 0
    private var endsWithNewline = true
    /// Lines that have begun.
    var lines: Int { endsWithNewline ? newlines : newlines + 1 }

    private let file: String
    private let separator: UInt8
    private let columns: ColumnMap
    private var header: [String]?

    // The current row: its fields one after another, and where they end.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var state = State.start
    private var line = 1
    private var quoteLine = 1
    private var hasQuotes = false
    private var flaw: RowFlaw?
    private var discarded = 0

    init(file: String, separator: UInt8, columns: ColumnMap) {
        self.file = file
        self.separator = separator
        self.columns = columns
    }

    mutating func consume(_ piece: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) throws {
        var position = 0
        while position < piece.count {
            if keepRun(piece, &position) { continue }
            let byte = piece[position]
            position += 1
            switch (state, byte) {
            case (.start, Self.quote): (state, hasQuotes, quoteLine) = (.quoted, true, newlines + 1)
            case (.quoted, _): state = .closed
            case (.closed, Self.quote):
                keep(piece[(position - 1)..<position])
                state = .quoted
            case (.closed, 0x0D): state = .closedReturn
            case (_, 0x0A):
                newlines += 1
                try endRow(body)
            case (.start, separator), (.plain, separator), (.closed, separator): endField()
            default:
                let isPlain = state == .plain
                breakQuotes(
                    isPlain
                        ? "a quote stands inside of a field that does not begin with one"
                        : "a quoted field goes on behind its closing quote")
                keep(piece[(position - 1)..<position])
                state = .plain
            }
        }
        if let last = piece.last { endsWithNewline = last == 0x0A }
    }

    /// Keeps the bytes from `position` on that mean nothing but themselves; false when there is none.
    private mutating func keepRun(_ piece: UnsafeRawBufferPointer, _ position: inout Int) -> Bool {
        let start = position
        switch state {
        case .quoted:
            while position < piece.count, piece[position] != Self.quote {
                if piece[position] == 0x0A { newlines += 1 }
                position += 1
            }
        case .start, .plain:
            while position < piece.count, piece[position] != Self.quote, piece[position] != separator, piece[position] != 0x0A {
                position += 1
            }
            if position > start { state = .plain }
        case .closed, .closedReturn: break
        }
        if position > start { keep(piece[start..<position]) }
        return position > start
    }

    mutating func finish(_ body: (Record) throws -> Void) throws {
        if state == .quoted { breakQuotes("the quote that opens in line \(quoteLine) is never closed") }
        if !bytes.isEmpty || !ends.isEmpty || hasQuotes || discarded > 0 || state != .start { try endRow(body) }
    }

    private mutating func keep(_ part: Slice<UnsafeRawBufferPointer>) {
        if discarded == 0, bytes.count + part.count <= LineReader.longestLine {
            bytes.append(contentsOf: part)
        } else {
            discarded += bytes.count + part.count
            bytes.removeAll()
            ends.removeAll()
        }
    }

    private mutating func breakQuotes(_ message: String) {
        guard flaw == nil else { return }
        let column = ends.count < header?.count ?? 0 ? header?[ends.count] : nil
        flaw = RowFlaw(
            code: .brokenQuotes, path: column.map { Excerpt.path(nil, $0) }, message: message,
            fix: "put quotes around the whole field, and double those inside of it")
    }

    private mutating func endField() {
        // A row that is too long keeps nothing.
        if discarded == 0, ends.count < LineReader.longestLine / 8 { ends.append(bytes.count) }
        state = .start
    }

    private mutating func endRow(_ body: (Record) throws -> Void) throws {
        if state == .plain, bytes.last == 0x0D { bytes.removeLast() }
        let isBlank = ends.isEmpty && !hasQuotes && discarded == 0 && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if isBlank { blankLines += 1 } else { endField() }
        defer {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            (state, hasQuotes, flaw, discarded, line) = (.start, false, nil, 0, newlines + 1)
        }
        if isBlank { return }
        guard let header else { return try readHeader() }
        if discarded > 0 { return try body(.tooLong(line: line, byteCount: discarded, "row")) }
        if let flaw { return try body(Record(line: line, content: .broken([flaw]))) }
        guard ends.count == header.count else {
            return try body(
                .broken(
                    .raggedRow, line: line, "the row has \(ends.count) \(ends.count == 1 ? "field" : "fields"), the header \(header.count)",
                    fix: "put quotes around fields with separators in them, and write every field"))
        }
        try body(row(header))
    }

    private mutating func readHeader() throws {
        if let flaw { throw Self.headerError(file, line, flaw.code, flaw.message, flaw.fix) }
        if discarded > 0 {
            throw Self.headerError(file, line, .lineTooLong, "it has \(discarded) bytes", "name the columns in the first line")
        }
        if !hasQuotes, bytes.contains(0x0D) {
            throw Self.headerError(
                file, line, .brokenQuotes, "a carriage return stands in it, which does not end a line",
                "end every line with a line feed; put quotes around names with carriage returns in them")
        }
        var names: [String] = []
        for index in ends.indices {
            guard let name = String(validating: field(index), as: UTF8.self) else {
                let flaw = invalidUTF8(index, "column \(index + 1)", path: nil)
                throw Self.headerError(file, line, flaw.code, flaw.message, flaw.fix)
            }
            names.append(name)
        }
        header = try columns.fields(of: names, file: file, line: line)
    }

    private func field(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Tells the byte of field `index`, which people know as `noun`, that is not UTF-8.
    private func invalidUTF8(_ index: Int, _ noun: String, path: String?) -> RowFlaw {
        let bytes = Array(field(index))
        let offset = bytes.withUnsafeBytes { Excerpt.firstInvalidByte(in: $0) } ?? 0
        return RowFlaw(
            code: .invalidUTF8, path: path, message: "byte \(offset + 1) of \(noun), 0x\(String(bytes[offset], radix: 16)), is not UTF-8",
            fix: "save the file as UTF-8")
    }

    private func row(_ header: [String]) -> Record {
        var fields: [(name: String, value: JSONValue)] = []
        fields.reserveCapacity(header.count)
        for (index, name) in header.enumerated() {
            guard let text = String(validating: field(index), as: UTF8.self) else {
                return Record(line: line, content: .broken([invalidUTF8(index, "the field", path: Excerpt.path(nil, name))]))
            }
            fields.append((name, Self.value(of: name, text)))
        }
        return Record(line: line, content: .row(.object(JSONObject(fields))))
    }

    /// What a cell of the column `name` says: text, JSON where a row has it there, or nothing.
    static func value(of name: String, _ text: String) -> JSONValue {
        guard structured.contains(name) else { return text.isEmpty && optional.contains(name) ? .null : .string(text) }
        if text.isEmpty { return .null }
        return text.hasPrefix("[") || text.hasPrefix("{") ? (try? JSONValue(parsing: text)) ?? .string(text) : .string(text)
    }
}
