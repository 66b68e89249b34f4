/// Where queries, keys and values of a run of tokens lie: each a first number, and the way to the next token and the next head.
struct AttentionHeads {
    /// One of the three.
    struct Part {
        let start: Floats
        /// Floats from one token to the next.
        let row: Int
        /// Floats from one head to the next.
        let head: Int
    }

    let queries: Part
    let keys: Part
    let values: Part

    /// The parts of `inputs`, what the attention inputs of a layer give, or of `normed` where queries and keys are normalised.
    init(_ inputs: [Floats], normed: (queries: Floats, keys: Floats)?, _ configuration: ModelConfiguration) {
        let (size, query, keyValue) = (configuration.headDimension, configuration.queryWidth, configuration.keyValueWidth)
        switch configuration.blueprint.attentionInputs {
        case .separate:
            queries = Part(start: normed?.queries ?? inputs[0], row: query, head: size)
            keys = Part(start: normed?.keys ?? inputs[1], row: keyValue, head: size)
            values = Part(start: inputs[2], row: keyValue, head: size)
        case .joined:
            let row = query + 2 * keyValue
            queries = Part(start: inputs[0], row: row, head: size)
            keys = Part(start: inputs[0] + query, row: row, head: size)
            values = Part(start: inputs[0] + query + keyValue, row: row, head: size)
        case .joinedByHead:
            let row = query + 2 * keyValue
            queries = Part(start: inputs[0], row: row, head: 3 * size)
            keys = Part(start: inputs[0] + size, row: row, head: 3 * size)
            values = Part(start: inputs[0] + 2 * size, row: row, head: 3 * size)
        }
    }
}
