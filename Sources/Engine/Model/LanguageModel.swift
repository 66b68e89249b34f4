public import Domain
internal import JSON

/// A decoder with its weights, what a method adds to it, and the memory to run it.
///
/// Not for use by two threads at once: its kernels own all cores.
public final class LanguageModel {
    /// Its dimensions.
    public let configuration: ModelConfiguration
    let embedding: Parameter
    let positionEmbedding: Parameter?
    let layers: [DecoderLayer]
    let finalNorm: Norm
    /// The output head when it is not the embedding.
    let separateHead: Parameter?
    /// What is being tuned, once a method was prepared.
    public internal(set) var method: Method?
    /// What prefix tuning puts before every row.
    var prefix: PrefixEncoder?

    /// How the weights were stored in the files that the model came from.
    public internal(set) var storedFormat = NumberFormat.float32
    /// What `config.json` said, where the model came from files.
    var source: JSONObject?
    /// Fields of `config.json` that ask for dropout in training, with their rates: only a method's own dropout is applied.
    public var ignoredDropout: [String] {
        ["embd_pdrop", "resid_pdrop", "attn_pdrop", "attention_dropout", "hidden_dropout"].compactMap { field in
            guard let rate = source?[field]?.number, rate > 0 else { return nil }
            return "\(field) \(rate)"
        }
    }
    /// Whether training keeps only what enters each layer and computes the rest again, for less memory and more time.
    public var recomputesActivations = false

    /// Hears the name of each part of a gradient's computation as it ends, for measurements.
    package var onStageEnd: ((String) -> Void)?

    let workspace = Workspace()
    private let inputMemory: [GrowingBuffer]
    private let layerMemory: [GrowingBuffer]
    private let finalMemory = GrowingBuffer()
    private let rotary: RotaryTable?
    private let localRotary: RotaryTable?

    /// A model of `configuration` whose tensors `parameter` provides.
    init(_ configuration: ModelConfiguration, parameter: @escaping (TensorSpecification) throws -> Parameter) throws {
        self.configuration = configuration
        let blueprint = configuration.blueprint
        func table(_ name: String, rows: Int) throws -> Parameter {
            try parameter(.init(name: name + ".weight", shape: [rows, configuration.hiddenSize], role: .table))
        }
        embedding = try table(blueprint.embedding, rows: configuration.vocabularySize)
        positionEmbedding = try blueprint.positions.map { try table($0, rows: configuration.maximumPositions) }
        layers = try (0..<configuration.layerCount).map { try DecoderLayer(index: $0, of: configuration, parameter: parameter) }
        finalNorm = try Norm(blueprint.finalNorm, width: configuration.hiddenSize, of: configuration, parameter: parameter)
        separateHead = configuration.tiesEmbeddings ? nil : try table(blueprint.head, rows: configuration.vocabularySize)
        inputMemory = layers.map { _ in GrowingBuffer() } + [GrowingBuffer()]
        layerMemory = layers.map { _ in GrowingBuffer() }
        func angles(_ positions: RotaryPositions?) -> RotaryTable? {
            positions.map {
                RotaryTable($0, headDimension: configuration.headDimension, limit: configuration.maximumPositions)
            }
        }
        rotary = angles(configuration.rotary)
        localRotary = angles(configuration.localRotary)
    }

    /// The matrix that turns the last hidden state into logits.
    var head: Parameter { separateHead ?? embedding }

    /// All linear layers of the blocks, in the order of the model's files.
    public var projections: [Projection] { layers.flatMap(\.projections) }

    /// The base's parameters, in the order of the model's files.
    public var parameters: [Parameter] {
        [embedding] + [positionEmbedding].compactMap { $0 } + layers.flatMap(\.parameters) + finalNorm.parameters
            + [separateHead].compactMap { $0 }
    }

    /// How many numbers the base has.
    public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }

    /// The angles by which `layer` turns its heads; nil where positions are learned.
    func rotary(of layer: DecoderLayer) -> RotaryTable? {
        layer.kind.isLocal ? localRotary ?? rotary : rotary
    }

    // MARK: memory

    /// What a run through the layers keeps.
    enum Keeping {
        /// Nothing that is not needed to go on.
        case nothing
        /// What enters each layer.
        case inputs
        /// All that the backward pass reads.
        case everything
    }

    /// Memory for what enters layer `index`, [n, hidden].
    func input(_ index: Int, tokens n: Int, _ keeping: Keeping) throws -> Floats {
        try inputMemory[keeping == .nothing ? index % 2 : index].floats(n * configuration.hiddenSize)
    }

    /// Memory for what layer `index` computes of `n` tokens.
    func activations(_ index: Int, tokens n: Int, _ keeping: Keeping) throws -> LayerActivations {
        let memory = layerMemory[keeping == .everything ? index : 0]
        let width = LayerActivations.width(layers[index], configuration)
        return LayerActivations(
            try memory.floats(n * width), tokens: n, of: layers[index], configuration, input: try input(index, tokens: n, keeping))
    }

    /// Bytes held for what the layers keep.
    var activationBytes: Int { (inputMemory + layerMemory + [finalMemory]).reduce(0) { $0 + $1.byteCount } }

    /// Memory for the last hidden state [n, hidden] and what its norm keeps.
    func finalActivations(tokens n: Int) throws -> (hidden: Floats, norm: Floats) {
        let memory = try finalMemory.floats(n * (configuration.hiddenSize + Norm.keptWidth))
        return (memory, memory + n * configuration.hiddenSize)
    }
}
