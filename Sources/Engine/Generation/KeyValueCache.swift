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

    /// An empty cache for `slotCount` sequences of up to `capacity` tokens; throws `out_of_memory`.
    public init(_ model: LanguageModel, slotCount: Int, capacity: Int) throws {
        self.slotCount = slotCount
        self.capacity = min(capacity, model.configuration.maximumPositions)
        lengths = Array(repeating: 0, count: slotCount)
        width = model.configuration.keyValueWidth
        let count = slotCount * self.capacity * width
        keys = try (0..<model.configuration.layerCount).map { _ in try Buffer(count: count) }
        values = try (0..<model.configuration.layerCount).map { _ in try Buffer(count: count) }
    }

    /// Forgets what the sequence in `slot` read.
    public func reset(_ slot: Int) {
        lengths[slot] = 0
    }

    /// Keys [capacity, width] and values of `slot` in `layer`.
    func rows(layer: Int, slot: Int) -> (keys: Floats, values: Floats) {
        let offset = slot * capacity * width
        return (keys[layer].start + offset, values[layer].start + offset)
    }
}
