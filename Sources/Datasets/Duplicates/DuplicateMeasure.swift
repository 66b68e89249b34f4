internal import Domain

/// Finds rows that repeat earlier rows of the same dataset, exactly or nearly, and rows that contradict them.
///
/// Near means: of all different shingles of both rows (three words in a row, or three characters where a row has fewer than eight
/// words; without case, white space, punctuation and system messages) the share `threshold` or more is in both. Candidates come of
/// MinHash signatures and are compared by all their shingles, so that what is reported is right; of pairs just at the threshold 0.5 %
/// may be missed, of others fewer. The result does not depend on the number of threads.
///
/// Memory: some 250 bytes a row at the threshold 0.8, and 4 for each shingle up to 1 GiB; rows past that are read again.
public struct DuplicateMeasure {
    private let threshold: Double
    var fingerprinting: RowFingerprinting

    /// A measure without rows; throws `invalid_setting` for a threshold outside of 0.5 ... 1 and for less than one thread.
    public init(threshold: Double = 0.8, seed: UInt64 = 0, threads: Int) throws {
        self.threshold = threshold
        fingerprinting = try RowFingerprinting(threshold: threshold, seed: seed, threads: threads)
    }

    /// Adds the next row.
    public mutating func add(_ row: DatasetRow.Content) {
        fingerprinting.add(row)
    }

    /// Compares the rows and hands the findings to `report`, in the order of rows.
    ///
    /// `reading` gives a row again by its number from 1. Throws what it and `report` throw.
    public consuming func finish(
        reading: @escaping (Int) throws -> DatasetRow.Content, report: (QualityFinding) throws -> Void
    ) throws -> Duplicates {
        let rows = fingerprinting.finish()
        let repeats = RowRepeats(rows)
        var comparison = ShingleComparison(rows, threshold: threshold) { try reading($0 + 1) }
        var search = NearDuplicateSearch(count: rows.count)
        try search.run(&comparison, fingerprinting.hashing)
        var totals = Duplicates(rows: rows.count, repeatedInputs: repeats.repeatedInputs, partlyCompared: search.partlyCompared)
        for row in 0..<rows.count {
            if let same = repeats.exact(row) {
                search.clusters.join(row, same)
                totals.exact += 1
                try report(
                    QualityFinding(row: row + 1, flag: .exactDuplicate, message: "the same as row \(same + 1)", related: same + 1))
            } else if search.matches[row] != NearDuplicateSearch.none {
                totals.near += 1
                try report(Self.near(row, Int(search.matches[row]), search.similarities[row]))
            }
            if let other = repeats.contradicted(by: row) {
                totals.contradictions += 1
                let message = "the same input as row \(other + 1), with another answer"
                try report(QualityFinding(row: row + 1, flag: .contradiction, message: message, related: other + 1))
            }
        }
        totals.clusters = search.clusters
        repeats.joinInputs(&search.clusters)
        totals.groups = search.clusters
        return totals
    }

    private static func near(_ row: Int, _ other: Int, _ similarity: Float) -> QualityFinding {
        // Rounded down: 100 is said of the same words alone.
        let message = similarity == 1 ? "the same words as row \(other + 1)" : "\(Int(similarity * 100)) % like row \(other + 1)"
        return QualityFinding(row: row + 1, flag: .nearDuplicate, message: message, related: other + 1)
    }
}

/// What a dataset repeats, in exact counts.
public struct Duplicates: Sendable, Equatable {
    /// Rows that were compared.
    public let rows: Int
    /// Rows that are the same as an earlier row.
    public internal(set) var exact = 0
    /// Other rows that are nearly an earlier row.
    public internal(set) var near = 0
    /// Rows whose input is that of an earlier row, apart from case and white space at the ends, whatever the answers.
    public let repeatedInputs: Int
    /// Rows with the input of an earlier row and another answer; exact duplicates are not counted.
    public internal(set) var contradictions = 0
    /// Rows that are exact or near duplicates of each other, directly or by way of others.
    public internal(set) var clusters = RowClusters(count: 0)
    /// The same, together with rows of the same input: what must not be spread over training and validation.
    public internal(set) var groups = RowClusters(count: 0)
    /// Times that a row was not compared with all candidates, because more than 64 candidates were unlike each other.
    public let partlyCompared: Int
}
