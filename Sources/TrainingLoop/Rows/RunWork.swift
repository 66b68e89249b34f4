public import Domain

/// What a run will read, step for step as it will be read: counts, exact unless it is stopped early.
public struct RunWork: Sendable, Equatable {
    /// Rows, counted each time they are read.
    public struct Reading: Sendable, Equatable {
        /// Times that a row is read.
        public internal(set) var rows = 0
        /// Tokens.
        public internal(set) var tokens = 0
        /// Tokens that are predicted.
        public internal(set) var targets = 0
        /// Pairs of a token and one that it sees, itself among them.
        public internal(set) var pairs = 0
        /// Groups of rows that are worked on at one time.
        public internal(set) var batches = 0

        mutating func add(_ tokens: Int, _ targets: Int, of group: inout Int, limit: Int) {
            if group == 0 || group + tokens > limit {
                batches += 1
                group = 0
            }
            group += tokens
            rows += 1
            self.tokens += tokens
            self.targets += targets
            pairs += tokens * (tokens + 1) / 2
        }
    }

    /// Answers that are drawn as samples, each time.
    public struct Drawing: Sendable, Equatable {
        /// How often.
        public internal(set) var times = 0
        /// What is asked.
        public internal(set) var questions = Reading()
        /// Tokens of the longest answer, where answers are as long as those of the rows: all are written at one time.
        public internal(set) var tokens = 0

        /// None.
        public init() {}
    }

    /// Optimizer steps of the whole run.
    public let steps: Int
    /// What the steps read.
    public let training: Reading
    /// What one validation reads.
    public let validation: Reading
    /// How often the validation rows are scored, before the first step as well.
    public let validations: Int
    /// How often a checkpoint is written, when each validation is the best so far.
    public let checkpoints: Int
    /// What samples take.
    public let drawing: Drawing

    /// The work of a run over `rows` that scores `validation`, under `settings`.
    public init(_ rows: RowSizes, validation: RowSizes, _ settings: Hyperparameters) {
        let lengths = (0..<rows.count).map { rows.length($0) }
        let targets = (0..<rows.count).map { rows.targets($0) }
        var order = RowOrder(lengths: lengths, size: .init(settings), epochs: settings.epochs, seed: settings.seed)
        var training = Reading()
        for step in 0..<order.totalSteps {
            var group = 0
            for row in order.rows(ofStep: step) { training.add(lengths[row], targets[row], of: &group, limit: settings.microBatchTokens) }
        }
        var scored = Reading()
        var group = 0
        if validation.targetCount > 0 {
            for row in 0..<validation.count {
                scored.add(validation.length(row), validation.targets(row), of: &group, limit: settings.microBatchTokens)
            }
        }
        func isDue(_ step: Int, _ interval: Int) -> Bool {
            step == order.totalSteps || (interval > 0 ? step % interval == 0 : order.endsPass(after: step))
        }
        var drawing = Drawing(rows, validation: validation, settings)
        var (validations, checkpoints) = (scored.targets > 0 ? 1 : 0, 0)
        for step in 1...max(1, order.totalSteps) {
            let isValidated = scored.targets > 0 && isDue(step, settings.validateEvery)
            if isValidated { validations += 1 }
            if drawing.tokens > 0, isDue(step, 0) { drawing.times += 1 }
            if isDue(step, settings.checkpointEvery) || (isValidated && settings.keptWeights == .best) { checkpoints += 1 }
        }
        (steps, self.training, self.validation) = (order.totalSteps, training, scored)
        (self.validations, self.checkpoints, self.drawing) = (validations, checkpoints, drawing)
    }
}

extension RunWork.Drawing {
    /// One drawing, before the first step.
    fileprivate init(_ rows: RowSizes, validation: RowSizes, _ settings: Hyperparameters) {
        let source = validation.targetCount > 0 ? validation : rows
        var group = 0
        for row in 0..<min(settings.samples ?? 0, source.count) {
            let answer = min(source.targets(row), SampleLimits.answerTokens)
            questions.add(source.length(row) - answer, 0, of: &group, limit: SampleLimits.stepTokens)
            tokens = max(tokens, answer)
        }
        times = tokens > 0 ? 1 : 0
    }
}
