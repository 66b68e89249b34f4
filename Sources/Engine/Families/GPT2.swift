/// GPT-2: learned positions, norms with mean and bias, one joined matrix, no gate (Radford et al. 2019).
struct GPT2: ModelFamily {
    let modelType = "gpt2"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        try reader.refuse(flag: "scale_attn_weights", unless: true)
        for flag in ["scale_attn_by_inverse_layer_idx", "add_cross_attention"] { try reader.refuse(flag: flag) }
        let hidden = try reader.size("n_embd", limit: 1 << 16)
        let heads = try reader.size("n_head", limit: 1024)
        var result = ModelConfiguration(
            hiddenSize: hidden, intermediateSize: try reader.size("n_inner", default: 4 * hidden, limit: 1 << 18),
            layerCount: try reader.size("n_layer", limit: 512), headCount: heads, keyValueHeadCount: heads,
            headDimension: try reader.headDimension(hidden, heads), vocabularySize: try reader.size("vocab_size", limit: 1 << 24),
            maximumPositions: try reader.size("n_positions", default: 1024, limit: 1 << 20),
            normEpsilon: Float(try reader.positive("layer_norm_epsilon", default: 1e-5)),
            tiesEmbeddings: try reader.flag("tie_word_embeddings", default: true), beginToken: try reader.tokens("bos_token_id").first,
            endTokens: try reader.tokens("eos_token_id"))
        result.rotary = nil
        result.blueprint = try blueprint(reader)
        return result
    }

    private func blueprint(_ reader: ConfigurationReader) throws -> DecoderBlueprint {
        var result = DecoderBlueprint()
        result.embedding = "transformer.wte"
        result.positions = "transformer.wpe"
        result.layers = "transformer.h"
        result.finalNorm = "transformer.ln_f"
        result.optionalPrefix = "transformer."
        // The mask of causal attention is stored in old files.
        result.ignoredSuffixes = [".attn.bias", ".attn.masked_bias"]
        result.inputNorm = "ln_1"
        result.attentionInputs = .joined("attn.c_attn")
        result.attentionOutput = "attn.c_proj"
        result.feedForwardNorm = "ln_2"
        result.feedForwardInputs = .plain("mlp.c_fc")
        result.feedForwardOutput = "mlp.c_proj"
        result.norm = .meanAndDeviation
        result.activation = try reader.activation("activation_function", default: "gelu_new")
        result.hasAttentionInputBias = true
        result.hasAttentionOutputBias = true
        result.hasFeedForwardBias = true
        result.storesMatricesTransposed = true
        return result
    }
}
