internal import JSON

/// Gemma 2: norms before and after each part, capped scores, every other layer with a window (Gemma Team 2024, arXiv 2408.00118).
struct Gemma2: ModelFamily {
    let modelType = "gemma2"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.gemma(maximumPositions: 8192)
        result.blueprint.attentionSoftcap = try reader.softcap("attn_logit_softcapping", default: 50)
        result.blueprint.logitSoftcap = try reader.softcap("final_logit_softcapping", default: 30)
        result.layerKinds = try reader.layerKinds(count: result.layerCount, window: reader.window(default: 4096)) { $0 % 2 == 0 }
        return result
    }
}

extension ConfigurationReader {
    /// What Gemma 2 and 3 have in common.
    func gemma(maximumPositions: Int, theta: Double = 10000) throws -> ModelConfiguration {
        // Some early files call the activation by another name than the one that is used.
        var result = try llama(
            headDimension: 256, maximumPositions: maximumPositions, theta: theta, ties: true, padToken: 0, activation: "hidden_activation",
            default: "gelu_pytorch_tanh")
        try refuse(flag: "use_bidirectional_attention")
        result.blueprint.norm = .rootMeanSquareAroundOne
        result.blueprint.attentionEndNorm = "post_attention_layernorm"
        result.blueprint.feedForwardNorm = "pre_feedforward_layernorm"
        result.blueprint.feedForwardEndNorm = "post_feedforward_layernorm"
        result.blueprint.embeddingScale = Float(Double(result.hiddenSize).squareRoot())
        result.blueprint.attentionScale = Float(1 / (try positive("query_pre_attn_scalar", default: 256)).squareRoot())
        result.blueprint.hasAttentionInputBias = try flag("attention_bias")
        result.blueprint.hasAttentionOutputBias = result.blueprint.hasAttentionInputBias
        return result
    }

    /// A cap of scores; null means none.
    func softcap(_ name: String, default fallback: Double? = nil) throws -> Float {
        guard json[name] != .null, present(name) != nil || fallback != nil else { return 0 }
        return Float(try positive(name, default: fallback))
    }
}
