/// Finds for each validation row a training row that gives it away; training rows come first, counted from 0.
struct LeakageSearch {
    /// What validation and training share.
    enum Kind {
        case row
        case input
        case near
    }

    /// A training row, and how it gives the validation row away.
    struct Match {
        let kind: Kind
        let row: UInt32
        var similarity = 1.0

        var message: String {
            switch kind {
            case .row: "the same as row \(row + 1) of the training part"
            case .input: "the same input as row \(row + 1) of the training part"
            case .near where similarity == 1: "the same words as row \(row + 1) of the training part"
            case .near: "\(Int(similarity * 100)) % like row \(row + 1) of the training part"
            }
        }
    }

    /// The matches of the validation rows.
    private(set) var matches: [Match?]
    /// Times that a row was not compared with all training rows of a bucket.
    private(set) var partlyCompared = 0
    private let trainingCount: Int

    init(_ rows: RowFingerprints, trainingCount: Int) {
        self.trainingCount = trainingCount
        matches = Array(repeating: nil, count: rows.count - trainingCount)
        matchEqual(rows.contents, .row) { rows.isSame($0, $1) }
        matchEqual(rows.inputs, .input) { _, _ in true }
        matchEqual(rows.sets, .near) { _, _ in true }
    }

    /// Compares the validation rows that nothing has given away yet.
    mutating func run(_ comparison: inout ShingleComparison, _ hashing: MinHashBands) throws {
        let rows = comparison.rows
        var candidates = trainingLeaders(rows.sets)
        candidates += (trainingCount..<rows.count).filter { matches[$0 - trainingCount] == nil && rows.sets[$0] != 0 }.map { UInt32($0) }
        for band in 0..<hashing.count {
            try EqualRows.forEachBucket(of: candidates, in: rows, band: band, hashing.count) { bucket in
                try compare(bucket, &comparison)
            }
        }
    }

    private mutating func compare(_ bucket: ArraySlice<UInt32>, _ comparison: inout ShingleComparison) throws {
        let training = bucket.prefix { $0 < trainingCount }
        for row in bucket.dropFirst(training.count) where matches[Int(row) - trainingCount] == nil {
            for other in training.prefix(NearDuplicateSearch.mostMet) {
                guard let similarity = try comparison.similarity(Int(other), Int(row)) else { continue }
                matches[Int(row) - trainingCount] = Match(kind: .near, row: other, similarity: similarity)
                break
            }
            if training.count > NearDuplicateSearch.mostMet, matches[Int(row) - trainingCount] == nil { partlyCompared += 1 }
        }
    }

    private mutating func matchEqual(_ keys: [UInt64], _ kind: Kind, _ isSame: (Int, Int) -> Bool) {
        EqualRows.forEachSet(keys) { set in
            let first = set[set.startIndex]
            guard first < trainingCount else { return }
            for row in set where row >= trainingCount && matches[Int(row) - trainingCount] == nil && isSame(Int(row), Int(first)) {
                matches[Int(row) - trainingCount] = Match(kind: kind, row: first)
            }
        }
    }

    /// The first training row of each set of shingles.
    private func trainingLeaders(_ sets: [UInt64]) -> [UInt32] {
        var isLeader = sets[..<trainingCount].map { $0 != 0 }
        EqualRows.forEachSet(Array(sets[..<trainingCount])) { set in
            for row in set.dropFirst() { isLeader[Int(row)] = false }
        }
        return isLeader.indices.filter { isLeader[$0] }.map { UInt32($0) }
    }
}
