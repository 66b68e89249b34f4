import Arguments
import Domain
import Evaluation
import HTTP
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith base list`: the models that can be tuned.
enum BaseModelList: Command {
    static let description = CommandDescription(
        name: "base list", summary: "List the base models.", options: WorkbenchClient.options + [.json],
        examples: [.init("What can be tuned?", "tunesmith base list")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let bases = try await WorkbenchClient(arguments).list("/api/base-models").values
        var table = TextTable(header: ["id", "kind", "weights", "context", "on disk", "comes from", "state"])
        for base in bases {
            table.append([
                base["id"]?.string ?? "", base["architecture"]?.string ?? "", base["parameters"]?.integer.map(Format.grouped) ?? "",
                base["context_length"]?.integer.map(Format.grouped) ?? "", base["byte_count"]?.integer.map(Format.bytes) ?? "",
                base["repository"]?.string ?? base["source"]?.string ?? "", base["is_usable"]?.bool == true ? "good" : "unusable",
            ])
        }
        console.say(table.text)
        console.report(.array(bases))
        return .ok
    }
}

/// `tunesmith base show`: all that is known of one model.
enum BaseModelShow: Command {
    static let description = CommandDescription(
        name: "base show", summary: "Show what is known of a base model.", options: WorkbenchClient.options + [.json],
        operands: [.base], examples: [.init("Look at the shipped one", "tunesmith base show tunesmith-base")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let id = arguments.operand("ID") ?? ""
        let bases = try await WorkbenchClient(arguments).list("/api/base-models").values
        guard let base = bases.first(where: { $0["id"]?.string == id }) else {
            throw WorkbenchError(.baseModelNotFound, "there is no base model '\(id)'", hint: "look at 'tunesmith base list'")
        }
        for (name, value) in base.object?.fields ?? [] where value != .null {
            console.say("\(name.padding(to: 16)) \(value.string ?? value.text())")
        }
        console.report(base)
        return .ok
    }
}

/// `tunesmith base add`: a folder becomes a base model.
enum BaseModelAdd: Command {
    static let description = CommandDescription(
        name: "base add", summary: "Register a folder of this machine as a base model.",
        discussion: [
            "The folder holds config.json, weights as safetensors and a tokenizer. It is looked at, not copied; pickled weights are never read."
        ],
        options: [.value("name", "NAME", help: "What it is called.", default: "the folder's name")] + WorkbenchClient.options + [.json],
        operands: [OperandDescription("FOLDER", help: "The folder.")],
        examples: [.init("A model that lies here", "tunesmith base add models/smollm2-135m")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let folder = URL(fileURLWithPath: arguments.operand("FOLDER") ?? "", isDirectory: true).standardizedFileURL
        var body: JSONObject = ["path": .string(folder.path)]
        body["name"] = arguments.string("name").map { .string($0) }
        let base = try await WorkbenchClient(arguments).call(.post, "/api/base-models", body: .object(body))
        console.say("\(folder.path) is the base model \(base["id"]?.string ?? "")")
        console.report(base)
        return .ok
    }
}

/// `tunesmith base remove`: a base model is forgotten.
enum BaseModelRemove: Command {
    static let description = CommandDescription(
        name: "base remove", summary: "Forget a base model; one that was fetched is removed from the disk.",
        options: WorkbenchClient.options + [.json], operands: [.base],
        examples: [.init("It is needed no more", "tunesmith base remove SmolLM2-135M")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let id = arguments.operand("ID") ?? ""
        try await WorkbenchClient(arguments).call(.delete, WorkbenchClient.path("base-models", id))
        console.say("the base model \(id) is forgotten")
        console.report(.object(["id": .string(id)]))
        return .ok
    }
}

/// `tunesmith pull`: a base model comes from the hub.
enum BaseModelPull: Command {
    static let description = CommandDescription(
        name: "pull", summary: "Fetch a base model from the hub.",
        discussion: [
            "Fetches configuration, safetensors and tokenizer of one commit, and checks lengths and SHA-256; pickled weights and programs are "
                + "left out. What was cut off goes on where it stopped when the command is given again.",
            "The setting hub_endpoint names another hub. For models that need permission a token is kept sealed: see 'tunesmith base token'.",
        ],
        options: [
            .value("revision", "NAME", help: "A branch, tag or commit.", default: "main"), .quiet,
        ] + WorkbenchClient.options + [.json],
        operands: [OperandDescription("MODEL", help: "Its name at the hub, such as owner/name.")],
        examples: [.init("A small model", "tunesmith pull HuggingFaceTB/SmolLM2-135M")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        var body: JSONObject = ["repository": .string(arguments.operand("MODEL") ?? "")]
        body["revision"] = arguments.string("revision").map { .string($0) }
        let result = try await WorkbenchClient(arguments).finish(
            "/api/base-models/pull", body: .object(body),
            showing: .init(console: console, isQuiet: arguments.flag("quiet") || console.isJSON))
        console.say("the base model \(result["base_model_id"]?.string ?? "") is there, commit \(result["revision"]?.string ?? "")")
        console.report(result)
        return .ok
    }
}

/// `tunesmith base token`: what is shown to the hub.
enum BaseModelToken: Command {
    static let description = CommandDescription(
        name: "base token", summary: "Keep the token for the hub, sealed; it is read from the terminal or standard input.",
        options: [.flag("remove", help: "Forget it instead.")] + WorkbenchClient.options + [.json],
        examples: [.init("Keep it", "tunesmith base token")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let isRemoved = arguments.flag("remove")
        let token: JSONValue = isRemoved ? .null : .string(try Console.hasKeyboard ? SecretInput.ask("Token", orBy: "a pipe") : SecretInput.line())
        try await client.call(.put, "/api/base-models/token", body: .object(["token": token]))
        console.say(isRemoved ? "the token is forgotten" : "the token is kept")
        console.report(.object(["is_set": .bool(!isRemoved)]))
        return .ok
    }
}

extension OperandDescription {
    fileprivate static let base = OperandDescription("ID", help: "Id of the model, as 'tunesmith base list' shows it.")
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
