/// Phi 3 and 4 mini: Llama with joined matrices and partly turned heads (Abdin et al. 2024, arXiv 2404.14219).
struct Phi3: ModelFamily {
    let modelType = "phi3"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.llama(maximumPositions: 4096, epsilon: 1e-5, padToken: 32_000)
        result.blueprint.attentionInputs = .joined("self_attn.qkv_proj")
        result.blueprint.feedForwardInputs = .joinedGate("mlp.gate_up_proj")
        result.layerKinds = try reader.layerKinds(count: result.layerCount, window: reader.window(default: nil)) { _ in true }
        if case .longRope? = result.rotary?.scaling {
            // Longer rows would be turned by other angles, and by which depends on the longest row beside them.
            let original = try reader.size("original_max_position_embeddings", default: 4096, limit: 1 << 20)
            result.maximumPositions = min(result.maximumPositions, original)
        }
        return result
    }
}
