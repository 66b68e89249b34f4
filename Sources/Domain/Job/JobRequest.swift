/// What a person asks of a job; whatever is nil is chosen when the job is planned, with a reason.
public struct JobRequest: Sendable, Equatable, Codable {
    /// Where rows come from.
    public enum Rows: Sendable, Equatable, Codable {
        /// A version of a dataset.
        case dataset(DatasetVersion.ID)
        /// Recorded conversations, of which a dataset of that name is made when the job begins.
        case conversations(name: String, ConversationFilter)
        /// A file that was uploaded through the OpenAI protocol, which becomes a dataset when the job begins.
        case file(Identifier<TrainingFile>)
    }

    /// Settings of every method that a person chose; the others are chosen for them.
    public struct Settings: Sendable, Equatable, Codable {
        /// Passes over the rows.
        public var epochs: Double?
        /// Rows of one optimizer step.
        public var batchSize: Int?
        /// Highest learning rate.
        public var learningRate: Double?
        /// The chosen learning rate is multiplied by this; the OpenAI protocol's way to say it.
        public var learningRateMultiplier: Double?
        /// The way from the highest learning rate to the end.
        public var schedule: Hyperparameters.Schedule?
        /// Share of all steps in which the learning rate rises.
        public var warmupRatio: Double?
        /// Decoupled weight decay.
        public var weightDecay: Double?
        /// Longest row in tokens.
        public var maxLength: Int?
        /// Numbers in which frozen weights are kept.
        public var precision: Hyperparameters.Precision?
        /// Optimizer steps between validations.
        public var validateEvery: Int?
        /// Validations in a row without improvement that end a run.
        public var patience: Int?
        /// Optimizer steps between checkpoints.
        public var checkpointEvery: Int?
        /// Prompts that the model answers before the first step, after each pass and at the end.
        public var samples: Int?

        /// Nothing chosen.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case epochs, schedule, precision, patience, samples
            case batchSize = "batch_size"
            case learningRate = "learning_rate"
            case learningRateMultiplier = "learning_rate_multiplier"
            case warmupRatio = "warmup_ratio"
            case weightDecay = "weight_decay"
            case maxLength = "max_length"
            case validateEvery = "validate_every"
            case checkpointEvery = "checkpoint_every"
        }
    }

    /// What is preferred where nothing else decides.
    public enum Preference: String, Sendable, Codable, CaseIterable {
        /// As good as can be had.
        case quality
        /// As soon as can be had.
        case speed
        /// As little memory as can be had.
        case memory
    }

    /// What people call the job; empty lets it be called after its rows and base.
    public var name = ""
    /// What people want to remember of it.
    public var notes = ""
    /// Training rows.
    public var rows: Rows
    /// Rows that are only scored; nil where a part of the training rows or none are.
    public var validation: Rows?
    /// Percent of the training rows that are scored instead of trained on, 0 ..< 100; only without `validation`.
    public var validationPercent: Double = 0
    /// Whether rows that cannot be trained on are left out instead of failing the job.
    public var skipsInvalidRows = false
    /// Which of the assistant's messages are learned.
    public var trainedTurns = TrainedTurns.byWeight
    /// Id of the base model.
    public var base: String
    /// What is trained; nil lets it be chosen.
    public var method: Method?
    /// What decides the method where it is not given.
    public var preference = Preference.quality
    /// What a person chose of the settings.
    public var settings = Settings()
    /// The way to train, such as `native`.
    public var trainer = "native"
    /// Seed of everything random; nil lets it be drawn.
    public var seed: UInt64?
    /// Threads of the trainer; nil takes as many as the machine has cores.
    public var threads: Int?
    /// Jobs of higher priority begin first; 0 is usual.
    public var priority = 0
    /// Name of the model whose next version the result becomes; empty lets it be called after the job.
    public var model = ""
    /// What OpenAI's protocol puts into the name of the model.
    public var suffix: String?
    /// Names and values that programs attach.
    public var metadata: [String: String] = [:]

    /// A job on `rows` for the base of that id, all else left to be chosen.
    public init(rows: Rows, base: String) {
        self.rows = rows
        self.base = base
    }
}
