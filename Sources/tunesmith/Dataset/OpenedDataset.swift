import Datasets
import Domain
import HTTP
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A version of a dataset, or a file, that a person named, and the API that has its rows.
struct OpenedDataset: Sendable {
    /// What to call it.
    let name: String
    let client: WorkbenchClient
    /// The dataset's id.
    let id: String
    /// The version as the API tells it.
    let version: JSONValue
    /// Whether it is a file, whose rows have lines.
    let isFile: Bool

    var number: Int { version["number"]?.integer ?? 1 }
    var rowCount: Int { version["rows"]?.integer ?? 0 }
    var form: RowFormat { version["form"]?.string.flatMap { RowFormat(rawValue: $0) } ?? .chat }

    /// The version as requests name it.
    var source: JSONValue { .object(["dataset_id": .string(id), "version": .integer(Int64(number))]) }

    /// The address of something of the dataset.
    func path(_ part: String) -> String { "\(WorkbenchClient.path("datasets", id))/\(part)" }

    /// What is at `part` of the version.
    func get(_ part: String, _ query: WorkbenchClient.Query = []) async throws -> JSONValue {
        try await client.get(path(part), [("version", "\(number)")] + query)
    }

    /// Does something with the version and gives its result.
    func finish(_ part: String, body: JSONValue, showing: WorkbenchClient.Showing) async throws -> JSONValue {
        try await client.finish(path(part), [("version", "\(number)")], body: body, showing: showing)
    }

    /// Row `number` as the API tells it; throws `row_not_found`.
    func example(_ number: Int) async throws -> JSONValue { try await get("examples/\(number)") }

    /// Row `number`; throws `row_not_found`.
    func row(_ number: Int) async throws -> DatasetRow { try row(try await example(number)) }

    /// The row that the API tells.
    func row(_ example: JSONValue) throws -> DatasetRow {
        let line = example["line"]?.integer ?? 0
        guard let row = DatasetRow(canonical: example["content"] ?? .null, form: form, line: line) else {
            throw WorkbenchError(.invalidAnswer, "\(client.transport.place) tells a row that is none", hint: "check its version")
        }
        return row
    }

    /// Line of the file a row came from, or its number for a stored dataset.
    func place(_ number: Int) async throws -> String {
        isFile ? "line \(try await example(number)["line"]?.integer ?? 0)" : "row \(number)"
    }

    /// Writes the rows, as they are stored, into a file.
    func download(to path: String) async throws {
        let request = HTTPRequest(.get, self.path("export"), query: [("version", "\(number)")])
        let file = try WholeFile(at: path, overwrites: true, isPrivate: true)
        try await client.download(request) { piece in try piece.withUnsafeBytes { try file.append($0) } }
        try file.finish()
    }
}
