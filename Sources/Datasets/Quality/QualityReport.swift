/// What a dataset is worth, 0 to 100, and why.
///
/// Each part leaves 1 - weight * share of what the others leave: score = 100 * product of (1 - weight * share). More flagged rows never
/// make a score better, and a dataset of one row has the score of that row.
public struct QualityReport: Sendable, Equatable {
    /// One reason why the score is less than 100.
    public struct Part: Sendable, Equatable {
        /// The raw value of a flag, or `label_imbalance`.
        public let name: String
        /// The share of a row's worth that it takes.
        public let weight: Double
        /// How many rows have it, each counted once.
        public let rows: Int
        /// `rows` by all rows.
        public let share: Double
        /// The first findings.
        public let examples: [QualityFinding]

        /// What the dataset would be worth if there were no other part, 0 to 100.
        public var score: Double { 100 * (1 - weight * share) }
    }

    /// Rows of the dataset.
    public let rows: Int
    /// What was looked for, in the order of `QualityFlag`; also what was not found.
    public let parts: [Part]

    /// What the dataset is worth, 0 to 100.
    public var score: Double { parts.reduce(100) { $0 * $1.score / 100 } }
}
