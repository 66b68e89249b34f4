import Domain
import Engine
import Foundation
import Testing

@testable import TrainingLoop

/// Which rows a step reads, how many predictions they count, and that how they are grouped does not matter.
struct RowTests {
    @Test("Every pass reads each row once, in an order of its own", arguments: [1, 2, 4, 10, 16])
    func order(batchSize: Int) {
        var order = RowOrder(rowCount: 10, batchSize: batchSize, epochs: 3, seed: 1)
        #expect(order.totalSteps == 3 * order.stepsPerPass)
        let passes = (0..<3).map { pass in (0..<order.stepsPerPass).flatMap { order.rows(ofStep: pass * order.stepsPerPass + $0) } }
        for pass in passes { #expect(pass.sorted() == Array(0..<10)) }
        #expect(Set(passes).count == 3)
        var same = RowOrder(rowCount: 10, batchSize: batchSize, epochs: 3, seed: 1)
        var other = RowOrder(rowCount: 10, batchSize: batchSize, epochs: 3, seed: 2)
        // Asked for out of turn, as a resumed run does.
        let last = order.totalSteps - 1
        #expect(same.rows(ofStep: last) == order.rows(ofStep: last))
        #expect((0..<order.stepsPerPass).flatMap { other.rows(ofStep: $0) } != passes[0])
    }

    @Test("Parts of passes are rounded to steps, at least one", arguments: [(0.01, 1), (0.5, 2), (1, 3), (1.5, 5), (2.34, 7)])
    func parts(epochs: Double, steps: Int) {
        #expect(RowOrder(rowCount: 10, batchSize: 4, epochs: epochs, seed: 1).totalSteps == steps)
    }

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
            return try sum + model.loss(of: batch)
        }
        // A fresh update is zero: dropout changes nothing in the first step.
        #expect(abs(try #require(result.losses.first) - sum / 6) < 1e-5)
    }

    @Test("What one row says, and how long it is, changes nothing of another's mask, loss and gradient")
    func rowsApart() throws {
        let model = try RunTrial().model()
        let row: (tokens: [Int32], isTrained: [Bool]) = ([6, 7, 8], [false, true, true])
        /// Loss and gradient of the row beside another one, less those of the other alone.
        func share(beside other: [Int32], first: Bool) throws -> (loss: Double, gradient: [Float]) {
            func run(_ rows: [(tokens: [Int32], isTrained: [Bool])]) throws -> (Double, [Float]) {
                var encoded = EncodedRows()
                for row in rows { encoded.append(row.tokens, isTrained: row.isTrained) }
                let batches = encoded.batches(of: 0..<rows.count, tokens: 1000)
                #expect(batches.count == min(1, rows.count) && batches.allSatisfy { $0.targetCount == encoded.targetCount })
                for parameter in model.trainableParameters { parameter.gradient?.clear() }
                let loss = try batches.reduce(0.0) { $0 + (try model.accumulateGradients($1, scale: 1, dropoutKey: nil)) }
                return (loss, model.trainableParameters.flatMap { $0.gradient?.array ?? [] })
            }
            let otherRow = (tokens: other, isTrained: other.indices.map { $0 > 0 })
            let alone = try run(other.isEmpty ? [] : [otherRow])
            let both = try run(other.isEmpty ? [row] : first ? [row, otherRow] : [otherRow, row])
            return (both.0 - alone.0, alone.1.isEmpty ? both.1 : zip(both.1, alone.1).map { $0 - $1 })
        }
        let alone = try share(beside: [], first: true)
        let size = alone.gradient.reduce(0) { max($0, abs($1)) }
        #expect(alone.loss > 1 && size > 1e-3)
        for other: [Int32] in [[1], [1, 2, 3, 4, 5], [30, 31, 32, 33, 34], [6, 7, 8], Array(repeating: 0, count: 16)] {
            for first in [true, false] {
                let beside = try share(beside: other, first: first)
                #expect(abs(beside.loss - alone.loss) < 1e-4 * alone.loss, "\(other)")
                let distance = zip(beside.gradient, alone.gradient).reduce(0) { max($0, abs($1.0 - $1.1)) }
                #expect(distance < 1e-4 * max(1, size), "\(other): \(distance)")
            }
        }
    }

    @Test("Rows come in batches up to a size, and their mean loss does not depend on it")
    func batches() throws {
        let trial = RunTrial()
        let sizes = trial.rows.batches(of: [9, 2, 4, 0], tokens: 17).map { [$0.rowCount, $0.tokens.count] }
        #expect(sizes == [[2, 17], [2, 12]])
        #expect(trial.rows.batches(of: [5, 1], tokens: 1).map(\.tokens.count) == [12, 3])
        let model = try trial.model()
        let singly = try trial.rows.batches(of: 0..<10, tokens: 1).reduce(0.0) { $0 + (try model.loss(of: $1)) }
        let mean = try #require(try trial.rows.meanLoss(by: model))
        #expect(abs(mean - singly / Double(trial.rows.targetCount)) < 1e-6)
        #expect(try EncodedRows().meanLoss(by: model) == nil)
    }

    struct Unexpected: Error {}

    @Test("One micro-batch and many give the same losses, norms and nearly the same weights", arguments: ResumeTests.methods)
    func microBatches(method: Method) throws {
        var method = method
        if case .lora(var settings) = method {
            settings.dropout = 0
            method = .lora(settings)
        }
        func run(_ tokens: Int) throws -> (result: RunTrial.Result, weights: [Float]) {
            let trial = RunTrial(method: method) { $0.microBatchTokens = tokens }
            let result = try trial.go()
            let name = method == .full ? "model.safetensors" : "adapter_model.safetensors"
            let file = try SafetensorsFile(contentsOf: trial.artifact.appendingPathComponent(name))
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
            #expect(distant < oneWeights.count / 100, "\(distant) of \(oneWeights.count)")
        }
    }

    @Test("The gradient of a step is the mean over its predictions, however its rows are grouped")
    func gradients() throws {
        let trial = RunTrial()
        let model = try trial.model()
        let rows = trial.rows
        func gradients(_ groups: [[Int]]) throws -> [Float] {
            for parameter in model.trainableParameters { parameter.gradient?.clear() }
            for group in groups {
                var batch = TokenBatch()
                for row in group { batch.append(rows.tokens(row), isTrained: rows.isTrained(row)) }
                _ = try model.accumulateGradients(batch, scale: 1 / Float(rows.targetCount), dropoutKey: nil)
            }
            return model.trainableParameters.flatMap { $0.gradient?.array ?? [] }
        }
        let whole = try gradients([Array(0..<rows.count)])
        let size = whole.reduce(0) { max($0, abs($1)) }
        #expect(size > 1e-3)
        for groups in [(0..<rows.count).map { [$0] }, [[9, 2], [0, 1, 3, 4, 5, 6], [8, 7]]] {
            let parts = try gradients(groups)
            let distance = zip(whole, parts).reduce(0) { max($0, abs($1.0 - $1.1)) }
            #expect(distance < 1e-5 * size)
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
