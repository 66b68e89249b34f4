public import Domain

/// A Llama-family decoder with its weights, the method's updates and the memory to run it.
///
/// Not for use by two threads at once: its kernels own all cores.
public final class LanguageModel {
    /// Its dimensions.
    public let configuration: ModelConfiguration
    let embedding: Parameter
    let layers: [DecoderLayer]
    let finalNorm: Parameter
    /// The output head when it is not the embedding.
    let separateHead: Parameter?
    /// What is being tuned, once a method was prepared.
    public internal(set) var method: Method?

    /// How the weights were stored in the files that the model came from.
    public internal(set) var storedFormat = NumberFormat.float32

    /// Hears the name of each part of a gradient's computation as it ends, for measurements.
    package var onStageEnd: ((String) -> Void)?

    let workspace = Workspace()
    private let layerMemory: [GrowingBuffer]
    private let finalMemory = GrowingBuffer()
    let rotary: RotaryTable

    /// A model of `configuration` whose tensors `parameter` provides by name and shape.
    init(_ configuration: ModelConfiguration, parameter: (String, [Int]) throws -> Parameter) throws {
        self.configuration = configuration
        let (hidden, vocabulary) = (configuration.hiddenSize, configuration.vocabularySize)
        embedding = try parameter("model.embed_tokens.weight", [vocabulary, hidden])
        layers = try (0..<configuration.layerCount).map { try DecoderLayer(index: $0, of: configuration, parameter: parameter) }
        finalNorm = try parameter("model.norm.weight", [hidden])
        separateHead = configuration.tiesEmbeddings ? nil : try parameter("lm_head.weight", [vocabulary, hidden])
        layerMemory = (0..<configuration.layerCount).map { _ in GrowingBuffer() }
        rotary = RotaryTable(configuration)
    }

    /// The matrix that turns the last hidden state into logits.
    var head: Parameter { separateHead ?? embedding }

    /// All linear layers of the blocks, in the order of the model's files.
    public var projections: [Projection] { layers.flatMap(\.projections) }

    /// The base's parameters, in the order of the model's files.
    public var parameters: [Parameter] {
        [embedding] + layers.flatMap(\.parameters) + [finalNorm] + (separateHead.map { [$0] } ?? [])
    }

    /// What training changes: the base's parameters or the method's, in a fixed order.
    public var trainableParameters: [Parameter] {
        parameters.filter(\.isTrainable) + projections.compactMap(\.update).flatMap { [$0.a, $0.b] }
    }

    /// How many numbers the base has.
    public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }

    /// Memory for what layer `index` keeps of `n` tokens.
    func activations(_ index: Int, tokens n: Int) throws -> LayerActivations {
        let ranks = layers[index].projections.map { $0.update?.rank ?? 0 }
        let width = LayerActivations.width(configuration, ranks: ranks)
        return LayerActivations(try layerMemory[index].floats(n * width), tokens: n, configuration, ranks: ranks)
    }

    /// Memory for the last hidden state [n, hidden] and the reciprocal deviations [n] of its norm.
    func finalActivations(tokens n: Int) throws -> (hidden: Floats, deviation: Floats) {
        let memory = try finalMemory.floats(n * (configuration.hiddenSize + 1))
        return (memory, memory + n * configuration.hiddenSize)
    }
}
