import Arguments
import Datasets
import Digests
import Domain
import Engine
import Evaluation
import JSON
import Jobs
import Registry
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `tunesmith pretrain`: trains a tokenizer and a small Llama from random weights on a folder of text.
enum Pretrain: Command {
    static let description = CommandDescription(
        name: "pretrain", summary: "Train a base model on a folder of text, from random weights or from another model.",
        discussion: [
            "Cuts the text into windows, holds one window in a hundred out, and trains. Without --base it first trains a byte-level BPE "
                + "tokenizer on the text and begins with random weights. Interrupted, it goes on with --resume."
        ],
        options: [
            .value("text", "FOLDER", help: "Folder whose .txt and .md files are read. Required unless --resume."),
            .value("output", "FOLDER", short: "o", help: "Run folder to make. Required unless --resume."),
            .value("resume", "FOLDER", help: "Run folder to go on with; everything else comes from its plan."),
            .value("base", "FOLDER", short: "b", help: "Whole model to begin with; its tokenizer and shape are kept."),
            .value("vocabulary", "N", help: "Tokens of the vocabulary.", default: "4096"),
            .value("layers", "N", help: "Decoder layers.", default: "6"),
            .value("hidden", "N", help: "Width of the model.", default: "160"),
            .value("intermediate", "N", help: "Width inside the feed-forward network.", default: "448"),
            .value("heads", "N", help: "Query heads.", default: "5"),
            .value("kv-heads", "N", help: "Key/value heads.", default: "1"),
        ]
            + TrainingSettings.options(
                defaults, maxLengthHelp: "Length of the windows in tokens, which is the new model's context.",
                maxLengthDefault: "\(defaults.maxLength)"),
        examples: [
            .init("Train on your notes", "tunesmith pretrain --text notes --output runs/base"),
            .init("Let a model read more", "tunesmith pretrain --base models/small --text notes --output runs/more"),
            .init("Go on after an interruption", "tunesmith pretrain --resume runs/base"),
        ])

