/// What one layer keeps of its forward pass over n tokens for the backward pass, all but its input in one piece of memory.
struct LayerActivations {
    /// [n, hidden]: what enters the layer; also the residual.
    let input: Floats
    let inputNorm: Floats
    /// What each attention input gives: [n, its outputs]; queries and keys are turned in place unless they are normalised.
    let attentionInputs: [Floats]
    /// Queries and keys after their norms, turned: [n, query width] and [n, key/value width]; nil without such norms.
    let normedHeads: (queries: Floats, keys: Floats)?
    let headNorms: (queries: Floats, keys: Floats)
    /// [n, query width]: what attention returns.
    let attended: Floats
    /// [n, heads]: log-sum-exp of the attention scores.
    let logSumExp: Floats
    /// [n, hidden]: what attention adds, before the norm at its end where there is one.
    let attentionEnd: Floats
    let attentionEndNorm: Floats
    /// [n, hidden]: what enters the feed-forward network's norm.
    let middle: Floats
    let feedForwardNorm: Floats
    /// What each feed-forward input gives: [n, its outputs].
    let feedForwardInputs: [Floats]
    /// [n, hidden]: what the feed-forward network adds, before the norm at its end where there is one.
    let feedForwardEnd: Floats
    let feedForwardEndNorm: Floats
    /// What the update of each projection keeps, in the order of the layer's projections.
    let updates: [Floats]
    let attentionAdapter: BottleneckAdapter.Kept?
    let feedForwardAdapter: BottleneckAdapter.Kept?

    /// Floats that `layer` keeps for each token, beside its input.
    static func width(_ layer: DecoderLayer, _ configuration: ModelConfiguration) -> Int {
        // Nothing is read or written: the one float stands for memory when only sizes are asked for.
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { memory in
            guard let start = memory.baseAddress else { return 0 }
            var width = 0
            _ = LayerActivations(layer, configuration, input: start) { part in
                width += part
                return start
            }
            return width
        }
    }

    /// Divides `memory`, of `width` floats for each of the `n` tokens.
    init(_ memory: Floats, tokens n: Int, of layer: DecoderLayer, _ configuration: ModelConfiguration, input: Floats) {
        var next = memory
        self.init(layer, configuration, input: input) { width in
            defer { next += n * width }
            return next
        }
    }

    private init(_ layer: DecoderLayer, _ configuration: ModelConfiguration, input: Floats, take: (Int) -> Floats) {
        let hidden = configuration.hiddenSize
        func kept(_ norm: Norm?, rows: Int = 1) -> Floats { take(norm == nil ? 0 : rows * Norm.keptWidth) }
        self.input = input
        inputNorm = kept(layer.inputNorm)
        attentionInputs = layer.attentionInputs.map { take($0.outputs) }
        normedHeads = layer.queryNorm == nil ? nil : (take(configuration.queryWidth), take(configuration.keyValueWidth))
        headNorms = (kept(layer.queryNorm, rows: configuration.headCount), kept(layer.keyNorm, rows: configuration.keyValueHeadCount))
        attended = take(configuration.queryWidth)
        logSumExp = take(configuration.headCount)
        attentionEnd = take(layer.attentionEndNorm == nil ? 0 : hidden)
        attentionEndNorm = kept(layer.attentionEndNorm)
        middle = take(hidden)
        feedForwardNorm = kept(layer.feedForwardNorm)
        feedForwardInputs = layer.feedForwardInputs.map { take($0.outputs) }
        feedForwardEnd = take(layer.feedForwardEndNorm == nil ? 0 : hidden)
        feedForwardEndNorm = kept(layer.feedForwardEndNorm)
        updates = layer.projections.map { take($0.keptWidth) }
        attentionAdapter = layer.attentionAdapter.map { .init($0, take: take) }
        feedForwardAdapter = layer.feedForwardAdapter.map { .init($0, take: take) }
    }
}
