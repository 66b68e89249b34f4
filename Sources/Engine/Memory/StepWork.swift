public import Domain

/// What a model computes of each token, predicted token and pair of tokens, foretold from shapes alone.
///
/// Multiply-adds of one way through: the forward pass. What the backward pass adds depends on what is trained.
public struct StepWork: Sendable, Equatable {
    /// Multiply-adds of all projections for a token.
    public let products: Int
    /// Multiply-adds that a method adds for a token.
    public let additions: Int
    /// Multiply-adds of the head for a predicted token.
    public let head: Int
    /// Multiply-adds of attention for a pair of a token and one that it sees, over all layers.
    public let attention: Int
    /// Numbers that the layers write for a token.
    public let written: Int
    /// Numbers that training changes.
    public let trained: Int
    /// Numbers of the base.
    public let parameters: Int
    /// Whether the base's own matrices are trained, which takes a product more each.
    public let trainsBase: Bool
    /// Places before each row that every token sees.
    public let prefix: Int

    /// The work of a model of `configuration` that is tuned by `method`; throws what the method's settings are refused with.
    public init(_ configuration: ModelConfiguration, method: Method, precision: Hyperparameters.Precision) throws {
        let model = try LanguageModel(outlineOf: configuration, precision: precision, quantised: method.quantisesBase)
        try model.prepare(for: method, seed: 0)
        let base = Set(model.parameters.map(ObjectIdentifier.init))
        products = model.projections.reduce(0) { $0 + $1.weight.count }
        additions = model.trainableParameters.reduce(0) { sum, parameter in
            sum + (base.contains(ObjectIdentifier(parameter)) || parameter.shape.count != 2 ? 0 : parameter.count)
        }
        head = configuration.vocabularySize * configuration.hiddenSize
        attention = 2 * configuration.queryWidth * configuration.layerCount
        written = model.layers.reduce(0) { $0 + LayerActivations.width($1, configuration) + configuration.hiddenSize }
        trained = model.trainableParameters.reduce(0) { $0 + $1.count }
        parameters = model.parameterCount
        trainsBase = method == .full
        prefix = method.prefixLength
    }
}
