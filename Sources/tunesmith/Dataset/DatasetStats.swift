import Arguments
import Datasets
import Domain
import JSON

/// `tunesmith dataset stats`: counts of rows, messages and tokens.
enum DatasetStats: Command {
    static let description = CommandDescription(
        name: "dataset stats", summary: "Count rows, messages and tokens; foretell what a limit on the length would cut off.",
        discussion: [
            "Without --base the rows and messages are counted. With it every row is written by the model's chat template and cut into tokens "
                + "as in training: percentiles, a histogram, what is learned and what is context, which rows exceed a length, and how full "
                + "sequences of that length would be. For a stored dataset the result is kept and not computed again."
        ],
        options: [
            .value(
                "base", "FOLDER", short: "b",
                help: "Model folder, run folder, or a folder with a tokenizer alone; with --server the id of a base model there."),
            .value("max-length", "N", help: "Length in tokens whose longer rows are named.", default: "the model's context"),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
        ] + RowOptions.everyForm + WorkbenchClient.options + [.json, .quiet],
        operands: [DatasetReference.operand],
        examples: [.init("Will 1,024 tokens do?", "tunesmith dataset stats tickets --base runs/base --max-length 1024")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let desk = DatasetDesk(arguments, console)
        let dataset = try await desk.open(arguments.operand("DATASET") ?? "")
        let statistics: DatasetStatistics = try await dataset.get("statistics").decoded()
        console.say("\(dataset.name): \(dataset.form.title) rows")
        for line in statistics.lines { console.say("  \(line)") }
        var json: JSONObject = ["dataset": .string(dataset.name), "statistics": statistics.json]
        if let base = arguments.string("base") {
            let measured = try await TokenMeasurement(dataset, base, arguments, showing: desk.showing)
            console.say("\n" + measured.text)
            json["tokens"] = measured.json
        }
        console.report(.object(json))
        return .ok
    }
}
