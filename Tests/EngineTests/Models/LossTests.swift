import Domain
import Engine
import Testing

/// The loss and its gradient do not depend on how rows are put together.
struct LossTests {
    /// More predictions than the head takes at one time.
    static let rows: [[Int32]] = (0..<36).map { row in (0..<32).map { Int32((row * 7 + $0 * $0) % 61) } }

    static func gradients(_ model: LanguageModel, _ batches: [TokenBatch]) throws -> (loss: Double, gradients: [Float]) {
        for parameter in model.trainableParameters { parameter.gradient?.clear() }
        let loss = try batches.reduce(0.0) { try $0 + model.accumulateGradients($1, scale: 0.01, dropoutKey: nil).sum }
        return (loss, model.trainableParameters.flatMap { $0.gradient?.array ?? [] })
    }

    @Test("Many rows in one batch give the sum of the rows one by one")
    func together() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .full, seed: 1)
        var batch = TokenBatch()
        for row in Self.rows { batch.append(row) }
        #expect(batch.targetCount == 36 * 31)
        let whole = try Self.gradients(model, [batch])
        let parts = try Self.gradients(model, Self.rows.map { TinyModel.batch($0) })
        #expect(abs(whole.loss - parts.loss) < 1e-5 * whole.loss)
        #expect(abs(try model.loss(of: batch).sum - whole.loss) < 1e-6 * whole.loss)
        #expect(relativeDistance(whole.gradients, parts.gradients) < 1e-5)
        #expect(whole.gradients.contains { abs($0) > 0.01 })
    }

    /// Targets of which no logit is higher, looked up in the logits of every position.
    private static func hits(_ model: LanguageModel, _ batch: TokenBatch) throws -> Int {
        let (logits, classes) = (try model.logits(batch).array, model.configuration.vocabularySize)
        return batch.targets.enumerated().count { position, target in
            guard target >= 0 else { return false }
            let row = logits[(position * classes)..<((position + 1) * classes)]
            return row.max() == row[row.startIndex + Int(target)]
        }
    }

    @Test("Hits are the targets that the logits make likeliest, in a step as in a validation, whatever the groups")
    func hits() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .full, seed: 1)
        // Of three tokens two are what the model finds likeliest behind those before.
        let classes = model.configuration.vocabularySize
        let rows = try (0..<6).map { first in
            try (1..<16).reduce(into: [Int32(first)]) { row, place in
                let logits = try model.logits(TinyModel.batch(row)).array.suffix(classes)
                let likeliest = (logits.indices.max { logits[$0] < logits[$1] } ?? logits.startIndex) - logits.startIndex
                row.append(Int32(place % 3 == 0 ? (likeliest + 1) % classes : likeliest))
            }
        }
        var batch = TokenBatch()
        for row in rows { batch.append(row) }
        let expected = try Self.hits(model, batch)
        #expect(expected > batch.targetCount / 2 && expected < batch.targetCount)
        let scored = try model.loss(of: batch)
        #expect(scored.hits == expected && scored.accuracy(of: batch.targetCount) == Double(expected) / Double(batch.targetCount))
        #expect(try model.accumulateGradients(batch, scale: 0.1, dropoutKey: nil).hits == expected)
        let parts = try rows.reduce(into: (found: TokenLosses(), expected: 0)) { parts, row in
            parts.found += try model.loss(of: TinyModel.batch(row))
            parts.expected += try Self.hits(model, TinyModel.batch(row))
        }
        #expect(parts.found.hits == parts.expected)
        var none = TokenBatch()
        none.append([1, 2, 3], isTrained: [true, false, false])
        #expect(try model.loss(of: none) == TokenLosses() && model.accumulateGradients(none, scale: 1, dropoutKey: nil) == TokenLosses())
        #expect(TokenLosses().accuracy(of: 0) == nil)
    }

    @Test("A prediction that does not count has no part in loss and gradient")
    func masked() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .full, seed: 1)
        var short = TokenBatch()
        short.append([1, 2, 3, 4], isTrained: [true, false, true, true])
        var long = TokenBatch()
        // What follows the last counted prediction cannot be felt.
        long.append([1, 2, 3, 4, 50, 51], isTrained: [false, false, true, true, false, false])
        let (a, b) = (try Self.gradients(model, [short]), try Self.gradients(model, [long]))
        #expect(abs(a.loss - b.loss) < 1e-6)
        #expect(relativeDistance(a.gradients, b.gradients) < 1e-5)
        var none = TokenBatch()
        none.append([1, 2, 3], isTrained: [true, false, false])
        let nothing = try Self.gradients(model, [none])
        #expect(nothing.loss == 0 && nothing.gradients.allSatisfy { $0 == 0 })
    }

    @Test(
        "Loss and gradient of all predictions are the sum of those of any two parts",
        arguments: [Method.full, .lora(LoRASettings(rank: 2, alpha: 4, dropout: 0))])
    func parts(method: Method) throws {
        let model = try TinyModel.make()
        try model.prepare(for: method, seed: 1)
        if case .lora = method { try TinyModel.fillUpdates(model, seed: 2) }
        func batch(_ isTrained: (Int) -> Bool) -> TokenBatch {
            var batch = TokenBatch()
            for row in Self.rows.prefix(3) { batch.append(row, isTrained: row.indices.map(isTrained)) }
            return batch
        }
        let whole = try Self.gradients(model, [batch { _ in true }])
        let parts = try Self.gradients(model, [batch { $0 % 5 == 2 }, batch { $0 % 5 != 2 }])
        #expect(abs(whole.loss - parts.loss) < 1e-5 * whole.loss)
        #expect(relativeDistance(whole.gradients, parts.gradients) < 1e-5)
        #expect(whole.gradients.contains { abs($0) > 0.01 })
    }

    @Test("The gradient is that of finite differences")
    func finiteDifferences() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .lora(LoRASettings(rank: 2, alpha: 4, dropout: 0)), seed: 1)
        try TinyModel.fillUpdates(model, seed: 2)
        let batch = TinyModel.batch([1, 2, 3, 4, 5, 6, 7], [9, 8])
        _ = try Self.gradients(model, [batch])
        for parameter in model.trainableParameters {
            let values = try #require(parameter.values)
            let gradient = try #require(parameter.gradient).array.map { Double($0) * 100 }
            let index = gradient.indices.max { abs(gradient[$0]) < abs(gradient[$1]) } ?? 0
            let (before, step) = (values.start[index], Float(1e-2))
            values.start[index] = before + step
            let up = try model.loss(of: batch).sum
            values.start[index] = before - step
            let down = try model.loss(of: batch).sum
            values.start[index] = before
            let difference = (up - down) / (2 * Double(step))
            #expect(abs(difference - gradient[index]) < 0.02 * abs(gradient[index]) + 1e-3, "\(parameter.name)")
        }
    }
}
