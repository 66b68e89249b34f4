internal import Domain
internal import JSON

/// Writes rows as a file of any usual form; the file appears whole, or not at all.
///
/// What a row would lose is noted, row by row. Unless losses are allowed, a file with any is refused at its end, when all of them are
/// known. Memory does not grow with the rows.
public final class DatasetWriter {
    /// The file, as the person named it.
    public let path: String
    /// The file's form.
    public let form: OutputForm
    /// Rows taken so far.
    public private(set) var rows = 0
    /// Rows written so far.
    public private(set) var writtenRows = 0
    /// What they lose.
    public private(set) var losses = ConversionLosses()

    private static let bufferSize = 1 << 18

    private let source: String?
    private let allowsLoss: Bool
    private let file: FileSink
    private let sink: any ByteSink
    private let table: TableText?
    private var encoder: RowEncoder
    private var buffer: [UInt8] = []

    /// Begins the file at `path`; `source` is where the rows come from, for the places of losses.
    ///
    /// Throws `already_exists` when there is a file and `overwrites` is false, `file_unwritable` and `disk_full`.
    public init(to path: String, _ form: OutputForm, from source: String? = nil, allowsLoss: Bool = false, overwrites: Bool = false) throws
    {
        self.path = path
        self.form = form
        self.source = source
        self.allowsLoss = allowsLoss
        file = try FileSink(path, overwrites: overwrites)
        sink =
            switch form.compression {
            case .gzip: try GzipSink(file)
            case .zstd: try ZstdSink(file)
            case nil: file
            }
        encoder = RowEncoder(form)
        table = form.container.separator.map { TableText(separator: $0, columns: form.format.columns ?? []) }
        buffer.reserveCapacity(2 * Self.bufferSize)
        buffer += table?.header ?? []
    }

    /// Writes one row; throws `disk_full` or `file_unwritable`.
    public func append(_ row: DatasetRow) throws {
        rows += 1
        let start = buffer.count
        var losses: [RowLoss] = []
        if let encoded = encoder.encode(row) {
            append(encoded)
            losses = encoder.losses
            if buffer.count - start > LineReader.longestLine {
                losses = [
                    RowLoss(
                        code: .row, path: nil,
                        message: "the row would have \(buffer.count - start) bytes; the limit is \(LineReader.longestLine)")
                ]
            } else {
                writtenRows += 1
            }
        } else {
            losses = encoder.losses
        }
        self.losses.add(losses, file: source, line: row.line, severity: allowsLoss ? .warning : .error)
        if losses.contains(where: { $0.code == .row }) { buffer.removeLast(buffer.count - start) }
        // Of a file that will be refused nothing more need be written.
        if !allowsLoss, self.losses.rows > 0 { buffer.removeAll() }
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Gives the file its name, and returns its length in bytes.
    ///
    /// Throws `would_lose` with every kind of loss unless losses are allowed, `invalid_dataset` when no row was written.
    @discardableResult
    public func finish() throws -> Int {
        if !allowsLoss, losses.rows > 0 { throw refusal() }
        guard writtenRows > 0 else {
            throw WorkbenchError(
                .invalidDataset,
                rows == 0 ? "there is no row to write" : "none of the \(rows) rows can be written as \(form.format.rawValue)",
                hint: rows == 0 ? nil : "choose another form", diagnostics: losses.kept)
        }
        if form.container == .jsonArray { buffer += Array("\n]\n".utf8) }
        try flush()
        try sink.finish()
        return file.byteCount
    }

    private func append(_ row: JSONObject) {
        if let table { return table.append(row, to: &buffer) }
        switch form.container {
        case .text:
            buffer.append(contentsOf: (row["text"]?.string ?? "").utf8)
        case .jsonArray:
            buffer.append(contentsOf: (writtenRows == 0 ? "[\n" : ",\n").utf8)
            return JSONValue.object(row).write(to: &buffer)
        default: JSONValue.object(row).write(to: &buffer)
        }
        buffer.append(0x0A)
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.append($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func refusal() -> WorkbenchError {
        let counts = losses.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key.rawValue, "\($0.value)") }
        return WorkbenchError(
            .wouldLose,
            "\(losses.rows) of \(rows) \(rows == 1 ? "row" : "rows") would lose something as \(form.format.rawValue): "
                + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "),
            hint: "choose a form that can hold it, or allow it to be lost", details: Dictionary(uniqueKeysWithValues: counts),
            diagnostics: losses.kept)
    }
}
