internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Trains keys and values before each row; every weight of the base stays frozen.
struct PrefixTuning: TuningMethod {
    let settings: PrefixSettings

    // As PEFT starts: embeddings normal with deviation 1, linear layers uniform in ±1/sqrt(inputs), biases too.
    func attach(to model: LanguageModel, seed: UInt64) throws {
        var stream: UInt64 = 0
        func random() -> RandomNumbers {
            stream += 1
            return RandomNumbers(seed: seed, stream: stream)
        }
        let prefix = try model.makePrefix(settings)
        prefix.embedding.fillNormal(random(), deviation: 1)
        if let network = prefix.network {
            for (weight, bias) in [(network.input, network.inputBias), (network.output, network.outputBias)] {
                let bound = 1 / Double(weight.shape[1]).squareRoot()
                weight.fillUniform(random(), bound: bound)
                bias.fillUniform(random(), bound: bound)
            }
        }
        try prefix.train()
        model.setPrefix(prefix)
    }

    func parameters(of model: LanguageModel) -> [Parameter] {
        model.prefix?.parameters ?? []
    }

    func detach(from model: LanguageModel) {
        model.setPrefix(nil)
    }

    func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        try PrefixFiles.write(model, base: base, to: folder)
    }

    func merge(into model: LanguageModel) throws {
        throw WorkbenchError(
            .invalidSetting, "a prefix cannot be merged: no weight of the base makes keys and values of tokens that are not there",
            hint: "keep the adapter beside the base")
    }
}

extension LanguageModel {
    /// A prefix of zeros for this model; throws `invalid_setting`.
    func makePrefix(_ settings: PrefixSettings) throws -> PrefixEncoder {
        guard prefix == nil else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        // A row of two tokens must fit behind it, or nothing could be learned.
        let most = configuration.maximumPositions - 2
        guard settings.length >= 1, settings.length <= most else {
            throw WorkbenchError(
                .invalidSetting,
                "a prefix of \(settings.length) virtual tokens is outside 1 to \(most), the base's context of "
                    + "\(configuration.maximumPositions) tokens less two", hint: "10 is usual")
        }
        guard (1...65536).contains(settings.projection ?? 1) else {
            throw WorkbenchError(
                .invalidSetting, "a prefix projection of \(settings.projection ?? 0) numbers is outside 1 to 65536",
                hint: "the base's width is usual")
        }
        let all = 2 * configuration.layerCount * configuration.keyValueWidth
        func zeros(_ name: String, _ shape: Int...) throws -> Parameter {
            Parameter(name: name, shape: shape, values: try Buffer(count: shape.reduce(1, *)))
        }
        let network = try settings.projection.map { projection in
            PrefixEncoder.Network(
                input: try zeros("transform.0.weight", projection, configuration.keyValueWidth),
                inputBias: try zeros("transform.0.bias", projection), output: try zeros("transform.2.weight", all, projection),
                outputBias: try zeros("transform.2.bias", all))
        }
        let embedding = try zeros("embedding.weight", settings.length, network == nil ? all : configuration.keyValueWidth)
        return try PrefixEncoder(length: settings.length, embedding: embedding, network: network, configuration)
    }

    /// Puts `prefix` before every row, or takes away what is there.
    func setPrefix(_ prefix: PrefixEncoder?) {
        self.prefix = prefix
        for (index, layer) in layers.enumerated() { layer.prefix = prefix?.part(ofLayer: index) }
    }

    /// Positions that a prefix takes from every row.
    var prefixLength: Int { prefix?.length ?? 0 }

    /// Tokens that a row can have: the base's context less what a prefix takes of it.
    public var contextLength: Int { configuration.maximumPositions - prefixLength }
}
