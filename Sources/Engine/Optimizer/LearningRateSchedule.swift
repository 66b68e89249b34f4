public import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The learning rate of each step: a linear rise, then constant, linear or cosine to zero.
public struct LearningRateSchedule: Sendable {
    let kind: Hyperparameters.Schedule
    let peak: Double
    let warmupSteps: Int
    let totalSteps: Int

    /// A schedule that reaches `peak` after `warmupSteps` and, but for `constant`, zero at `totalSteps`.
    public init(_ kind: Hyperparameters.Schedule, peak: Double, warmupSteps: Int, totalSteps: Int) {
        self.kind = kind
        self.peak = peak
        self.warmupSteps = warmupSteps
        self.totalSteps = totalSteps
    }

    /// The rate of step `step`, counted from 0.
    public func rate(at step: Int) -> Double {
        if step < warmupSteps { return peak * Double(step) / Double(max(1, warmupSteps)) }
        let progress = Double(step - warmupSteps) / Double(max(1, totalSteps - warmupSteps))
        return switch kind {
        case .constant: peak
        case .linear: peak * max(0, Double(totalSteps - step) / Double(max(1, totalSteps - warmupSteps)))
        case .cosine: peak * max(0, 0.5 * (1 + cos(.pi * progress)))
        }
    }
}
