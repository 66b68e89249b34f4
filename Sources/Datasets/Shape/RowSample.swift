internal import Domain
internal import Randomness

/// Chooses rows by lot.
public enum RowSample {
    /// `count` of `rows`, none twice, in their order (Knuth, volume 2, algorithm S); each is chosen with the same chance.
    ///
    /// The same seed gives the same rows on every machine. Throws `invalid_setting` where there are fewer rows.
    public static func choose(_ count: Int, of rows: [Int], seed: UInt64) throws -> [Int] {
        guard (0...rows.count).contains(count) else {
            throw WorkbenchError(
                .invalidSetting, "\(count) rows cannot be chosen of \(rows.count)", hint: "give a number of 0 to \(rows.count)")
        }
        var random = SeededRandom(seed: seed)
        var chosen: [Int] = []
        chosen.reserveCapacity(count)
        for (index, row) in rows.enumerated() where random.below(rows.count - index) < count - chosen.count { chosen.append(row) }
        return chosen
    }
}
