internal import Domain

/// One pass over the records of a file, in order, by one thread.
struct RowReading {
    private let container: Container
    private var rows: RowReader
    private(set) var summary: DatasetSummary

    init(_ reader: DatasetReader, _ opened: OpenedFile, _ format: RowFormat) {
        container = opened.container
        rows = RowReader(file: reader.path, format: format, treePaths: reader.treePaths, fixes: reader.fixes)
        summary = DatasetSummary(reader.path, opened, format)
    }

    /// The usable rows in `record`.
    mutating func take(_ record: Record) -> [DatasetRow] {
        summary.totals.rows += 1
        let read = rows.rows(in: record, container == .jsonLines ? "line" : "row")
        if read.isEmpty { summary.noteInvalid(line: record.line) }
        return read
    }

    /// The summary after the last record.
    func finish() -> DatasetSummary {
        var summary = summary
        summary.problems = rows.problems
        (summary.fixedRows, summary.fixedSamples) = (rows.fixing.counts, rows.fixing.samples)
        rows.unplaced.report(to: &summary.problems, file: summary.file, format: rows.format)
        return summary
    }
}
