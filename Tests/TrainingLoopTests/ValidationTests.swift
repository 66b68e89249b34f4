import Domain
import Engine
import Foundation
import JSON
import Testing

@testable import TrainingLoop

/// Which validation is the best, when a run ends early, and whose weights the artifact has.
struct ValidationTests {
    /// Losses of validations one step apart, the first before training; by margin the waited counts and the best step.
    static let courses: [(losses: [Double], margin: Double, waited: [Int], best: Int?)] = [
        ([3], 0, [0], nil), ([3, 4], 0, [0, 0], 1), ([3, 2, 1, 0.5], 0, [0, 0, 0, 0], 3), ([3, 2, 2, 2], 0, [0, 0, 1, 2], 1),
        ([1, 2, 3, 1.5, 1.5], 0, [0, 0, 1, 0, 1], 3),
        // Within the margin the best moves on, patience does not.
        ([3, 2, 1.9, 1.8, 1.7], 0.25, [0, 0, 1, 2, 0], 4), ([3, 2, 1.95, 1.9], 0.25, [0, 0, 1, 2], 3),
        ([3, 2, 1.75], 0.25, [0, 0, 1], 2),
    ]

    @Test("The record knows the best and how long nothing improved", arguments: courses.indices)
    func record(index: Int) throws {
        let course = Self.courses[index]
        var record = ValidationRecord()
        var waited: [Int] = []
        for (step, loss) in course.losses.enumerated() {
            let wasBest = record.best?.step
            let isBest = record.note(.init(step: step, loss: loss, accuracy: nil), margin: course.margin)
            #expect(isBest == (record.best?.step != wasBest) && (!isBest || record.best?.step == step))
            waited.append(record.waited)
        }
        #expect(waited == course.waited && record.best?.step == course.best && record.initialLoss == course.losses[0])
        var kept = RunRecord()
        (kept.tokens, kept.validation) = (7, record)
        kept.losses.note(1 / 3, guess: 3)
        #expect(RunRecord(JSONObject(kept.fields)) == kept)
    }

    /// A run whose validation loss rises soon: its few rows are learned by heart.
    static func overfitting(_ change: (inout Hyperparameters) -> Void = { _ in }) -> RunTrial {
        RunTrial(method: .full) {
            ($0.epochs, $0.validateEvery, $0.checkpointEvery, $0.keepCheckpoints) = (8, 2, 5, 1)
            ($0.keptWeights, $0.learningRate, $0.schedule) = (.best, 0.05, .constant)
            change(&$0)
        }
    }

