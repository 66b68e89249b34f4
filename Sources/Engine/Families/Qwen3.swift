/// Qwen 3: Qwen 2 without biases, each query and key head normalised (Yang et al. 2025, arXiv 2505.09388).
struct Qwen3: ModelFamily {
    let modelType = "qwen3"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.llama(headDimension: 128, maximumPositions: 32_768)
        result.blueprint.queryNorm = "self_attn.q_norm"
        result.blueprint.keyNorm = "self_attn.k_norm"
        result.blueprint.hasAttentionInputBias = try reader.flag("attention_bias")
        result.blueprint.hasAttentionOutputBias = result.blueprint.hasAttentionInputBias
        result.layerKinds = try reader.qwenWindows(layers: result.layerCount)
        return result
    }
}
