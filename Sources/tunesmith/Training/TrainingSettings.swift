import Arguments
import Domain
import Engine
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options of training that `train` and `pretrain` share.
enum TrainingSettings {
    static func options(
        _ defaults: Hyperparameters, maxLengthHelp: String = "Longest row in tokens; a longer one is an error.",
        epochsDefault: String? = nil,
        maxLengthDefault: String = "\(Hyperparameters().maxLength), or the base's context where that is shorter"
    ) -> [OptionDescription] {
        [
            .value("epochs", "N", help: "Passes over the rows; may be a fraction.", default: epochsDefault ?? "\(defaults.epochs)"),
            .value("batch-size", "N", help: "Rows of one optimizer step.", default: "\(defaults.batchSize)"),
            .value(
                "batch-tokens", "N",
                help: "Tokens of one optimizer step at most, as many rows as fit and at least one; instead of --batch-size."),
            .value(
                "micro-batch-tokens", "N", help: "Tokens worked on at one time; less needs less memory.",
                default: "\(defaults.microBatchTokens)"),
            .value(
                "recompute", "WHEN",
                help: "Compute what happens inside a layer twice instead of keeping it: less memory, more time, the same result.",
                default: (defaults.recompute ?? .off).rawValue, choices: Hyperparameters.Recomputation.allCases.map(\.rawValue)),
            .value("learning-rate", "X", help: "Highest learning rate.", default: "\(defaults.learningRate)"),
            .value(
                "schedule", "NAME", help: "How the learning rate falls.", default: defaults.schedule.rawValue,
                choices: Hyperparameters.Schedule.allCases.map(\.rawValue)),
            .value("warmup-ratio", "X", help: "Share of steps in which the learning rate rises.", default: "\(defaults.warmupRatio)"),
            .value("weight-decay", "X", help: "Decoupled weight decay of matrices.", default: "\(defaults.weightDecay)"),
            .value(
                "max-gradient-norm", "X", help: "The gradient's norm is cut to this; 0 leaves it.", default: "\(defaults.maxGradientNorm)"),
            .value("max-length", "N", help: maxLengthHelp, default: maxLengthDefault),
            .value("seed", "N", help: "Seed of order, new weights and dropout.", default: "\(defaults.seed)"),
            .value("validate-every", "N", help: "Steps between validations; 0 for each epoch.", default: interval(defaults.validateEvery)),
            .value("patience", "N", help: "End the run after N validations in a row without improvement.", default: "never"),
            .value(
                "min-improvement", "X", help: "For --patience: nats by which the validation loss must fall to count.", default: "0"),
            .value(
                "keep", "WHICH", help: "Weights that become the artifact: of the last step, or of the best validation.",
                default: "best where rows are validated", choices: Hyperparameters.KeptWeights.allCases.map(\.rawValue)),
            .value(
                "checkpoint-every", "N", help: "Steps between checkpoints; 0 for each epoch.", default: interval(defaults.checkpointEvery)),
            .value(
                "keep-checkpoints", "N", help: "Newest checkpoints that are kept, beside the best.", default: "\(defaults.keepCheckpoints)"),
            .threads, .quiet,
        ]
    }

    /// How many prompts the model answers now and then; not for `pretrain`, whose model answers nothing yet.
    static let samples = OptionDescription.value(
        "samples", "N",
        help: "Prompts of the rows that the model answers before the first step, after each pass and at the end; 0 for none, at most "
            + "\(SampleLimits.prompts).", default: "\(Hyperparameters().samples ?? 0)")

    /// Refuses options that `option`, which takes everything from a plan, would leave without effect.
    static func requireAlone(_ option: String, or others: [String] = [], _ arguments: ParsedArguments) throws {
        let allowed = [option, "quiet", "lock-descriptor"] + others
        guard let other = arguments.givenOptions.first(where: { !allowed.contains($0) }) else { return }
        throw ArgumentError.conflict(
            option: other, reason: "cannot go with '--\(option)': the run goes on with its plan",
            hint: "leave it out, or begin a new run with another --output")
    }

