import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith dataset list`: the datasets there are.
enum DatasetList: Command {
    static let description = CommandDescription(
        name: "dataset list", summary: "List the datasets with their newest versions.",
        options: [.flag("deleted", help: "Also those that were deleted and can be restored.")]
            + WorkbenchClient.options + [.json])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        var all = try await client.list("/api/datasets").values
        if arguments.flag("deleted") { all += try await client.list("/api/datasets", [("deleted", "true")]).values }
        all.sort { left, right in
            func key(_ dataset: JSONValue) -> [String] { ["name", "created_at", "id"].map { dataset[$0]?.string ?? "" } }
            return key(left).lexicographicallyPrecedes(key(right))
        }
        var table = TextTable(header: ["dataset", "versions", "rows", "form", "status", "written"])
        var values: [JSONValue] = []
        for dataset in all {
            let status = dataset["deleted_at"]?.string == nil ? dataset["status"]?.string ?? "" : "deleted"
            let (name, form) = (dataset["name"]?.string ?? "", dataset["form"]?.string ?? "")
            let written = Instant.seconds(dataset["updated_at"])
            table.append([
                name, "\(dataset["version"]?.integer ?? 0)", Format.grouped(dataset["rows"]?.integer ?? 0), form, status, written,
            ])
            values.append(
                .object([
                    "dataset": .string(name), "id": dataset["id"] ?? .null, "versions": dataset["version"] ?? .null,
                    "rows": dataset["rows"] ?? .null, "form": .string(form), "status": .string(status), "written": .string(written),
                ]))
        }
        console.say(all.isEmpty ? "There is no dataset yet. Store one with: tunesmith dataset import FILE" : table.text)
        console.report(.array(values))
        return .ok
    }
}
