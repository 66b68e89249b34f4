/// How a model continues a prompt, and when it stops.
public struct GenerationSettings: Sendable, Equatable {
    /// How tokens are chosen.
    public var sampling: SamplingSettings
    /// Tokens written at most; 0 writes none.
    public var maximumNewTokens: Int
    /// Tokens that complete an answer; they are not part of it.
    public var stopIds: Set<Int32>

    /// Settings of one or many generations.
    public init(sampling: SamplingSettings = .greedy, maximumNewTokens: Int, stopIds: Set<Int32> = []) {
        self.sampling = sampling
        self.maximumNewTokens = maximumNewTokens
        self.stopIds = stopIds
    }
}
