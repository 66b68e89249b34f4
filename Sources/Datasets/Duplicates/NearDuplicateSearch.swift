/// Finds for each row an earlier one that is as alike as the threshold asks, and the clusters that come of it.
///
/// Rows that agree in a whole band are compared by all their shingles. The result depends on rows, threshold and seed alone.
struct NearDuplicateSearch {
    /// Rows of one bucket that all are compared with each other; in a larger one the first of each cluster, so many at most.
    static let mostMet = 64

    /// For each row the earlier one that it is like, from 0; `none` without.
    private(set) var matches: [UInt32]
    /// How alike the rows of `matches` are.
    private(set) var similarities: [Float]
    /// Rows that are alike, directly or by way of others.
    var clusters: RowClusters
    /// Rows that were not compared with all rows of a bucket, because it held too many that are unlike each other.
    private(set) var partlyCompared = 0

    static let none = UInt32.max

    init(count: Int) {
        matches = Array(repeating: Self.none, count: count)
        similarities = Array(repeating: 0, count: count)
        clusters = RowClusters(count: count)
    }

    /// Compares the rows of `comparison`; throws what reading a row again throws.
    mutating func run(_ comparison: inout ShingleComparison, _ hashing: MinHashBands) throws {
        let rows = comparison.rows
        EqualRows.forEachSet(rows.sets) { set in
            for row in set.dropFirst() { match(Int(row), with: Int(set[set.startIndex]), 1) }
        }
        // Rows with the same shingles are compared once.
        let leaders = rows.sets.indices.filter { rows.sets[$0] != 0 && matches[$0] == Self.none }.map { UInt32($0) }
        for band in 0..<hashing.count {
            try EqualRows.forEachBucket(of: leaders, in: rows, band: band, hashing.count) { bucket in
                try compare(bucket, &comparison)
            }
        }
    }

    private mutating func compare(_ bucket: ArraySlice<UInt32>, _ comparison: inout ShingleComparison) throws {
        var met: [Int] = []
        for row in bucket {
            let row = Int(row)
            let isAlike = try compare(row, with: met, &comparison)
            if bucket.count > Self.mostMet, isAlike { continue }
            if met.count < Self.mostMet { met.append(row) } else { partlyCompared += 1 }
        }
    }

    /// Whether `row` is, now, in the cluster of one of `met`.
    private mutating func compare(_ row: Int, with met: [Int], _ comparison: inout ShingleComparison) throws -> Bool {
        var isAlike = false
        for other in met {
            if matches[row] != Self.none, clusters.find(other) == clusters.find(row) {
                isAlike = true
            } else if let similarity = try comparison.similarity(other, row) {
                match(row, with: other, Float(similarity))
                isAlike = true
            }
        }
        return isAlike
    }

    private mutating func match(_ row: Int, with other: Int, _ similarity: Float) {
        clusters.join(row, other)
        guard matches[row] == Self.none else { return }
        (matches[row], similarities[row]) = (UInt32(other), similarity)
    }
}
