/// GPT-NeoX and Pythia: parallel residual, partly turned heads, one matrix joined by head (Biderman et al. 2023, arXiv 2304.01373).
struct GPTNeoX: ModelFamily {
    let modelType = "gpt_neox"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        let hidden = try reader.size("hidden_size", limit: 1 << 16)
        let heads = try reader.size("num_attention_heads", limit: 1024)
        var result = ModelConfiguration(
            hiddenSize: hidden, intermediateSize: try reader.size("intermediate_size", limit: 1 << 18),
            layerCount: try reader.size("num_hidden_layers", limit: 512), headCount: heads, keyValueHeadCount: heads,
            headDimension: try reader.headDimension(hidden, heads), vocabularySize: try reader.size("vocab_size", limit: 1 << 24),
            maximumPositions: try reader.size("max_position_embeddings", default: 2048, limit: 1 << 20),
            normEpsilon: Float(try reader.positive("layer_norm_eps", default: 1e-5)),
            tiesEmbeddings: try reader.flag("tie_word_embeddings"), beginToken: try reader.tokens("bos_token_id").first,
            endTokens: try reader.tokens("eos_token_id"))
        var rotary = try reader.rotary(theta: 10000, maximumPositions: result.maximumPositions, headDimension: result.headDimension)
        // A quarter of each head, where nothing else is said.
        rotary.dimension = rotary.dimension ?? result.headDimension / 4
        result.rotary = rotary
        result.blueprint = try blueprint(reader)
        return result
    }

    private func blueprint(_ reader: ConfigurationReader) throws -> DecoderBlueprint {
        var result = DecoderBlueprint()
        result.embedding = "gpt_neox.embed_in"
        result.layers = "gpt_neox.layers"
        result.finalNorm = "gpt_neox.final_layer_norm"
        result.head = "embed_out"
        result.ignoredSuffixes = [".attention.bias", ".attention.masked_bias", ".rotary_emb.inv_freq"]
        result.attentionInputs = .joinedByHead("attention.query_key_value")
        result.attentionOutput = "attention.dense"
        result.feedForwardInputs = .plain("mlp.dense_h_to_4h")
        result.feedForwardOutput = "mlp.dense_4h_to_h"
        result.norm = .meanAndDeviation
        result.activation = try reader.activation("hidden_act", default: "gelu")
        result.hasAttentionInputBias = try reader.flag("attention_bias", default: true)
        result.hasAttentionOutputBias = result.hasAttentionInputBias
        result.hasFeedForwardBias = true
        result.isParallel = try reader.flag("use_parallel_residual", default: true)
        return result
    }
}
