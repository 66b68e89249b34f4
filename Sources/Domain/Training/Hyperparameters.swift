/// Settings of one training run that do not depend on the method.
public struct Hyperparameters: Sendable, Equatable, Codable {
    /// How the learning rate falls after the warm-up.
    public enum Schedule: String, Sendable, Codable, CaseIterable {
        case constant, linear, cosine
    }

    /// Numbers in which frozen weights are kept and multiplied.
    public enum Precision: String, Sendable, Codable, CaseIterable {
        case float32, bfloat16
    }

    /// Whether a step computes what happens inside a layer twice instead of keeping it: less memory, more time, the same result.
    public enum Recomputation: String, Sendable, Codable, CaseIterable {
        /// Where memory would not suffice otherwise.
        case auto
        case on, off
    }

    /// Whose weights become the artifact.
    public enum KeptWeights: String, Sendable, Codable, CaseIterable {
        /// Those of the last step.
        case last
        /// Those of the best validation; the last where nothing is validated.
        case best
    }

    /// Passes over the training rows.
    public var epochs: Double = 3
    /// Rows of one optimizer step.
    public var batchSize: Int = 16
    /// Tokens of one optimizer step at most, as many rows as fit and at least one; nil counts rows by `batchSize`.
    public var batchTokens: Int?
    /// Rows of a step are worked on in groups of at most this many tokens; does not change the result but for rounding.
    public var microBatchTokens: Int = 2048
    /// Whether a step computes what happens inside a layer twice; nil, in plans of older versions, means off.
    public var recompute: Recomputation? = .auto
    /// Highest learning rate, reached after the warm-up.
    public var learningRate: Double = 1e-3
    /// The way from the highest learning rate to the end.
    public var schedule: Schedule = .cosine
    /// Share of all steps in which the learning rate rises from 0, 0 ... 1.
    public var warmupRatio: Double = 0.05
    /// Decoupled weight decay, applied to matrices only.
    public var weightDecay: Double = 0
    /// Decay of AdamW's running mean of gradients, 0 ..< 1 (Loshchilov and Hutter 2017, arXiv 1711.05101).
    public var adamBeta1: Double = 0.9
    /// Decay of AdamW's running mean of squared gradients, 0 ..< 1.
    public var adamBeta2: Double = 0.999
    /// Added to the root of the squared gradients' mean.
    public var adamEpsilon: Double = 1e-8
    /// The gradient's norm is cut to this; 0 leaves it alone.
    public var maxGradientNorm: Double = 1
    /// Longest row in tokens; a longer one is an error, never cut.
    public var maxLength: Int = 512
    /// Numbers in which frozen weights are kept.
    public var precision: Precision = .float32
    /// Seed of the order of rows, new weights and dropout.
    public var seed: UInt64 = 1
    /// Optimizer steps between validations; 0 validates after each epoch.
    public var validateEvery: Int = 0
    /// Validations in a row without improvement that end a run; nil ends none early.
    public var patience: Int?
    /// Nats by which the validation loss must fall to count as an improvement for `patience`; nil means any.
    public var minimumImprovement: Double?
    /// Whose weights become the artifact; nil, in plans of older versions, means the last.
    public var keptWeights: KeptWeights? = .best
    /// Prompts that the model answers before the first step, after each pass and at the end; nil, in plans of older versions, means none.
    public var samples: Int? = 2
    /// Optimizer steps between checkpoints; 0 writes one after each epoch.
    public var checkpointEvery: Int = 0
    /// Newest checkpoints that are kept; the best one is kept beside them.
    public var keepCheckpoints: Int = 2

    /// The defaults.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case epochs, schedule, precision, seed, patience, recompute, samples
        case batchSize = "batch_size"
        case batchTokens = "batch_tokens"
        case microBatchTokens = "micro_batch_tokens"
        case learningRate = "learning_rate"
        case warmupRatio = "warmup_ratio"
        case weightDecay = "weight_decay"
        case adamBeta1 = "adam_beta1"
        case adamBeta2 = "adam_beta2"
        case adamEpsilon = "adam_epsilon"
        case maxGradientNorm = "max_gradient_norm"
        case maxLength = "max_length"
        case validateEvery = "validate_every"
        case minimumImprovement = "minimum_improvement"
        case keptWeights = "keep"
        case checkpointEvery = "checkpoint_every"
        case keepCheckpoints = "keep_checkpoints"
    }
}
