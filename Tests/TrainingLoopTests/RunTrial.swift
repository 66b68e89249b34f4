import Digests
import Domain
import Engine
import Foundation
import JSON
import TrainingLoop

/// A run of a tiny model in a folder of its own, small enough to be repeated many times.
final class RunTrial {
    let url: URL
    var plan: TrainingPlan
    var rows = RunTrial.rows(lengths: [5, 3, 9, 2, 7, 12, 4, 6, 3, 8])
    var validationRows = RunTrial.rows(lengths: [6, 4])
    /// Changes the model before the run, as a faulty base would be.
    var changeModel: (LanguageModel) -> Void = { _ in }

    /// Answers prompts with the model as it is.
    var draw: ((LanguageModel, () -> Bool) throws -> [TrainingSample]?)?

    /// A base from a folder instead of random weights.
    var base: URL?

    static let configuration = ModelConfiguration(
        hiddenSize: 16, intermediateSize: 24, layerCount: 2, headCount: 2, keyValueHeadCount: 1, vocabularySize: 37, maximumPositions: 16,
        tiesEmbeddings: true)

    /// LoRA with dropout over two passes in steps of four rows and micro-batches of twelve tokens: six steps.
    init(method: Method = .lora(LoRASettings(rank: 2, alpha: 4, dropout: 0.1)), _ change: (inout Hyperparameters) -> Void = { _ in }) {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-run-\(UUID().uuidString)", isDirectory: true)
        var settings = Hyperparameters()
        settings.epochs = 2
        settings.batchSize = 4
        settings.microBatchTokens = 12
        settings.learningRate = 0.02
        settings.maxLength = 16
        settings.checkpointEvery = 2
        settings.keptWeights = .last
        change(&settings)
        plan = TrainingPlan(
            kind: .tune, base: .init(path: "/base", sha256: ""), dataset: .init(path: "/rows", sha256: ""), validation: nil,
            skipsInvalidRows: false, method: method, hyperparameters: settings, threads: 2, engine: "trial")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Rows of random tokens of which some are predicted.
    static func rows(lengths: [Int]) -> EncodedRows {
        var rows = EncodedRows()
        for (number, length) in lengths.enumerated() {
            var random = RandomNumbers(seed: UInt64(length), stream: UInt64(number))
            let tokens = (0..<length).map { _ in Int32.random(in: 0..<37, using: &random) }
            rows.append(tokens, isTrained: (0..<length).map { $0 >= number % 3 })
        }
        return rows
    }

    /// What happened, in order, and how it ended.
    struct Result {
        var events: [TrainingEvent] = []
        var outcome: TrainingRun.Outcome?
        var error: WorkbenchError?
        var losses: [Double] {
            events.compactMap { if case .progress(let progress) = $0 { progress.loss } else { nil } }
        }
        var accuracies: [Double?] {
            events.compactMap { if case .progress(let progress) = $0 { .some(progress.accuracy) } else { nil } }
        }
        var norms: [Double] {
            events.compactMap { if case .progress(let progress) = $0 { progress.gradientNorm } else { nil } }
        }
        var warnings: [String] {
            events.compactMap { if case .warning(let message) = $0 { message } else { nil } }
        }
        /// Validation losses by step.
        var validations: [Int: Double] {
            [Int: Double](
                events.compactMap { if case .validated(let step, let loss, _, _) = $0 { (step, loss) } else { nil } },
                uniquingKeysWith: { a, b in a == b ? a : .nan })
        }
        var success: TrainingEvent.Success? {
            events.lazy.compactMap { if case .succeeded(let success) = $0 { success } else { nil } }.first
        }
        var earlyStop: (step: Int, bestStep: Int?)? {
            events.lazy.compactMap { if case .earlyStopped(let step, let best, _, _) = $0 { (step, best) } else { nil } }.first
        }
        var firstStep: Int? {
            events.lazy.compactMap { if case .started(let start) = $0 { start.step } else { nil } }.first
        }
    }

    func model() throws -> LanguageModel {
        // The same number on every thread that a test may run on.
        Processor.useThreads(plan.threads)
        if let base {
            let model = try LanguageModel(folder: base)
            try model.prepare(for: plan.method, seed: plan.hyperparameters.seed)
            return model
        }
        let model = try LanguageModel(Self.configuration, seed: 5)
        for values in model.parameters.filter({ $0.shape.count > 1 }).compactMap(\.values) {
            for index in 0..<values.count { values.start[index] *= 10 }
        }
        changeModel(model)
        try model.prepare(for: plan.method, seed: plan.hyperparameters.seed)
        return model
    }

    /// The random weights as they were made: such a model guesses blindly.
    static func calm(_ model: LanguageModel) {
        for values in model.parameters.filter({ $0.shape.count > 1 }).compactMap(\.values) {
            for index in 0..<values.count { values.start[index] /= 10 }
        }
    }

    /// Begins the run, or goes on with it as another process would; stops after `step` steps when that is given.
    func go(stoppingAfter step: Int? = nil, hear: (TrainingEvent) -> Void = { _ in }) throws -> Result {
        let isNew = !FileManager.default.fileExists(atPath: RunFolder.planURL(in: url).path)
        let folder = isNew ? try RunFolder.create(url, plan: plan) : try RunFolder.open(url)
        let model = try model()
        let stop = StopRequest()
        if step == 0 { stop.stop() }
        var result = Result()
        try withoutActuallyEscaping(hear) { hear in
            let run = try TrainingRun(
                folder, model: model, rows: rows, validationRows: validationRows, stop: stop,
                draw: draw.map { draw in { isWanted in try draw(model, isWanted) } },
                writeArtifact: { try model.saveTuned(base: "/base", to: $0) },
                observe: { event in
                    hear(event)
                    result.events.append(event)
                    if case .progress(let progress) = event, progress.step == step { stop.stop() }
                })
            do {
                result.outcome = try run.run()
            } catch let error as WorkbenchError {
                result.error = error
            }
        }
        return result
    }

    var artifact: URL { RunFolder.artifactURL(in: url) }

    /// Digests of the artifact's files; empty when there is none.
    func artifactDigests() throws -> [String: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: artifact.path)) ?? []
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try SHA256.hexadecimal(ofFile: artifact.appendingPathComponent($0))) })
    }

    /// Everything in the checkpoints' folder, hidden names as well.
    func checkpoints() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent("checkpoints").path)) ?? []).sorted()
    }

    func checkpointFile(_ checkpoint: String, _ name: String) -> URL {
        url.appendingPathComponent("checkpoints/\(checkpoint)/\(name)")
    }

    /// The lines of the log; nil for one that is no JSON.
    func log() throws -> [LogLine?] {
        let text = try String(contentsOf: url.appendingPathComponent("events.jsonl"), encoding: .utf8)
        return text.split(separator: "\n").map { line in (try? JSONValue(parsing: String(line))).map { LogLine(json: $0) } }
    }

    /// One line of the log.
    struct LogLine {
        let json: JSONValue
        var type: String? { text("type") }
        func text(_ field: String) -> String? { json[field]?.string }
        func whole(_ field: String) -> Int? { json[field]?.integer }
        func number(_ field: String) -> Double? { json[field]?.number }
    }
}
