/// What was made of a request: the frozen inputs, why each chosen setting is what it is, and what it will take.
public struct JobPlan: Sendable, Equatable, Codable {
    /// Why a setting that nobody chose has its value.
    public struct Reason: Sendable, Equatable, Codable {
        /// The setting, such as `learning_rate`.
        public var setting: String
        /// Its value, as it is written.
        public var value: String
        /// Why, in a sentence.
        public var reason: String

        /// A reason.
        public init(setting: String, value: String, reason: String) {
            self.setting = setting
            self.value = value
            self.reason = reason
        }
    }

    /// The plan that the trainer gets.
    public var training: TrainingPlan
    /// The version of training rows; also of those that are only scored, where a share of it is.
    public var dataset: DatasetVersion.ID
    /// The version of rows that are only scored; nil where none are, or a share of the training rows.
    public var validation: DatasetVersion.ID?
    /// Reasons of what was chosen.
    public var reasons: [Reason]
    /// What it will take.
    public var estimate: JobEstimate

    /// A plan.
    public init(
        training: TrainingPlan, dataset: DatasetVersion.ID, validation: DatasetVersion.ID?, reasons: [Reason], estimate: JobEstimate
    ) {
        self.training = training
        self.dataset = dataset
        self.validation = validation
        self.reasons = reasons
        self.estimate = estimate
    }
}

/// What a job will take, foretold before it is started.
public struct JobEstimate: Sendable, Equatable, Codable {
    /// A part of the time, with what it is.
    public struct Part: Sendable, Equatable, Codable {
        /// Such as `training`, `validation`, `loading`.
        public var name: String
        /// Its seconds.
        public var seconds: Double

        /// A part.
        public init(name: String, seconds: Double) {
            self.name = name
            self.seconds = seconds
        }
    }

    /// Training rows.
    public var rows: Int
    /// Rows that are only scored.
    public var validationRows: Int
    /// Tokens of one pass over the training rows; exact.
    public var tokensPerEpoch: Int
    /// Tokens of all passes; exact.
    public var tokens: Int
    /// Tokens among them that are learned; exact.
    public var trainedTokens: Int
    /// Optimizer steps; exact.
    public var steps: Int
    /// Seconds of work.
    public var seconds: Double
    /// What the seconds are made of.
    public var parts: [Part]
    /// Bytes of memory at the peak.
    public var memoryBytes: Int
    /// Whether layers compute twice to save memory.
    public var recomputes: Bool
    /// What it costs in `currency`; nil where no price is set.
    public var cost: Double?
    /// Such as `USD`.
    public var currency: String?
    /// Where the speed comes from: `finished_jobs`, `calibration` or `typical`.
    public var basis: String
    /// Seconds of this machine for each second of a typical one, by which the seconds were foretold.
    public var factor: Double

    /// An estimate.
    public init(
        rows: Int, validationRows: Int, tokensPerEpoch: Int, tokens: Int, trainedTokens: Int, steps: Int, seconds: Double, parts: [Part],
        memoryBytes: Int, recomputes: Bool, cost: Double?, currency: String?, basis: String, factor: Double = 1
    ) {
        self.rows = rows
        self.validationRows = validationRows
        self.tokensPerEpoch = tokensPerEpoch
        self.tokens = tokens
        self.trainedTokens = trainedTokens
        self.steps = steps
        self.seconds = seconds
        self.parts = parts
        self.memoryBytes = memoryBytes
        self.recomputes = recomputes
        self.cost = cost
        self.currency = currency
        self.basis = basis
        self.factor = factor
    }

    private enum CodingKeys: String, CodingKey {
        case rows, tokens, steps, seconds, parts, recomputes, cost, currency, basis, factor
        case validationRows = "validation_rows"
        case tokensPerEpoch = "tokens_per_epoch"
        case trainedTokens = "trained_tokens"
        case memoryBytes = "memory_bytes"
    }
}
