import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith model show`: what is known of a model and of one of its versions.
enum ModelShow: Command {
    static let description = CommandDescription(
        name: "model show", summary: "Show a model and one of its versions: lineage, measures, files, aliases.",
        options: WorkbenchClient.options + [.json], operands: [ModelReference.operand],
        examples: [.init("The version in use", "tunesmith model show tickets@champion")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let reference = try ModelReference(arguments.operand("MODEL") ?? "")
        let opened = try await WorkbenchClient(arguments).model(reference)
        let version = try await opened.version(reference.place)
        let model = opened.model
        console.say("\(opened.name)@\(version["number"]?.integer ?? 0): \(model["state"]?.string ?? "")")
        for (name, text) in facts(model) + facts(ofVersion: version) where !text.isEmpty { console.say("  \(name): \(text)") }
        let metrics = version["metrics"]?.object?.fields ?? []
        if !metrics.isEmpty {
            console.say("\nmeasured")
            for (name, value) in metrics { console.say("  \(name): \(text(value))") }
        }
        console.say("\nfiles")
        for file in version["files"]?.array ?? [] {
            console.say(
                "  \(file["path"]?.string ?? ""), \(Format.bytes(file["byte_count"]?.integer ?? 0)), SHA-256 \(file["sha256"]?.string ?? "")"
            )
        }
        if let notes = version["notes"]?.string, !notes.isEmpty { console.say("\n\(notes)") }
        console.report(.object(["model": model, "version": version]))
        return .ok
    }

    private static func facts(_ model: JSONValue) -> [(String, String)] {
        let aliases = (model["aliases"]?.array ?? []).map { "\($0["name"]?.string ?? "") is version \($0["version"]?.integer ?? 0)" }
        return [
            ("about", model["description"]?.string ?? ""), ("id", model["id"]?.string ?? ""),
            ("tags", (model["tags"]?.array ?? []).compactMap(\.string).joined(separator: ", ")),
            ("visibility", model["visibility"]?.string ?? ""), ("aliases", aliases.joined(separator: ", ")),
        ]
    }

    private static func facts(ofVersion version: JSONValue) -> [(String, String)] {
        let lineage = version["lineage"]
        return [
            ("kind", version["kind"]?.string ?? ""), ("base", version["base_model"]?.string ?? ""),
            ("method", version["method"]?.string ?? ""), ("made", Instant.seconds(version["created_at"])),
            ("job", lineage?["job"]?["id"]?.string ?? ""), ("step", step(of: lineage)), ("rows", source(lineage?["dataset"])),
            ("validation rows", source(lineage?["validation"])), ("goes on from", source(lineage?["parent"])),
            ("seed", (lineage?["seed"]?.integer).map(String.init) ?? ""), ("engine", lineage?["engine"]?.string ?? ""),
            ("imported from", lineage?["imported_from"]?.string ?? ""), ("name in the OpenAI API", version["public_name"]?.string ?? ""),
        ]
    }

    private static func step(of lineage: JSONValue?) -> String {
        guard let step = lineage?["step"]?.integer else { return "" }
        return Format.grouped(step) + (lineage?["is_checkpoint"]?.bool == true ? ", a checkpoint" : "")
    }

    /// `tickets@2`; empty where it is not known.
    static func source(_ value: JSONValue?) -> String {
        guard let name = value?["name"]?.string, let version = value?["version"]?.integer else { return "" }
        return "\(name)@\(version)"
    }

    /// A measure as people read it.
    static func text(_ value: JSONValue?) -> String {
        guard let number = value?.number else { return "-" }
        return Int(exactly: number).map { Format.grouped($0) } ?? Format.decimal(number, 4)
    }
}

/// `tunesmith model log`: how a model came to be what it is.
enum ModelLog: Command {
    static let description = CommandDescription(
        name: "model log", summary: "List the versions of a model, newest first; with --alias the moves of an alias.",
        options: [.value("alias", "NAME", help: "Who moved this alias, when and why.")] + WorkbenchClient.options + [.json],
        operands: [ModelReference.nameOperand],
        examples: [.init("Who moved champion?", "tunesmith model log tickets --alias champion")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
        if let alias = arguments.string("alias") { return try await moves(of: alias, opened, console) }
        let versions = try await opened.client.get(opened.path("versions"))["data"]?.array ?? []
        for version in versions {
            let aliases = (version["aliases"]?.array ?? []).compactMap(\.string).map { " (\($0))" }.joined()
            console.say("\(opened.name)@\(version["number"]?.integer ?? 0)\(aliases)  \(Instant.seconds(version["created_at"]))")
            let rows = ModelShow.source(version["lineage"]?["dataset"])
            let from = rows.isEmpty ? version["lineage"]?["imported_from"]?.string.map { "from \($0)" } ?? "" : "on \(rows)"
            console.say("  \(version["method"]?.string ?? "") of \(version["base_model"]?.string ?? "") \(from)")
            let metrics = ["validation_loss", "validation_accuracy", "loss"].compactMap { name in
                version["metrics"]?[name].map { "\(name) \(ModelShow.text($0))" }
            }
            if !metrics.isEmpty { console.say("  \(metrics.joined(separator: ", "))") }
            if let notes = version["notes"]?.string, !notes.isEmpty { console.say("  \(notes)") }
        }
        console.report(.array(versions))
        return .ok
    }

    private static func moves(of alias: String, _ opened: OpenedModel, _ console: Console) async throws -> ExitCode {
        let moves = try await opened.client.get(opened.path("aliases", alias, "moves"))["data"]?.array ?? []
        var table = TextTable(header: ["revision", "from", "to", "when", "who", "why"])
        for move in moves {
            func version(_ field: String) -> String { (move[field]?.integer).map(String.init) ?? "-" }
            table.append([
                "\(move["revision"]?.integer ?? 0)", version("from"), version("to"), Instant.seconds(move["time_at"]),
                move["user_id"]?.string ?? "local owner", move["reason"]?.string ?? "",
            ])
        }
        console.say(table.text)
        console.report(.array(moves))
        return .ok
    }
}
