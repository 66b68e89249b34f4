public import Domain

/// One row that can be trained on.
public struct Example: Sendable, Equatable {
    /// Line in the file, from 1.
    public let line: Int
    /// What the row says.
    public let conversation: Conversation
}

/// A training file that has been read whole: its usable rows, and every problem of the others.
///
/// Only a reader makes one.
public struct ValidatedDataset: Sendable, Equatable {
    /// Counts over the whole file.
    public struct Totals: Sendable, Equatable {
        /// Length of the file in bytes.
        public internal(set) var byteCount = 0
        /// All lines, also those inside of rows.
        public internal(set) var lines = 0
        /// Lines with nothing but white space; they are no rows.
        public internal(set) var blankLines = 0
        /// Rows with at least one error.
        public internal(set) var invalidRows = 0

        /// All rows.
        public internal(set) var rows = 0
    }

    /// Invalid rows whose line numbers are kept.
    static let keptLines = 1000

    /// The file, as the person named it.
    public let file: String
    /// The usable rows in file order.
    public internal(set) var examples: [Example] = []
    /// What is wrong or odd, in file order.
    public internal(set) var problems = Problems()
    /// Counts over the whole file.
    public internal(set) var totals = Totals()
    /// Lines of the first 1000 invalid rows.
    public internal(set) var invalidLines: [Int] = []

    init(file: String) {
        self.file = file
    }

    /// The rows to train on.
    ///
    /// Throws `invalidDataset` with the line numbers when rows are invalid and `skipInvalid` is false, or when no row is left.
    public func requireValid(skipInvalid: Bool) throws(WorkbenchError) -> [Example] {
        guard totals.invalidRows > 0 else { return examples }
        if skipInvalid, !examples.isEmpty { return examples }
        let rows = totals.invalidRows == 1 ? "this 1 row" : "these \(totals.invalidRows) rows"
        throw WorkbenchError(
            .invalidDataset,
            "\(totals.invalidRows) of \(totals.rows) \(totals.rows == 1 ? "row" : "rows") of '\(file)' cannot be trained on: \(lineList)",
            hint: examples.isEmpty ? "no row is left without them: mend the file" : "'--skip-invalid' leaves \(rows) out",
            details: ["rows": "\(totals.rows)", "invalid_rows": "\(totals.invalidRows)"], diagnostics: problems.kept)
    }

    /// The invalid lines in words, neighbours drawn together: `lines 3, 7-9 and 40 more`.
    private var lineList: String {
        let most = 20
        var ranges: [ClosedRange<Int>] = []
        var named = 0
        for line in invalidLines {
            if let last = ranges.last, last.upperBound + 1 == line {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else if ranges.count < most {
                ranges.append(line...line)
            } else {
                break
            }
            named += 1
        }
        let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        let rest = totals.invalidRows - named
        return "\(totals.invalidRows == 1 ? "line" : "lines") " + words.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
