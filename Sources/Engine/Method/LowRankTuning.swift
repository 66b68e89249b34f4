internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Trains low-rank updates beside frozen projections.
struct LowRankTuning: TuningMethod {
    let settings: LoRASettings

    // As PEFT starts: A uniform in ±1/sqrt(inputs), B zero, so that the tuned model begins equal to its base.
    func attach(to model: LanguageModel, seed: UInt64) throws {
        try model.addUpdates(settings) { inputs, stream in
            var random = RandomNumbers(seed: seed, stream: stream)
            let bound = 1 / Double(inputs).squareRoot()
            return { Float((2 * random.unit() - 1) * bound) }
        }
        for parameter in parameters(of: model) { try parameter.train() }
    }

    func parameters(of model: LanguageModel) -> [Parameter] {
        model.projections.compactMap(\.update).flatMap { [$0.a, $0.b] }
    }

    func detach(from model: LanguageModel) {
        for projection in model.projections { projection.update = nil }
    }

    func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        try PEFTAdapter.write(model, base: base, to: folder)
    }

    func merge(into model: LanguageModel) throws {
        for projection in model.projections { try projection.update?.merge(into: projection.weight) }
        detach(from: model)
    }
}

extension LanguageModel {
    /// Puts an untrained update beside each projection that `settings` names; `initial` makes the generator of A's numbers.
    func addUpdates(_ settings: LoRASettings, initial: (_ inputs: Int, _ stream: UInt64) -> () -> Float) throws {
        guard projections.allSatisfy({ $0.update == nil }) else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        try Self.check(settings, kinds: Set(projections.map { String($0.kind) }))
        for (index, projection) in projections.enumerated() where settings.targetModules.contains(String(projection.kind)) {
            let (outputs, inputs) = (projection.weight.shape[0], projection.weight.shape[1])
            let a = try Buffer<Float>(count: settings.rank * inputs)
            let number = initial(inputs, UInt64(index))
            for position in 0..<a.count { a.start[position] = number() }
            projection.update = LowRankUpdate(
                a: Parameter(name: projection.path + ".lora_A.weight", shape: [settings.rank, inputs], values: a),
                b: Parameter(
                    name: projection.path + ".lora_B.weight", shape: [outputs, settings.rank],
                    values: try Buffer(count: outputs * settings.rank)),
                scale: Float(settings.alpha / Double(settings.rank)), dropout: Float(settings.dropout), stream: UInt64(index))
        }
    }

    private static func check(_ settings: LoRASettings, kinds: Set<String>) throws {
        guard (1...1024).contains(settings.rank) else {
            throw WorkbenchError(.invalidSetting, "LoRA rank \(settings.rank) is outside 1 to 1024", hint: "8 is usual")
        }
        // Scale and dropout as float32, in which the kernels take them.
        guard settings.alpha > 0, Float(settings.alpha).isFinite else {
            throw WorkbenchError(
                .invalidSetting, "LoRA alpha \(settings.alpha) is not a number above 0", hint: "twice the rank is usual")
        }
        guard (0..<1).contains(Float(settings.dropout)) else {
            throw WorkbenchError(.invalidSetting, "LoRA dropout \(settings.dropout) is outside 0 ..< 1", hint: "0.1 is usual")
        }
        let unknown = settings.targetModules.filter { !kinds.contains($0) }
        guard unknown.isEmpty, !settings.targetModules.isEmpty else {
            throw WorkbenchError(
                .invalidSetting,
                settings.targetModules.isEmpty
                    ? "no target module is named" : "the model has no projection called '\(unknown.joined(separator: "', '"))'",
                hint: "projections of this model: \(kinds.sorted().joined(separator: ", "))")
        }
    }
}
