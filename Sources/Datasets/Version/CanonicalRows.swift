internal import Domain
public import JSON

extension DatasetRow {
    /// The row that canonical JSON of `form` says, as versions store it and the API sends it; nil for JSON that says none.
    public init?(canonical json: JSONValue, form: RowFormat, line: Int) {
        var reader = RowReader(file: "", format: form, treePaths: .best)
        let rows = json.bytes().withUnsafeBytes { reader.rows(in: Record(line: line, content: .json($0)), "row") }
        guard rows.count == 1 else { return nil }
        self = rows[0]
    }
}

/// Rows in canonical form that were received as a file of JSON Lines, such as those of a stored dataset from a server.
public struct ReceivedRows: RowSource {
    /// What people call them.
    public let name: String
    private let reader: DatasetReader
    private let form: RowFormat
    private let title: String

    /// The rows of the file at `path`; `title` says what they are where they come from.
    public init(_ path: String, form: RowFormat, name: String, title: String) {
        reader = DatasetReader(path: path, format: form)
        (self.form, self.name, self.title) = (form, name, title)
    }

    /// Hands every row to `body`, in order.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        let read = try reader.forEachRow(body)
        var summary = DatasetSummary(source: name, title: title, format: form)
        summary.totals = read.totals
        return summary
    }
}
