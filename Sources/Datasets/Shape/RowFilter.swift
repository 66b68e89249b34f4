internal import Domain

/// Chooses rows by their flags and by what they are worth.
public struct RowFilter: Sendable, Equatable {
    /// Rows with one of these are left out.
    public var without: QualityFlags
    /// Only rows with one of these stay; empty for all.
    public var with: QualityFlags
    /// Rows that are worth less are left out, 0 to 100.
    public var lowestScore: Double

    /// A filter; without arguments all rows stay.
    public init(without: QualityFlags = [], with: QualityFlags = [], lowestScore: Double = 0) {
        self.without = without
        self.with = with
        self.lowestScore = lowestScore
    }

    /// The numbers, from 1, of the rows that stay; of rows behind the end of `flags` nothing bad is known.
    public func rows(of count: Int, flags: [QualityFlags]) -> [Int] {
        (0..<count).filter { row in
            let flags = row < flags.count ? flags[row] : []
            return flags.isDisjoint(with: without) && (with.isEmpty || !flags.isDisjoint(with: with)) && flags.score >= lowestScore
        }.map { $0 + 1 }
    }
}
