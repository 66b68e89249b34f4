import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith dataset delete`: hides a dataset, or removes it for good.
enum DatasetDelete: Command {
    static let description = CommandDescription(
        name: "dataset delete", summary: "Delete a dataset; it can be restored unless it is purged.",
        options: [
            .flag("purge", help: "Remove all its versions and their files for good. Refused while a run, job or model needs one.")
        ] + WorkbenchClient.options + [.json],
        operands: [OperandDescription("NAME", help: "Name of the dataset, or the id of a deleted one.")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let (name, id, _) = try await find(arguments.operand("NAME") ?? "", client)
        if arguments.flag("purge") {
            let freed =
                try await client.call(.delete, WorkbenchClient.path("datasets", id), [("purge", "true")])["freed_bytes"]?.integer ?? 0
            console.say("\(name) and all its versions are removed")
            if freed > 0 { console.say("  also \(Format.bytes(freed)) that imports left which were killed more than a day ago") }
        } else {
            try await client.call(.delete, WorkbenchClient.path("datasets", id))
            console.say("\(name) is deleted; 'tunesmith dataset restore \(name)' brings it back")
        }
        console.report(.object(["dataset": .string(name), "id": .string(id), "purged": .bool(arguments.flag("purge"))]))
        return .ok
    }

    /// The dataset called `text`, or the deleted one with that name or id; throws `dataset_not_found`.
    static func find(_ text: String, _ client: WorkbenchClient) async throws -> (name: String, id: String, isDeleted: Bool) {
        let kept = try await client.list("/api/datasets").values
        let all = try await kept + client.list("/api/datasets", [("deleted", "true")]).values
        let named = all.filter { $0["name"]?.string == text }
        let isDeleted = { (dataset: JSONValue) in dataset["deleted_at"]?.string != nil }
        let chosen = named.first { !isDeleted($0) } ?? all.first { $0["id"]?.string == text }
        guard chosen != nil || named.count <= 1 else {
            throw WorkbenchError(
                .datasetNotFound, "\(named.count) deleted datasets are called \(text)",
                hint: "name one by its id: \(named.compactMap { $0["id"]?.string }.joined(separator: ", "))")
        }
        guard let dataset = chosen ?? named.first, let name = dataset["name"]?.string, let id = dataset["id"]?.string else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset '\(text)'", hint: "'tunesmith dataset list --deleted' shows all")
        }
        return (name, id, isDeleted(dataset))
    }
}

/// `tunesmith dataset restore`: brings a deleted dataset back.
enum DatasetRestore: Command {
    static let description = CommandDescription(
        name: "dataset restore", summary: "Bring a deleted dataset back.", options: WorkbenchClient.options + [.json],
        operands: [OperandDescription("NAME", help: "Name or id of the deleted dataset.")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let (name, id, isDeleted) = try await DatasetDelete.find(arguments.operand("NAME") ?? "", client)
        if isDeleted { try await client.call(.post, WorkbenchClient.path("datasets", id) + "/restore") }
        console.say(isDeleted ? "\(name) is restored" : "\(name) is not deleted")
        console.report(.object(["dataset": .string(name), "id": .string(id)]))
        return .ok
    }
}
