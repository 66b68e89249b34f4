/// How far a job is: what its trainer said last.
public struct JobProgress: Sendable, Equatable, Codable {
    /// Steps taken.
    public var step: Int
    /// Steps of the whole run.
    public var totalSteps: Int
    /// Passes over the rows so far.
    public var epoch: Double
    /// Mean loss of the last step's predicted tokens, in nats.
    public var loss: Double?
    /// Share of these tokens that were the likeliest next one, 0 ... 1.
    public var accuracy: Double?
    /// The last validation's mean loss of a token, in nats.
    public var validationLoss: Double?
    /// Share of the last validation's tokens that were the likeliest next one, 0 ... 1.
    public var validationAccuracy: Double?
    /// The lowest validation loss so far.
    public var bestValidationLoss: Double?
    /// Learning rate of the last step.
    public var learningRate: Double?
    /// Norm of the last step's gradient before it was cut.
    public var gradientNorm: Double?
    /// Tokens read so far.
    public var tokens: Int
    /// Tokens read each second, over the last steps.
    public var tokensPerSecond: Double?
    /// Seconds left, by measured times of steps; nil before the first step.
    public var remainingSeconds: Double?
    /// Bytes of memory that the trainer has; nil where it was not looked at.
    public var memoryBytes: Int?
    /// Seconds of work that the trainer at work has told of; they count among the job's already.
    public var toldSeconds: Double?
    /// Seconds of these that validations took.
    public var toldValidationSeconds: Double?

    /// Nothing done yet of `totalSteps`.
    public init(step: Int = 0, totalSteps: Int, epoch: Double = 0, tokens: Int = 0) {
        self.step = step
        self.totalSteps = totalSteps
        self.epoch = epoch
        self.tokens = tokens
    }

    private enum CodingKeys: String, CodingKey {
        case step, epoch, loss, accuracy, tokens
        case totalSteps = "total_steps"
        case validationLoss = "validation_loss"
        case validationAccuracy = "validation_accuracy"
        case bestValidationLoss = "best_validation_loss"
        case learningRate = "learning_rate"
        case gradientNorm = "gradient_norm"
        case tokensPerSecond = "tokens_per_second"
        case remainingSeconds = "remaining_seconds"
        case memoryBytes = "memory_bytes"
        case toldSeconds = "told_seconds"
        case toldValidationSeconds = "told_validation_seconds"
    }
}
