/// Tells a run that has lost its way from one that has a bad step: many losses in a row that are worse than guessing.
struct LossWatch: Equatable {
    /// Losses that make the start of a run.
    private static let startSteps = 5
    /// So many bad losses in a row are no accident.
    private static let patience = 20
    /// Nats above guessing and above the start from which a loss counts as bad.
    private static let margin = 1.0

    /// Losses counted for the start.
    private(set) var startCount = 0
    /// Their sum.
    private(set) var startSum = 0.0
    /// Bad losses in a row up to now.
    private(set) var badSteps = 0

    /// No step was taken yet.
    init() {}

    /// What a checkpoint said.
    init(startCount: Int, startSum: Double, badSteps: Int) {
        (self.startCount, self.startSum, self.badSteps) = (startCount, startSum, badSteps)
    }

    /// Notes the loss of a step, of a model that would reach `guess` nats by guessing blindly.
    mutating func note(_ loss: Double, guess: Double) {
        if startCount > 0, loss > max(guess, startLoss) + Self.margin {
            badSteps += 1
            return
        }
        badSteps = 0
        if startCount < Self.startSteps {
            startCount += 1
            startSum += loss
        }
    }

    /// Mean loss of the first steps that were not bad.
    var startLoss: Double { startSum / Double(max(1, startCount)) }
    /// Whether the last loss was bad: what was kept before must not make room for what comes now.
    var isSuspicious: Bool { badSteps > 0 }
    /// Whether the run has lost its way.
    var isLost: Bool { badSteps >= Self.patience }
}
