import Arguments
import Domain
import JSON

/// `tunesmith dataset merge`: the rows of several datasets become one.
enum DatasetMerge: Command {
    static let description = CommandDescription(
        name: "dataset merge", summary: "Put the rows of several datasets one after another into one.",
        discussion: ["Rows that are the same as earlier ones are counted, and left out unless --keep-repeats is given."],
        options: [
            .value("into", "NAME", help: "Name of the dataset; a new version where there is one.", required: true),
            .flag("keep-repeats", help: "Keep rows that are the same as earlier ones."),
        ] + WorkbenchClient.options + [.json, .quiet],
        operands: [OperandDescription("DATASET", help: "Stored datasets, two or more.", repeated: true)],
        examples: [.init("Two months in one", "tunesmith dataset merge tickets-may tickets-june --into tickets")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let name = try DatasetName(arguments.requiredString("into"))
        guard arguments.operands.count >= 2 else { throw ArgumentError.missingOperand("a second DATASET", command: description.name) }
        let desk = DatasetDesk(arguments, console)
        var sources: [OpenedDataset] = []
        for text in arguments.operands { sources.append(try await desk.stored(text)) }
        let result = try await desk.client().finish(
            "/api/datasets/merge",
            body: .object([
                "name": .string(name.rawValue), "sources": .array(sources.map(\.source)),
                "keep_repeats": .bool(arguments.flag("keep-repeats")),
            ]), showing: desk.showing)
        let (number, rows) = (result["version"]?["number"]?.integer ?? 0, result["version"]?["rows"]?.integer ?? 0)
        let repeats = result["repeats"]?.integer ?? 0
        console.say("\(name)@\(number): \(Format.count(rows, "row")) of \(sources.map(\.name).joined(separator: ", "))")
        let kept = arguments.flag("keep-repeats") ? "and stay" : "and are left out"
        if repeats > 0 { console.say("  \(Format.count(repeats, "row")) the same as earlier ones, \(kept)") }
        console.report(
            .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(number)), "rows": .integer(Int64(rows)),
                "repeats": .integer(Int64(repeats)),
            ]))
        return .ok
    }
}
