internal import Domain
internal import JSON

/// Reads the rows of any usual file of fine-tuning data.
///
/// Packing, container and format are recognised by content, never by the file's name. Memory grows with the longest row (16 MiB at
/// most) and the rows that are looked at first, not with the file.
public struct DatasetReader: Sendable {
    /// The file, as the person named it.
    public let path: String
    /// The format that the person named; nil to recognise it over the first 100 rows (or 4 MiB of them).
    public let format: RowFormat?
    /// What the columns of a table are called.
    public let columns: ColumnMap
    /// Which conversations are made of a tree.
    public var treePaths: TreePaths
    /// Problems that are mended on the way; only of chat rows.
    public var fixes: Set<RowFix> = []

    var chunk = LineReader.usualChunk
    var limits = ExpansionLimits()

    /// A reader of the file at `path`; nothing is opened yet.
    public init(path: String, format: RowFormat? = nil, columns: ColumnMap = ColumnMap(), treePaths: TreePaths = .best) {
        self.path = path
        self.format = format
        self.columns = columns
        self.treePaths = treePaths
    }

    /// Hands every usable row to `body`, in order, and returns what was recognised and every problem.
    ///
    /// Throws `file_not_found`, `file_unreadable`; `malformed_file` for what is no text, is packed wrongly or too well, or is cut off;
    /// `unrecognized_format`, `ambiguous_format`; `invalid_dataset` when there is no row or the header of a table is wrong; and what
    /// `body` throws.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        let (format, isRecognised) = try requiredFormat()
        let opened = try OpenedFile(path: path, limits: limits)
        var reading = RowReading(self, opened, format)
        let lines = try opened.forEachRecord(columns: columns, chunk: chunk) { record in
            for row in reading.take(record) { try body(row) }
        }
        var summary = reading.finish()
        summary.isRecognised = isRecognised
        (summary.totals.lines, summary.totals.blankLines, summary.totals.byteCount) = (lines.lines, lines.blank, opened.byteCount)
        try summary.requireRows(in: opened.container)
        return summary
    }

    /// The form of the rows: the one that was named, or that of the first rows. Throws `invalid_setting` for fixes of rows that are no chat.
    ///
    /// Without any row that can be read they count as chat rows, so that the problems of the lines say what is wrong.
    func requiredFormat() throws -> (format: RowFormat, isRecognised: Bool) {
        let recognised = try format ?? recognise()
        let format = recognised ?? .chat
        guard fixes.isEmpty || format == .chat else {
            throw WorkbenchError(
                .invalidSetting, "fixes are for chat rows; those of '\(path)' are \(format.title)",
                hint: "convert the file to chat rows first")
        }
        return (format, recognised != nil)
    }

    /// The form of the rows, by the first of them.
    private func recognise() throws -> RowFormat? {
        struct Enough: Error {}
        let opened = try OpenedFile(path: path, limits: limits)
        var recognition = FormatRecognition()
        do {
            _ = try opened.forEachRecord(columns: columns, chunk: chunk) { record in
                recognition.look(at: record)
                if recognition.isEnough { throw Enough() }
            }
        } catch is Enough {}
        return try recognition.format(of: path, in: opened.container)
    }

    /// Every usable conversation of the file.
    ///
    /// Throws what `forEachRow` throws, and `invalid_dataset` when the rows are no conversations.
    public func readConversations() throws -> (dataset: ValidatedDataset, summary: DatasetSummary) {
        var dataset = ValidatedDataset(file: path)
        if let format, !format.isConversation { throw Self.notConversations(path, format) }
        let summary = try forEachRow { row in
            guard case .conversation(let conversation) = row.content else { return }
            dataset.examples.append(Example(line: row.line, conversation: conversation))
        }
        if !summary.format.isConversation { throw Self.notConversations(path, summary.format) }
        dataset.totals = summary.totals
        dataset.problems = summary.problems
        dataset.invalidLines = summary.invalidLines
        return (dataset, summary)
    }

    private static func notConversations(_ path: String, _ format: RowFormat) -> WorkbenchError {
        WorkbenchError(
            .invalidDataset, "the rows of '\(path)' are no conversations: their form is \(format.rawValue)",
            hint: "give rows of the form " + RowFormat.allCases.filter(\.isConversation).map(\.rawValue).joined(separator: ", "))
    }
}

