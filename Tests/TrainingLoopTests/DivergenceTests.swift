import Domain
import Engine
import Foundation
import Testing
import TrialMethods

@testable import TrainingLoop

/// Training that yields numbers that are none ends with advice and keeps what was good.
struct DivergenceTests {
    /// Methods whose weights can drive a model out of the range of numbers: prefixes and narrow adapters saturate instead, and 4 bits
    /// have no room for what is no number.
    static let methods = TrialMethod.plain.filter { ["full", "lora"].contains($0.description) }

    @Test(
        "A weight of the base that is no number ends the run in its first step and is named", arguments: [Float.nan, .infinity],
        methods)
    func faultyBase(value: Float, method: TrialMethod) throws {
        let trial = RunTrial(method: method.method)
        trial.validationRows = EncodedRows()
        var name = ""
        trial.changeModel = {
            name = $0.parameters[3].name
            $0.parameters[3].values?.start[0] = value
        }
        let result = try trial.go()
        let error = try #require(result.error)
        #expect(error.code == .trainingDiverged && error.message.contains("step 1"), "\(error.message)")
        #expect(error.message.contains(name) && error.hint?.contains("copy of the base") == true)
        // No setting is to blame.
        #expect(error.hint?.contains("--learning-rate") == false)
        let last = try #require(try trial.log().last ?? nil)
        #expect(last.type == "failed" && last.text("code") == "training_diverged" && last.text("hint") == error.hint)
        #expect(trial.checkpoints().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: trial.artifact.path))
    }

    /// A base whose first feed-forward network leaves the range of numbers on token 36 and on no other.
    static func overflowOnToken36(_ model: LanguageModel) {
        func values(_ name: String) -> Buffer<Float>? { model.parameters.first { $0.name.hasSuffix(name) }?.values }
        guard let table = values("embed_tokens.weight"), let output = values("layers.0.self_attn.o_proj.weight"),
            let gate = values("layers.0.mlp.gate_proj.weight"), let up = values("layers.0.mlp.up_proj.weight")
        else { return }
        for token in 0..<37 { table.start[token * 16 + 7] = token == 36 ? 1 : 0 }
        for column in 0..<16 { output.start[7 * 16 + column] = 0 }
        for row in 0..<24 { (gate.start[row * 16 + 7], up.start[row * 16 + 7]) = (1e25, 1e25) }
    }

    @Test("A row that alone overflows is named by its line, in training and in validation", arguments: [false, true], methods)
    func rowAtFault(isValidation: Bool, method: TrialMethod) throws {
        let trial = RunTrial(method: method.method) { $0.batchSize = 10 }
        var (good, bad) = (EncodedRows(), EncodedRows())
        for number in 0..<6 {
            let tokens = (0..<5).map { Int32(6 * number + $0) }
            good.append(tokens, isTrained: tokens.map { _ in true }, line: number + 1)
            bad.append(number == 3 ? [1, 36, 2, 3] : tokens[..<4], isTrained: Array(repeating: true, count: 4), line: 2 * number + 1)
        }
        (trial.rows, trial.validationRows) = isValidation ? (good, bad) : (bad, EncodedRows())
        trial.changeModel = Self.overflowOnToken36
        let result = try trial.go()
        let error = try #require(result.error)
        #expect(error.code == .trainingDiverged && error.message.contains("line 7"), "\(error.message)")
        #expect(!error.message.contains("line 5") && error.message.contains("of 6 rows"))
        #expect(error.hint?.contains("leave it out") == true)
        #expect(trial.checkpoints().isEmpty)
    }

    @Test("When every row overflows no row is blamed")
    func allRowsAtFault() throws {
        let trial = RunTrial()
        trial.validationRows = EncodedRows()
        trial.rows = EncodedRows()
        for number: Int32 in 0..<4 { trial.rows.append([number, 36, 5]) }
        trial.changeModel = Self.overflowOnToken36
        let error = try #require(try trial.go().error)
        #expect(error.code == .trainingDiverged && !error.message.contains("row ") && error.hint?.contains("base") == true)
    }

    /// What the advice says of settings that are in use and have had an effect.
    static let advice: [(change: @Sendable (inout Hyperparameters) -> Void, says: [String], saysNot: [String])] = [
        ({ _ in }, ["--learning-rate (it is 1000000.0; try 100000.0)"], ["--max-gradient-norm", "--precision", "--warmup-ratio 0.1"]),
        ({ $0.warmupRatio = 0 }, ["--learning-rate", "--warmup-ratio 0.1"], ["--precision"]),
        ({ $0.warmupRatio = 1 }, ["--learning-rate", "--warmup-ratio (it is 1.0)"], ["--precision"]),
        ({ $0.maxGradientNorm = 0 }, ["--learning-rate", "--max-gradient-norm 1"], ["--precision"]),
        ({ $0.precision = .bfloat16 }, ["--learning-rate", "--precision float32"], ["--max-gradient-norm"]),
    ]

