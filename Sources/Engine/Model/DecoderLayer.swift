/// One block of the decoder: attention and a feed-forward network, each behind a norm and added to the residual.
public final class DecoderLayer {
    let kind: ModelConfiguration.LayerKind
    let inputNorm: Norm
    /// Query, key and value, or one that makes all three.
    let attentionInputs: [Projection]
    let queryNorm: Norm?
    let keyNorm: Norm?
    let attentionOutput: Projection
    let attentionEndNorm: Norm?
    let feedForwardNorm: Norm
    /// Gate and up, one that makes both, or up alone.
    let feedForwardInputs: [Projection]
    let feedForwardOutput: Projection
    let feedForwardEndNorm: Norm?
    /// Networks that a method puts beside what the two parts return.
    var attentionAdapter: BottleneckAdapter?
    var feedForwardAdapter: BottleneckAdapter?
    /// What a method puts before every row.
    var prefix: LayerPrefix?

    /// All linear layers, in the order of the model's files.
    var projections: [Projection] { attentionInputs + [attentionOutput] + feedForwardInputs + [feedForwardOutput] }

    private var norms: [Norm] {
        [inputNorm] + [queryNorm, keyNorm, attentionEndNorm].compactMap { $0 } + [feedForwardNorm]
            + [feedForwardEndNorm].compactMap { $0 }
    }

    /// All base parameters.
    var parameters: [Parameter] { norms.flatMap(\.parameters) + projections.flatMap(\.parameters) }

    /// Builds layer `index`, asking `parameter` for each tensor.
    init(index: Int, of configuration: ModelConfiguration, parameter: @escaping (TensorSpecification) throws -> Parameter) throws {
        let parts = LayerParts(
            prefix: "\(configuration.blueprint.layers).\(index).", configuration: configuration, parameter: parameter)
        let blueprint = configuration.blueprint
        kind = configuration.kind(ofLayer: index)
        inputNorm = try parts.norm(blueprint.inputNorm)
        attentionInputs = try parts.attentionInputs()
        queryNorm = try blueprint.queryNorm.map { try parts.norm($0, width: configuration.headDimension) }
        keyNorm = try blueprint.keyNorm.map { try parts.norm($0, width: configuration.headDimension) }
        attentionOutput = try parts.projection(
            blueprint.attentionOutput, configuration.hiddenSize, configuration.queryWidth, hasBias: blueprint.hasAttentionOutputBias,
            place: attentionInputs.count, role: .residualMatrix)
        attentionEndNorm = try blueprint.attentionEndNorm.map { try parts.norm($0) }
        feedForwardNorm = try parts.norm(blueprint.feedForwardNorm)
        feedForwardInputs = try parts.feedForwardInputs(place: attentionInputs.count + 1)
        feedForwardOutput = try parts.projection(
            blueprint.feedForwardOutput, configuration.hiddenSize, configuration.intermediateSize, hasBias: blueprint.hasFeedForwardBias,
            place: attentionInputs.count + 1 + feedForwardInputs.count, role: .residualMatrix)
        feedForwardEndNorm = try blueprint.feedForwardEndNorm.map { try parts.norm($0) }
    }
}

/// Makes the parts of one layer from their names.
private struct LayerParts {
    let prefix: String
    let configuration: ModelConfiguration
    let parameter: (TensorSpecification) throws -> Parameter

    func norm(_ name: String, width: Int? = nil) throws -> Norm {
        try Norm(prefix + name, width: width ?? configuration.hiddenSize, of: configuration, parameter: parameter)
    }

    func projection(
        _ name: String, _ outputs: Int, _ inputs: Int, hasBias: Bool, place: Int, role: TensorSpecification.Role = .matrix
    ) throws -> Projection {
        let weight = try parameter(
            .init(
                name: prefix + name + ".weight", shape: [outputs, inputs], role: role,
                isStoredTransposed: configuration.blueprint.storesMatricesTransposed))
        let bias = hasBias ? try parameter(.init(name: prefix + name + ".bias", shape: [outputs], role: .bias)) : nil
        return Projection(path: prefix + name, weight: weight, bias: bias, place: place)
    }

    func attentionInputs() throws -> [Projection] {
        let (query, keyValue, hidden) = (configuration.queryWidth, configuration.keyValueWidth, configuration.hiddenSize)
        let hasBias = configuration.blueprint.hasAttentionInputBias
        switch configuration.blueprint.attentionInputs {
        case .separate(let queryName, let keyName, let valueName):
            return try [(queryName, query), (keyName, keyValue), (valueName, keyValue)].enumerated().map { place, part in
                try projection(part.0, part.1, hidden, hasBias: hasBias, place: place)
            }
        case .joined(let name), .joinedByHead(let name):
            return [try projection(name, query + 2 * keyValue, hidden, hasBias: hasBias, place: 0)]
        }
    }

    func feedForwardInputs(place: Int) throws -> [Projection] {
        let (inner, hidden) = (configuration.intermediateSize, configuration.hiddenSize)
        let hasBias = configuration.blueprint.hasFeedForwardBias
        switch configuration.blueprint.feedForwardInputs {
        case .gated(let gate, let up):
            return [
                try projection(gate, inner, hidden, hasBias: hasBias, place: place),
                try projection(up, inner, hidden, hasBias: hasBias, place: place + 1),
            ]
        case .joinedGate(let name): return [try projection(name, 2 * inner, hidden, hasBias: hasBias, place: place)]
        case .plain(let name): return [try projection(name, inner, hidden, hasBias: hasBias, place: place)]
        }
    }
}

extension Norm {
    /// The norm called `name` over rows of `width` numbers.
    init(
        _ name: String, width: Int, of configuration: ModelConfiguration, parameter: (TensorSpecification) throws -> Parameter
    ) rethrows {
        kind = configuration.blueprint.norm
        epsilon = configuration.normEpsilon
        weight = try parameter(.init(name: name + ".weight", shape: [width], role: .norm(kind)))
        bias = kind == .meanAndDeviation ? try parameter(.init(name: name + ".bias", shape: [width], role: .bias)) : nil
    }
}
