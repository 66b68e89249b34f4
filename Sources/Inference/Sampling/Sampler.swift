internal import Domain
internal import Engine

/// Chooses tokens by their logits, reproducibly: the same settings, stream and logits give the same tokens.
public struct Sampler: Sendable {
    /// How it chooses.
    public let settings: SamplingSettings
    private var random: RandomNumbers

    /// A sampler at the start of its random numbers; `stream` tells the sequences of one seed apart.
    public init(_ settings: SamplingSettings, stream: UInt64 = 0) {
        self.settings = settings
        random = RandomNumbers(seed: settings.seed, stream: stream)
    }

    /// The id of the next token; of equal logits greedy choice takes the lowest id.
    ///
    /// Throws `inconsistent_model` for a logit that is NaN or infinite.
    public mutating func choose(_ logits: UnsafeBufferPointer<Float>) throws -> Int32 {
        let best = try Self.best(logits)
        guard settings.temperature > 0 else { return best }
        let candidates = Candidates(logits, best: best, settings)
        var left = random.unit() * candidates.total
        for (id, weight) in candidates.kept {
            left -= weight
            if left < 0 { return id }
        }
        // Rounding may leave a grain of the sum.
        return candidates.kept.last?.id ?? best
    }

    private static func best(_ logits: UnsafeBufferPointer<Float>) throws -> Int32 {
        var best = 0
        for (id, logit) in logits.enumerated() {
            guard logit.isFinite else {
                throw WorkbenchError(
                    .inconsistentModel, "the model gives token \(id) the logit \(logit)",
                    hint: "its weights are damaged or its training diverged; fetch it again or use an earlier checkpoint")
            }
            if logit > logits[best] { best = id }
        }
        guard !logits.isEmpty else { throw WorkbenchError(.inconsistentModel, "the model gives no logits") }
        return Int32(best)
    }
}
