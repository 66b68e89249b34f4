import Domain
import Engine
import Foundation
import Testing

/// Prefixes and bottleneck adapters on a small model of every family: trained, written, read again, decoded.
@Suite(.serialized) struct AttachedFamilyTests {
    static let methods: [Method] = [
        .prefix(PrefixSettings(length: 3)), .prefix(PrefixSettings(length: 2, projection: 5)),
        .adapter(BottleneckSettings(kind: .houlsby, size: 5, dropout: 0.3)), .adapter(BottleneckSettings(kind: .pfeiffer, size: 4)),
        .adapter(BottleneckSettings(kind: .parallel, reductionFactor: 6.5, activation: .geluTanh, dropout: 0.2, leftOut: [1])),
    ]
    static let names = FamilyParityTests.names.filter {
        !$0.hasSuffix("-published") && $0 != "sharded" && $0 != "llama-linear-rope" && $0 != "smollm2"
    }

    static func base(_ name: String) throws -> LanguageModel {
        try LanguageModel(folder: FamilyParityTests.folder.appendingPathComponent(name))
    }

    /// Whether the family's layers can take the method.
    static func takes(_ name: String, _ method: Method) -> Bool {
        guard case .adapter(let settings) = method else { return true }
        return settings.kind != .pfeiffer || !name.hasPrefix("gemma")
    }

    @Test("Training lowers the loss, and what is written gives the same logits when it is read", arguments: names, methods.indices)
    func training(name: String, index: Int) throws {
        let method = Self.methods[index]
        guard Self.takes(name, method) else { return }
        let model = try Self.base(name)
        try model.prepare(for: method, seed: 3)
        let batch = try FamilyParityTests.golden(name).batch()
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(Hyperparameters()))
        var losses = [try model.loss(of: batch).sum]
        for step in 0..<5 {
            _ = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: UInt64(step))
            #expect(optimizer.step(learningRate: 0.02) > 0)
            losses.append(try model.loss(of: batch).sum)
        }
        #expect(losses[5] < losses[0] && losses.allSatisfy(\.isFinite), "\(losses)")
        let folder = try TemporaryFolder()
        try model.saveTuned(base: "base", to: folder.url)
        let other = try Self.base(name)
        try other.loadAdapter(folder.url)
        let logits = try model.logits(batch).array
        #expect(try other.logits(batch).array.bits == logits.bits)
        #expect(other.method?.name == method.name)
        try compareDecoding(other, batch, logits)
    }

    private func compareDecoding(_ model: LanguageModel, _ batch: TokenBatch, _ whole: [Float]) throws {
        let vocabulary = model.configuration.vocabularySize
        let cache = try KeyValueCache(model, slotCount: batch.rowCount, capacity: 64)
        let rows = zip(batch.starts, batch.starts.dropFirst()).map { Int($0)..<Int($1) }
        // Every row but its last token at once, then all last tokens together.
        for ending in [false, true] {
            let parts = rows.map { ending ? ($0.upperBound - 1)..<$0.upperBound : $0.lowerBound..<($0.upperBound - 1) }
            let logits = try model.decode(
                parts.enumerated().map { .init(slot: $0, tokens: Array(batch.tokens[$1])) }, cache
            ).array
            for (slot, part) in parts.enumerated() {
                let expected = whole[((part.upperBound - 1) * vocabulary)..<(part.upperBound * vocabulary)]
                #expect(largestDistance(logits[(slot * vocabulary)..<((slot + 1) * vocabulary)], expected) < 1e-4, "row \(slot)")
            }
        }
        #expect(cache.lengths == rows.map(\.count))
    }

    @Test("Computing activations again gives the gradients that kept ones give, to the last bit", arguments: names, methods.indices)
    func recomputing(name: String, index: Int) throws {
        let method = Self.methods[index]
        guard Self.takes(name, method) else { return }
        let batch = try FamilyParityTests.golden(name).batch()
        let gradients = try [false, true].map { recomputes in
            let model = try Self.base(name)
            try model.prepare(for: method, seed: 3)
            // Nothing begins at zero, so that every part has a gradient.
            try TinyModel.fillUpdates(model, seed: 5)
            model.recomputesActivations = recomputes
            _ = try model.accumulateGradients(batch, scale: 0.5, dropoutKey: 9)
            return try model.trainableParameters.map { try #require($0.gradient).array.bits }
        }
        #expect(gradients[0] == gradients[1])
        #expect(gradients[0].allSatisfy { $0.words.contains { $0 != 0 } })
    }

    @Test("Gradients of two batches add up", arguments: methods.indices)
    func accumulating(index: Int) throws {
        let model = try TinyModel.make()
        try model.prepare(for: Self.methods[index], seed: 3)
        try TinyModel.fillUpdates(model, seed: 5)
        let batches = [TinyModel.batch([1, 2, 3, 4, 5, 6], [60, 0, 7]), TinyModel.batch([9, 8, 7])]
        var parts: [[[Float]]] = []
        for batch in batches {
            _ = try model.accumulateGradients(batch, scale: 1, dropoutKey: nil)
            parts.append(try model.trainableParameters.map { try #require($0.gradient).array })
        }
        let alone = try TinyModel.make()
        try alone.prepare(for: Self.methods[index], seed: 3)
        try TinyModel.fillUpdates(alone, seed: 5)
        _ = try alone.accumulateGradients(batches[1], scale: 1, dropoutKey: nil)
        for (position, parameter) in alone.trainableParameters.enumerated() {
            let sum = zip(parts[0][position], try #require(parameter.gradient).array).map { $0 + $1 }
            #expect(relativeDistance(parts[1][position], sum) < 1e-5, "\(parameter.name)")
        }
    }

    @Test("A slope measured by two losses is the gradient", arguments: methods.indices)
    func slopes(index: Int) throws {
        let model = try TinyModel.make()
        try model.prepare(for: Self.methods[index], seed: 3)
        try TinyModel.fillUpdates(model, seed: 5)
        let batch = TinyModel.batch([1, 2, 3, 4, 5, 6], [60, 0, 7])
        _ = try model.accumulateGradients(batch, scale: 1, dropoutKey: nil)
        for parameter in model.trainableParameters {
            let (values, gradient) = (try #require(parameter.values), try #require(parameter.gradient).array)
            // Along the gradient itself: the steepest way, which rounding hides least.
            let norm = gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            let before = values.array
            let losses = try [-0.002, 0.002].map { step in
                for (place, slope) in gradient.enumerated() { values.start[place] = before[place] + Float(step * Double(slope) / norm) }
                return try model.loss(of: batch).sum
            }
            values.values.indices.forEach { values.start[$0] = before[$0] }
            #expect(abs((losses[1] - losses[0]) / 0.004 - norm) < 0.02 * norm, "\(parameter.name)")
        }
    }
}
