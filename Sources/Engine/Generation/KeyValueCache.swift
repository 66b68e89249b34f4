internal import Domain

/// Keys and values of what several sequences have read so far.
public final class KeyValueCache {
    /// Sequences that fit.
    public let slotCount: Int
    /// Tokens that fit into each.
    public let capacity: Int
    /// Tokens that each sequence has read.
    public internal(set) var lengths: [Int]
    private let keys: [Buffer<Float>]
    private let values: [Buffer<Float>]
    private let width: Int
    /// Virtual tokens of a prefix that lie before the first token of each sequence.
    let prefixLength: Int

    /// An empty cache for `slotCount` sequences of up to `capacity` tokens; throws `out_of_memory`.
    ///
    /// A prefix is taken as it is now: a cache made before more training does not know of it.
    public init(_ model: LanguageModel, slotCount: Int, capacity: Int) throws {
        self.slotCount = slotCount
        self.capacity = min(capacity, model.contextLength)
        prefixLength = model.prefixLength
        lengths = Array(repeating: 0, count: slotCount)
        width = model.configuration.keyValueWidth
        let count = slotCount * (self.capacity + prefixLength) * width
        keys = try (0..<model.configuration.layerCount).map { _ in try Buffer(count: count) }
        values = try (0..<model.configuration.layerCount).map { _ in try Buffer(count: count) }
        try model.prefix?.prepare(model.workspace)
        for (index, layer) in model.layers.enumerated() {
            guard let prefix = layer.prefix else { continue }
            for slot in 0..<slotCount {
                let rows = rows(layer: index, slot: slot)
                rows.keys.update(from: prefix.keys, count: prefixLength * width)
                rows.values.update(from: prefix.values, count: prefixLength * width)
            }
        }
    }

    /// Bytes of keys and values of a sequence of `tokens` tokens, those of a prefix among them, in a model of `configuration`.
    public static func byteCount(_ configuration: ModelConfiguration, tokens: Int) -> Int {
        tokens * configuration.keyValueWidth * configuration.layerCount * 2 * MemoryLayout<Float>.stride
    }

    /// Forgets what the sequence in `slot` read.
    public func reset(_ slot: Int) {
        lengths[slot] = 0
    }

    /// Keys [prefix length + capacity, width] and values of `slot` in `layer`.
    func rows(layer: Int, slot: Int) -> (keys: Floats, values: Floats) {
        let offset = slot * (prefixLength + capacity) * width
        return (keys[layer].start + offset, values[layer].start + offset)
    }
}
