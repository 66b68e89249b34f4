/// What happens in a training run; one line of `events.jsonl` each.
public enum TrainingEvent: Sendable, Equatable {
    /// The run began or went on.
    case started(Start)
    /// An optimizer step was taken.
    case progress(Progress)
    /// The validation rows were scored after `step` steps.
    ///
    /// `loss` is the mean of a token in nats, `accuracy` the share of tokens that were foretold (nil in older logs); `isBest` says whether no
    /// loss after training began was lower.
    case validated(step: Int, loss: Double, accuracy: Double? = nil, isBest: Bool)
    /// The model answered prompts after `step` steps.
    case sampled(step: Int, samples: [TrainingSample])
    /// The validation loss did not improve for as many validations as the settings' patience; the run ends after `step` steps.
    case earlyStopped(step: Int, bestStep: Int?, bestLoss: Double?, patience: Int)
    /// A checkpoint is complete in the folder's `checkpoints/<name>`.
    case checkpointWritten(step: Int, name: String)
    /// Something a person should know.
    case warning(message: String)
    /// The run was stopped and can go on; not a failure.
    case stopped(step: Int, reason: String)
    /// The artifact is complete.
    case succeeded(Success)
    /// The run cannot go on.
    case failed(code: String, message: String, hint: String?)

    /// Facts known when a run begins or goes on.
    public struct Start: Sendable, Equatable, Codable {
        /// Steps taken before; 0 for a new run.
        public var step: Int
        /// Steps of the whole run.
        public var totalSteps: Int
        /// Training rows.
        public var rows: Int
        /// Rows that are only scored.
        public var validationRows: Int
        /// Tokens of all training rows.
        public var tokens: Int
        /// Predicted tokens among them.
        public var trainedTokens: Int
        /// Numbers that training changes.
        public var trainableParameters: Int
        /// Numbers of the base.
        public var parameters: Int

        /// All facts.
        public init(
            step: Int, totalSteps: Int, rows: Int, validationRows: Int, tokens: Int, trainedTokens: Int, trainableParameters: Int,
            parameters: Int
        ) {
            self.step = step
            self.totalSteps = totalSteps
            self.rows = rows
            self.validationRows = validationRows
            self.tokens = tokens
            self.trainedTokens = trainedTokens
            self.trainableParameters = trainableParameters
            self.parameters = parameters
        }
    }

    /// Measures of one optimizer step.
    public struct Progress: Sendable, Equatable, Codable {
        /// Steps taken, counted from 1.
        public var step: Int
        /// Steps of the whole run.
        public var totalSteps: Int
        /// Passes over the rows so far.
        public var epoch: Double
        /// Mean loss of the step's predicted tokens, in nats.
        public var loss: Double
        /// Share of these tokens that were the likeliest next one, 0 ... 1; nil in older logs.
        public var accuracy: Double?
        /// Learning rate of the step.
        public var learningRate: Double
        /// Norm of the gradient before it was cut.
        public var gradientNorm: Double
        /// Tokens read so far.
        public var tokens: Int
        /// Tokens read each second, over the last steps.
        public var tokensPerSecond: Double
        /// Seconds left, by the last steps' time.
        public var remainingSeconds: Double
        /// Seconds of work of the process so far; nil in older logs.
        public var seconds: Double?
        /// Seconds of these that validations took; nil in older logs.
        public var validationSeconds: Double?
        /// Bytes of memory that the process has; nil where the operating system does not tell.
        public var memoryBytes: Int?

        /// All measures.
        public init(
            step: Int, totalSteps: Int, epoch: Double, loss: Double, accuracy: Double? = nil, learningRate: Double, gradientNorm: Double,
            tokens: Int, tokensPerSecond: Double, remainingSeconds: Double, seconds: Double? = nil, validationSeconds: Double? = nil,
            memoryBytes: Int? = nil
        ) {
            self.step = step
            self.totalSteps = totalSteps
            self.epoch = epoch
            self.loss = loss
            self.accuracy = accuracy
            self.learningRate = learningRate
            self.gradientNorm = gradientNorm
            self.tokens = tokens
            self.tokensPerSecond = tokensPerSecond
            self.remainingSeconds = remainingSeconds
            self.seconds = seconds
            self.validationSeconds = validationSeconds
            self.memoryBytes = memoryBytes
        }
    }

    /// The end of a run that has its artifact.
    public struct Success: Sendable, Equatable {
        /// Steps taken.
        public var step: Int
        /// Path of the artifact's folder.
        public var artifact: String
        /// Seconds of training in the process that ended the run.
        public var seconds: Double
        /// The step whose weights the artifact has.
        public var artifactStep: Int
        /// Validation loss of these weights in nats a token, where they were validated.
        public var validationLoss: Double?
        /// Share of the validation's tokens that these weights foretold, 0 ... 1; nil in older logs.
        public var validationAccuracy: Double?
        /// Whether the run ended before its last step because the validation loss no longer improved.
        public var isEarlyStopped: Bool
        /// Seconds of that process that validations took; nil in older logs.
        public var validationSeconds: Double?
        /// Most bytes of memory that the process that ended the run had; nil where the operating system does not tell.
        public var peakMemoryBytes: Int?

        /// All facts.
        public init(
            step: Int, artifact: String, seconds: Double, artifactStep: Int, validationLoss: Double?, validationAccuracy: Double? = nil,
            isEarlyStopped: Bool, validationSeconds: Double? = nil, peakMemoryBytes: Int? = nil
        ) {
            self.step = step
            self.artifact = artifact
            self.seconds = seconds
            self.artifactStep = artifactStep
            self.validationLoss = validationLoss
            self.validationAccuracy = validationAccuracy
            self.isEarlyStopped = isEarlyStopped
            self.validationSeconds = validationSeconds
            self.peakMemoryBytes = peakMemoryBytes
        }
    }
}
