import Arguments
import Datasets
import Domain
import JSON

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
            .value("into", "NAME", help: "Name of the dataset; a new version where there is one.", required: true),
        ] + WorkbenchClient.options + [.json, .quiet],
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

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let name = try DatasetName(arguments.requiredString("into"))
        let desk = DatasetDesk(arguments, console)
        let score = try arguments.number("min-score", in: .from(0, through: 100))
        let sample = try arguments.integer("sample", in: .from(1, through: Int(Int32.max)))
        let seed = try arguments.integer("seed", in: .from(0, through: Int(Int32.max)))
        let dataset = try await desk.stored(arguments.operand("DATASET") ?? "")
        var body: JSONObject = [:]
        for option in ["without", "with"] where !arguments.list(option).isEmpty {
            body[option] = .array(arguments.list(option).map { .string($0) })
        }
        body["min_score"] = score.map { .number($0) }
        body["sample"] = sample.map { .integer(Int64($0)) }
        if let text = arguments.string("not-in") { body["not_in"] = try await desk.stored(text).source }
        guard !body.fields.isEmpty else { throw ArgumentError.missingOption("without", placeholder: "FLAG") }
        body["seed"] = seed.map { .integer(Int64($0)) }
        body["name"] = .string(name.rawValue)
        let version = try await dataset.finish("select", body: .object(body), showing: desk.showing)["version"] ?? .null
        let (number, rows) = (version["number"]?.integer ?? 0, version["rows"]?.integer ?? 0)
        console.say("\(name)@\(number): \(Format.grouped(rows)) of \(Format.count(dataset.rowCount, "row")) of \(dataset.name)")
        console.report(
            .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(number)), "rows": .integer(Int64(rows)),
                "of": .integer(Int64(dataset.rowCount)),
            ]))
        return .ok
    }
}
