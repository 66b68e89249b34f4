import Foundation
import Testing
import TrialMethods

/// Runs that are killed at random moments end, resumed, with the bytes of an undisturbed one.
@Suite(.serialized) struct FaultTests {
    static let methods = TrialMethod.all.filter { $0.arguments != nil }
    private static let environment = ProcessInfo.processInfo.environment
    /// Kills of the long loop, for all methods together; `./scripts/test --faults` sets it.
    static let kills = environment["TUNESMITH_FAULTS"].flatMap { Int($0) }
    static let seed = environment["TUNESMITH_FAULTS_SEED"].flatMap { UInt64($0) } ?? 1

    @Test("Killed at random moments, with checkpoints damaged in between, a run ends with the same bytes", arguments: methods)
    func some(method: TrialMethod) throws {
        let trial = try KillTrial(method, seed: 7)
        try trial.kill(4)
        #expect(trial.figures.kills == 4)
    }

    @Test(
        "The same, many times", .enabled(if: kills != nil, "./scripts/test --faults asks for it"), arguments: methods)
    func many(method: TrialMethod) throws {
        let trial = try KillTrial(method, seed: Self.seed)
        let share = ((Self.kills ?? 0) + Self.methods.count - 1) / Self.methods.count
        try trial.kill(share)
        let figures = trial.figures
        // The loop reached what it is for.
        #expect(figures.halfWritten > 0 && figures.damaged > 0)
        print(
            "\(method), seed \(Self.seed): \(figures.kills) kills of \(figures.processes) processes in \(figures.runs) runs; "
                + "\(figures.halfWritten) left a checkpoint half-written, \(figures.inArtifact) an artifact, \(figures.beforePlan) no plan; "
                + "\(figures.damaged) checkpoints were damaged in between, each passed over with a word")
    }
}
