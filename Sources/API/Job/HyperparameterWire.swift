internal import Domain
internal import JSON

/// The settings of a run as they were resolved.
enum HyperparameterWire {
    private static let shape = Shape<Hyperparameters>(
        "Hyperparameters", "Settings of a run, chosen or not.",
        [
            .number("epochs") { $0.epochs }, .count("batch_size") { $0.batchSize }, .optionalCount("batch_tokens") { $0.batchTokens },
            .count("micro_batch_tokens") { $0.microBatchTokens }, .number("learning_rate") { $0.learningRate },
            .text("schedule") { $0.schedule.rawValue }, .number("warmup_ratio") { $0.warmupRatio },
            .number("weight_decay") { $0.weightDecay }, .number("adam_beta1") { $0.adamBeta1 }, .number("adam_beta2") { $0.adamBeta2 },
            .number("adam_epsilon") { $0.adamEpsilon }, .number("max_gradient_norm") { $0.maxGradientNorm },
            .count("max_length") { $0.maxLength }, .text("precision") { $0.precision.rawValue },
            .count("validate_every") { $0.validateEvery }, .optionalCount("patience") { $0.patience },
            .optionalText("keep") { $0.keptWeights?.rawValue }, .optionalCount("samples") { $0.samples },
            .count("checkpoint_every") { $0.checkpointEvery },
            .count("keep_checkpoints") { $0.keepCheckpoints },
        ])

    static let schema = shape.schema

    static func json(_ settings: Hyperparameters) -> JSONValue { shape.json(settings) }
}
