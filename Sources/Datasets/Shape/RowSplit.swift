internal import Domain
internal import Randomness

/// Rows for training and rows for validation, by their numbers from 1, each in order.
///
/// Exactly `share` of the rows, rounded, are for validation, and of each label as many as its part of them, rounded up or down, unless
/// groups are to stay together. Then groups are taken in random order while they fit, label by label, the most frequent last, and what
/// one label has too few or too many the next makes up for: the count is off by at most half of the largest group, and, without labels,
/// right if as many rows are by themselves as the largest group has. A group of several labels counts for the one that most of its rows
/// have. The same seed gives the same rows on every machine.
public struct RowSplit: Sendable, Equatable {
    /// Rows to train on.
    public private(set) var training: [Int] = []
    /// Rows to validate with.
    public private(set) var validation: [Int] = []

    /// Splits `rows` rows; throws `invalid_setting` for a share outside of 0 ... 1, or labels or groups of another number of rows.
    ///
    /// `labels` has a key for each row, such as `RowKeys.answer`, and `groups` says which rows stay on one side.
    public init(rows: Int, validationShare share: Double, seed: UInt64, labels: [UInt64]? = nil, groups: RowClusters? = nil) throws {
        guard (0...1).contains(share) else {
            throw WorkbenchError(.invalidSetting, "\(share * 100) % of the rows cannot be for validation", hint: "give 0 to 100 %")
        }
        for (name, count) in [("labels", labels?.count), ("groups", groups?.count)] {
            guard let count, count != rows else { continue }
            throw WorkbenchError(.invalidSetting, "there are \(name) of \(count) rows, but \(rows) rows", hint: "measure the same version")
        }
        var random = SeededRandom(seed: seed)
        let strata = SplitStrata(rows: rows, labels: labels, groups: groups, &random)
        var isValidation = [Bool](repeating: false, count: rows)
        for row in strata.chosen(Int((share * Double(rows)).rounded())) { isValidation[Int(row)] = true }
        for row in 0..<rows {
            if isValidation[row] { validation.append(row + 1) } else { training.append(row + 1) }
        }
    }
}
