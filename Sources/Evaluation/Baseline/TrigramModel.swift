#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A trigram language model over token ids: interpolated Kneser-Ney with one discount (Chen and Goodman 1999).
///
/// The yardstick for small language models: what counting three tokens in a row already knows.
public struct TrigramModel: Sendable {
    /// Ids at or above this do not fit the packed keys.
    public static let largestVocabulary = 1 << 21

    private let vocabularySize: Int
    private let discount: Double
    // Keys pack the ids of a sequence, 21 bits each.
    private var trigrams: [UInt64: Int32] = [:]
    /// For each pair (u, v): times it is a context, and different tokens after it.
    private var contexts: [UInt64: (total: Int32, kinds: Int32)] = [:]
    /// For each pair (v, w): different tokens before it.
    private var continuations: [UInt64: Int32] = [:]
    /// For each v: different pairs (u, w) around it, and different tokens w after it.
    private var middles: [Int32: (total: Int32, kinds: Int32)] = [:]
    /// For each w: different tokens before it.
    private var endings: [Int32: Int32] = [:]
    private var pairCount = 0

    /// A model of `rows`; ids must be below `vocabularySize`, which is at most `largestVocabulary`.
    public init(rows: some Sequence<some Collection<Int32>>, vocabularySize: Int, discount: Double = 0.75) {
        self.vocabularySize = vocabularySize
        self.discount = discount
        for row in rows {
            var (u, v): (Int32, Int32) = (-1, -1)
            for w in row {
                if u >= 0 { trigrams[Self.key(u, v, w), default: 0] += 1 }
                (u, v) = (v, w)
            }
        }
        for (key, count) in trigrams {
            let (u, v, w) = Self.ids(key)
            contexts[Self.key(u, v), default: (0, 0)].total += count
            contexts[Self.key(u, v), default: (0, 0)].kinds += 1
            if continuations.updateValue((continuations[Self.key(v, w)] ?? 0) + 1, forKey: Self.key(v, w)) == nil {
                middles[v, default: (0, 0)].kinds += 1
                endings[w, default: 0] += 1
                pairCount += 1
            }
            middles[v, default: (0, 0)].total += 1
        }
    }

    /// Probability of `w` after `u` and `v`.
    public func probability(of w: Int32, after u: Int32, _ v: Int32) -> Double {
        let lower = probability(of: w, after: v)
        guard let context = contexts[Self.key(u, v)] else { return lower }
        let count = Double(trigrams[Self.key(u, v, w)] ?? 0)
        return (max(count - discount, 0) + discount * Double(context.kinds) * lower) / Double(context.total)
    }

    /// Mean negative log-probability in nats of every token of `rows` but the first of each row.
    public func loss(of rows: some Sequence<some Collection<Int32>>) -> Double {
        var total = 0.0
        var count = 0
        for row in rows {
            var (u, v): (Int32, Int32) = (-1, -1)
            for w in row {
                if v >= 0 {
                    total -= log(u >= 0 ? probability(of: w, after: u, v) : probability(of: w, after: v))
                    count += 1
                }
                (u, v) = (v, w)
            }
        }
        return count > 0 ? total / Double(count) : 0
    }

    private func probability(of w: Int32, after v: Int32) -> Double {
        let lower = probability(of: w)
        guard let middle = middles[v] else { return lower }
        let count = Double(continuations[Self.key(v, w)] ?? 0)
        return (max(count - discount, 0) + discount * Double(middle.kinds) * lower) / Double(middle.total)
    }

    private func probability(of w: Int32) -> Double {
        let uniform = 1 / Double(max(1, vocabularySize))
        guard pairCount > 0 else { return uniform }
        let count = Double(endings[w] ?? 0)
        return (max(count - discount, 0) + discount * Double(endings.count) * uniform) / Double(pairCount)
    }

    private static func key(_ u: Int32, _ v: Int32, _ w: Int32) -> UInt64 { key(u, v) << 21 | UInt64(UInt32(bitPattern: w)) & 0x1F_FFFF }
    private static func key(_ v: Int32, _ w: Int32) -> UInt64 {
        (UInt64(UInt32(bitPattern: v)) & 0x1F_FFFF) << 21 | UInt64(UInt32(bitPattern: w)) & 0x1F_FFFF
    }
    private static func ids(_ key: UInt64) -> (Int32, Int32, Int32) {
        (Int32(key >> 42), Int32(key >> 21 & 0x1F_FFFF), Int32(key & 0x1F_FFFF))
    }
}
