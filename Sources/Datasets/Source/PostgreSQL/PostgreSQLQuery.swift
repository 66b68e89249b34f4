internal import CPostgreSQL
internal import Domain
internal import JSON

/// The rows that a query of an external PostgreSQL server gives; its columns are what those of a table in a file are.
///
/// The query can only read. Its rows are fetched as they are needed: memory does not grow with their number.
public struct PostgreSQLQuery: RowSource {
    /// The server.
    public let address: PostgreSQLAddress
    /// One SELECT.
    public let sql: String
    /// The format that the person named; nil to recognise it over the first 100 rows (or 4 MiB of them).
    public let format: RowFormat?
    /// What the columns are called.
    public let columns: ColumnMap
    /// Seconds that the server may work on one step of it.
    public let timeoutSeconds: Int

    /// A query; nothing is connected yet.
    public init(
        _ sql: String, at address: PostgreSQLAddress, format: RowFormat? = nil, columns: ColumnMap = ColumnMap(), timeoutSeconds: Int = 60
    ) {
        self.address = address
        self.sql = sql
        self.format = format
        self.columns = columns
        self.timeoutSeconds = timeoutSeconds
    }

    /// Version of PostgreSQL's client library, such as `15.18`.
    public static var libraryVersion: String { "\(PQlibVersion() / 10_000).\(PQlibVersion() % 10_000)" }

    /// The database and its host.
    public var name: String { address.name }

    /// Hands every usable row to `body`, in the query's order; lines of problems are numbers of rows, from 1.
    ///
    /// Throws `database_unreachable`, `bad_credentials`, `invalid_query`, `query_writes`, `query_timed_out`; `unrecognized_format`,
    /// `ambiguous_format`; `invalid_dataset` when there is no row or two columns have the same name; and what `body` throws.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        let cursor = try PostgreSQLCursor(sql, at: address, timeoutSeconds: timeoutSeconds)
        let fields = try columns.fields(of: cursor.columns.map(\.name), file: name, line: 1)
        var reading = QueryReading(name: name, format: format)
        var byteCount = 0
        try cursor.forEachRow { cells in
            byteCount += cells.reduce(0) { $0 + ($1?.count ?? 0) }
            try reading.take(Self.record(cells, fields, cursor.columns, number: reading.rows + 1), body)
        }
        return try reading.finish(byteCount: byteCount, body)
    }

    private static func record(
        _ cells: [UnsafeRawBufferPointer?], _ fields: [String], _ columns: [PostgreSQLCursor.Column], number: Int
    ) -> Record {
        var row: [(name: String, value: JSONValue)] = []
        row.reserveCapacity(fields.count)
        for (index, name) in fields.enumerated() {
            guard let bytes = cells[index] else {
                row.append((name, .null))
                continue
            }
            if columns[index].isJSON, let value = try? JSONValue(parsing: bytes) {
                row.append((name, value))
            } else if let text = String(validating: bytes, as: UTF8.self) {
                row.append((name, TableParser.value(of: name, text)))
            } else {
                let flaw = RowFlaw(
                    code: .invalidUTF8, path: Excerpt.path(nil, name), message: "the text is not UTF-8", fix: "mend it in the database")
                return Record(line: number, content: .broken([flaw]))
            }
        }
        return Record(line: number, content: .row(.object(JSONObject(row))))
    }
}

/// One pass over the rows of a query: looks at the first ones, then turns all of them into canonical rows.
private struct QueryReading {
    private let name: String
    private var recognition = FormatRecognition()
    /// Rows that wait until the format is known.
    private var waiting: [Record] = []
    private var reader: RowReader?
    private var summary: DatasetSummary
    /// Rows so far.
    private(set) var rows = 0

    init(name: String, format: RowFormat?) {
        self.name = name
        summary = DatasetSummary(source: name, title: "a query", format: format ?? .chat)
        if let format { reader = RowReader(file: name, format: format, treePaths: .best) }
    }

    mutating func take(_ record: Record, _ body: (DatasetRow) throws -> Void) throws {
        rows += 1
        if reader != nil { return try read(record, body) }
        waiting.append(record)
        recognition.look(at: record)
        if recognition.isEnough { try decide(body) }
    }

    mutating func finish(byteCount: Int, _ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        guard rows > 0 else {
            throw WorkbenchError(.invalidDataset, "the query of \(name) gives no row", hint: "ask for fewer conditions")
        }
        if reader == nil { try decide(body) }
        if let reader {
            summary.problems = reader.problems
            reader.unplaced.report(to: &summary.problems, file: name, format: reader.format)
        }
        (summary.totals.lines, summary.totals.byteCount) = (rows, byteCount)
        return summary
    }

    private mutating func decide(_ body: (DatasetRow) throws -> Void) throws {
        let format = try recognition.format(of: name, in: .csv) ?? .chat
        summary.format = format
        reader = RowReader(file: name, format: format, treePaths: .best)
        for record in waiting { try read(record, body) }
        waiting = []
    }

    private mutating func read(_ record: Record, _ body: (DatasetRow) throws -> Void) throws {
        summary.totals.rows += 1
        let found = reader?.rows(in: record, "row") ?? []
        if found.isEmpty { summary.noteInvalid(line: record.line) }
        for row in found { try body(row) }
    }
}
