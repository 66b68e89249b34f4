/// Mistral: Llama whose tokens see a window of those before them (Jiang et al. 2023, arXiv 2310.06825).
struct Mistral: ModelFamily {
    let modelType = "mistral"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.llama(maximumPositions: 131_072)
        result.layerKinds = try reader.layerKinds(count: result.layerCount, window: reader.window(default: 4096)) { _ in true }
        return result
    }
}
