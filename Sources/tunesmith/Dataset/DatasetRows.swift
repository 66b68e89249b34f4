import Arguments
import Datasets
import Domain
import JSON

/// `tunesmith dataset rows`: the rows themselves.
enum DatasetRows: Command {
    static let description = CommandDescription(
        name: "dataset rows", summary: "Show rows of a dataset.",
        discussion: ["With --json each row is one line with its number, id, line of the file it came from, and content."],
        options: [
            .value("from", "N", help: "First row, counted from 1.", default: "1"),
            .value("count", "N", help: "How many rows.", default: "10"),
            .value(
                "flag", "FLAG", help: "Rows that 'dataset quality' flags so, with the reason.",
                choices: QualityFlag.ofOneDataset.map(\.rawValue)),
        ] + RowOptions.everyForm + [.data, .json, .quiet],
        operands: [DatasetReference.operand],
        examples: [.init("See rows 100 to 104", "tunesmith dataset rows tickets --from 100 --count 5")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let dataset = try OpenedDataset(arguments.operand("DATASET") ?? "", arguments, console)
        let first = try arguments.integer("from", in: .atLeast(1)) ?? 1
        let count = try arguments.integer("count", in: .atLeast(1)) ?? 10
        guard first <= dataset.rows.count else {
            throw WorkbenchError(
                .rowNotFound, "there is no row \(first); \(dataset.name) has \(dataset.rows.count)", hint: "rows are counted from 1")
        }
        let flag = arguments.string("flag").flatMap { QualityFlag(rawValue: $0) }
        let reasons = try flag.map { try findings($0, dataset, arguments, console) }
        let isWanted = { (number: Int) in reasons.map { $0[number] != nil } ?? true }
        let numbers = (first...dataset.rows.count).lazy.filter(isWanted).prefix(count)
        for number in numbers {
            let row = try dataset.rows.row(number)
            var json: JSONObject = [
                "row": .integer(Int64(number)), "id": .string(try dataset.rows.id(number)), "line": .integer(Int64(row.line)),
                "content": row.json,
            ]
            if let reasons { json["findings"] = .array((reasons[number] ?? []).map(DatasetQuality.json)) }
            console.report(.object(json))
            guard !console.isJSON else { continue }
            console.say("row \(Format.grouped(number)) of \(Format.grouped(dataset.rows.count)), line \(Format.grouped(row.line))")
            for finding in reasons?[number] ?? [] { console.say("  ! \(finding.flag.rawValue): \(finding.message)") }
            for line in RowText.lines(row.content) { console.say("  \(line)") }
            console.say()
        }
        return .ok
    }

    /// Why rows have `flag`, by row.
    private static func findings(
        _ flag: QualityFlag, _ dataset: OpenedDataset, _ arguments: ParsedArguments, _ console: Console
    ) throws -> [Int: [QualityFinding]] {
        let quality = try dataset.quality(console, isQuiet: arguments.flag("quiet"))
        return Dictionary(grouping: try quality.findings(of: flag, in: dataset.store), by: \.row)
    }
}

/// A row in a form for people.
enum RowText {
    /// The row's texts, each behind what it is.
    static func lines(_ content: DatasetRow.Content) -> [String] {
        switch content {
        case .conversation(let conversation): return tools(conversation) + conversation.messages.flatMap(lines)
        case .preference(let preference):
            return tools(preference.input) + preference.input.messages.flatMap(lines)
                + ["preferred:"] + preference.preferred.flatMap(lines) + ["rejected:"] + preference.rejected.flatMap(lines)
        case .text(let text): return visible(text)
        case .embedding(let pair):
            return label("anchor", pair.anchor) + pair.positives.flatMap { label("positive", $0) }
                + pair.negatives.flatMap { label("negative", $0) } + (pair.score.map { ["score: \($0)"] } ?? [])
        }
    }

    private static func tools(_ conversation: Conversation) -> [String] {
        conversation.tools.map { label("tools", $0) } ?? []
    }

    private static func lines(_ message: Message) -> [String] {
        var lines = label(message.role + (message.weight.map { " (weight \($0))" } ?? ""), message.content)
        if let reasoning = message.reasoning { lines += label("  reasoning", reasoning) }
        for call in message.toolCalls { lines += label("  calls \(call.name)", call.arguments) }
        return lines
    }

    private static func label(_ name: String, _ text: String) -> [String] {
        let lines = visible(text)
        return ["\(name): \(lines.first ?? "")"] + lines.dropFirst().map { "    \($0)" }
    }

    /// The lines of `text`, with characters that a terminal might obey written out.
    private static func visible(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.unicodeScalars.reduce(into: "") { result, scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .surrogate: result += "\\u{\(String(scalar.value, radix: 16))}"
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
