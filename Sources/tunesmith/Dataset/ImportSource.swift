import Arguments
import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a person wants to have stored as a dataset, and the way of it through the API.
enum ImportSource: Sendable {
    /// A file, with what is said of its rows.
    case file(String, options: JSONObject, skipsInvalid: Bool)
    /// Recorded conversations.
    case conversations(ConversationFilter)
    /// Rows of a database, which are fetched by this machine: no server learns its password.
    case received(ReceivedSource)

    /// What people call it.
    var name: String {
        switch self {
        case .file(let path, _, _): path
        case .conversations: "recorded conversations"
        case .received(let rows): rows.name
        }
    }

    /// What it turned out to be, where that is known before it is stored.
    var recognition: String? {
        if case .received(let rows) = self { rows.recognition } else { nil }
    }

    /// Stores it, and gives what the import tells.
    func store(as name: DatasetName, by client: WorkbenchClient, _ showing: WorkbenchClient.Showing) async throws -> JSONValue {
        switch self {
        case .file(let path, let options, let skipsInvalid):
            var options = options
            // Folders of this machine are nobody's business elsewhere.
            if client.transport.isLocal { options["source"] = .string(String(path.suffix(500))) }
            return try await Self.store(path, options, skipsInvalid, as: name, by: client, showing)
        case .received(let rows):
            return try await Self.store(
                rows.path, ["form": .string(rows.form.rawValue), "source": .string(String(rows.name.prefix(500)))], false, as: name,
                by: client, showing)
        case .conversations(let filter):
            let body = JSONValue.object(["name": .string(name.rawValue), "filter": ConversationOptions.json(filter)])
            return try await client.follow(client.begin("/api/datasets/import-from-conversations", body: body), showing)
        }
    }

    private static func store(
        _ path: String, _ options: JSONObject, _ skipsInvalid: Bool, as name: DatasetName, by client: WorkbenchClient,
        _ showing: WorkbenchClient.Showing
    ) async throws -> JSONValue {
        let upload = try await client.upload(path, showing)
        do {
            var body = options
            (body["name"], body["upload_id"], body["skip_invalid"]) = (.string(name.rawValue), .string(upload.id), .bool(skipsInvalid))
            let result = try await client.follow(client.begin("/api/datasets", body: .object(body)), showing)
            // With problems it stays for a while, so that they can be mended in the browser.
            let isWanted = result["is_new"]?.bool == true && result["version"]?["has_problems"]?.bool == true
            if !isWanted { await client.discardUpload(upload.id) }
            return result
        } catch {
            await client.discardUpload(upload.id)
            throw (error as? WorkbenchError)?.naming(path, insteadOf: upload.name) ?? error
        }
    }
}

/// Rows that this machine has fetched, as a file of canonical rows that ends with the command.
final class ReceivedSource: Sendable {
    let name: String
    let recognition: String
    let form: RowFormat
    let path: String
    private let folder: TemporaryData

    /// Fetches the rows of `source`; throws `invalid_dataset` when some cannot be used and may not be left out.
    init(_ source: any RowSource, skipsInvalid: Bool, _ arguments: ParsedArguments) throws {
        folder = try TemporaryData()
        name = source.name
        path = folder.url.appendingPathComponent("rows.jsonl").path
        let bench = try FileWorkbench()
        let result = try bench.add(source)
        let summary = result.summary
        guard summary.totals.invalidRows == 0 || skipsInvalid else {
            throw WorkbenchError(
                .invalidDataset, "\(Format.count(summary.totals.invalidRows, "row")) of \(source.name) cannot be used",
                hint: "mend them where they come from, or leave them out with --skip-invalid", diagnostics: summary.problems.kept)
        }
        RowNotes.show(summary.problems.kept.filter { $0.severity == .error }, heading: "left out")
        recognition = summary.recognition
        form = summary.format.canonical
        try bench.copyRows(of: result, to: path)
    }
}
