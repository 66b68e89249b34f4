/// What became of the rows of one version in another; rows are numbered from 1 on both sides.
public struct RowDiff: Sendable, Equatable {
    /// A row that was changed.
    public struct Change: Sendable, Equatable {
        /// The row of the old version.
        public let old: Int
        /// The row of the new version.
        public let new: Int
        /// How alike their words are, as `DuplicateMeasure` has it; nil where both have the same input.
        public let similarity: Double?
    }

    /// Rows that both have, wherever they stand; a row that stands twice is counted twice.
    public internal(set) var unchanged = 0
    /// Rows of the new version that the old one has not.
    public internal(set) var added: [Int] = []
    /// Rows of the old version that the new one has not.
    public internal(set) var removed: [Int] = []
    /// Rows of the old version that stand in the new one with the same input and another answer, or with nearly the same words.
    public internal(set) var changed: [Change] = []
    /// Times that a row was not compared with all candidates, because there were more than 64.
    public internal(set) var partlyCompared = 0
}