    /// What suits models of a few million weights: many small steps taught them more than fewer large ones.
    static let defaults: Hyperparameters = {
        var settings = Hyperparameters()
        settings.epochs = 1
        settings.batchSize = 2
        settings.learningRate = 2e-3
        settings.warmupRatio = 0.03
        settings.weightDecay = 0.1
        settings.adamBeta2 = 0.95
        settings.microBatchTokens = 4096
        settings.validateEvery = 2000
        settings.checkpointEvery = 1000
        settings.samples = 0
        return settings
    }()

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let folder: RunFolder
        if let resumed = arguments.string("resume") {
            try TrainingSettings.requireAlone("resume", arguments)
            folder = try RunFolder.open(URL(fileURLWithPath: resumed))
            guard folder.plan.kind == .pretrain else {
                throw WorkbenchError(
                    .invalidSetting, "\(resumed) is not a pre-training run", hint: "go on with it by: tunesmith train --resume \(resumed)")
            }
            Processor.useThreads(folder.plan.threads)
        } else {
            folder = try begin(arguments, console)
        }
        return try train(folder, console, isQuiet: arguments.flag("quiet"))
    }

    private static func begin(_ arguments: ParsedArguments, _ console: Console) throws -> RunFolder {
        var settings = try TrainingSettings.hyperparameters(arguments, defaults)
        let threads = try TrainingSettings.useThreads(arguments)
        if arguments.string("base") != nil, let shape = shapeOptions.first(where: arguments.givenOptions.contains) {
            throw ArgumentError.conflict(
                option: shape, reason: "cannot go with '--base', whose tokenizer and shape are kept", hint: "leave one of the two out")
        }
        let text = try PretrainingCorpus(folder: arguments.requiredString("text"))
        let output = URL(fileURLWithPath: try arguments.requiredString("output"), isDirectory: true)
        guard !FileManager.default.fileExists(atPath: RunFolder.planURL(in: output).path) else {
            throw WorkbenchError(
                .alreadyExists, "\(output.path) already holds a run",
                hint: "go on with it by --resume \(output.path), or choose another --output")
        }
        let base = output.appendingPathComponent("base", isDirectory: true)
        if let other = arguments.string("base") {
            let source = try ShippedBase.orBase(other)
            let context = try Train.contextLength(of: source)
            if arguments.string("max-length") == nil { settings.maxLength = min(settings.maxLength, context) }
            guard settings.maxLength <= context else {
                throw WorkbenchError(
                    .invalidSetting, "--max-length \(settings.maxLength) exceeds the base's context of \(context)",
                    hint: "use --max-length \(context) or less")
            }
            try copyBase(from: URL(fileURLWithPath: source, isDirectory: true), to: base)
            return try create(output, base, text, settings, threads)
        }
        let vocabulary = try arguments.integer("vocabulary", in: .from(300, through: 1 << 17)) ?? 4096
        // Tried before anything is made; the tokenizer decides the rest.
        _ = try modelConfiguration(arguments, vocabulary: vocabulary, endToken: nil, settings)
        console.say("tokenizer: training on \(Format.grouped(text.files.files.count)) files, \(Format.bytes(text.files.byteCount))")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        let tokenizer = try BaseTokenizer.train(on: text.texts(), vocabulary: vocabulary, into: base)
        let configuration = try modelConfiguration(
            arguments, vocabulary: tokenizer.vocabularySize, endToken: tokenizer.eosId, settings)
        try AtomicFile.write(configuration.json(dtype: "float32").bytes(.indented), to: base.appendingPathComponent("config.json"))
        return try create(output, base, text, settings, threads)
    }

    /// Options that say what a new model looks like.
    private static let shapeOptions = ["vocabulary", "layers", "hidden", "intermediate", "heads", "kv-heads"]

    /// Copies the model in `source`, once it has been tried; a run needs its own, which nobody changes.
    private static func copyBase(from source: URL, to folder: URL) throws {
        let model = try LanguageModel(folder: source)
        _ = try Tokenizer.load(folder: source, for: model.configuration)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try model.save(to: folder, format: model.storedFormat)
        try TokenizerFiles.copy(from: source, to: folder)
    }

    private static func create(
        _ output: URL, _ base: URL, _ text: PretrainingCorpus, _ settings: Hyperparameters, _ threads: Int
    ) throws -> RunFolder {
        try RunFolder.create(
            output,
            plan: TrainingPlan(
                kind: .pretrain, base: .init(path: base.path, sha256: try baseDigest(base)),
                dataset: .init(path: text.path, sha256: try text.digest()), validation: nil, skipsInvalidRows: false, method: .full,
                hyperparameters: settings, threads: threads, engine: Tunesmith.version))
    }

    /// SHA-256 of what a run begins with: the weights where there are any, otherwise the tokenizer.
    private static func baseDigest(_ base: URL) throws -> String {
        hasWeights(base)
            ? try WeightDigest.of(folder: base.path) : try SHA256.hexadecimal(ofFile: base.appendingPathComponent("tokenizer.json"))
    }

    private static func hasWeights(_ base: URL) -> Bool {
        (try? LanguageModel.weightFiles(in: base)) != nil
    }

    private static func modelConfiguration(
        _ arguments: ParsedArguments, vocabulary: Int, endToken: Int32?, _ settings: Hyperparameters
    ) throws -> ModelConfiguration {
        func size(_ name: String, _ fallback: Int) throws -> Int64 {
            Int64(try arguments.integer(name, in: .from(1, through: 65536)) ?? fallback)
        }
        let json: JSONValue = .object([
            "model_type": .string("llama"),
            "vocab_size": .integer(Int64(vocabulary)),
            "hidden_size": .integer(try size("hidden", 160)),
            "intermediate_size": .integer(try size("intermediate", 448)),
            "num_hidden_layers": .integer(try size("layers", 6)),
            "num_attention_heads": .integer(try size("heads", 5)),
            "num_key_value_heads": .integer(try size("kv-heads", 1)),
            "max_position_embeddings": .integer(Int64(settings.maxLength)),
            "rms_norm_eps": .number(1e-5),
            "tie_word_embeddings": .bool(true),
            "eos_token_id": endToken.map { .integer(Int64($0)) } ?? .null,
        ])
        do {
            // Through the reader of config.json, so that its checks hold here as well.
            return try ModelConfiguration(json: json)
        } catch let error as WorkbenchError {
            throw WorkbenchError(
                .invalidSetting, "such a model cannot be: \(error.message)", hint: "choose --hidden, --heads and --kv-heads that divide",
                cause: error)
        }
    }

    private static func train(_ folder: RunFolder, _ console: Console, isQuiet: Bool) throws -> ExitCode {
        let plan = folder.plan
        let base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        let text = try PretrainingCorpus(folder: plan.dataset.path)
        RowNotes.show(text.files.problems.kept, heading: "warning")
        guard try text.digest() == plan.dataset.sha256 else {
            throw WorkbenchError(
                .invalidDataset, "the text in \(plan.dataset.path) is not what the run began with",
                hint: "put the old text back or begin a new run")
        }
        guard try baseDigest(base) == plan.base.sha256 else {
            throw WorkbenchError(
                .inconsistentModel, "the model in \(base.path) is not what the run began with",
                hint: "put its old files back or begin a new run")
        }
        let tokenizer = try Tokenizer.load(folder: base)
        let (rows, heldOut) = try text.windows(tokenizer, length: plan.hyperparameters.maxLength)
        let model =
            hasWeights(base)
            ? try LanguageModel(folder: base)
            : try LanguageModel(randomWeightsFor: base, seed: plan.hyperparameters.seed)
        try model.prepare(for: .full, seed: plan.hyperparameters.seed)
        let session = TrainingSession(console: console, isQuiet: isQuiet, command: Pretrain.self)
        let success = try session.run(folder, model: model, rows: rows, validationRows: heldOut) { artifact in
            try model.save(to: artifact, format: .bfloat16)
            try TokenizerFiles.copy(from: base, to: artifact)
        }
        guard success != nil else { return .stopped }
        console.say("the base model is in \(folder.artifactURL.path)")
        try reportPerplexity(model, rows, heldOut, console)
        return .ok
    }

    // The counting model reads the rows that training could read, whole passes or not.
    private static func reportPerplexity(_ model: LanguageModel, _ rows: EncodedRows, _ heldOut: EncodedRows, _ console: Console) throws {
        guard let loss = try heldOut.meanLoss(by: model) else { return }
        let trigrams = TrigramModel(
            rows: (0..<rows.count).lazy.map { rows.tokens($0) }, vocabularySize: model.configuration.vocabularySize)
        let counted = trigrams.loss(of: (0..<heldOut.count).lazy.map { heldOut.tokens($0) })
        console.say(
            "held-out perplexity: \(Format.decimal(exp(loss), 2)) a token; a trigram model over all training windows: \(Format.decimal(exp(counted), 2))"
        )
    }
}
