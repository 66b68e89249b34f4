import Arguments
import Datasets
import Domain
import JSON
import Store
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
            .value("base", "FOLDER", short: "b", help: "Model folder, run folder, or a folder with a tokenizer alone."),
            .value("max-length", "N", help: "Length in tokens whose longer rows are named.", default: "the model's context"),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
        ] + RowOptions.everyForm + [.data, .json, .quiet],
        operands: [DatasetReference.operand],
        examples: [.init("Will 1,024 tokens do?", "tunesmith dataset stats tickets --base runs/base --max-length 1024")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let dataset = try OpenedDataset(arguments.operand("DATASET") ?? "", arguments, console)
        let statistics = try dataset.version.counted()
        console.say("\(dataset.name): \(dataset.rows.form.title) rows")
        for line in statistics.lines { console.say("  \(line)") }
        var json: JSONObject = ["dataset": .string(dataset.name), "statistics": statistics.json]
        if let base = arguments.string("base") {
            let measured = try TokenMeasurement(dataset, TokenizerFolder(base), arguments, console)
            console.say("\n" + measured.text)
            json["tokens"] = measured.json
        }
        console.report(.object(json))
        return .ok
    }
}

/// The tokens of a dataset for one model, computed or taken from what was kept.
struct TokenMeasurement {
    private let model: String
    private let counted: StoredTokens
    private let unwritable: [String]

    private var statistics: TokenStatistics { counted.statistics }

    init(_ dataset: OpenedDataset, _ folder: TokenizerFolder, _ arguments: ParsedArguments, _ console: Console) throws {
        let turns = arguments.string("train-on").flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight
        let longest = try arguments.integer("max-length", in: .atLeast(2)) ?? folder.contextLength
        let settings = StoredTokens.Settings(digest: folder.digest, turns: turns, longest: longest)
        let progress = WorkProgress(
            "counting tokens", total: dataset.rows.count, in: Format.grouped, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        counted =
            try StoredTokens.kept(of: dataset.rows, in: dataset.store, settings)
            ?? StoredTokens.measure(dataset.rows, in: dataset.store, with: folder.tokenizer, settings) { progress.show($0) }
        model = folder.path
        unwritable = try counted.unwritable.map { "\(try dataset.place($0.row)): \($0.reason)" }
    }

    /// The figures for people, with a drawn histogram.
    var text: String {
        var lines = ["tokens for \(model):"]
        if statistics.unwritableRows > 0 {
            lines.append("  \(Format.count(statistics.unwritableRows, "row")) that the chat template cannot write:")
            lines += unwritable.prefix(3).map { "    \($0)" }
        }
        guard statistics.rows > 0 else { return lines.joined(separator: "\n") }
        let share = 100 * Double(statistics.trainedTokens) / Double(max(1, statistics.tokens))
        lines.append(
            "  \(Format.grouped(statistics.tokens)) in \(Format.count(statistics.rows, "row")); \(Format.grouped(statistics.trainedTokens)) "
                + "learned (\(Format.decimal(share, 1)) %), the others are context")
        let names = ["shortest", "5 %", "25 %", "median", "75 %", "90 %", "95 %", "99 %", "longest"]
        lines.append(
            "  a row: mean \(Format.decimal(statistics.mean, 1)); "
                + zip(names, statistics.lengths).map { "\($0) \(Format.grouped($1))" }.joined(separator: ", "))
        lines += histogram
        lines += limits
        if let longest = counted.longest, !counted.longRows.isEmpty {
            let shown = counted.longRows.prefix(20).map(Format.grouped).joined(separator: ", ")
            lines.append(
                "  longer than \(Format.grouped(longest)): row\(counted.longRows.count == 1 ? "" : "s") \(shown)\(counted.longRows.count > 20 ? " and more" : "")"
            )
        }
        return lines.joined(separator: "\n")
    }

    private var histogram: [String] {
        let most = statistics.histogram.max() ?? 0
        guard let first = statistics.histogram.firstIndex(where: { $0 > 0 }), let last = statistics.histogram.lastIndex(where: { $0 > 0 })
        else { return [] }
        return (first...last).map { index in
            let bounds = TokenStatistics.histogramBounds
            let name = index < bounds.count ? "to \(Format.grouped(bounds[index]))" : "above"
            let count = statistics.histogram[index]
            let width = count == 0 ? 0 : max(1, count * 40 / most)
            let pad = String(repeating: " ", count: max(0, 10 - name.count))
            return "    \(pad)\(name) \(String(repeating: "#", count: width))\(width > 0 ? " " : "")\(Format.grouped(count))"
        }
    }

    private var limits: [String] {
        let longestRow = statistics.lengths.last ?? 0
        let shown = statistics.limits.filter {
            $0.length == counted.longest || ($0.longerRows < statistics.rows && $0.length < 2 * longestRow)
        }
        return shown.map { limit in
            let cut =
                limit.longerRows == 0
                ? "no row is longer"
                : "\(Format.count(limit.longerRows, "row")) longer (\(Format.decimal(100 * Double(limit.longerRows) / Double(statistics.rows), 1)) %), "
                    + "\(Format.grouped(limit.trainedBehind)) learned tokens behind it"
            guard limit.packedSequences > 0 else { return "  at \(Format.grouped(limit.length)): \(cut)" }
            return "  at \(Format.grouped(limit.length)): \(cut); \(limit.longerRows == 0 ? "" : "the others ")packed "
                + "\(Format.count(limit.packedSequences, "sequence")), "
                + "\(Format.decimal(100 * limit.packingEfficiency, 1)) % full (padded \(Format.decimal(100 * limit.paddingEfficiency, 1)) %)"
        }
    }

    var json: JSONValue {
        .object([
            "model": .string(model), "rows": .integer(Int64(statistics.rows)),
            "unwritable_rows": .integer(Int64(statistics.unwritableRows)),
            "unwritable": .array(unwritable.map { .string($0) }), "tokens": .integer(Int64(statistics.tokens)),
            "trained_tokens": .integer(Int64(statistics.trainedTokens)), "mean": .number(statistics.mean),
            "percentiles": .object(
                JSONObject(zip(TokenStatistics.percentiles, statistics.lengths).map { ("\($0)", .integer(Int64($1))) })),
            "histogram": .array(
                statistics.histogram.enumerated().map { index, rows in
                    let bounds = TokenStatistics.histogramBounds
                    return .object(["to": index < bounds.count ? .integer(Int64(bounds[index])) : .null, "rows": .integer(Int64(rows))])
                }),
            "limits": .array(
                statistics.limits.map { limit in
                    .object([
                        "length": .integer(Int64(limit.length)), "longer_rows": .integer(Int64(limit.longerRows)),
                        "tokens_behind": .integer(Int64(limit.tokensBehind)), "trained_behind": .integer(Int64(limit.trainedBehind)),
                        "packed_sequences": .integer(Int64(limit.packedSequences)), "packing_efficiency": .number(limit.packingEfficiency),
                        "padding_efficiency": .number(limit.paddingEfficiency),
                    ])
                }), "long_rows": .array(counted.longRows.map { .integer(Int64($0)) }),
        ])
    }
}
