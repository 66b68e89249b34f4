import Arguments
import Domain
import Engine
import Inference
import JSON
import Tokenization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `tunesmith logits`: what a model expects after each token of a text.
enum Logits: Command {
    static let description = CommandDescription(
        name: "logits", summary: "Show what a model expects after each token of a text.",
        discussion: [
            "With --json it prints the token ids and one row of logits per id, for comparison with other programs; otherwise the likeliest "
                + "next tokens with their probabilities."
        ],
        options: ModelOptions.all + [
            .value("text", "TEXT", help: "The text; special tokens written in it are taken as such.", required: true),
            .threads, .json,
        ],
        examples: [.init("Look at a model's expectations", "tunesmith logits --model runs/base --text \"The opposite of up is\"")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        _ = try TrainingSettings.useThreads(arguments)
        let folder = try await ModelOptions.load(arguments)
        let ids = try folder.tokenizer.encode(try arguments.requiredString("text"))
        guard !ids.isEmpty else { throw WorkbenchError(.invalidSetting, "the text has no token", hint: "give --text at least one letter") }
        var batch = TokenBatch()
        batch.append(ids)
        let logits = try folder.model.logits(batch).array
        let width = folder.model.configuration.vocabularySize
        let rows = ids.indices.map { Array(logits[($0 * width)..<(($0 + 1) * width)]) }
        if !console.isJSON { for (id, row) in zip(ids, rows) { console.say(line(id, row, folder.tokenizer)) } }
        console.report(
            .object([
                "ids": .array(ids.map { .integer(Int64($0)) }),
                "logits": .array(rows.map { .array($0.map(number)) }),
            ]))
        return .ok
    }

    // The shortest digits that read back as the same float32; as a Double of its own it would have twice as many.
    private static func number(_ logit: Float) -> JSONValue {
        .number(Double(logit.description) ?? Double(logit))
    }

    private static func line(_ id: Int32, _ row: [Float], _ tokenizer: Tokenizer) -> String {
        let highest = row.max() ?? 0
        let sum = row.reduce(0.0) { $0 + exp(Double($1 - highest)) }
        let likeliest = row.indices.sorted { row[$0] > row[$1] }.prefix(5).map { next in
            "\(name(next, tokenizer)) \(Format.decimal(100 * exp(Double(row[next] - highest)) / sum, 1)) %"
        }
        return "\(name(Int(id), tokenizer))  ->  " + likeliest.joined(separator: "   ")
    }

    private static func name(_ id: Int, _ tokenizer: Tokenizer) -> String {
        tokenizer.token(of: Int32(id)) ?? "<\(id)>"
    }
}