/// What a file turned out to be, and everything that is wrong with it.
public struct DatasetSummary: Sendable, Equatable {
    /// The file, as the person named it.
    public let file: String
    /// How the file is packed; nil when it is not.
    public let compression: Compression?
    /// How the file holds its rows; nil for what is no file.
    public let container: Container?
    /// The form of the rows.
    public internal(set) var format: RowFormat
    /// Counts over the whole file.
    public internal(set) var totals = ValidatedDataset.Totals()
    /// What is wrong or odd, in file order; what was left out of all rows stands at the end.
    public internal(set) var problems = Problems()
    /// Lines of the first 1000 invalid rows.
    public internal(set) var invalidLines: [Int] = []

    /// Rows that each fix changed.
    public internal(set) var fixedRows: [RowFix: Int] = [:]
    /// The first rows that fixes changed.
    public internal(set) var fixedSamples: [FixedRow] = []
    /// What is no file, in words.
    private var title = ""
    /// False when no row could be read by which to tell the form.
    var isRecognised = true

    init(_ file: String, _ opened: OpenedFile, _ format: RowFormat) {
        self.file = file
        compression = opened.compression
        container = opened.container
        self.format = format
    }

    /// The summary of rows from `source`, which is `title` and no file.
    init(source: String, title: String, format: RowFormat) {
        file = source
        (compression, container) = (nil, nil)
        self.title = title
        self.format = format
    }

    mutating func noteInvalid(line: Int) {
        totals.invalidRows += 1
        if invalidLines.count < ValidatedDataset.keptLines { invalidLines.append(line) }
    }

    /// Throws `invalid_dataset` when there is no row at all.
    func requireRows(in container: Container) throws {
        guard totals.rows == 0 else { return }
        let message =
            switch container {
            case _ where totals.lines == 0: "'\(file)' is empty"
            case .csv, .tsv: "'\(file)' has a header and no row"
            case .jsonArray: "the list in '\(file)' is empty"
            default: "'\(file)' holds only blank lines (\(totals.lines))"
            }
        throw WorkbenchError(
            .invalidDataset, message, hint: ChatRowReader.shape,
            diagnostics: [Diagnostic(code: ProblemCode.emptyFile.rawValue, file: file, message: message, fix: ChatRowReader.shape)])
    }

    /// Fewest rows that OpenAI's fine-tuning takes.
    private static let fewestExamples = 10

    /// Adds a warning when there are fewer conversations than other platforms take.
    mutating func noteFewExamples(_ usable: Int) {
        guard format.isConversation, usable < Self.fewestExamples else { return }
        let file = file
        problems.add(.invalidNExamples) { code in
            Diagnostic(
                code: code.rawValue, severity: code.severity, file: file,
                message:
                    "there \(usable == 1 ? "is 1 usable row" : "are \(usable) usable rows"); OpenAI's fine-tuning takes \(Self.fewestExamples) at least",
                fix: "add rows: so few teach little")
        }
    }

    /// Throws `invalid_dataset` with the problems when no row is usable.
    func requireUsableRows() throws {
        guard totals.invalidRows == totals.rows else { return }
        let rows = totals.rows == 1 ? "the only row" : "none of the \(totals.rows) rows"
        throw WorkbenchError(
            .invalidDataset, "\(rows) of '\(file)' \(totals.rows == 1 ? "cannot" : "can") be used", hint: "mend the file",
            details: ["rows": "\(totals.rows)", "invalid_rows": "\(totals.invalidRows)"], diagnostics: problems.kept)
    }

    /// What was recognised, such as `ShareGPT rows in a JSON array, gzip`.
    public var recognition: String {
        "\(isRecognised ? format.title + " rows" : "rows of no known form") in \(container?.rawValue ?? title)"
            + (compression.map { ", \($0.rawValue)" } ?? "")
    }
}
