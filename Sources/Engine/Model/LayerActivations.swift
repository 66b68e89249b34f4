/// What one layer keeps of its forward pass over n tokens for the backward pass, all in one piece of memory.
struct LayerActivations {
    /// [n, hidden]: what enters the layer; also the residual.
    let input: Floats
    /// [n]: reciprocal deviations of the first norm.
    let inputDeviation: Floats
    /// [n, query width], rotated.
    let queries: Floats
    /// [n, key/value width], rotated.
    let keys: Floats
    /// [n, key/value width]
    let values: Floats
    /// [n, query width]: what attention returns.
    let attended: Floats
    /// [n, heads]: log-sum-exp of the attention scores.
    let logSumExp: Floats
    /// [n, hidden]: the residual after attention.
    let middle: Floats
    /// [n]: reciprocal deviations of the second norm.
    let middleDeviation: Floats
    /// [n, intermediate]
    let gate: Floats
    /// [n, intermediate]
    let up: Floats
    /// [n, rank] for each projection in order, where it has an update.
    let reduced: [Floats]

    /// Floats that a layer keeps for each token.
    static func width(_ configuration: ModelConfiguration, ranks: [Int]) -> Int {
        2 * configuration.hiddenSize + 2 + 2 * configuration.queryWidth + 2 * configuration.keyValueWidth + configuration.headCount
            + 2 * configuration.intermediateSize + ranks.reduce(0, +)
    }

    /// Divides `memory`, of `width` floats for each of the `n` tokens.
    init(_ memory: Floats, tokens n: Int, _ configuration: ModelConfiguration, ranks: [Int]) {
        var next = memory
        func take(_ width: Int) -> Floats {
            defer { next += n * width }
            return next
        }
        input = take(configuration.hiddenSize)
        inputDeviation = take(1)
        queries = take(configuration.queryWidth)
        keys = take(configuration.keyValueWidth)
        values = take(configuration.keyValueWidth)
        attended = take(configuration.queryWidth)
        logSumExp = take(configuration.headCount)
        middle = take(configuration.hiddenSize)
        middleDeviation = take(1)
        gate = take(configuration.intermediateSize)
        up = take(configuration.intermediateSize)
        reduced = ranks.map { take($0) }
    }
}
