/// Llama 2 and 3, SmolLM2 and whatever else calls itself so (Touvron et al. 2023, arXiv 2307.09288).
struct Llama: ModelFamily {
    let modelType = "llama"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.llama()
        result.blueprint.hasAttentionInputBias = try reader.flag("attention_bias")
        result.blueprint.hasAttentionOutputBias = result.blueprint.hasAttentionInputBias
        result.blueprint.hasFeedForwardBias = try reader.flag("mlp_bias")
        return result
    }
}
