/// Frozen inputs of one training run; `plan.json` of a run folder.
public struct TrainingPlan: Sendable, Equatable, Codable {
    /// What kind of run it is.
    public enum Kind: String, Sendable, Codable {
        /// Conversations tune a base model.
        case tune
        /// Text trains a model from random weights.
        case pretrain
    }

    /// Which rows of a stored version are only scored; both inputs are made of it by this alone, and are the same whenever they are made.
    public struct Split: Sendable, Equatable, Codable {
        /// Percent of the rows that are only scored.
        public let validationPercent: Double
        /// Decides which.
        public let seed: UInt64

        /// A split.
        public init(validationPercent: Double, seed: UInt64) {
            self.validationPercent = validationPercent
            self.seed = seed
        }

        private enum CodingKeys: String, CodingKey {
            case seed
            case validationPercent = "validation_percent"
        }
    }

    /// A file or folder that the run reads, and what it held when the plan was made.
    public struct Input: Sendable, Equatable, Codable {
        /// Absolute path.
        public let path: String
        /// SHA-256 of its bytes, hexadecimal.
        public let sha256: String
        /// The stored dataset that the rows are of, as `name@version`; nil for a file.
        public let dataset: String?

        /// The input at `path` with digest `sha256`.
        public init(path: String, sha256: String, dataset: String? = nil) {
            self.path = path
            self.sha256 = sha256
            self.dataset = dataset
        }
    }

    /// What a person said about the rows of the files.
    public struct RowForm: Sendable, Equatable, Codable {
        /// Name of the rows' format; nil where it is recognised.
        public let format: String?
        /// Fields by column, for tables.
        public let columns: [String: String]

        /// A form of the name `format`, with names for columns.
        public init(format: String?, columns: [String: String]) {
            self.format = format
            self.columns = columns
        }
    }

    /// Version of this layout.
    public static let currentVersion = 1

    /// Version of the layout it was written in.
    public let version: Int
    /// What kind of run it is.
    public let kind: Kind
    /// Folder of the base model and the digest of its weights; for pre-training the folder with configuration and tokenizer.
    public let base: Input
    /// Training rows, or the folder of text.
    public let dataset: Input
    /// Rows that are only scored.
    public let validation: Input?
    /// How the rows were parted, where training and validation rows are of one stored version; nil otherwise.
    public let split: Split?
    /// What was said about the rows; nil where they are recognised by their content alone.
    public let rowForm: RowForm?
    /// Whether rows that cannot be trained on are left out instead of stopping the run.
    public let skipsInvalidRows: Bool
    /// Which of the assistant's messages are learned; nil in pre-training, and in older plans, which mean by weight.
    public let trainedTurns: TrainedTurns?
    /// What templates take for the time, as in `2025-07-10T12:00:00`; nil in pre-training, and in older plans, which mean that of each start.
    public let templateTime: String?
    /// What is trained.
    public let method: Method
    /// How it is trained.
    public let hyperparameters: Hyperparameters
    /// Threads of the kernels; results are reproduced exactly with the same number only.
    public let threads: Int
    /// Version of the engine that made the plan.
    public let engine: String

    /// A plan in the current layout.
    public init(
        kind: Kind, base: Input, dataset: Input, validation: Input?, split: Split? = nil, rowForm: RowForm? = nil, skipsInvalidRows: Bool,
        trainedTurns: TrainedTurns? = nil,
        templateTime: String? = nil, method: Method, hyperparameters: Hyperparameters, threads: Int, engine: String
    ) {
        version = Self.currentVersion
        self.kind = kind
        self.base = base
        self.dataset = dataset
        self.validation = validation
        self.split = split
        self.rowForm = rowForm
        self.skipsInvalidRows = skipsInvalidRows
        self.trainedTurns = trainedTurns
        self.templateTime = templateTime
        self.method = method
        self.hyperparameters = hyperparameters
        self.threads = threads
        self.engine = engine
    }

    private enum CodingKeys: String, CodingKey {
        case version, kind, base, dataset, validation, split, method, hyperparameters, threads, engine
        case rowForm = "row_form"
        case skipsInvalidRows = "skips_invalid_rows"
        case trainedTurns = "trained_turns"
        case templateTime = "template_time"
    }
}