    @Test("The advice fits the settings", arguments: advice.indices)
    func fittingAdvice(index: Int) throws {
        let one = Self.advice[index]
        let trial = RunTrial {
            ($0.learningRate, $0.warmupRatio) = (1e6, 0.2)
            one.change(&$0)
        }
        let hint = try #require(try trial.go().error?.hint)
        for text in one.says { #expect(hint.contains(text), "\(hint)") }
        for text in one.saysNot { #expect(!hint.contains(text), "\(hint)") }
        #expect(hint.contains("--output"))
    }

    @Test("The checkpoint that still trained well is named and kept, the one that did not pushes it out not")
    func provenCheckpoint() throws {
        let trial = RunTrial {
            ($0.learningRate, $0.warmupRatio, $0.checkpointEvery, $0.keepCheckpoints) = (1e30, 0.2, 1, 1)
        }
        let result = try trial.go()
        let error = try #require(result.error)
        #expect(error.hint?.contains("step-000001") == true, "\(error.hint ?? "")")
        #expect(trial.checkpoints().contains("step-000001"))
    }

    @Test("Losses that stay worse than guessing end a run, single ones do not")
    func watch() {
        var watch = LossWatch()
        for _ in 0..<5 { watch.note(2, guess: 3) }
        #expect(watch.startLoss == 2)
        for _ in 0..<100 {
            watch.note(50, guess: 3)
            #expect(watch.isSuspicious && !watch.isLost)
            watch.note(3.9, guess: 3)
            #expect(!watch.isSuspicious)
        }
        for step in 1...20 {
            watch.note(4.1, guess: 3)
            #expect(watch.isLost == (step == 20))
        }
        // A start that is high is the measure, as of weights that are random and large.
        var high = LossWatch()
        for _ in 0..<200 { high.note(9, guess: 3) }
        #expect(!high.isSuspicious)
    }

    @Test("A run that stays worse than guessing is stopped with what it was at the start")
    func lost() throws {
        let trial = RunTrial(method: .full) {
            ($0.epochs, $0.batchSize, $0.learningRate, $0.schedule, $0.warmupRatio) = (20, 2, 2, .constant, 0.1)
        }
        trial.changeModel = RunTrial.calm
        let result = try trial.go()
        let failure = result.error
        let error = try #require(failure)
        #expect(error.code == .trainingDiverged && error.message.contains("worse than blind guessing"), "\(error.message)")
    }

    @Test(
        "An absurd learning rate ends the run; the checkpoint before stays and can be read",
        arguments: [1e3, 1e6, 1e15, 1e30], methods)
    func absurdRate(rate: Double, method: TrialMethod) throws {
        let trial = RunTrial(method: method.method) {
            $0.learningRate = rate
            ($0.checkpointEvery, $0.keepCheckpoints) = (1, 10)
            // The first step's rate is zero: there is something good to keep.
            $0.warmupRatio = 0.2
        }
        let result = try trial.go()
        #expect(result.error?.code == .trainingDiverged, "losses \(result.losses)")
        #expect(try trial.log().last??.type == "failed")
        #expect(trial.checkpoints().contains("step-000001"))
        for checkpoint in trial.checkpoints() {
            let file = try SafetensorsFile(contentsOf: trial.checkpointFile(checkpoint, "weights.safetensors"))
            for name in file.tensors.keys {
                let finite = try file.floats(named: name).array.allSatisfy { $0.isFinite }
                #expect(finite, "\(checkpoint) \(name)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: trial.artifact.path))
        // Gone on with it fails again in the same way, from the kept checkpoint.
        let again = try trial.go()
        #expect(again.error?.code == .trainingDiverged && (again.firstStep ?? 0) >= 1)
    }

    @Test("Weights that leave the range of numbers in the last step make no artifact and no checkpoint")
    func lastStep() throws {
        let trial = RunTrial {
            ($0.epochs, $0.batchSize, $0.warmupRatio, $0.learningRate) = (1, 10, 0, 1e39)
            $0.schedule = .constant
        }
        trial.validationRows = EncodedRows()
        let result = try trial.go()
        #expect(result.losses.count == 1)
        #expect(result.error?.code == .trainingDiverged && result.error?.message.contains("weights") == true)
        #expect(trial.checkpoints().isEmpty && !FileManager.default.fileExists(atPath: trial.artifact.path))
    }
}
