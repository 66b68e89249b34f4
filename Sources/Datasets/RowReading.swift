internal import Domain
internal import JSON

/// One pass over a file: looks at the first rows, then turns all of them into canonical rows.
struct RowReading {
    private let reader: DatasetReader
    private let opened: OpenedFile
    private var recognition = FormatRecognition()
    /// Rows that wait until the format is known.
    private var waiting: [(line: Int, isTerminated: Bool, content: Waiting)] = []
    private var waitingBytes = 0
    private var rows: RowReader?
    var summary: DatasetSummary

    private enum Waiting {
        case json([UInt8])
        case row(JSONValue)
        case broken([RowFlaw])
    }

    init(reader: DatasetReader, opened: OpenedFile) {
        self.reader = reader
        self.opened = opened
        summary = DatasetSummary(
            file: reader.path, compression: opened.compression, container: opened.container, format: reader.format ?? .chat)
        if let format = reader.format { begin(format) }
    }

    /// Takes the next record.
    mutating func take(_ record: Record, _ body: (DatasetRow) throws -> Void) throws {
        if rows != nil { return try read(record, body) }
        wait(record)
        if waiting.count >= FormatRecognition.rowLimit || waitingBytes >= FormatRecognition.byteLimit { try decide(body) }
    }

    /// The summary after the last record.
    mutating func finish(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        if rows == nil { try decide(body) }
        rows?.finish()
        summary.totals.byteCount = opened.byteCount
        if let rows { summary.problems = rows.chat.problems }
        if summary.totals.rows == 0 { throw empty() }
        return summary
    }

    private mutating func begin(_ format: RowFormat) {
        summary.format = format
        rows = RowReader(file: reader.path, format: format, treePaths: reader.treePaths)
    }

    private mutating func wait(_ record: Record) {
        let content: Waiting
        switch record.content {
        case .json(let bytes):
            waitingBytes += bytes.count
            content = .json(Array(bytes))
            if let row = (try? JSONValue(parsing: bytes))?.object { recognition.look(at: row) }
        case .row(let row):
            waitingBytes += row.object?.fields.reduce(0) { $0 + ($1.value.string?.utf8.count ?? 0) } ?? 0
            content = .row(row)
            if let row = row.object { recognition.look(at: row) }
        case .broken(let flaws): content = .broken(flaws)
        }
        waiting.append((record.line, record.isTerminated, content))
    }

    private mutating func decide(_ body: (DatasetRow) throws -> Void) throws {
        let format = try recognition.format(of: reader.path, in: opened.container)
        // Without any row that can be read, the problems of the lines say what is wrong.
        begin(format ?? .chat)
        let waiting = waiting
        self.waiting = []
        for (line, isTerminated, content) in waiting {
            switch content {
            case .json(let bytes):
                try bytes.withUnsafeBytes { try read(Record(line: line, content: .json($0), isTerminated: isTerminated), body) }
            case .row(let row): try read(Record(line: line, content: .row(row)), body)
            case .broken(let flaws): try read(Record(line: line, content: .broken(flaws)), body)
            }
        }
    }

    private mutating func read(_ record: Record, _ body: (DatasetRow) throws -> Void) throws {
        summary.totals.rows += 1
        let read = rows?.rows(in: record, opened.container == .jsonLines ? "line" : "row") ?? []
        if read.isEmpty {
            summary.totals.invalidRows += 1
            if summary.invalidLines.count < ValidatedDataset.keptLines { summary.invalidLines.append(record.line) }
        }
        for row in read { try body(row) }
    }

    private func empty() -> WorkbenchError {
        let lines = summary.totals.lines
        let message =
            switch opened.container {
            case _ where opened.byteCount == 0: "'\(reader.path)' is empty"
            case .csv, .tsv: "'\(reader.path)' has a header and no row"
            case .jsonArray: "the list in '\(reader.path)' is empty"
            default: "'\(reader.path)' holds only blank lines (\(lines))"
            }
        return WorkbenchError(
            .invalidDataset, message, hint: ChatRowReader.shape,
            diagnostics: [Diagnostic(code: ProblemCode.emptyFile.rawValue, file: reader.path, message: message, fix: ChatRowReader.shape)])
    }
}
