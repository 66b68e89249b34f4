internal import JSON

/// Gemma 3 for text: Gemma 2 with normalised heads instead of caps, and angles of their own in windows (arXiv 2503.19786).
struct Gemma3: ModelFamily {
    let modelType = "gemma3_text"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.gemma(maximumPositions: 131_072, theta: 1_000_000)
        result.blueprint.queryNorm = "self_attn.q_norm"
        result.blueprint.keyNorm = "self_attn.k_norm"
        // Transformers reads attn_logit_softcapping for this family and never applies it.
        result.blueprint.logitSoftcap = try reader.softcap("final_logit_softcapping")
        let pattern = try reader.size("sliding_window_pattern", default: 6, limit: 512)
        result.layerKinds = try reader.layerKinds(count: result.layerCount, window: reader.window(default: 4096)) {
            ($0 + 1) % pattern != 0
        }
        if let local = reader.present("rope_parameters")?["sliding_attention"] {
            result.localRotary = try reader.rotary(
                local, "rope_parameters.sliding_attention", theta: 10000, maximumPositions: result.maximumPositions,
                headDimension: result.headDimension)
        } else {
            result.localRotary = RotaryPositions(theta: try reader.positive("rope_local_base_freq", default: 10000))
        }
        return result
    }
}
