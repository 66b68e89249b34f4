import Domain
import Engine
import Testing

/// Settings of LoRA that a model cannot take, and what a fresh update is.
struct LoRASettingsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let settings: LoRASettings
        let says: String
        var testDescription: String { says }
    }

    static let refused = [
        Case(settings: .init(rank: 0), says: "rank 0"), Case(settings: .init(rank: -1), says: "rank -1"),
        Case(settings: .init(rank: 1 << 40), says: "rank 1099511627776"), Case(settings: .init(alpha: 0), says: "alpha 0.0"),
        Case(settings: .init(alpha: -1), says: "alpha -1.0"), Case(settings: .init(alpha: .infinity), says: "alpha inf"),
        Case(settings: .init(alpha: .nan), says: "alpha nan"), Case(settings: .init(alpha: 1e300), says: "alpha 1e+300"),
        Case(settings: .init(dropout: 1), says: "dropout 1.0"), Case(settings: .init(dropout: -0.1), says: "dropout -0.1"),
        Case(settings: .init(dropout: .nan), says: "dropout nan"), Case(settings: .init(dropout: 1 - 1e-12), says: "dropout 0.99"),
        Case(settings: .init(targetModules: []), says: "no target module"),
        Case(settings: .init(targetModules: ["q_proj", "query", "lm_head"]), says: "'query', 'lm_head'"),
        Case(settings: .init(targetModules: [""]), says: "called ''"),
        Case(settings: .init(targetModules: ["proj"]), says: "called 'proj'"),
        Case(settings: .init(targetModules: ["q_proj", "model.embed_tokens"]), says: "'model.embed_tokens'"),
        Case(settings: .init(targetModules: .pattern("q_proj")), says: "matches 'q_proj'"),
        Case(settings: .init(targetModules: .pattern("(")), says: "no regular expression"),
        Case(settings: .init(targetModules: .pattern(String(repeating: "a", count: 5000))), says: "longer than"),
    ]

    @Test("Impossible settings are refused with their value and leave the model as it was", arguments: refused)
    func refusal(_ refused: Case) throws {
        let model = try TinyModel.make()
        let error = try #require(throws: WorkbenchError.self) { try model.prepare(for: .lora(refused.settings), seed: 1) }
        #expect(error.code == .invalidSetting && error.message.contains(refused.says) && error.hint != nil, "\(error.message)")
        #expect(model.method == nil && model.trainableParameters.isEmpty)
        try model.prepare(for: .lora(LoRASettings(rank: 2)), seed: 1)
    }

    @Test("Only the named projections are tuned, and a fresh update changes no logit")
    func fresh() throws {
        let batch = TinyModel.batch([1, 2, 3])
        let model = try TinyModel.make()
        let before = try model.logits(batch).array
        try model.prepare(for: .lora(LoRASettings(rank: 3, targetModules: ["v_proj", "down_proj"])), seed: 1)
        #expect(model.trainableParameters.count == 2 * 2 * 2)
        #expect(model.trainableParameters.allSatisfy { $0.name.contains("v_proj.lora_") || $0.name.contains("down_proj.lora_") })
        #expect(try model.logits(batch).array == before)
        try TinyModel.fillUpdates(model, seed: 3)
        #expect(try largestDistance(model.logits(batch).array, before) > 0.01)
        #expect(throws: WorkbenchError.self) { try model.prepare(for: .lora(LoRASettings()), seed: 1) }
    }

    @Test("The same seed gives the same update, another seed another one")
    func seeds() throws {
        func numbers(_ seed: UInt64) throws -> [[Float]] {
            let model = try TinyModel.make()
            try model.prepare(for: .lora(LoRASettings()), seed: seed)
            return try model.trainableParameters.map { try $0.floats().array }
        }
        #expect(try numbers(4) == numbers(4))
        #expect(try numbers(4) != numbers(5))
        let a = try #require(try numbers(4).first)
        #expect(a.allSatisfy { abs($0) <= 1 / Float(24).squareRoot() } && Set(a).count == a.count)
    }

    @Test("Dropout differs between keys and between projections, and stays away without a key")
    func dropout() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .lora(LoRASettings(rank: 2, dropout: 0.5)), seed: 1)
        try TinyModel.fillUpdates(model, seed: 1)
        let batch = TinyModel.batch(Array(1...20))
        func loss(_ key: UInt64?) throws -> Double { try model.accumulateGradients(batch, scale: 0, dropoutKey: key).sum }
        #expect(try loss(1) == loss(1))
        #expect(try loss(1) != loss(2))
        #expect(try abs(loss(nil) - model.loss(of: batch).sum) < 1e-5)
        #expect(try loss(nil) != loss(1))
    }
}
