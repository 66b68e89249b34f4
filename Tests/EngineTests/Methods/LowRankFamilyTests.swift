import Domain
import Engine
import Foundation
import Testing

/// Low-rank methods on a small model of every family: attached, trained, saved, loaded, merged.
@Suite(.serialized) struct LowRankFamilyTests {
    static let kinds: [(name: String, method: Method)] = {
        var decomposed = LoRASettings(rank: 3, dropout: 0.2)
        decomposed.usesDoRA = true
        var stabilised = LoRASettings(rank: 4)
        stabilised.usesRSLoRA = true
        stabilised.rankPattern = [.init(#"0\..*"#, 2)]
        return [
            ("LoRA", .lora(LoRASettings(rank: 3))), ("rsLoRA", .lora(stabilised)), ("DoRA", .lora(decomposed)),
            ("QLoRA", .qlora(decomposed)),
        ]
    }()

    /// A step is taken and every number of the update moved, so that nothing is at its beginning.
    private func tuned(_ name: String, _ method: Method) throws -> (model: LanguageModel, batch: TokenBatch) {
        let model = try LanguageModel(folder: FamilyParityTests.folder.appendingPathComponent(name), quantised: method.quantisesBase)
        let batch = try FamilyParityTests.golden(name).batch()
        let before = try model.logits(batch).array
        try model.prepare(for: method, seed: 3)
        // A magnitude's quotient rounds.
        #expect(try largestDistance(model.logits(batch).array, before) < 1e-4)
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(Hyperparameters()))
        let first = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: 7).sum
        #expect(optimizer.step(learningRate: 0.05) > 0)
        let second = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: 7).sum
        #expect(second < first)
        #expect(optimizer.parameters.allSatisfy { $0.gradient?.array.contains { $0 != 0 } == true })
        optimizer.step(learningRate: 0.05)
        return (model, batch)
    }

    @Test("A step lowers the loss; what is saved gives the same logits when loaded", arguments: FamilyParityTests.names, kinds.indices)
    func trained(name: String, kind: Int) throws {
        let method = Self.kinds[kind].method
        let (model, batch) = try tuned(name, method)
        let logits = try model.logits(batch).array
        let folder = try TemporaryFolder()
        try model.saveTuned(base: name, to: folder.url)
        let other = try LanguageModel(folder: FamilyParityTests.folder.appendingPathComponent(name), quantised: method.quantisesBase)
        try other.loadAdapter(folder.url)
        #expect(try other.logits(batch).array.bits == logits.bits)
    }

    @Test("A merged model gives the adapter's logits, saved as well", arguments: FamilyParityTests.names, [0, 1, 2])
    func merged(name: String, kind: Int) throws {
        let (model, batch) = try tuned(name, Self.kinds[kind].method)
        let logits = try model.logits(batch).array
        try model.merge()
        #expect(model.method == nil && model.projections.allSatisfy { !$0.isTuned })
        #expect(try largestDistance(model.logits(batch).array, logits) < 1e-4)
        let folder = try TemporaryFolder()
        try model.save(to: folder.url, format: .float32)
        #expect(try LanguageModel(folder: folder.url).logits(batch).array == model.logits(batch).array)
    }

    @Test("A base in bfloat16 is merged into by rounding once")
    func mergedHalves() throws {
        func model(_ precision: Hyperparameters.Precision) throws -> LanguageModel {
            let model = try LanguageModel(folder: Golden.folder.appendingPathComponent("tiny-gqa"), precision: precision)
            try model.prepare(for: .lora(LoRASettings(rank: 2, dropout: 0)), seed: 1)
            try TinyModel.fillUpdates(model, seed: 5)
            return model
        }
        let (halves, wide) = (try model(.bfloat16), try model(.bfloat16))
        for projection in wide.projections {
            try projection.weight.train()
        }
        try halves.merge()
        try wide.merge()
        for (half, full) in zip(halves.projections, wide.projections) {
            guard case .bfloat16 = half.weight.storage else {
                Issue.record("\(half.path) is not kept in bfloat16")
                continue
            }
            let (rounded, exact) = (try half.weight.floats().array, try full.weight.floats().array)
            #expect(zip(rounded, exact).allSatisfy { abs($0 - $1) <= abs($1) / 256 })
        }
    }

    @Test("Dropout of DoRA is drawn anew for each key, felt by every gradient, and absent without a key")
    func droppedMagnitude() throws {
        var settings = LoRASettings(rank: 2, dropout: 0.5)
        settings.usesDoRA = true
        let model = try TinyModel.make()
        try model.prepare(for: .lora(settings), seed: 1)
        try TinyModel.fillUpdates(model, seed: 1)
        let batch = TinyModel.batch(Array(1...20))
        func loss(_ key: UInt64?) throws -> Double { try model.accumulateGradients(batch, scale: 0, dropoutKey: key).sum }
        #expect(try loss(1) == loss(1))
        #expect(try loss(1) != loss(2))
        #expect(try abs(loss(nil) - model.loss(of: batch).sum) < 1e-5)
    }

    // The norm counts as a constant in the gradients of A and B; those of magnitudes are exact, and pass through the inputs' above.
    @Test("The gradients of DoRA's magnitudes under dropout are those of finite differences")
    func droppedGradients() throws {
        var settings = LoRASettings(rank: 2, dropout: 0.3)
        settings.usesDoRA = true
        let model = try TinyModel.make()
        try model.prepare(for: .lora(settings), seed: 1)
        try TinyModel.fillUpdates(model, seed: 4)
        let batch = TinyModel.batch(Array(1...20))
        _ = try model.accumulateGradients(batch, scale: 1, dropoutKey: 9)
        let magnitudes = model.trainableParameters.filter { $0.name.hasSuffix("magnitude_vector") }
        #expect(magnitudes.count == 14)
        for parameter in magnitudes {
            let values = try #require(parameter.values)
            let gradient = try #require(parameter.gradient).array
            let place = try #require(gradient.indices.max { abs(gradient[$0]) < abs(gradient[$1]) })
            let start = values.start[place]
            func loss(_ value: Float) throws -> Double {
                values.start[place] = value
                return try model.accumulateGradients(batch, scale: 0, dropoutKey: 9).sum
            }
            let difference = (try loss(start + 0.01) - loss(start - 0.01)) / 0.02
            values.start[place] = start
            #expect(abs(difference - Double(gradient[place])) < 1e-2 * abs(difference), "\(parameter.name)")
        }
    }
}
