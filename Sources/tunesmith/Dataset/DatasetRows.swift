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
        ] + RowOptions.everyForm + WorkbenchClient.options + [.json, .quiet],
        operands: [DatasetReference.operand],
        examples: [.init("See rows 100 to 104", "tunesmith dataset rows tickets --from 100 --count 5")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let desk = DatasetDesk(arguments, console)
        let dataset = try await desk.open(arguments.operand("DATASET") ?? "")
        let first = try arguments.integer("from", in: .atLeast(1)) ?? 1
        let count = try arguments.integer("count", in: .atLeast(1)) ?? 10
        guard first <= dataset.rowCount else {
            throw WorkbenchError(
                .rowNotFound, "there is no row \(first); \(dataset.name) has \(dataset.rowCount)", hint: "rows are counted from 1")
        }
        let flag = arguments.string("flag")
        if flag != nil { _ = try await dataset.quality(showing: desk.showing) }
        var (from, left): (Int?, Int) = (first, count)
        while let start = from, left > 0 {
            let page = try await dataset.get(
                "examples", [("from", "\(start)"), ("limit", "\(min(left, 200))"), ("flag", flag)])
            let examples = page["data"]?.array ?? []
            let reasons = try await reasons(flag, examples, dataset)
            for example in examples { try show(example, reasons, dataset, console) }
            (from, left) = (page["next"]?.integer, left - examples.count)
        }
        return .ok
    }

    private static func show(
        _ example: JSONValue, _ reasons: [Int: [QualityFinding]]?, _ dataset: OpenedDataset, _ console: Console
    ) throws {
        let number = example["row"]?.integer ?? 0
        var json: JSONObject = [
            "row": .integer(Int64(number)), "id": example["id"] ?? .null, "line": example["line"] ?? .null,
            "content": example["content"] ?? .null,
        ]
        if let reasons { json["findings"] = .array((reasons[number] ?? []).map(DatasetQuality.json)) }
        console.report(.object(json))
        guard !console.isJSON else { return }
        let row = try dataset.row(example)
        console.say("row \(Format.grouped(number)) of \(Format.grouped(dataset.rowCount)), line \(Format.grouped(row.line))")
        for finding in reasons?[number] ?? [] { console.say("  ! \(finding.flag.rawValue): \(finding.message)") }
        for line in RowText.lines(row.content) { console.say("  \(line)") }
        console.say()
    }

    /// Why rows have `flag`, by row.
    private static func reasons(
        _ flag: String?, _ examples: [JSONValue], _ dataset: OpenedDataset
    ) async throws -> [Int: [QualityFinding]]? {
        guard let flag, let first = examples.first?["row"]?.integer, let last = examples.last?["row"]?.integer else { return nil }
        return Dictionary(grouping: try await dataset.findings(flag, from: first, to: last), by: \.row)
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
