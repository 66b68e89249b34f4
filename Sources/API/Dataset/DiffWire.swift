internal import Datasets
internal import JSON

/// The difference of two versions as it is sent.
enum DiffWire {
    /// Rows of both versions that are compared within one request.
    static let mostRows = 100_000

    private static let row = Schema.object("DiffRow", [.init("row", .count), .init("content", .any)])
    private static let change = Schema.object(
        "DiffChange", [.init("old", row), .init("new", row), .init("similarity", .nullable(.number))])

    private static let numbers = Schema.array(.count, most: Int(Int32.max)).described("Rows by their numbers.")

    static let schema = Schema.object(
        "DatasetDiff",
        [
            .init("unchanged", .count), .init("added", .count), .init("removed", .count), .init("changed", .count),
            .init("added_numbers", numbers), .init("removed_numbers", numbers),
            .init("changed_numbers", .array(.object("DiffPair", [.init("old", .count), .init("new", .count)]), most: Int(Int32.max))),
            .init("added_rows", .array(row)), .init("removed_rows", .array(row)), .init("changed_rows", .array(change)),
        ])

    /// The counts, the numbers of the rows, and at most `most` rows of each kind.
    static func json(_ diff: RowDiff, _ old: StoredRows, _ new: StoredRows, most: Int) throws -> JSONValue {
        func json(_ number: Int, _ rows: StoredRows) throws -> JSONValue {
            .object(["row": .integer(Int64(number)), "content": try rows.row(number).json])
        }
        return .object([
            "unchanged": .integer(Int64(diff.unchanged)), "added": .integer(Int64(diff.added.count)),
            "removed": .integer(Int64(diff.removed.count)), "changed": .integer(Int64(diff.changed.count)),
            "added_numbers": .array(diff.added.map { .integer(Int64($0)) }),
            "removed_numbers": .array(diff.removed.map { .integer(Int64($0)) }),
            "changed_numbers": .array(diff.changed.map { .object(["old": .integer(Int64($0.old)), "new": .integer(Int64($0.new))]) }),
            "added_rows": .array(try diff.added.prefix(most).map { try json($0, new) }),
            "removed_rows": .array(try diff.removed.prefix(most).map { try json($0, old) }),
            "changed_rows": .array(
                try diff.changed.prefix(most).map { change in
                    .object([
                        "old": try json(change.old, old), "new": try json(change.new, new),
                        "similarity": change.similarity.map { .number($0) } ?? .null,
                    ])
                }),
        ])
    }
}
