import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith model diff`: what differs between two versions.
enum ModelDiff: Command {
    static let description = CommandDescription(
        name: "model diff", summary: "Compare two versions: settings, measures, training rows, files, weights.",
        discussion: [
            "Of each tensor the Frobenius norms are shown: of both versions and of what lies between. Of a low-rank update they are those of "
                + "what it adds to the base's weight."
        ],
        options: [.value("show", "N", help: "Tensors shown, those that differ most first.", default: "10")] + WorkbenchClient.options + [
            .json
        ],
        operands: [
            OperandDescription("OLD", help: "A version such as tickets@1."),
            OperandDescription("NEW", help: "Another, such as tickets@champion."),
        ],
        examples: [.init("What did the second training change?", "tunesmith model diff tickets@1 tickets@2")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let most = try arguments.integer("show", in: .atLeast(0)) ?? 10
        let client = try await WorkbenchClient(arguments)
        let references = try ["OLD", "NEW"].map { try ModelReference(arguments.operand($0) ?? "") }
        let (old, new) = (try await client.model(references[0]), try await client.model(references[1]))
        let numbers = (try old.number(references[0].place), try new.number(references[1].place))
        let diff = try await client.get(old.path("diff"), [("from", "\(numbers.0)"), ("to", "\(numbers.1)"), ("other", new.id)])
        console.say("\(old.name)@\(numbers.0) to \(new.name)@\(numbers.1)")
        say("settings", "name", diff["settings"], console) { $0?.string ?? "-" }
        say("measures", "name", diff["metrics"], console, text: ModelShow.text)
        if let rows = diff["rows"], rows != .null {
            func count(_ field: String) -> String { Format.grouped(rows[field]?.integer ?? 0) }
            console.say(
                "\nrows: \(count("unchanged")) unchanged, \(count("added")) added, \(count("removed")) removed, \(count("changed")) changed"
            )
        }
        let files = (diff["files"]?.array ?? []).compactMap { $0["path"]?.string }
        console.say("\nfiles that differ: \(files.isEmpty ? "none" : files.joined(separator: ", "))")
        say(tensors: diff["tensors"]?.array ?? [], most, console)
        console.report(diff)
        return .ok
    }

    private static func say(_ title: String, _ key: String, _ values: JSONValue?, _ console: Console, text: (JSONValue?) -> String) {
        let values = values?.array ?? []
        guard !values.isEmpty else { return }
        var table = TextTable(header: [title, "old", "new"])
        for value in values { table.append([value[key]?.string ?? "", text(value["from"]), text(value["to"])]) }
        console.say("\n" + table.text)
    }

    private static func say(tensors: [JSONValue], _ most: Int, _ console: Console) {
        guard !tensors.isEmpty, most > 0 else { return }
        let sorted = tensors.sorted { ($0["difference_norm"]?.number ?? .infinity) > ($1["difference_norm"]?.number ?? .infinity) }
        var table = TextTable(header: ["weights", "old norm", "new norm", "difference"])
        for tensor in sorted.prefix(most) {
            let norms = ["from_norm", "to_norm", "difference_norm"].map { tensor[$0]?.number.map { Format.decimal($0, 4) } ?? "-" }
            table.append([tensor["name"]?.string ?? ""] + norms)
        }
        console.say("\n" + table.text)
        if tensors.count > most { console.say("  and \(Format.count(tensors.count - most, "further tensor"))") }
    }
}
