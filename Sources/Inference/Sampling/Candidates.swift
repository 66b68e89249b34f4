#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The tokens that temperature, top-k and top-p, in this order, leave to choose from.
///
/// The order and what falls at the edges are those of Transformers' logits processors.
struct Candidates {
    /// Tokens and their shares of `total`, none of them 0.
    private(set) var kept: [(id: Int32, weight: Double)]
    /// Sum of the shares.
    private(set) var total: Double

    /// What `settings`, whose temperature is above 0, leave of `logits`, of which `best` is the highest.
    init(_ logits: UnsafeBufferPointer<Float>, best: Int32, _ settings: SamplingSettings) {
        let highest = Double(logits[Int(best)])
        let floor = Self.leastOf(settings.topK, largestIn: logits)
        kept = []
        total = 0
        for (id, logit) in logits.enumerated() where logit >= floor {
            let weight = exp((Double(logit) - highest) / settings.temperature)
            guard weight > 0 else { continue }
            kept.append((Int32(id), weight))
            total += weight
        }
        if settings.topP < 1 { dropLeast(share: 1 - settings.topP) }
    }

    /// Drops the least likely as long as all that are dropped have at most `share` of the sum; one token always stays.
    private mutating func dropLeast(share: Double) {
        let limit = share * total
        // What has less than an equal part of the limit falls in any case; only the rest need be sorted.
        let part = limit / Double(kept.count)
        var fallen = 0.0
        var rest: [(id: Int32, weight: Double)] = []
        for candidate in kept {
            if candidate.weight < part { fallen += candidate.weight } else { rest.append(candidate) }
        }
        // Of equals the lowest id stays longest, as in greedy choice.
        rest.sort { $0.weight > $1.weight || ($0.weight == $1.weight && $0.id < $1.id) }
        while rest.count > 1, let least = rest.last, fallen + least.weight <= limit {
            fallen += least.weight
            rest.removeLast()
        }
        kept = rest
        total = rest.reduce(0) { $0 + $1.weight }
    }

    /// The `count`-th largest logit; the least of all when `count` is 0 or reaches beyond them.
    private static func leastOf(_ count: Int, largestIn logits: UnsafeBufferPointer<Float>) -> Float {
        guard count > 0, count < logits.count else { return -.infinity }
        // The largest so far, in rising order: few logits get past the first comparison.
        var largest = logits.prefix(count).sorted()
        for logit in logits.dropFirst(count) where logit > largest[0] {
            let position = largest.partitioningIndex { $0 >= logit }
            largest.insert(logit, at: position)
            largest.removeFirst()
        }
        return largest[0]
    }
}

extension [Float] {
    /// The first index whose element is `past`, in an array where all such elements stand at the end.
    fileprivate func partitioningIndex(where past: (Float) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if past(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
