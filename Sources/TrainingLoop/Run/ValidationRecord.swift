/// What the validations of a run have said so far: which step is the best, and for how long nothing has improved.
///
/// The validation before the first step is what others are compared with; it is no candidate, so a run yields trained weights.
struct ValidationRecord: Equatable {
    /// One validation's mean loss of a token, in nats, and the share of tokens that were foretold; nil in older checkpoints.
    struct Measure: Equatable {
        let step: Int
        let loss: Double
        let accuracy: Double?
    }

    /// The newest validation.
    private(set) var last: Measure?
    /// Loss before the first step.
    private(set) var initialLoss: Double?
    /// The lowest after training began; the earlier one of two equal.
    private(set) var best: Measure?
    /// The loss that an improvement is measured from: that of the last improvement.
    private(set) var reference: Double?
    /// Validations since the last improvement.
    private(set) var waited = 0

    /// Nothing was validated yet.
    init() {}

    /// What a checkpoint said.
    init(last: Measure?, initialLoss: Double?, best: Measure?, reference: Double?, waited: Int) {
        (self.last, self.initialLoss, self.best, self.reference, self.waited) = (last, initialLoss, best, reference, waited)
    }

    /// Notes a validation; an improvement lowers the loss by more than `margin`, or without one by anything. Whether it is the best.
    mutating func note(_ measure: Measure, margin: Double) -> Bool {
        let (step, loss) = (measure.step, measure.loss)
        last = measure
        guard step > 0 else {
            initialLoss = loss
            return false
        }
        if reference.map({ loss < $0 - margin }) ?? true {
            reference = loss
            waited = 0
        } else {
            waited += 1
        }
        let isBest = best.map { loss < $0.loss } ?? true
        if isBest { best = measure }
        return isBest
    }

    /// Forgets the best one, whose weights are lost.
    mutating func forgetBest() {
        best = nil
    }
}
