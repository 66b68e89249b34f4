import Domain
import Engine
import Foundation
import Testing
import TrainingLoop

/// Training that yields numbers that are none ends with advice and keeps what was good.
struct DivergenceTests {
    @Test("A weight that is no number ends the run in its first step", arguments: [Float.nan, .infinity])
    func faultyBase(value: Float) throws {
        let trial = RunTrial()
        trial.validationRows = EncodedRows()
        trial.changeModel = { $0.parameters[3].values?.start[0] = value }
        let result = try trial.go()
        let error = try #require(result.error)
        #expect(error.code == .trainingDiverged && error.message.contains("step 1"), "\(error.message)")
        #expect(error.hint?.contains("--learning-rate") == true && error.hint?.contains("0.02") == true)
        let last = try #require(try trial.log().last ?? nil)
        #expect(last.type == "failed" && last.text("code") == "training_diverged" && last.text("hint") == error.hint)
        #expect(trial.checkpoints().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: trial.artifact.path))
    }

    @Test("A validation that is no number ends the run as well")
    func faultyValidation() throws {
        let trial = RunTrial()
        // The last token of the vocabulary occurs in the validation alone.
        trial.rows = EncodedRows()
        trial.rows.append([1, 2, 3, 4, 5])
        trial.validationRows = EncodedRows()
        trial.validationRows.append([36, 1])
        trial.changeModel = { $0.parameters[0].values?.start[36 * 16] = .nan }
        let result = try trial.go()
        #expect(result.error?.code == .trainingDiverged && result.error?.message.contains("validation") == true)
    }

    @Test("An absurd learning rate ends the run; the checkpoint before stays and can be read", arguments: [1e15, 1e25])
    func absurdRate(rate: Double) throws {
        let trial = RunTrial {
            $0.learningRate = rate
            $0.checkpointEvery = 1
            // The first step's rate is zero: there is something good to keep.
            $0.warmupRatio = 0.2
        }
        let result = try trial.go()
        #expect(result.error?.code == .trainingDiverged)
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
