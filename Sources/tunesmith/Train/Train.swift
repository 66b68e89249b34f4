import Arguments
import Digests
import Domain
import Engine
import JSON
import Jobs
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith train`: tunes a base model on conversations.
enum Train: Command {
    static let description = CommandDescription(
        name: "train", summary: "Tune a base model on a file of conversations.",
        discussion: [
            "Rows are conversations in any usual form: OpenAI chat, prompt and completion, Alpaca, ShareGPT, ChatML, message trees; as "
                + "JSON Lines, a JSON array, CSV or TSV, plain or packed by gzip or zstd. The form is recognised by the content.",
            "The run folder holds the plan, the log of events, the checkpoints and at the end the artifact: "
                + "an adapter, or a whole model for full. Ctrl-C writes a checkpoint; --resume goes on exactly.",
        ],
        options: [
            .value(
                "dataset", "DATASET", short: "d",
                help: "Training rows: a file, or a stored dataset such as support or support@3. Required unless --resume."),
            .value("validation", "DATASET", help: "Rows that are only scored: a file or a stored dataset."),
        ] + RowOptions.all + [
            .value(
                "base", "FOLDER", short: "b", help: "Base model folder, or the run folder of a whole model.", default: "the shipped base"),
            .value(
                "output", "FOLDER", short: "o", help: "Run folder to make, or with --artifact-of the artifact's. Required unless --resume."),
            .value("resume", "FOLDER", help: "Run folder to go on with; everything else comes from its plan."),
            .value(
                "artifact-of", "STEP",
                help: "With --resume: do not go on, but write what the run's checkpoint of that step is worth into --output."),
            .value(
                "lock-descriptor", "N",
                help: "For programs that start this one: with --resume, the open file that holds the lock of the run's folder."),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
            .data,
            .value("memory", "GB", help: "Memory that the run may use, in GB of 1000 MB.", default: "what the machine can give"),
            .flag("skip-invalid", help: "Leave rows out that cannot be trained on, and say which."),
        ] + MethodOptions.descriptions + TrainingSettings.options(Hyperparameters(), epochsDefault: MethodOptions.epochsDefault)
            + [TrainingSettings.samples, .json],
        examples: [
            .init("Tune the shipped base", "tunesmith train --dataset tickets.jsonl --output runs/tickets"),
            .init("Tune it on a stored dataset", "tunesmith train --dataset tickets@2 --output runs/tickets"),
            .init("Go on after Ctrl-C", "tunesmith train --resume runs/tickets"),
            .init("Take an earlier state", "tunesmith train --resume runs/tickets --artifact-of 120 --output tickets-120"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let lock = try arguments.integer("lock-descriptor", in: .from(3, through: Int(Int32.max)))
        let isQuiet = arguments.flag("quiet")
        guard let path = arguments.string("resume") else {
            for option in ["lock-descriptor", "artifact-of"] where arguments.string(option) != nil {
                throw ArgumentError.conflict(option: option, reason: "has no effect without '--resume'", hint: "leave it out")
            }
            return try train(begin(arguments), console, isQuiet: isQuiet) == nil ? .stopped : .ok
        }
        if let step = try arguments.integer("artifact-of", in: .from(0, through: Int(Int32.max))) {
            try TrainingSettings.requireAlone("resume", or: ["artifact-of", "output", "json"], arguments)
            return try writeArtifact(
                ofStep: step, of: path, to: arguments.requiredString("output"), lock: lock.map { Int32($0) }, console)
        }
        try TrainingSettings.requireAlone("resume", arguments)
        if let lock { return try supervised(path, lock: Int32(lock), console) }
        return try train(resume(path), console, isQuiet: isQuiet) == nil ? .stopped : .ok
    }

    /// A run's folder and what its plan needs in memory.
    typealias Run = (folder: RunFolder, job: TuningJob)

    private static func resume(_ path: String) throws -> Run {
        let folder = try RunFolder.open(URL(fileURLWithPath: path, isDirectory: true))
        return (folder, try load(folder))
    }

    /// Loads what the plan of a run that began before names.
    static func load(_ folder: RunFolder) throws -> TuningJob {
        guard folder.plan.kind == .tune else {
            let path = folder.url.path
            throw WorkbenchError(
                .invalidSetting, "\(path) is a pre-training run", hint: "go on with it by: tunesmith pretrain --resume \(path)")
        }
        Processor.useThreads(folder.plan.threads)
        return try TuningJob(folder.plan, mayBeRefused: false)
    }

    private static func begin(_ arguments: ParsedArguments) throws -> Run {
        var settings = try TrainingSettings.hyperparameters(arguments, MethodOptions.defaults(arguments))
        if let name = arguments.string("precision") { settings.precision = Hyperparameters.Precision(rawValue: name) ?? .float32 }
        settings.samples = try arguments.integer("samples", in: .from(0, through: SampleLimits.prompts)) ?? settings.samples
        if arguments.string("validation") == nil { try TrainingSettings.requireNoValidationOptions(arguments) }
        let base = try ShippedBase.orBase(arguments.string("base"))
        let method = try MethodOptions.method(arguments)
        if arguments.string("max-length") == nil {
            // At least what an option can ask for: a prefix that leaves less is refused with its own words.
            settings.maxLength = min(settings.maxLength, max(2, try contextLength(of: base) - method.prefixLength))
        }
        let skipsInvalidRows = arguments.flag("skip-invalid")
        let dataset = try TrainingInput(arguments.requiredString("dataset"), arguments, skipsInvalidRows: skipsInvalidRows)
        let validation = try arguments.string("validation").map { try TrainingInput($0, arguments, skipsInvalidRows: skipsInvalidRows) }
        let run = try begin(
            base: base, dataset: dataset.input, validation: validation?.input, rowForm: RowOptions.form(arguments),
            output: arguments.requiredString("output"),
            skipsInvalidRows: skipsInvalidRows,
            trainedTurns: arguments.string("train-on").flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight,
            method: method, settings: settings, threads: TrainingSettings.useThreads(arguments),
            memory: arguments.number("memory", in: .above(0, through: 1e6)).map { Int($0 * 1e9) })
        for input in [dataset, validation].compactMap(\.self) { try input.note(run.folder.url) }
        return run
    }

    /// Tokens that the base in `folder` can read at once.
    static func contextLength(of folder: String) throws -> Int {
        let config = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("config.json")
        return try ModelConfiguration(contentsOf: config).maximumPositions
    }

    /// Makes the folder of a new run with its plan.
    static func begin(
        base: String, dataset: TrainingPlan.Input, validation: TrainingPlan.Input?, rowForm: TrainingPlan.RowForm? = nil, output: String,
        skipsInvalidRows: Bool,
        trainedTurns: TrainedTurns = .byWeight, method: Method, settings: Hyperparameters, threads: Int, memory: Int? = nil
    ) throws -> Run {
        let plan = TrainingPlan(
            kind: .tune, base: .init(path: URL(fileURLWithPath: base).path, sha256: try WeightDigest.of(folder: base)),
            dataset: dataset, validation: validation, rowForm: rowForm, skipsInvalidRows: skipsInvalidRows,
            trainedTurns: trainedTurns,
            templateTime: TemplateMoment.now().text, method: method,
            hyperparameters: settings, threads: threads, engine: Tunesmith.version)
        // Everything is tried before the folder is made: a plan that cannot run leaves nothing behind.
        let job = try TuningJob(plan, memory: memory, mayBeRefused: true)
        return (try RunFolder.create(URL(fileURLWithPath: output, isDirectory: true), plan: plan), job)
    }

    /// Trains to the end or to a stop, for which it returns nil.
    static func train(_ run: Run, _ console: Console, isQuiet: Bool, _ signals: TrainingStop? = nil) throws -> TrainingEvent.Success? {
        let (folder, job) = run
        RowNotes.show(job.warnings, heading: "warning")
        RowNotes.show(job.skippedRows, heading: "left out")
        if !job.skippedRows.isEmpty { Console.note("  \(Format.count(job.skippedLineCount, "row")) left out in all") }
        if !isQuiet {
            for recognition in job.recognitions { Console.note("  \(recognition)") }
            Console.note("  \(job.forecast.text)")
        }
        let dropout = job.model.ignoredDropout
        if !dropout.isEmpty {
            Console.note("  the base's configuration asks for dropout (\(dropout.joined(separator: ", "))), which is not applied")
        }
        let session = TrainingSession(console: console, isQuiet: isQuiet, command: Train.self, signals: signals)
        let success = try session.run(
            folder, model: job.model, rows: job.rows, validationRows: job.validationRows, draw: job.draw, writeArtifact: job.writeArtifact)
        if let success {
            console.say("  the \(folder.plan.method == .full ? "tuned model" : "adapter") is in \(folder.artifactURL.path)")
            console.report(
                .object([
                    "artifact": .string(folder.artifactURL.path), "run": .string(folder.url.path),
                    "step": .integer(Int64(success.step)), "artifact_step": .integer(Int64(success.artifactStep)),
                    "validation_loss": success.validationLoss.map { .number($0) } ?? .null,
                    "validation_accuracy": success.validationAccuracy.map { .number($0) } ?? .null,
                    "early_stopped": .bool(success.isEarlyStopped),
                    "predicted_memory": .integer(Int64(job.forecast.prediction.total)),
                    "peak_memory": SystemFacts.ownMemory().map { .integer(Int64($0.peak)) } ?? .null,
                ]))
        }
        return success
    }
}
