internal import Domain
internal import Engine
internal import TrainingLoop

/// The settings of a job: what a person chose, and for the rest what rows, model and method suggest, each with its reason.
struct AutoSettings {
    /// What settings depend on.
    struct Facts {
        let method: Method
        /// Weights of the base.
        let parameters: Int
        let rows: RowSizes
        let validation: RowSizes
        let chosen: JobRequest.Settings
        let seed: UInt64
    }

    private(set) var hyperparameters = Hyperparameters()
    private(set) var reasons: [JobPlan.Reason] = []

    init(_ facts: Facts) {
        let chosen = facts.chosen
        hyperparameters.seed = facts.seed
        hyperparameters.recompute = .auto
        if let schedule = chosen.schedule { hyperparameters.schedule = schedule }
        if let warmup = chosen.warmupRatio { hyperparameters.warmupRatio = warmup }
        if let decay = chosen.weightDecay { hyperparameters.weightDecay = decay }
        if let samples = chosen.samples { hyperparameters.samples = samples }
        hyperparameters.epochs = chosen.epochs ?? epochs(facts)
        hyperparameters.batchSize = chosen.batchSize ?? batchSize(facts.rows.count)
        hyperparameters.learningRate = learningRate(facts)
        hyperparameters.maxLength = chosen.maxLength ?? maxLength(facts)
        hyperparameters.validateEvery = chosen.validateEvery ?? validateEvery(facts)
        hyperparameters.patience = chosen.patience ?? patience(facts)
        hyperparameters.checkpointEvery = chosen.checkpointEvery ?? 0
    }

    /// Notes why a setting has its value.
    mutating func note(_ setting: String, _ value: String, _ reason: String) {
        reasons.append(.init(setting: setting, value: value, reason: reason))
    }

    /// Takes a precision, with its reason where nobody chose it.
    mutating func use(_ precision: Hyperparameters.Precision, because reason: String?) {
        hyperparameters.precision = precision
        if let reason { note("precision", precision.rawValue, reason) }
    }

    /// Takes smaller groups of rows.
    mutating func use(microBatchTokens tokens: Int, because reason: String) {
        hyperparameters.microBatchTokens = tokens
        note("micro_batch_tokens", "\(tokens)", reason)
    }

    /// Writes checkpoints often enough that a run which is killed loses minutes, not hours.
    mutating func checkpoint(every steps: Int, because reason: String) {
        hyperparameters.checkpointEvery = steps
        note("checkpoint_every", "\(steps)", reason)
    }

    // The rule of the OpenAI cookbook: three passes, more for few rows, fewer for very many.
    private mutating func epochs(_ facts: Facts) -> Double {
        let rows = facts.rows.count
        let usual: Double = if case .prefix = facts.method { PrefixSettings.usualEpochs } else { Hyperparameters().epochs }
        var (epochs, reason) = (usual, "the usual number of passes for \(facts.method.name)")
        if rows * 3 < 100 {
            epochs = Double(min(25, 100 / max(1, rows)))
            reason = "\(Format.count(rows, "row")) in 3 passes would be fewer than 100 examples, so there are more passes, 25 at most"
        } else if rows * 3 > 25_000 {
            epochs = Double(max(1, 25_000 / rows))
            reason = "\(Format.count(rows, "row")) in 3 passes would be more than 25,000 examples, so there are fewer passes"
        }
        note("epochs", Self.text(epochs), reason)
        return epochs
    }

    private mutating func batchSize(_ rows: Int) -> Int {
        let visits = Double(rows) * hyperparameters.epochs
        var size = 1
        while size < Hyperparameters().batchSize, visits / Double(size * 2) >= 100 { size *= 2 }
        note(
            "batch_size", "\(size)",
            size == Hyperparameters().batchSize
                ? "the usual size; the run takes 100 steps and more" : "the largest power of two with which the run takes about 100 steps")
        return size
    }

    private mutating func learningRate(_ facts: Facts) -> Double {
        let usual = LearningRateAdvice(facts.method, parameters: facts.parameters)
        let rate = facts.chosen.learningRate ?? usual.rate
        guard let multiplier = facts.chosen.learningRateMultiplier else {
            if facts.chosen.learningRate == nil { note("learning_rate", Self.text(rate), usual.reason) }
            return rate
        }
        let whose = facts.chosen.learningRate == nil ? "\(Self.text(rate)), \(usual.reason)," : "\(Self.text(rate)), as chosen,"
        note("learning_rate", Self.text(rate * multiplier), "\(whose) times the multiplier \(Self.text(multiplier))")
        return rate * multiplier
    }

    private mutating func maxLength(_ facts: Facts) -> Int {
        let longest = max(2, facts.rows.longest, facts.validation.longest)
        note("max_length", "\(longest)", "the longest row has \(Format.count(longest, "token"))")
        return longest
    }

    // Ten validations a run, as long as they take at most about a quarter of its time: scoring a token takes a third of learning it.
    private mutating func validateEvery(_ facts: Facts) -> Int {
        guard facts.validation.targetCount > 0 else { return 0 }
        let learned = Double(facts.rows.tokenCount) * hyperparameters.epochs
        let affordable = Int(0.25 * learned / (Double(facts.validation.tokenCount) / 3))
        let passes = Int(hyperparameters.epochs.rounded(.up))
        let count = min(10, affordable)
        guard count > passes else {
            note("validate_every", "0", "after each pass: more validations would take more than a quarter of the time")
            return 0
        }
        let stepsOfPass = (facts.rows.count + hyperparameters.batchSize - 1) / hyperparameters.batchSize
        let steps = max(1, Int(Double(stepsOfPass) * hyperparameters.epochs) / count)
        note("validate_every", "\(steps)", "about \(count) validations in the whole run, at most a quarter of its time")
        return steps
    }

    private mutating func patience(_ facts: Facts) -> Int? {
        guard facts.validation.targetCount > 0 else { return nil }
        note("patience", "3", "there are rows to validate on: the run ends early when 3 validations in a row bring nothing")
        return 3
    }

    /// A number in few digits.
    static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e6 ? "\(Int(value))" : "\(value)"
    }
}
