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
            "Each row's last assistant message is the reference; the messages before it are the prompt. Where all references are JSON "
                + "objects, the answers are scored field by field: valid JSON, the reference's keys and known labels, every field right, "
                + "accuracy and macro-F1; fields of more than \(AnswerField.mostLabels) values are not. Otherwise answers must equal their "
                + "references. The loss is that of the reference answers."
        ],
        options: ModelOptions.all + [
            .value("dataset", "FILE", short: "d", help: "Held-out rows.", required: true),
            .value("training", "FILE", help: "Training rows: shows the majority answer and a bag of words beside the model."),
        ] + RowOptions.all + [
            .value("limit", "N", help: "Score the first N rows only."),
            .value("max-tokens", "N", help: "Longest answer in tokens.", default: "128"),
            .value("output", "FILE", short: "o", help: "Write every prompt, answer and reference to this JSONL file."),
            .flag("skip-invalid", help: "Leave rows out that cannot be read."),
            .threads, .json,
        ],
        examples: [.init("Score a run", "tunesmith evaluate --model runs/tickets --dataset held-out.jsonl")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        _ = try TrainingSettings.useThreads(arguments)
        let limit = try arguments.integer("limit", in: .atLeast(1))
        let longest = try arguments.integer("max-tokens", in: .from(1, through: 1 << 20)) ?? 128
        let output = try arguments.string("output").map(newFile)
        // Everything is read before the model answers, which takes long.
        let form = try RowOptions.form(arguments)
        let rows = try rows(arguments.requiredString("dataset"), form, skipInvalid: arguments.flag("skip-invalid"))
        let kept = Array(rows.prefix(limit ?? rows.count))
        let references = kept.map(\.reference)
        let fields = AnswerField.infer(from: references)
        let baselines = try arguments.string("training").map { try Self.baselines($0, form, references, fields) } ?? []
        let folder = try await ModelOptions.load(arguments)
        let loss = try loss(of: kept, folder)
        let prompts = kept.map { Conversation($0.prompt, tools: $0.conversation.tools) }
        let answers = try await EngineAnswers(folder, maximumTokens: longest).answers(to: prompts)
        if let output { try write(kept, answers, to: output) }

        let model = try FieldScores(answers: answers, references: references, fields: fields)
        var scores = [("model", model)]
        for (name, source, fields) in baselines {
            scores.append((name, try FieldScores(answers: try await source.answers(to: prompts), references: references, fields: fields)))
        }
        if fields.isEmpty {
            console.say("exact match of the text: \(TextTable.number(model.exactText)) of \(Format.count(kept.count, "row"))")
        } else {
            console.say(FieldScores.table(scores).text)
            console.say(details(model))
        }
        console.say("\nloss of the reference answers: \(Format.decimal(loss, 4)) nats a token")
        console.report(
            .object([
                "loss": .number(loss),
                "scores": .object(JSONObject(scores.map { (name: $0.0, value: $0.1.json) })),
            ]))
        return .ok
    }

    private struct Row {
        let conversation: Conversation
        let prompt: [Message]
        let reference: String
    }

    private static func newFile(_ path: String) throws -> URL {
        let url = URL(fileURLWithPath: path)
        guard FileManager.default.isWritableFile(atPath: url.deletingLastPathComponent().path) else {
            throw WorkbenchError(
                .fileUnwritable, "cannot write \(path)", hint: "name a file in a folder that is there and may be written to")
        }
        return url
    }

    private static func rows(_ path: String, _ form: TrainingPlan.RowForm?, skipInvalid: Bool) throws -> [Row] {
        let (dataset, recognition) = try RowOptions.read(path, form)
        Console.note("  \(recognition)")
        let examples = try dataset.requireValid(skipInvalid: skipInvalid)
        RowNotes.show(dataset.problems.kept.filter { $0.severity == .error }, heading: "left out")
        RowNotes.show(dataset.problems.kept.filter { $0.severity == .warning }, heading: "warning")
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

    private typealias Baseline = (name: String, source: any AnswerSource, fields: [AnswerField])

    private static func baselines(_ path: String, _ form: TrainingPlan.RowForm?, _ references: [String], _ fields: [AnswerField]) throws
        -> [Baseline]
    {
        let training = try rows(path, form, skipInvalid: true)
        // Labels that only the training rows have belong to the closed set as well.
        let all = AnswerField.infer(from: training.map(\.reference) + references)
        guard all.map(\.name) == fields.map(\.name), !fields.isEmpty else {
            throw WorkbenchError(
                .invalidDataset, "the answers in \(path) have other fields than those of the held-out rows",
                hint: "the baselines need answers that are JSON objects with the same few labels; leave out --training otherwise")
        }
        let labelled = training.compactMap { row -> LabelledText? in
            guard let labels = AnswerField.labels(of: row.reference, all),
                let text = row.prompt.last(where: { $0.role == "user" })?.content
            else { return nil }
            return LabelledText(text: text, labels: labels)
        }
        if labelled.count < training.count {
            Console.note(
                "  \(Format.count(training.count - labelled.count, "training row")) without a user's message left out of the baselines")
        }
        return [
            ("majority answer", MajorityBaseline(training: labelled, fields: all), all),
            ("bag of words", BagOfWordsBaseline(training: labelled, fields: all), all),
        ]
    }

    private static func details(_ scores: FieldScores) -> String {
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