    /// Refuses options about validation where no rows are validated.
    static func requireNoValidationOptions(_ arguments: ParsedArguments) throws {
        let isBestAsked = arguments.string("keep") == Hyperparameters.KeptWeights.best.rawValue
        let names = ["patience", "validate-every"].filter { arguments.string($0) != nil } + (isBestAsked ? ["keep"] : [])
        guard let name = names.first else { return }
        throw ArgumentError.conflict(
            option: name, reason: "has no effect without '--validation'", hint: "name rows with --validation, or leave it out")
    }

    private static func interval(_ steps: Int) -> String {
        steps == 0 ? "each epoch" : "\(steps)"
    }

    /// `defaults` with what the command line says.
    static func hyperparameters(_ arguments: ParsedArguments, _ defaults: Hyperparameters) throws -> Hyperparameters {
        var settings = defaults
        settings.epochs = try arguments.number("epochs", in: .above(0, through: 1000)) ?? settings.epochs
        settings.batchSize = try arguments.integer("batch-size", in: .from(1, through: 65536)) ?? settings.batchSize
        settings.batchTokens = try arguments.integer("batch-tokens", in: .from(1, through: 1 << 30))
        if settings.batchTokens != nil, arguments.string("batch-size") != nil {
            throw ArgumentError.conflict(
                option: "batch-tokens", reason: "cannot go with '--batch-size': both say how much a step reads",
                hint: "leave one of the two out")
        }
        settings.microBatchTokens =
            try arguments.integer("micro-batch-tokens", in: .from(1, through: 1 << 20)) ?? settings.microBatchTokens
        if let name = arguments.string("recompute") { settings.recompute = Hyperparameters.Recomputation(rawValue: name) }
        settings.learningRate = try arguments.number("learning-rate", in: .above(0, through: 10)) ?? settings.learningRate
        if let name = arguments.string("schedule") { settings.schedule = Hyperparameters.Schedule(rawValue: name) ?? settings.schedule }
        settings.warmupRatio = try arguments.number("warmup-ratio", in: .from(0, through: 1)) ?? settings.warmupRatio
        settings.weightDecay = try arguments.number("weight-decay", in: .from(0, through: 10)) ?? settings.weightDecay
        settings.maxGradientNorm = try arguments.number("max-gradient-norm", in: .from(0, through: 1e6)) ?? settings.maxGradientNorm
        settings.maxLength = try arguments.integer("max-length", in: .from(2, through: 1 << 20)) ?? settings.maxLength
        settings.seed = UInt64(try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? Int(settings.seed))
        settings.validateEvery = try arguments.integer("validate-every", in: .atLeast(0)) ?? settings.validateEvery
        settings.patience = try arguments.integer("patience", in: .atLeast(1))
        settings.minimumImprovement = try arguments.number("min-improvement", in: .from(0, through: 1e6))
        if settings.minimumImprovement != nil, settings.patience == nil {
            throw ArgumentError.conflict(
                option: "min-improvement", reason: "has no effect without '--patience'", hint: "add --patience, or leave it out")
        }
        if let name = arguments.string("keep") { settings.keptWeights = Hyperparameters.KeptWeights(rawValue: name) }
        settings.checkpointEvery = try arguments.integer("checkpoint-every", in: .atLeast(0)) ?? settings.checkpointEvery
        settings.keepCheckpoints = try arguments.integer("keep-checkpoints", in: .from(1, through: 1000)) ?? settings.keepCheckpoints
        return settings
    }

    /// Sets the number of kernel threads from the command line; returns it.
    static func useThreads(_ arguments: ParsedArguments) throws -> Int {
        let threads = try arguments.integer("threads", in: .from(1, through: 1024)) ?? Processor.threads
        Processor.useThreads(threads)
        return threads
    }
}
