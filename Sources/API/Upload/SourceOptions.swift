internal import Datasets
internal import Domain
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a request says about the rows of a file.
struct SourceOptions {
    static let properties: [Schema.Property] = [
        .optional(
            "form", .nullable(.choice(RowFormat.allCases.map(\.rawValue))).described("Form of the rows; recognised where nothing is said.")),
        .optional("columns", .map(.text(1...100)).described("What the columns of a table are: `{\"question\": \"prompt\"}`.")),
        .optional("fixes", .array(.choice(RowFix.allCases.map(\.rawValue)), most: 50).described("Kinds of problems to mend.")),
        .optional("all_paths", .boolean.described("Make a row of every path through a tree of messages, not of the best one.")),
    ]

    private let form: RowFormat?
    private let columns: [String: String]
    private let fixes: Set<RowFix>
    private let treePaths: TreePaths

    /// What `body` says; where it says nothing of form and columns, what was said of the rows at `origin`.
    init(_ body: JSONValue, as origin: DatasetOrigin? = nil) {
        form = (body["form"]?.string ?? origin?.form).flatMap { RowFormat(rawValue: $0) }
        let named = body["columns"]?.object.map { $0.fields.map { ($0.name, $0.value.string ?? "") } }
        columns = named.map { Dictionary($0, uniquingKeysWith: { _, last in last }) } ?? origin?.columns ?? [:]
        fixes = Set((body["fixes"]?.array ?? []).compactMap { $0.string.flatMap { RowFix(rawValue: $0) } })
        treePaths = body["all_paths"]?.bool == true ? .all : .best
    }

    /// A reader of an upload that has arrived whole; throws `upload_incomplete`.
    func reader(of upload: Upload, _ call: Call) throws -> DatasetReader {
        var reader = DatasetReader(
            path: try call.services.uploads.file(of: upload).path, format: form, columns: ColumnMap(columns), treePaths: treePaths)
        reader.fixes = fixes
        return reader
    }
}
