import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith model list`: the models there are.
enum ModelList: Command {
    static let description = CommandDescription(
        name: "model list", summary: "List the models with their newest versions.",
        options: [
            .value("search", "TEXT", help: "Part of a name or description."),
            .value("state", "STATE", help: "In this state.", choices: Model.State.allCases.map(\.rawValue)),
            .value("base", "ID", short: "b", help: "Tuned from this base."),
            .value("tag", "TAG", help: "With this tag."),
            .value("alias", "NAME", help: "With an alias of this name."),
            .flag("deleted", help: "Those that were deleted and can be restored."),
        ] + WorkbenchClient.options + [.json],
        examples: [.init("What answers in production?", "tunesmith model list --alias champion")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let query: WorkbenchClient.Query = [
            ("search", arguments.string("search")), ("state", arguments.string("state")), ("base_model", arguments.string("base")),
            ("tag", arguments.string("tag")), ("alias", arguments.string("alias")), ("deleted", arguments.flag("deleted") ? "true" : nil),
        ]
        let models = try await WorkbenchClient(arguments).list("/api/models", query).values
        var table = TextTable(header: ["model", "versions", "state", "base", "method", "aliases", "updated"])
        for model in models {
            let aliases = (model["aliases"]?.array ?? []).map { "\($0["name"]?.string ?? "")=\($0["version"]?.integer ?? 0)" }
            table.append([
                model["name"]?.string ?? "", "\(model["versions"]?.integer ?? 0)", model["state"]?.string ?? "",
                model["base_model"]?.string ?? "", model["newest"]?["method"]?.string ?? "", aliases.joined(separator: " "),
                Instant.seconds(model["updated_at"]),
            ])
        }
        console.say(
            models.isEmpty ? "There is no such model. Take one in with: tunesmith model import FOLDER NAME --base ID" : table.text)
        console.report(.array(models))
        return .ok
    }
}
