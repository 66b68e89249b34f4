import Arguments
import Domain
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset delete`: hides a dataset, or removes it for good.
enum DatasetDelete: Command {
    static let description = CommandDescription(
        name: "dataset delete", summary: "Delete a dataset; it can be restored unless it is purged.",
        options: [
            .flag("purge", help: "Remove all its versions and their files for good. Refused while a run, job or model needs one."), .data,
            .json,
        ],
        operands: [OperandDescription("NAME", help: "Name of the dataset, or the id of a deleted one.")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let store = try DataFolder(arguments).store()
        let datasets = store.datasets(of: Organization.localID)
        let dataset = try find(arguments.operand("NAME") ?? "", datasets)
        if arguments.flag("purge") {
            try forgetMissingRuns(of: dataset.id, datasets)
            try datasets.purge(dataset.id)
            console.say("\(dataset.name) and all its versions are removed")
            let freed = try store.removeUnnamedBlobs()
            if freed > 0 { console.say("  also \(Format.bytes(freed)) that imports left which were killed more than a day ago") }
        } else {
            try datasets.delete(dataset.id)
            console.say("\(dataset.name) is deleted; 'tunesmith dataset restore \(dataset.name)' brings it back")
        }
        console.report(
            .object([
                "dataset": .string(dataset.name.rawValue), "id": .string(dataset.id.rawValue), "purged": .bool(arguments.flag("purge")),
            ]))
        return .ok
    }

    /// The dataset called `text`, or the deleted one with that name or id; throws `dataset_not_found`.
    static func find(_ text: String, _ datasets: DatasetRecords) throws -> Dataset {
        let all = try datasets.all(includingDeleted: true)
        let named = all.filter { $0.name.rawValue == text }
        if let dataset = named.first(where: { $0.deleted == nil }) ?? all.first(where: { $0.id.rawValue == text }) { return dataset }
        guard named.count <= 1 else {
            throw WorkbenchError(
                .datasetNotFound, "\(named.count) deleted datasets are called \(text)",
                hint: "name one by its id: \(named.map(\.id.rawValue).joined(separator: ", "))")
        }
        guard let dataset = named.first else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset '\(text)'", hint: "'tunesmith dataset list --deleted' shows all")
        }
        return dataset
    }

    /// A run whose folder is gone needs nothing any more.
    private static func forgetMissingRuns(of dataset: Dataset.ID, _ datasets: DatasetRecords) throws {
        let uses = try datasets.uses(of: dataset)
        try datasets.remove(uses.filter { $0.kind == .run && !FileManager.default.fileExists(atPath: $0.name) })
    }
}

/// `tunesmith dataset restore`: brings a deleted dataset back.
enum DatasetRestore: Command {
    static let description = CommandDescription(
        name: "dataset restore", summary: "Bring a deleted dataset back.", options: [.data, .json],
        operands: [OperandDescription("NAME", help: "Name or id of the deleted dataset.")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let datasets = try DataFolder(arguments).store().datasets(of: Organization.localID)
        let dataset = try DatasetDelete.find(arguments.operand("NAME") ?? "", datasets)
        try datasets.restore(dataset.id)
        console.say(dataset.deleted == nil ? "\(dataset.name) is not deleted" : "\(dataset.name) is restored")
        console.report(.object(["dataset": .string(dataset.name.rawValue), "id": .string(dataset.id.rawValue)]))
        return .ok
    }
}
