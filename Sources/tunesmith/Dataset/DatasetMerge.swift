import Arguments
import Datasets
import Domain
import JSON
import Store

/// `tunesmith dataset merge`: the rows of several datasets become one.
enum DatasetMerge: Command {
    static let description = CommandDescription(
        name: "dataset merge", summary: "Put the rows of several datasets one after another into one.",
        discussion: ["Rows that are the same as earlier ones are counted, and left out unless --keep-repeats is given."],
        options: [
            .value("into", "NAME", help: "Name of the dataset; a new version where there is one.", required: true),
            .flag("keep-repeats", help: "Keep rows that are the same as earlier ones."), .data, .json, .quiet,
        ],
        operands: [OperandDescription("DATASET", help: "Stored datasets, two or more.", repeated: true)],
        examples: [.init("Two months in one", "tunesmith dataset merge tickets-may tickets-june --into tickets")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let name = try DatasetName(arguments.requiredString("into"))
        guard arguments.operands.count >= 2 else { throw ArgumentError.missingOperand("a second DATASET", command: description.name) }
        let datasets = try arguments.operands.map { try OpenedDataset(stored: $0, arguments) }
        let (store, sources) = (datasets[0].store, datasets.map(\.rows))
        let keys = try sources.map { rows in
            var keys: [UInt64] = []
            try rows.forEach { _, row in keys.append(RowKeys(row.content).content) }
            return keys
        }
        let merge = RowMerge(contents: keys, keepsRepeats: arguments.flag("keep-repeats"))
        var origin = DatasetOrigin(action: "merge")
        origin.parents = datasets.map(\.name)
        if !merge.repeats.isEmpty {
            origin.settings = ["repeats \(arguments.flag("keep-repeats") ? "kept" : "left out")": "\(merge.repeats.count)"]
        }
        let version = try DerivedVersion(in: store.datasets(of: Organization.localID))
            .write(merge.rows.lazy.map { ($0.dataset - 1, $0.row) }, of: sources, as: name, origin: origin).version
        console.say(
            "\(name)@\(version.number): \(Format.count(merge.rows.count, "row")) of \(origin.parents?.joined(separator: ", ") ?? "")")
        let kept = arguments.flag("keep-repeats") ? "and stay" : "and are left out"
        if !merge.repeats.isEmpty { console.say("  \(Format.count(merge.repeats.count, "row")) the same as earlier ones, \(kept)") }
        console.report(
            .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "rows": .integer(Int64(merge.rows.count)),
                "repeats": .integer(Int64(merge.repeats.count)),
            ]))
        return .ok
    }
}
