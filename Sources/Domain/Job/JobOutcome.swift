/// What a finished job took beside what was foretold of it; later estimates learn from it.
public struct JobOutcome: Sendable, Equatable {
    /// What a speed belongs to: jobs of one kind take the same time for the same work.
    public struct Kind: Sendable, Hashable {
        /// Shape of the base, such as `llama 160x6 4096`.
        public var base: String
        /// Name of the method.
        public var method: String
        /// Numbers in which frozen weights are kept.
        public var precision: Hyperparameters.Precision
        /// Threads of the trainer.
        public var threads: Int

        /// A kind.
        public init(base: String, method: String, precision: Hyperparameters.Precision, threads: Int) {
            self.base = base
            self.method = method
            self.precision = precision
            self.threads = threads
        }
    }

    /// What is foretold and what is measured.
    public struct Figures: Sendable, Equatable {
        /// Tokens of all passes.
        public var tokens: Int
        /// Seconds of work.
        public var seconds: Double
        /// Bytes of memory at the peak; nil where it was not looked at.
        public var memoryBytes: Int?

        /// Figures.
        public init(tokens: Int, seconds: Double, memoryBytes: Int?) {
            self.tokens = tokens
            self.seconds = seconds
            self.memoryBytes = memoryBytes
        }
    }

    /// The job.
    public let job: Job.ID
    /// What its speed belongs to.
    public let kind: Kind
    /// Seconds that a machine of typical speed would take for what was measured.
    public let typicalSeconds: Double
    /// What was foretold.
    public let predicted: Figures
    /// What was measured.
    public let measured: Figures

    /// An outcome.
    public init(job: Job.ID, kind: Kind, typicalSeconds: Double, predicted: Figures, measured: Figures) {
        self.job = job
        self.kind = kind
        self.typicalSeconds = typicalSeconds
        self.predicted = predicted
        self.measured = measured
    }

    /// How far the measured figures are from the foretold ones: measured / foretold - 1; nil where either is not known.
    public var errors: (tokens: Double?, seconds: Double?, memory: Double?) {
        func error(_ measured: Double?, _ predicted: Double?) -> Double? {
            guard let measured, let predicted, predicted > 0 else { return nil }
            return measured / predicted - 1
        }
        return (
            error(Double(measured.tokens), Double(predicted.tokens)), error(measured.seconds, predicted.seconds),
            error(measured.memoryBytes.map(Double.init), predicted.memoryBytes.map(Double.init))
        )
    }
}
