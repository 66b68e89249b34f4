import Domain
import Foundation
import Testing
import TrainingLoop
import TrialMethods

/// A run that was stopped and went on ends with the bytes of one that was not.
struct ResumeTests {
    /// How a run reads its rows, and what becomes of its validations: all of it must survive.
    enum Setting: String, CaseIterable {
        case rows, tokens, best

        func apply(_ settings: inout Hyperparameters) {
            switch self {
            case .rows: break
            case .tokens: settings.batchTokens = 26
            case .best:
                (settings.keptWeights, settings.validateEvery, settings.checkpointEvery) = (.best, 1, 4)
                // The loss goes up and down: the best is none of the last.
                settings.learningRate = 0.3
            }
        }
    }

    @Test(
        "Stopped at any step boundary and resumed, the artifact is the same to the last byte", arguments: TrialMethod.all, Setting.allCases)
    func everyBoundary(method: TrialMethod, setting: Setting) throws {
        let unbroken = RunTrial(method: method.method, setting.apply)
        let whole = try unbroken.go()
        #expect(whole.outcome == .succeeded && whole.losses.count >= 6)
        let expected = try unbroken.artifactDigests()
        #expect(expected.count == 2)
        for step in 0..<whole.losses.count {
            let trial = RunTrial(method: method.method, setting.apply)
            let first = try trial.go(stoppingAfter: step)
            #expect(first.outcome == .stopped(step: step))
            #expect(try trial.artifactDigests().isEmpty, "no artifact after step \(step)")
            let second = try trial.go()
            #expect(second.outcome == .succeeded && second.firstStep == step && second.warnings == whole.warnings)
            #expect(first.losses + second.losses == whole.losses, "stopped after step \(step)")
            #expect(try trial.artifactDigests() == expected, "stopped after step \(step)")
            #expect(second.success?.artifactStep == whole.success?.artifactStep)
            #expect(first.validations.merging(second.validations) { a, _ in a } == whole.validations)
        }
    }

    @Test("Computing activations twice changes not a bit", arguments: TrialMethod.all)
    func recomputed(method: TrialMethod) throws {
        let kept = RunTrial(method: method.method) { $0.recompute = .off }
        let twice = RunTrial(method: method.method) { $0.recompute = .on }
        #expect(try kept.go().losses == twice.go().losses)
        #expect(try kept.artifactDigests() == twice.artifactDigests())
    }

    @Test("Stopped at every step boundary in turn, the artifact is the same")
    func everyBoundaryInTurn() throws {
        let unbroken = RunTrial()
        _ = try unbroken.go()
        let trial = RunTrial()
        var losses: [Double] = []
        for step in 0..<6 {
            let part = try trial.go(stoppingAfter: step)
            #expect(part.outcome == .stopped(step: step))
            losses += part.losses
        }
        #expect(try trial.go().outcome == .succeeded)
        #expect(losses.count == 5)
        #expect(try trial.artifactDigests() == unbroken.artifactDigests())
    }

    @Test("A run that died between checkpoints goes on from the newest and ends the same")
    func afterDeath() throws {
        let unbroken = RunTrial()
        _ = try unbroken.go()
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 3)
        // What a killed process leaves: an older checkpoint, a half-written newer one, a later log.
        let newest = trial.url.appendingPathComponent("checkpoints/step-000003")
        try FileManager.default.moveItem(at: newest, to: trial.url.appendingPathComponent("checkpoints/.step-000003.tmp"))
        try Data("half".utf8).write(to: trial.checkpointFile(".step-000003.tmp", "optimizer.safetensors"))
        let second = try trial.go()
        #expect(second.firstStep == 2 && second.outcome == .succeeded && second.warnings.isEmpty)
        #expect(try trial.artifactDigests() == unbroken.artifactDigests())
        #expect(trial.checkpoints() == ["step-000004", "step-000006"])
    }

    @Test("Another seed or another row gives another artifact: the comparison can fail")
    func canFail() throws {
        let first = RunTrial()
        _ = try first.go()
        let seeded = RunTrial { $0.seed = 2 }
        _ = try seeded.go()
        #expect(try first.artifactDigests() != seeded.artifactDigests())
        let other = RunTrial()
        other.rows.append([1, 2, 3])
        _ = try other.go()
        #expect(try first.artifactDigests() != other.artifactDigests())
    }

    @Test("A finished run that is resumed writes the same artifact again")
    func finished() throws {
        let trial = RunTrial()
        _ = try trial.go()
        let digests = try trial.artifactDigests()
        let again = try trial.go()
        #expect(again.outcome == .succeeded && again.losses.isEmpty && again.firstStep == 6)
        #expect(try trial.artifactDigests() == digests)
    }

    @Test("A wish to stop during the last step does not lose the last validation")
    func stopAtTheEnd() throws {
        let trial = RunTrial()
        let result = try trial.go(stoppingAfter: 6)
        #expect(result.outcome == .succeeded)
        let validated = result.events.compactMap { if case .validated(let step, _, _, _) = $0 { step } else { nil } }
        #expect(validated == [0, 3, 6])
        #expect(try trial.artifactDigests().count == 2)
    }
}
