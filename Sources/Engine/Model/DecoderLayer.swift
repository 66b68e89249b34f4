/// One block of the decoder: attention, then a gated feed-forward network, each behind a norm and beside a residual.
public struct DecoderLayer {
    let inputNorm: Parameter
    let query: Projection
    let key: Projection
    let value: Projection
    let output: Projection
    let postAttentionNorm: Parameter
    let gate: Projection
    let up: Projection
    let down: Projection

    /// All linear layers, in the order of the model's files.
    var projections: [Projection] { [query, key, value, output, gate, up, down] }

    /// All base parameters, in the order of the model's files.
    var parameters: [Parameter] {
        [
            inputNorm, query.weight, key.weight, value.weight, output.weight, postAttentionNorm, gate.weight, up.weight, down.weight,
        ]
    }

    /// Builds layer `index`, asking `parameter` for each tensor by its full name and shape.
    init(index: Int, of configuration: ModelConfiguration, parameter: (String, [Int]) throws -> Parameter) rethrows {
        let hidden = configuration.hiddenSize
        let prefix = "model.layers.\(index)."
        func norm(_ name: String) throws -> Parameter { try parameter(prefix + name + ".weight", [hidden]) }
        func projection(_ name: String, _ outputs: Int, _ inputs: Int) throws -> Projection {
            Projection(path: prefix + name, weight: try parameter(prefix + name + ".weight", [outputs, inputs]))
        }
        inputNorm = try norm("input_layernorm")
        query = try projection("self_attn.q_proj", configuration.queryWidth, hidden)
        key = try projection("self_attn.k_proj", configuration.keyValueWidth, hidden)
        value = try projection("self_attn.v_proj", configuration.keyValueWidth, hidden)
        output = try projection("self_attn.o_proj", hidden, configuration.queryWidth)
        postAttentionNorm = try norm("post_attention_layernorm")
        gate = try projection("mlp.gate_proj", configuration.intermediateSize, hidden)
        up = try projection("mlp.up_proj", configuration.intermediateSize, hidden)
        down = try projection("mlp.down_proj", hidden, configuration.intermediateSize)
    }
}
