import Arguments
import Domain
import Evaluation
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset list`: the datasets there are.
enum DatasetList: Command {
    static let description = CommandDescription(
        name: "dataset list", summary: "List the datasets with their newest versions.",
        options: [.flag("deleted", help: "Also those that were deleted and can be restored."), .data, .json])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let datasets = try DataFolder(arguments).store().datasets(of: Organization.localID)
        let all = try datasets.all(includingDeleted: arguments.flag("deleted"))
        var table = TextTable(header: ["dataset", "versions", "rows", "form", "status", "written"])
        var values: [JSONValue] = []
        for dataset in all {
            let version = try datasets.version(of: dataset.id)
            let status = dataset.deleted == nil ? version.status.rawValue : "deleted"
            table.append([
                dataset.name.rawValue, "\(version.number)", Format.grouped(version.rowCount), version.rowForm, status,
                version.created.formatted(.iso8601),
            ])
            values.append(
                .object([
                    "dataset": .string(dataset.name.rawValue), "id": .string(dataset.id.rawValue),
                    "versions": .integer(Int64(version.number)), "rows": .integer(Int64(version.rowCount)),
                    "form": .string(version.rowForm),
                    "status": .string(status), "written": .string(version.created.formatted(.iso8601)),
                ]))
        }
        console.say(all.isEmpty ? "There is no dataset yet. Store one with: tunesmith dataset import FILE" : table.text)
        console.report(.array(values))
        return .ok
    }
}
