import Arguments
import Domain
import JSON

/// `tunesmith dataset split`: rows to train on and rows to validate with.
enum DatasetSplit: Command {
    static let description = CommandDescription(
        name: "dataset split", summary: "Split a dataset into rows to train on and rows to validate with.",
        discussion: [
            "The parts become the datasets NAME-train and NAME-validation, or those that --into names. Rows with the same input and rows that "
                + "nearly repeat each other stay on one side, so that validation does not measure memory; --no-groups lets them part. Where the "
                + "answers are labels each part gets its share of every label. The same seed splits the same rows the same way everywhere."
        ],
        options: [
            .value("validation", "PERCENT", help: "Share of the rows to validate with, 0 to 100.", default: "10"),
            .value("seed", "N", help: "Seed of the choice.", default: "1"),
            .value("into", "NAMES", help: "Names of the two datasets, with a comma between.", default: "NAME-train,NAME-validation"),
            .flag("no-groups", help: "Let rows part that repeat each other."),
            .flag("no-strata", help: "Do not mind the labels."),
        ] + WorkbenchClient.options + [.json, .quiet],
        operands: [DatasetReference.storedOperand],
        examples: [.init("Keep a fifth for validation", "tunesmith dataset split tickets --validation 20 --seed 7")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let source = try DatasetReference(arguments.operand("DATASET") ?? "")
        let names = try names(arguments.string("into"), source)
        let share = try arguments.number("validation", in: .from(0, through: 100)) ?? 10
        let seed = try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? 1
        let desk = DatasetDesk(arguments, console)
        let dataset = try await desk.stored(arguments.operand("DATASET") ?? "")
        let result = try await dataset.finish(
            "split",
            body: .object([
                "training_name": .string(names.training.rawValue), "validation_name": .string(names.validation.rawValue),
                "validation_percent": .number(share), "seed": .integer(Int64(seed)),
                "keep_groups": .bool(!arguments.flag("no-groups")), "stratify": .bool(!arguments.flag("no-strata")),
            ]), showing: desk.showing)
        var json: JSONObject = ["dataset": .string(dataset.name)]
        for key in ["training", "validation"] {
            guard let part = result[key], let name = part["name"]?.string, let version = part["version"] else {
                console.say("no row is for \(key)")
                continue
            }
            let rows = version["rows"]?.integer ?? 0
            let percent = Format.decimal(100 * Double(rows) / Double(dataset.rowCount), 2)
            console.say("\(name)@\(version["number"]?.integer ?? 0): \(Format.count(rows, "row")) for \(key) (\(percent) %)")
            json[key] = .object([
                "dataset": .string(name), "version": version["number"] ?? .null, "rows": .integer(Int64(rows)),
            ])
        }
        if let groups = result["groups"]?.integer {
            let largest = Format.count(result["largest_group"]?.integer ?? 0, "row")
            console.say("  rows that belong together: \(Format.count(groups, "group")), the largest of \(largest)")
        }
        console.report(.object(json))
        return .ok
    }

    private static func names(_ text: String?, _ source: DatasetReference) throws -> (training: DatasetName, validation: DatasetName) {
        guard let text else { return (try DatasetName("\(source.name)-train"), try DatasetName("\(source.name)-validation")) }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0] != parts[1] else {
            throw WorkbenchError(.invalidSetting, "--into '\(text)' does not name two datasets", hint: "write it like a,b")
        }
        return (try DatasetName(parts[0]), try DatasetName(parts[1]))
    }
}
