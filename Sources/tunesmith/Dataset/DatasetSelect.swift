import Arguments
import Datasets
import Domain
import JSON
import Store

/// `tunesmith dataset select`: some of the rows become a dataset.
enum DatasetSelect: Command {
    private static let flags = QualityFlag.ofOneDataset.map(\.rawValue)

    static let description = CommandDescription(
        name: "dataset select", summary: "Make a dataset of some rows of another: by flag, by score, or by lot.",
        discussion: [
            "--without leaves rows out that 'dataset quality' flags; of rows that repeat each other the first stays. --with takes only rows "
                + "that have all flags named. --sample draws from what is left; the rows keep their order."
        ],
        options: [
            .list("without", "FLAG", help: "Leave rows out that are flagged so.", choices: flags),
            .list("with", "FLAG", help: "Take only rows that are flagged so.", choices: flags),
            .value("min-score", "N", help: "Take only rows whose own score is at least this, 0 to 100."),
            .value("not-in", "DATASET", help: "Leave rows out that this dataset has: the same, with the same input, or nearly the same."),
            .value("sample", "N", help: "Draw so many rows."), .value("seed", "N", help: "Seed of the draw.", default: "1"),
            .value("into", "NAME", help: "Name of the dataset; a new version where there is one.", required: true), .data, .json, .quiet,
        ],
        operands: [DatasetReference.storedOperand],
        examples: [
            .init(
                "Without duplicates and personal data",
                "tunesmith dataset select tickets --without exact_duplicate --without near_duplicate --without email --into tickets-clean"),
            .init(
                "Validation rows that training has not seen",
                "tunesmith dataset select held-out --not-in tickets --into held-out-unseen"),
            .init("A thousand rows to try with", "tunesmith dataset select tickets --sample 1000 --into tickets-small"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let name = try DatasetName(arguments.requiredString("into"))
        let dataset = try OpenedDataset(stored: arguments.operand("DATASET") ?? "", arguments)
        let filter = RowFilter(
            without: flags(arguments.list("without")), with: flags(arguments.list("with")),
            lowestScore: try arguments.number("min-score", in: .from(0, through: 100)) ?? 0)
        var settings: [String: String] = [:]
        if !arguments.list("without").isEmpty { settings["without"] = arguments.list("without").joined(separator: ", ") }
        if !arguments.list("with").isEmpty { settings["with"] = arguments.list("with").joined(separator: ", ") }
        if let score = arguments.string("min-score") { settings["score at least"] = score }
        let sample = try arguments.integer("sample", in: .atLeast(1))
        guard !settings.isEmpty || sample != nil || arguments.string("not-in") != nil else {
            throw ArgumentError.missingOption("without", placeholder: "FLAG")
        }
        var rows = Array(1...max(1, dataset.rows.count))
        if !settings.isEmpty {
            let quality = try dataset.quality(console, isQuiet: arguments.flag("quiet"))
            rows = filter.rows(of: dataset.rows.count, flags: quality.flags)
        }
        if let text = arguments.string("not-in") {
            let other = try OpenedDataset(stored: text, arguments)
            let seen = try Set(LeakageReport(other, dataset, threshold: 0.8).findings.map(\.row))
            rows.removeAll(where: seen.contains)
            settings["not in"] = other.name
        }
        if let sample {
            let seed = try arguments.integer("seed", in: .atLeast(0)) ?? 1
            rows = try RowSample.choose(sample, of: rows, seed: UInt64(seed))
            (settings["sample"], settings["seed"]) = ("\(sample)", "\(seed)")
        }
        var origin = DatasetOrigin(action: "selection")
        (origin.parents, origin.settings) = ([dataset.name], settings)
        let version = try DerivedVersion(in: dataset.store.datasets(of: Organization.localID))
            .write(rows.lazy.map { (0, $0) }, of: [dataset.rows], as: name, origin: origin).version
        console.say(
            "\(name)@\(version.number): \(Format.grouped(rows.count)) of \(Format.count(dataset.rows.count, "row")) of \(dataset.name)")
        console.report(
            .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "rows": .integer(Int64(rows.count)),
                "of": .integer(Int64(dataset.rows.count)),
            ]))
        return .ok
    }

    private static func flags(_ names: [String]) -> QualityFlags {
        names.compactMap { QualityFlag(rawValue: $0) }.reduce(into: []) { $0.insert(QualityFlags($1)) }
    }
}
