import Arguments
import Datasets
import Domain
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
            .data, .json, .quiet,
        ],
        operands: [DatasetReference.storedOperand],
        examples: [.init("Keep a fifth for validation", "tunesmith dataset split tickets --validation 20 --seed 7")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let source = try DatasetReference(arguments.operand("DATASET") ?? "")
        let names = try names(arguments.string("into"), source)
        let share = try arguments.number("validation", in: .from(0, through: 100)) ?? 10
        let seed = try arguments.integer("seed", in: .atLeast(0)) ?? 1
        let dataset = try OpenedDataset(stored: arguments.operand("DATASET") ?? "", arguments)
        let progress = WorkProgress(
            "comparing rows", total: dataset.rows.count, in: Format.grouped, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        let split = StoredSplit(
            validationPercent: share, seed: UInt64(seed), keepsGroups: !arguments.flag("no-groups"),
            mindsLabels: !arguments.flag("no-strata"))
        let result = try split.run(
            over: dataset.rows, training: names.training, validation: names.validation,
            in: dataset.store.datasets(of: Organization.localID)
        ) { progress.show($0) }
        progress.end()
        var json: JSONObject = ["dataset": .string(dataset.name)]
        for (key, name, version) in [("training", names.training, result.training), ("validation", names.validation, result.validation)] {
            guard let version else {
                console.say("no row is for \(key)")
                continue
            }
            let percent = Format.decimal(100 * Double(version.rowCount) / Double(dataset.rows.count), 2)
            console.say("\(name)@\(version.number): \(Format.count(version.rowCount, "row")) for \(key) (\(percent) %)")
            json[key] = .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "rows": .integer(Int64(version.rowCount)),
            ])
        }
        if let groups = result.groups {
            console.say(
                "  rows that belong together: \(Format.count(groups.count, "group")), the largest of \(Format.count(groups.largest, "row"))"
            )
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
