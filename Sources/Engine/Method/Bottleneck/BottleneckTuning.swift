internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Trains small networks behind the parts of each layer; every weight of the base stays frozen.
struct BottleneckTuning: TuningMethod {
    let settings: BottleneckSettings

    // As the `adapters` library starts: `bert` has both matrices normal; `mam_adapter`, which parallel ones use, begins equal to the base.
    func attach(to model: LanguageModel, seed: UInt64) throws {
        try model.addBottlenecks(settings)
        var stream: UInt64 = 0
        for adapter in model.bottlenecks {
            func random() -> RandomNumbers {
                stream += 1
                return RandomNumbers(seed: seed, stream: stream)
            }
            if settings.kind == .parallel {
                adapter.down.fillUniform(random(), bound: 1 / Double(adapter.down.shape[1]).squareRoot())
            } else {
                adapter.down.fillNormal(random(), deviation: 0.02)
                adapter.up.fillNormal(random(), deviation: 0.02)
            }
        }
        for parameter in parameters(of: model) { try parameter.train() }
    }

    func parameters(of model: LanguageModel) -> [Parameter] {
        model.bottlenecks.flatMap(\.parameters)
    }

    func detach(from model: LanguageModel) {
        for layer in model.layers {
            layer.attentionAdapter = nil
            layer.feedForwardAdapter = nil
        }
    }

    func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        try BottleneckFiles.write(model, base: base, to: folder)
    }

    func merge(into model: LanguageModel) throws {
        throw WorkbenchError(
            .invalidSetting,
            "bottleneck adapters cannot be merged: between their matrices lies a curve that no weight of the base can hold",
            hint: "keep the adapter beside the base")
    }
}

extension LanguageModel {
    /// Bottleneck adapters of all layers, in the order of the layers.
    var bottlenecks: [BottleneckAdapter] {
        layers.flatMap { [$0.attentionAdapter, $0.feedForwardAdapter].compactMap { $0 } }
    }

    /// Puts frozen networks of zeros into the layers; throws `invalid_setting`.
    func addBottlenecks(_ settings: BottleneckSettings) throws {
        guard bottlenecks.isEmpty else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        let size = try check(settings)
        for (index, layer) in layers.enumerated() where !settings.leftOut.contains(index) {
            if settings.kind == .houlsby {
                layer.attentionAdapter = try bottleneck("attention_adapters", layer: index, size, .output, settings)
            }
            layer.feedForwardAdapter = try bottleneck("output_adapters", layer: index, size, settings.kind.input, settings)
        }
    }

    private func bottleneck(
        _ place: String, layer: Int, _ size: Int, _ input: BottleneckAdapter.Input, _ settings: BottleneckSettings
    ) throws -> BottleneckAdapter {
        let prefix = "\(configuration.blueprint.layers).\(layer).\(place).adapters.\(BottleneckFiles.name)."
        func zeros(_ name: String, _ shape: Int...) throws -> Parameter {
            Parameter(name: prefix + name, shape: shape, values: try Buffer(count: shape.reduce(1, *)))
        }
        let hidden = configuration.hiddenSize
        return BottleneckAdapter(
            input, down: try zeros("adapter_down.0.weight", size, hidden), downBias: try zeros("adapter_down.0.bias", size),
            up: try zeros("adapter_up.weight", hidden, size), upBias: try zeros("adapter_up.bias", hidden),
            activation: settings.activation.curve, scale: Float(settings.scaling), dropout: Float(settings.dropout),
            stream: UInt64(2 * layer + (place == "output_adapters" ? 1 : 0)))
    }

    /// The size that `settings` ask for.
    private func check(_ settings: BottleneckSettings) throws -> Int {
        func refuse(_ what: String, _ hint: String) -> WorkbenchError { WorkbenchError(.invalidSetting, what, hint: hint) }
        // As float32, in which the kernels take them.
        guard settings.scaling > 0, Float(settings.scaling).isFinite, Float(settings.scaling) > 0 else {
            throw refuse("adapter scaling \(settings.scaling) is not a number above 0", "1 is usual, 4 for parallel adapters")
        }
        guard (0..<1).contains(Float(settings.dropout)) else {
            throw refuse("adapter dropout \(settings.dropout) is outside 0 ..< 1", "0 is usual")
        }
        if let layer = settings.leftOut.first(where: { !layers.indices.contains($0) }) {
            throw refuse("layer \(layer) cannot be left out: the base has \(layers.count) layers, counted from 0", "name others")
        }
        guard !Set(layers.indices).subtracting(settings.leftOut).isEmpty else {
            throw refuse("every layer is left out: nothing would be trained", "leave fewer layers out")
        }
        var size = settings.size
        if let factor = settings.reductionFactor {
            guard factor > 0, factor.isFinite else {
                throw refuse("adapter reduction factor \(factor) is not a number above 0", "16 is usual")
            }
            size = BottleneckSettings.size(reducing: configuration.hiddenSize, by: factor)
        }
        guard (1...65536).contains(size) else {
            throw refuse("adapter size \(size) is outside 1 to 65536", "64 is usual")
        }
        return size
    }
}

extension BottleneckSettings.Kind {
    /// What adapters behind the feed-forward network read.
    var input: BottleneckAdapter.Input {
        switch self {
        case .houlsby: .output
        case .pfeiffer: .sum
        case .parallel: .residual
        }
    }
}

extension BottleneckSettings.Activation {
    /// The same among those of feed-forward networks.
    var curve: DecoderBlueprint.Activation {
        switch self {
        case .swish: .silu
        case .relu: .relu
        case .gelu: .gelu
        case .geluTanh: .geluTanh
        }
    }
}
