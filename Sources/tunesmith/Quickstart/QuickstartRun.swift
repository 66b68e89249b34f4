import Domain
import Engine
import Evaluation
import JSON
import SampleData
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One pass of the quickstart with one seed.
struct QuickstartRun {
    /// How many tickets there are.
    struct Size {
        var trainingRows = 3600
        var heldOutRows = 600
    }

    /// What one pass found.
    struct Result {
        let seed: UInt64
        /// Base, tuned model and baselines on the held-out tickets.
        let scores: [(name: String, scores: FieldScores)]
        let tuned: any AnswerSource
        /// Tickets that are in neither file.
        let newTickets: [Conversation]

        var json: JSONValue {
            .object([
                "seed": .integer(Int64(seed)),
                "scores": .object(JSONObject(scores.map { (name: $0.name, value: $0.scores.json) })),
            ])
        }
    }

    let folder: URL
    let base: String
    let seed: UInt64
    let size: Size
    let threads: Int
    let console: Console
    let isQuiet: Bool

    /// A base this small learns little through narrow updates: all of its weights are trained.
    static let method = Method.full
    static let methodText = "full tuning of all weights"

    /// Longest answer in tokens: the right ones need about thirty.
    private static let answerTokens = 64

    private var trainingFile: URL { folder.appendingPathComponent("training.jsonl") }
    private var heldOutFile: URL { folder.appendingPathComponent("held-out.jsonl") }
    private var runFolder: URL { folder.appendingPathComponent("run", isDirectory: true) }

    static var hyperparameters: Hyperparameters {
        var settings = Hyperparameters()
        settings.epochs = 3
        settings.batchSize = 4
        settings.learningRate = 3e-4
        settings.warmupRatio = 0.05
        // It asks the model itself, before and after.
        settings.samples = 0
        return settings
    }

    /// Writes the tickets, scores base and baselines, trains, scores the tuned model. Nil when it was stopped in training.
    func run() async throws -> Result? {
        let fields = TicketLabels.fields.map { AnswerField(name: $0.name, labels: $0.labels) }
        // A base that cannot answer leaves nothing behind.
        let baseAnswers = try EngineAnswers(try ModelFolder(base), maximumTokens: Self.answerTokens)
        console.say("1  Sample tickets")
        let tickets = try writeTickets()
        let references = tickets.heldOut.map(\.answer.json)
        let prompts = tickets.heldOut.map { Self.prompt($0) }
        func score(_ source: any AnswerSource) async throws -> FieldScores {
            try FieldScores(answers: try await source.answers(to: prompts), references: references, fields: fields)
        }

        console.say("2  Baselines and base model on the held-out tickets")
        let labelled = tickets.training.map { LabelledText(text: $0.text, labels: $0.answer.values.map(\.label)) }
        let majority = try await score(MajorityBaseline(training: labelled, fields: fields))
        let words = try await score(BagOfWordsBaseline(training: labelled, fields: fields))
        let untuned = try await score(baseAnswers)

        console.say("3  Training: \(Self.methodText)")
        let run = try begin()
        guard try Train.train(run, console, isQuiet: isQuiet) != nil else { return nil }

        console.say("4  Tuned model on the held-out tickets")
        let tuned = try EngineAnswers(try ModelFolder(runFolder.path), maximumTokens: Self.answerTokens)
        let scores = [("base", untuned), ("tuned", try await score(tuned)), ("majority answer", majority), ("bag of words", words)]
        let fresh = TicketGenerator(seed: seed &+ 1_000_003).rows(.heldOut, count: 3).records.map { Self.prompt($0) }
        return Result(seed: seed, scores: scores, tuned: tuned, newTickets: fresh)
    }

    private func writeTickets() throws -> (training: [TicketRecord], heldOut: [TicketRecord]) {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw WorkbenchError(.alreadyExists, "\(folder.path) exists already", hint: "choose another --output")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let generator = TicketGenerator(seed: seed)
        let training = generator.rows(.training, count: size.trainingRows, includeBrokenRows: true)
        let heldOut = generator.rows(.heldOut, count: size.heldOutRows)
        try AtomicFile.write(Array(training.jsonl.utf8), to: trainingFile)
        try AtomicFile.write(Array(heldOut.jsonl.utf8), to: heldOutFile)
        let broken = training.brokenLines.keys.sorted().map(String.init).joined(separator: ", ")
        console.say("   \(trainingFile.path): \(Format.grouped(training.records.count)) tickets, and broken rows at lines \(broken)")
        console.say("   \(heldOutFile.path): \(Format.grouped(heldOut.records.count)) tickets in other words")
        return (training.records, heldOut.records)
    }

    private func begin() throws -> Train.Run {
        var settings = Self.hyperparameters
        settings.seed = seed
        settings.maxLength = min(settings.maxLength, try Train.contextLength(of: base))
        return try Train.begin(
            base: base, dataset: TrainingInput(file: trainingFile.path).input, validation: nil, output: runFolder.path,
            skipsInvalidRows: true,
            method: Self.method, settings: settings, threads: threads)
    }

    private static func prompt(_ ticket: TicketRecord) -> Conversation {
        Conversation([Message(role: "system", content: TicketRecord.instruction), Message(role: "user", content: ticket.text)])
    }
}
