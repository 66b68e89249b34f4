internal import Domain
public import JSON

/// How a file looks before it is understood: for a person who must say what its columns are or which form is meant.
public struct FirstRows: Sendable {
    /// How the file is packed; nil when it is not.
    public let compression: Compression?
    /// How the file holds its rows.
    public let container: Container
    /// The names of the fields of the first row that can be read: the columns of a table.
    public let fields: [String]
    /// The first rows that can be read, as they stand in the file.
    public let rows: [JSONValue]
    /// The forms that most of the first rows fit; more than one where the file is ambiguous.
    public let fitting: [RowFormat]
}

extension DatasetReader {
    /// At most `count` of the first rows, as they stand in the file, and what they could be.
    ///
    /// Throws what `forEachRow` throws for files that cannot be read at all.
    public func firstRows(_ count: Int) throws -> FirstRows {
        struct Enough: Error {}
        let opened = try OpenedFile(path: path, limits: limits)
        var recognition = FormatRecognition()
        var rows: [JSONValue] = []
        do {
            _ = try opened.forEachRecord(columns: ColumnMap(), chunk: chunk) { record in
                recognition.look(at: record)
                if rows.count < count {
                    switch record.content {
                    case .json(let text): if let row = try? JSONValue(parsing: text) { rows.append(row) }
                    case .row(let row): rows.append(row)
                    case .broken: break
                    }
                }
                if recognition.isEnough { throw Enough() }
            }
        } catch is Enough {}
        return FirstRows(
            compression: opened.compression, container: opened.container,
            fields: rows.first?.object?.fields.map(\.name) ?? [], rows: rows, fitting: recognition.best)
    }
}
