internal import JSON

/// Qwen 2 and 2.5: Llama with biases on queries, keys and values (Yang et al. 2024, arXiv 2407.10671).
struct Qwen2: ModelFamily {
    let modelType = "qwen2"

    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration {
        var result = try reader.llama(maximumPositions: 32_768)
        result.blueprint.hasAttentionInputBias = true
        result.layerKinds = try reader.qwenWindows(layers: result.layerCount)
        return result
    }
}

extension ConfigurationReader {
    /// Qwen's windows: only where `use_sliding_window` says so, and from `max_window_layers` on.
    func qwenWindows(layers: Int) throws -> [ModelConfiguration.LayerKind] {
        let window = try flag("use_sliding_window") ? try window(default: 4096) : nil
        // A whole number from 0: every layer may slide.
        let first = present("max_window_layers")?.integer ?? 28
        return try layerKinds(count: layers, window: window) { window != nil && $0 >= first }
    }
}
