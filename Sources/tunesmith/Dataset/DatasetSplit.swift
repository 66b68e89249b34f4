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
        let (labels, groups) = try keys(dataset, arguments, console)
        let split = try RowSplit(rows: dataset.rows.count, validationShare: share / 100, seed: UInt64(seed), labels: labels, groups: groups)
        var settings = ["seed": "\(seed)", "validation": "\(Format.decimal(share, 2)) %"]
        if groups != nil { settings["groups"] = "kept together" }
        if labels != nil { settings["labels"] = "in equal shares" }
        let derived = DerivedVersion(in: dataset.store.datasets(of: Organization.localID))
        var json: JSONObject = ["dataset": .string(dataset.name)]
        for (key, name, rows) in [("training", names.training, split.training), ("validation", names.validation, split.validation)] {
            guard !rows.isEmpty else {
                console.say("no row is for \(key)")
                continue
            }
            var origin = DatasetOrigin(action: "\(key) part")
            origin.parents = [dataset.name]
            origin.settings = settings
            let version = try derived.write(rows.lazy.map { (0, $0) }, of: [dataset.rows], as: name, origin: origin).version
            let percent = Format.decimal(100 * Double(rows.count) / Double(dataset.rows.count), 2)
            console.say("\(name)@\(version.number): \(Format.count(rows.count, "row")) for \(key) (\(percent) %)")
            json[key] = .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "rows": .integer(Int64(rows.count)),
            ])
        }
        if let groups {
            let sizes = groups.sizes
            console.say(
                "  rows that belong together: \(Format.count(sizes.clusters, "group")), the largest of \(Format.count(sizes.largest, "row"))"
            )
        }
        console.report(.object(json))
        return .ok
    }

    /// Labels and groups of the rows, as far as they are wanted and there are any.
    private static func keys(
        _ dataset: OpenedDataset, _ arguments: ParsedArguments, _ console: Console
    ) throws -> (labels: [UInt64]?, groups: RowClusters?) {
        let progress = WorkProgress(
            "comparing rows", total: dataset.rows.count, in: Format.grouped, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        var duplicates = try DuplicateMeasure(threads: 2)
        var labels = LabelMeasure()
        var keys: [UInt64] = []
        try dataset.rows.forEach { number, row in
            if !arguments.flag("no-groups") { duplicates.add(row.content) }
            if !arguments.flag("no-strata") {
                labels.add(row.content)
                keys.append(RowKeys(row.content).answer)
            }
            progress.show(number)
        }
        let groups =
            arguments.flag("no-groups")
            ? nil : try duplicates.finish(reading: { try dataset.rows.row($0).content }, report: { _ in }).groups
        return (labels.finish() == nil ? nil : keys, groups)
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