    @Test("The artifact has the weights of the best validation, whose checkpoint is kept beside the newest")
    func best() throws {
        let trial = Self.overfitting()
        let result = try trial.go()
        let success = try #require(result.success)
        let trained = result.validations.filter { $0.key > 0 }
        let best = try #require(trained.min { ($0.value, $0.key) < ($1.value, $1.key) })
        #expect(best.key < 24 && success.step == 24, "the last is not the best, or the test says nothing")
        #expect(success.artifactStep == best.key && success.validationLoss == best.value && !success.isEarlyStopped)
        #expect(trial.checkpoints() == [best.key, 24].map { Checkpoint.name(ofStep: $0) })
        #expect(
            try Self.weights(trial.artifact.appendingPathComponent("model.safetensors"))
                == Self.weights(
                    trial.checkpointFile(Checkpoint.name(ofStep: best.key), "weights.safetensors")))
        let marked = result.events.compactMap { if case .validated(let step, _, _, true) = $0 { step } else { nil } }
        #expect(marked.last == best.key && !marked.contains(0))
        let last = try #require(try trial.log().last ?? nil)
        #expect(
            last.whole("artifact_step") == best.key && last.number("validation_loss") == best.value
                && last.json["early_stopped"] == .bool(false))
        // The loss of the artifact is what is said.
        let model = try LanguageModel(folder: trial.artifact)
        #expect(abs(try #require(try trial.validationRows.meanLoss(by: model)) - best.value) < 1e-5)
    }

    static func weights(_ file: URL) throws -> [String: [Float]] {
        let file = try SafetensorsFile(contentsOf: file)
        return try file.tensors.mapValues { _ in [] }.reduce(into: [:]) { $0[$1.key] = try file.floats(named: $1.key).array }
    }

    @Test("With --keep last the artifact has the last weights, and no checkpoint is kept for its loss")
    func last() throws {
        let trial = Self.overfitting { $0.keptWeights = .last }
        let success = try #require(try trial.go().success)
        #expect(success.artifactStep == 24 && success.step == 24 && success.validationLoss != nil)
        #expect(trial.checkpoints() == ["step-000024"])
    }

    @Test("Without validation rows the last weights are the artifact")
    func nothingToValidate() throws {
        let trial = Self.overfitting()
        trial.validationRows = EncodedRows()
        let success = try #require(try trial.go().success)
        #expect(success.artifactStep == 24 && success.validationLoss == nil)
    }

    @Test("Steps and validations say which share of their tokens was foretold, and the end that of the weights it keeps")
    func accuracy() throws {
        let trial = Self.overfitting()
        let result = try trial.go()
        let accuracies = result.accuracies.compactMap(\.self)
        #expect(accuracies.count == 24 && accuracies.allSatisfy { (0...1).contains($0) })
        // A model of this size learns ten rows by heart.
        #expect(try #require(accuracies.last) > 0.5 && accuracies[0] < 0.5)
        let validated = result.events.compactMap { if case .validated(let step, _, let accuracy, _) = $0 { (step, accuracy) } else { nil } }
        let byStep = Dictionary(validated.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let success = try #require(result.success)
        #expect(success.validationAccuracy != nil && byStep[success.artifactStep] == success.validationAccuracy)
        // Counted anew, with the weights before the first step.
        let model = try trial.model()
        let batches = trial.validationRows.batches(of: 0..<trial.validationRows.count, tokens: 100)
        let hits = try batches.reduce(0) { $0 + (try model.loss(of: $1).hits) }
        #expect(byStep[0] == Double(hits) / Double(trial.validationRows.targetCount))
        // What is said of the best outlives a stop.
        let broken = Self.overfitting()
        _ = try broken.go(stoppingAfter: 23)
        #expect(try broken.go().success?.validationAccuracy == success.validationAccuracy)
    }

    @Test("A run ends early after as many validations without improvement, and says so", arguments: [1, 2, 4])
    func patience(patience: Int) throws {
        let trial = Self.overfitting { $0.patience = patience }
        let result = try trial.go()
        let (success, early) = (try #require(result.success), try #require(result.earlyStop))
        var record = ValidationRecord()
        var expected = 0
        let whole = try Self.overfitting { $0.checkpointEvery = 0 }.go()
        for (step, loss) in whole.validations.sorted(by: { $0.key < $1.key }) where record.waited < patience {
            _ = record.note(.init(step: step, loss: loss, accuracy: nil), margin: 0)
            expected = step
        }
        #expect(expected < 24 && early.step == expected && success.step == expected && success.isEarlyStopped)
        #expect(early.bestStep == record.best?.step && success.artifactStep == record.best?.step)
        let lines = try trial.log().compactMap(\.self)
        #expect(lines.first { $0.type == "early_stopped" }?.whole("best_step") == early.bestStep)
        #expect(lines.last?.json["early_stopped"] == .bool(true))
        // It is over, and going on with it finds the same.
        let digests = try trial.artifactDigests()
        let again = try trial.go()
        #expect(again.losses.isEmpty && again.success?.isEarlyStopped == true && again.success?.artifactStep == success.artifactStep)
        #expect(try trial.artifactDigests() == digests)
    }

    @Test("A margin makes small improvements count for nothing")
    func margin() throws {
        let result = try Self.overfitting { ($0.patience, $0.minimumImprovement) = (2, 100) }.go()
        // The first validation in training sets the mark, two more do not fall by that much.
        #expect(result.earlyStop?.step == 6 && result.success?.isEarlyStopped == true)
    }

    @Test("Stopped at any step and resumed, patience ends the run at the same step with the same bytes")
    func patienceResumed() throws {
        func trial() -> RunTrial { Self.overfitting { ($0.patience, $0.validateEvery) = (3, 1) } }
        let unbroken = trial()
        let whole = try unbroken.go()
        let end = try #require(whole.earlyStop?.step)
        #expect(end < 24)
        for step in 0..<end {
            let broken = trial()
            #expect(try broken.go(stoppingAfter: step).outcome == .stopped(step: step))
            let rest = try broken.go()
            #expect(rest.earlyStop?.step == end && rest.success?.artifactStep == whole.success?.artifactStep, "stopped after \(step)")
            #expect(try broken.artifactDigests() == unbroken.artifactDigests(), "stopped after \(step)")
        }
    }

    @Test("A validation that a wish to stop cut short is made when the run goes on")
    func cutShort() throws {
        let unbroken = Self.overfitting()
        let whole = try unbroken.go()
        let trial = Self.overfitting()
        // Asked for while the step's event is heard, before its validation.
        let first = try trial.go(stoppingAfter: 2)
        #expect(first.validations.keys.sorted() == [0])
        let second = try trial.go()
        #expect(second.validations.keys.min() == 2)
        #expect(second.validations[2] == whole.validations[2])
        #expect(try trial.artifactDigests() == unbroken.artifactDigests())
    }

    @Test("When the best checkpoint is damaged that is said, and the run makes do without it", arguments: [false, true])
    func damagedBest(isResumed: Bool) throws {
        let trial = Self.overfitting()
        let best = try #require(try Self.overfitting().go().success?.artifactStep)
        let name = Checkpoint.name(ofStep: best)
        func damage() throws { try CheckpointTests.Damage.flippedByte.strike(trial.checkpointFile(name, "weights.safetensors")) }
        if isResumed {
            #expect(try trial.go(stoppingAfter: 22).outcome == .stopped(step: 22))
            try damage()
        }
        var damaged = isResumed
        let result = try trial.go { event in
            if !damaged, case .progress(let progress) = event, progress.step == 22 {
                damaged = true
                do { try damage() } catch { Issue.record(error) }
            }
        }
        #expect(result.outcome == .succeeded && result.warnings.contains { $0.contains(name) && $0.contains("lost") }, "\(result.warnings)")
        #expect(result.success.map { $0.artifactStep >= 22 } == true)
    }

    @Test("Patience without rows to validate on is refused")
    func patienceWithoutRows() throws {
        let trial = Self.overfitting { $0.patience = 1 }
        trial.validationRows = EncodedRows()
        let error = try #require(try trial.go().error)
        #expect(error.code == .invalidSetting && error.hint?.contains("--validation") == true)
    }

    @Test("Training that makes the validation worse is said")
    func noHelp() throws {
        let trial = Self.overfitting { $0.learningRate = 0.3 }
        trial.changeModel = RunTrial.calm
        let result = try trial.go()
        let success = try #require(result.success)
        #expect(try #require(success.validationLoss) >= (try #require(result.validations[0])), "the case must be one")
        #expect(result.warnings.contains { $0.contains("did not help") })
    }

    @Test("A plan of an older version keeps the last weights and counts rows")
    func olderPlan() throws {
        let text = #"""
            {"epochs":1,"batch_size":4,"micro_batch_tokens":8,"learning_rate":1,"schedule":"linear","warmup_ratio":0,"weight_decay":0,
            "adam_beta1":0.9,"adam_beta2":0.99,"adam_epsilon":1e-8,"max_gradient_norm":1,"max_length":16,"precision":"float32","seed":1,
            "validate_every":0,"checkpoint_every":0,"keep_checkpoints":2}
            """#
        let settings = try JSONDecoder().decode(Hyperparameters.self, from: Data(text.utf8))
        #expect(
            settings.keptWeights == nil && settings.samples == nil && settings.batchTokens == nil && settings.patience == nil
                && settings.recompute == nil
                && settings.minimumImprovement == nil)
        var asked = Hyperparameters()
        (asked.batchTokens, asked.patience, asked.minimumImprovement, asked.keptWeights) = (5, 6, 0.5, .last)
        asked.samples = 7
        #expect(try JSONDecoder().decode(Hyperparameters.self, from: JSONEncoder().encode(asked)) == asked)
    }
}
