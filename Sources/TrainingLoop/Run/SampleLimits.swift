public import Engine

/// What the answers that a run draws may take.
public struct SampleLimits: Sendable, Equatable {
    /// Prompts at most.
    public static let prompts = 16
    /// Tokens of an answer at most.
    public static let answerTokens = 96
    /// Unicode scalars of a text in the log at most, so that an event is a line of less than a megabyte.
    public static let scalars = 2_000
    /// Tokens that are read at one time at most.
    public static let stepTokens = 1024
    /// What keys and values of prompts that are answered at one time may take; those of one always may.
    private static let cacheBytes = 64 << 20

    /// Prompts that are answered at one time.
    public let slots: Int
    /// Tokens of a prompt with its answer at most.
    public let capacity: Int
    /// Bytes of keys, values and logits.
    public let byteCount: Int

    /// The limits for `count` prompts of at most `longest` tokens and a model of `configuration` behind a prefix of `prefix` tokens.
    public init(prompts count: Int, longest: Int, _ configuration: ModelConfiguration, prefix: Int) {
        capacity = max(1, min(configuration.maximumPositions - prefix, longest + Self.answerTokens))
        let bytes = KeyValueCache.byteCount(configuration, tokens: capacity + prefix)
        slots = max(1, min(count, Self.cacheBytes / max(1, bytes)))
        byteCount = slots * (bytes + configuration.vocabularySize * MemoryLayout<Float>.stride)
    }
}
