internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Trains low-rank updates beside frozen projections, kept in 4 bits where `quantisesBase`.
struct LowRankTuning: TuningMethod {
    let settings: LoRASettings
    var quantisesBase = false

    // As PEFT starts: A uniform in ±1/sqrt(inputs), B zero, so that the tuned model begins equal to its base.
    func attach(to model: LanguageModel, seed: UInt64) throws {
        let targets = try LowRankTargets(settings)
        try targets.check(against: model, everyName: true)
        if quantisesBase, !model.isQuantised { try model.quantise() }
        try model.addUpdates(settings, targets) { inputs, stream in
            var random = RandomNumbers(seed: seed, stream: stream)
            let bound = 1 / Double(inputs).squareRoot()
            return { Float((2 * random.unit() - 1) * bound) }
        }
        for parameter in parameters(of: model) { try parameter.train() }
    }

    func parameters(of model: LanguageModel) -> [Parameter] {
        model.projections.compactMap(\.update).flatMap(\.parameters)
    }

    func detach(from model: LanguageModel) {
        for projection in model.projections { projection.update = nil }
    }

    func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        try PEFTAdapter.write(model, base: base, to: folder)
    }

    func merge(into model: LanguageModel) throws {
        if let projection = model.projections.first(where: { $0.weight.isQuantised }) {
            throw WorkbenchError(
                .invalidSetting, "\(projection.weight.name) is kept in 4 bits, which cannot hold what was learned",
                hint: "load the base as it is, without quantisation, and merge the adapter into that")
        }
        for projection in model.projections {
            guard let update = projection.update else { continue }
            try projection.weight.change(update.merge)
        }
        detach(from: model)
    }
}

extension LanguageModel {
    /// Puts an untrained update beside each of `targets`; `initial` makes the generator of A's numbers.
    ///
    /// Where that fails the model stays as it was.
    func addUpdates(
        _ settings: LoRASettings, _ targets: LowRankTargets, initial: (_ inputs: Int, _ stream: UInt64) -> () -> Float
    ) throws {
        guard projections.allSatisfy({ $0.update == nil }) else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        var updates: [(projection: Projection, update: any ProjectionUpdate)] = []
        for (index, projection) in projections.enumerated() where try targets.contains(projection.path) {
            let rank = try targets.rank(at: projection.path)
            let a = try Buffer<Float>(count: rank * projection.inputs)
            let number = initial(projection.inputs, UInt64(index))
            for position in 0..<a.count { a.start[position] = number() }
            let update = LowRankUpdate(
                of: projection.weight,
                a: Parameter(name: projection.path + ".lora_A.weight", shape: [rank, projection.inputs], values: a),
                b: Parameter(
                    name: projection.path + ".lora_B.weight", shape: [projection.outputs, rank],
                    values: try Buffer(count: projection.outputs * rank)),
                scale: try targets.scale(at: projection.path), dropout: Float(settings.dropout), stream: UInt64(index))
            let name = projection.path + ".lora_magnitude_vector"
            updates.append(
                (projection, settings.usesDoRA ? try WeightDecomposedUpdate(update, name: name, workspace: workspace) : update))
        }
        for (projection, update) in updates { projection.update = update }
    }
}
