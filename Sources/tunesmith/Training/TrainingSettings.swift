import Arguments
import Domain
import Engine

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
                "micro-batch-tokens", "N", help: "Tokens worked on at one time; less needs less memory.",
                default: "\(defaults.microBatchTokens)"),
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
            .value(
                "checkpoint-every", "N", help: "Steps between checkpoints; 0 for each epoch.", default: interval(defaults.checkpointEvery)),
            .value("keep-checkpoints", "N", help: "Newest checkpoints that are kept.", default: "\(defaults.keepCheckpoints)"),
            .threads, .quiet,
        ]
    }

    /// Refuses options that `option`, which takes everything from a plan, would leave without effect.
    static func requireAlone(_ option: String, _ arguments: ParsedArguments) throws {
        guard let other = arguments.givenOptions.first(where: { $0 != option && $0 != "quiet" }) else { return }
        throw ArgumentError.conflict(
            option: other, reason: "cannot go with '--\(option)': the run goes on with its plan",
            hint: "leave it out, or begin a new run with another --output")
    }

    private static func interval(_ steps: Int) -> String {
        steps == 0 ? "each epoch" : "\(steps)"
    }

    /// `defaults` with what the command line says.
    static func hyperparameters(_ arguments: ParsedArguments, _ defaults: Hyperparameters) throws -> Hyperparameters {
        var settings = defaults
        settings.epochs = try arguments.number("epochs", in: .above(0, through: 1000)) ?? settings.epochs
        settings.batchSize = try arguments.integer("batch-size", in: .from(1, through: 65536)) ?? settings.batchSize
        settings.microBatchTokens =
            try arguments.integer("micro-batch-tokens", in: .from(1, through: 1 << 20)) ?? settings.microBatchTokens
        settings.learningRate = try arguments.number("learning-rate", in: .above(0, through: 10)) ?? settings.learningRate
        if let name = arguments.string("schedule") { settings.schedule = Hyperparameters.Schedule(rawValue: name) ?? settings.schedule }
        settings.warmupRatio = try arguments.number("warmup-ratio", in: .from(0, through: 1)) ?? settings.warmupRatio
        settings.weightDecay = try arguments.number("weight-decay", in: .from(0, through: 10)) ?? settings.weightDecay
        settings.maxGradientNorm = try arguments.number("max-gradient-norm", in: .from(0, through: 1e6)) ?? settings.maxGradientNorm
        settings.maxLength = try arguments.integer("max-length", in: .from(2, through: 1 << 20)) ?? settings.maxLength
        settings.seed = UInt64(try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? Int(settings.seed))
        settings.validateEvery = try arguments.integer("validate-every", in: .atLeast(0)) ?? settings.validateEvery
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
