/// How well a model foretold the targets of a batch: sums over them.
public struct TokenLosses: Sendable, Equatable {
    /// Cross-entropies, in nats.
    public var sum = 0.0
    /// Targets that were the likeliest next token, alone or beside others of the same logit.
    public var hits = 0

    /// Nothing foretold yet.
    public init() {}

    /// Sums over targets.
    public init(sum: Double, hits: Int) {
        self.sum = sum
        self.hits = hits
    }

    /// Adds what was found of another batch.
    public static func += (total: inout TokenLosses, other: TokenLosses) {
        total.sum += other.sum
        total.hits += other.hits
    }

    /// The share of hits among `targets` targets, 0 ... 1; nil where there are none.
    public func accuracy(of targets: Int) -> Double? {
        targets > 0 ? Double(hits) / Double(targets) : nil
    }
}
