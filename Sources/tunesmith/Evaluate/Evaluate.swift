import Arguments
import Datasets
import Domain
import Engine
import Evaluation
import JSON
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith evaluate`: lets a model answer held-out rows and scores the answers.
enum Evaluate: Command {
    static let description = CommandDescription(
        name: "evaluate", summary: "Let a model answer held-out rows and score the answers.",
        discussion: [
            "Each row's last assistant message is the reference; the messages before it are the prompt. Answers that are JSON objects are "
                + "scored field by field: valid JSON, exact match, accuracy and macro-F1. The loss is that of the reference answers."
        ],
        options: [
            .value("model", "FOLDER", short: "m", help: "Base model folder, or a run folder.", required: true),
            .value("adapter", "FOLDER", help: "Adapter to put on the base."),
            .value("dataset", "FILE", short: "d", help: "Held-out rows.", required: true),
            .value("training", "FILE", help: "Training rows: shows the majority answer and a bag of words beside the model."),
            .value("limit", "N", help: "Score the first N rows only."),
            .value("max-tokens", "N", help: "Longest answer in tokens.", default: "128"),
            .value("output", "FILE", short: "o", help: "Write every prompt, answer and reference to this JSONL file."),
            .flag("skip-invalid", help: "Leave rows out that cannot be read."),
            .threads, .json,
        ],
        examples: [.init("Score a run", "tunesmith evaluate --model runs/tickets --dataset held-out.jsonl")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        _ = try TrainingSettings.useThreads(arguments)
        let folder = try ModelFolder(arguments.requiredString("model"), adapter: arguments.string("adapter"))
        let rows = try rows(arguments.requiredString("dataset"), skipInvalid: arguments.flag("skip-invalid"))
        let kept = Array(rows.prefix(try arguments.integer("limit", in: .atLeast(1)) ?? rows.count))
        let references = kept.map(\.reference)
        let fields = AnswerField.infer(from: references)
        let loss = try loss(of: kept, folder)
        let source = try EngineAnswers(folder, maximumTokens: arguments.integer("max-tokens", in: .from(1, through: 1 << 20)) ?? 128)
        let prompts = kept.map { Conversation($0.prompt, tools: $0.conversation.tools) }
        let answers = try await source.answers(to: prompts)
        var scores = [("model", try FieldScores(answers: answers, references: references, fields: fields))]
        if let training = arguments.string("training") {
            scores += try await baselines(training, prompts, references, fields)
        }
        console.say(FieldScores.table(scores).text)
        if let first = scores.first?.1 { console.say(details(first)) }
        console.say("\nloss of the reference answers: \(Format.decimal(loss, 4)) nats a token")
        console.report(
            .object([
                "loss": .number(loss),
                "scores": .object(JSONObject(scores.map { (name: $0.0, value: $0.1.json) })),
            ]))
        if let output = arguments.string("output") { try write(kept, answers, to: URL(fileURLWithPath: output)) }
        return .ok
    }

    private struct Row {
        let conversation: Conversation
        let prompt: [Message]
        let reference: String
    }

    private static func rows(_ path: String, skipInvalid: Bool) throws -> [Row] {
        let examples = try ChatFileReader(path: path).read().requireValid(skipInvalid: skipInvalid)
        let rows = examples.compactMap { example -> Row? in
            let (messages, tools) = (example.conversation.messages, example.conversation.tools)
            guard let last = messages.lastIndex(where: { $0.role == "assistant" }), messages[last].toolCalls.isEmpty else { return nil }
            return Row(
                conversation: Conversation(Array(messages[...last]), tools: tools), prompt: Array(messages[..<last]),
                reference: messages[last].content)
        }
        guard rows.count == examples.count || (skipInvalid && !rows.isEmpty) else {
            throw WorkbenchError(
                .invalidDataset,
                "\(examples.count - rows.count) of \(examples.count) rows of '\(path)' end with a call of a tool, not with an answer",
                hint: "answers alone are scored: '--skip-invalid' leaves such rows out")
        }
        return rows
    }

    // Mean over the tokens of the reference answers, as training would count them.
    private static func loss(of rows: [Row], _ folder: ModelFolder) throws -> Double {
        let encoder = try folder.encoder()
        var encodedRows = EncodedRows()
        for row in rows {
            let encoded = try encoder.encode(row.conversation)
            encodedRows.append(encoded.ids, isTrained: encoded.isTrained)
        }
        return try encodedRows.meanLoss(by: folder.model) ?? 0
    }

    private static func baselines(
        _ path: String, _ prompts: [Conversation], _ references: [String], _ fields: [AnswerField]
    ) async throws -> [(String, FieldScores)] {
        let training = try rows(path, skipInvalid: true)
        // Labels that only the training rows have belong to the closed set as well.
        let all = AnswerField.infer(from: training.map(\.reference) + references)
        guard all.map(\.name) == fields.map(\.name), !fields.isEmpty else {
            throw WorkbenchError(.invalidDataset, "the answers in \(path) have other fields than those of the held-out rows")
        }
        let labelled = training.compactMap { row -> LabelledText? in
            guard let answer = (try? JSONValue(parsing: row.reference))?.object else { return nil }
            let labels = all.compactMap { answer[$0.name]?.string }
            guard labels.count == all.count, let text = row.prompt.last(where: { $0.role == "user" })?.content else { return nil }
            return LabelledText(text: text, labels: labels)
        }
        let sources: [(String, any AnswerSource)] = [
            ("majority answer", MajorityBaseline(training: labelled, fields: all)),
            ("bag of words", BagOfWordsBaseline(training: labelled, fields: all)),
        ]
        var scores: [(String, FieldScores)] = []
        for (name, source) in sources {
            scores.append((name, try FieldScores(answers: try await source.answers(to: prompts), references: references, fields: all)))
        }
        return scores
    }

    private static func details(_ scores: FieldScores) -> String {
        guard !scores.fields.isEmpty else { return "exact match of the text: \(TextTable.number(scores.exactText))" }
        var table = TextTable(header: ["field", "accuracy", "macro-F1"])
        for field in scores.fields { table.append([field.name, TextTable.number(field.accuracy), TextTable.number(field.macroF1)]) }
        return "\n" + table.text
    }

    private static func write(_ rows: [Row], _ answers: [String], to url: URL) throws {
        let lines = zip(rows, answers).map { row, answer in
            JSONValue.object([
                "prompt": .array(row.prompt.map { .object(["role": .string($0.role), "content": .string($0.content)]) }),
                "answer": .string(answer), "reference": .string(row.reference),
            ]).text() + "\n"
        }
        try AtomicFile.write(Array(lines.joined().utf8), to: url)
    }
}
