import Domain
import Engine
import Foundation
import Testing
import TrialMethods

@testable import TrainingLoop

/// Which rows a step reads, how many predictions they count, and that rows which cannot be read are refused.
struct RowTests {
    @Test("Rows of five and three tokens count six predictions")
    func twoRows() throws {
        let trial = RunTrial { ($0.epochs, $0.batchSize) = (1, 2) }
        trial.rows = EncodedRows()
        trial.rows.append([1, 2, 3, 4, 5])
        trial.rows.append([6, 7, 8])
        let result = try trial.go()
        guard case .started(let start) = try #require(result.events.first) else { throw Unexpected() }
        #expect(start.tokens == 8 && start.trainedTokens == 6 && start.rows == 2)
        let model = try trial.model()
        let sum = try [[1, 2, 3, 4, 5], [6, 7, 8]].reduce(0.0) { sum, row in
            var batch = TokenBatch()
            batch.append(row.map { Int32($0) })
            return try sum + model.loss(of: batch).sum
        }
        // A fresh update is zero: dropout changes nothing in the first step.
        #expect(abs(try #require(result.losses.first) - sum / 6) < 1e-5)
    }

    @Test("Rows come in batches up to a size, and their mean loss does not depend on it")
    func batches() throws {
        let trial = RunTrial()
        let sizes = trial.rows.batches(of: [9, 2, 4, 0], tokens: 17).map { [$0.rowCount, $0.tokens.count] }
        #expect(sizes == [[2, 17], [2, 12]])
        #expect(trial.rows.batches(of: [5, 1], tokens: 1).map(\.tokens.count) == [12, 3])
        let model = try trial.model()
        let singly = try trial.rows.batches(of: 0..<10, tokens: 1).reduce(0.0) { $0 + (try model.loss(of: $1).sum) }
        let mean = try #require(try trial.rows.meanLoss(by: model))
        #expect(abs(mean - singly / Double(trial.rows.targetCount)) < 1e-6)
        #expect(try EncodedRows().meanLoss(by: model) == nil)
    }

    struct Unexpected: Error {}

    @Test("One micro-batch and many give the same losses, norms and nearly the same weights", arguments: TrialMethod.all)
    func microBatches(trialMethod: TrialMethod) throws {
        let method = trialMethod.withoutDropout
        func run(_ tokens: Int) throws -> (result: RunTrial.Result, weights: [Float]) {
            let trial = RunTrial(method: method) { $0.microBatchTokens = tokens }
            let result = try trial.go()
            let name = try FileManager.default.contentsOfDirectory(atPath: trial.artifact.path).first { $0.hasSuffix(".safetensors") }
            let file = try SafetensorsFile(contentsOf: trial.artifact.appendingPathComponent(try #require(name)))
            return (result, try file.tensors.keys.sorted().flatMap { try file.floats(named: $0).array })
        }
        let (one, oneWeights) = try run(1000)
        for tokens in [1, 9, 20] {
            let (many, weights) = try run(tokens)
            #expect(many.losses.count == 6)
            for (a, b) in zip(one.losses, many.losses) { #expect(abs(a - b) < 1e-4 * abs(a)) }
            for (a, b) in zip(one.norms, many.norms) { #expect(abs(a - b) < 1e-3 * abs(a)) }
            // Adam divides by the gradient's size: where that is next to nothing rounding decides the direction.
            let distant = zip(oneWeights, weights).count { abs($0 - $1) > 1e-3 }
            #expect(distant <= oneWeights.count / 100, "\(distant) of \(oneWeights.count)")
        }
    }

    @Test("Rows that the model cannot read end the run before its first step")
    func unreadable() throws {
        for (row, says) in [(Array(repeating: Int32(1), count: 17), "17"), ([1, 37], "37")] {
            for isValidation in [false, true] {
                let trial = RunTrial()
                if isValidation { trial.validationRows.append(row) } else { trial.rows.append(row) }
                let result = try trial.go()
                let error = try #require(result.error)
                #expect(error.message.contains(says) && error.hint != nil && result.losses.isEmpty)
                #expect(trial.checkpoints().isEmpty)
            }
        }
    }

    @Test("Rows without anything to predict end the run with a word")
    func nothingToPredict() throws {
        let trial = RunTrial()
        trial.rows = EncodedRows()
        trial.rows.append([1, 2, 3], isTrained: [true, false, false])
        trial.rows.append([4])
        let result = try trial.go()
        #expect(result.error?.code == .invalidDataset && result.error?.hint != nil)
    }
}
