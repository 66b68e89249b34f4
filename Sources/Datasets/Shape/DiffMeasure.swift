internal import Domain

/// Compares two versions of a dataset: rows that are the same first, then rows with the same input, then rows with nearly the same words.
///
/// Of rows that are half alike or more the most alike are called changed, each row once.
public struct DiffMeasure {
    private static let threshold = 0.5

    private var old: RowFingerprinting
    private var new: RowFingerprinting

    /// A measure without rows; throws `invalid_setting` for less than one thread.
    public init(threads: Int) throws {
        old = try RowFingerprinting(threshold: Self.threshold, seed: 0, threads: threads)
        new = old
    }

    /// Adds the next row of the old version.
    public mutating func addOld(_ row: DatasetRow.Content) {
        old.add(row)
    }

    /// Adds the next row of the new version.
    public mutating func addNew(_ row: DatasetRow.Content) {
        new.add(row)
    }

    /// Compares the versions; `readingOld` and `readingNew` give a row again by its number from 1. Throws what they throw.
    public consuming func finish(
        readingOld: @escaping (Int) throws -> DatasetRow.Content, readingNew: @escaping (Int) throws -> DatasetRow.Content
    ) throws -> RowDiff {
        var rows = old.finish()
        let newRows = new.finish()
        let oldCount = rows.count
        var diff = RowDiff()
        var matching = RowMatching(old: oldCount, new: newRows.count)
        diff.unchanged = matching.match(rows.contents, newRows.contents).count
        for pair in matching.match(rows.inputs, newRows.inputs) {
            diff.changed.append(RowDiff.Change(old: Int(pair.old) + 1, new: Int(pair.new) + 1, similarity: nil))
        }
        rows.append(newRows, room: old.room)
        var comparison = ShingleComparison(rows, threshold: Self.threshold) {
            try $0 < oldCount ? readingOld($0 + 1) : readingNew($0 - oldCount + 1)
        }
        let candidates = try candidates(matching, oldCount, &comparison, &diff.partlyCompared)
        for pair in matching.match(candidates) {
            diff.changed.append(RowDiff.Change(old: Int(pair.old) + 1, new: Int(pair.new) + 1, similarity: pair.similarity))
        }
        diff.changed.sort { $0.new < $1.new }
        diff.added = matching.new.map { Int($0) + 1 }
        diff.removed = matching.old.map { Int($0) + 1 }
        return diff
    }

    /// Rows that are left and alike, by their numbers in either version.
    private func candidates(
        _ matching: RowMatching, _ oldCount: Int, _ comparison: inout ShingleComparison, _ partlyCompared: inout Int
    ) throws -> [AlikeRows] {
        let rows = comparison.rows
        let left = (matching.old + matching.new.map { $0 + UInt32(oldCount) }).filter { rows.sets[Int($0)] != 0 }
        var found: [UInt64: Double] = [:]
        for band in 0..<old.hashing.count {
            try EqualRows.forEachBucket(of: left, in: rows, band: band, old.hashing.count) { bucket in
                let olds = bucket.prefix { $0 < oldCount }
                for new in bucket.dropFirst(olds.count) {
                    for old in olds.prefix(NearDuplicateSearch.mostMet) where found[UInt64(old) << 32 | UInt64(new)] == nil {
                        guard let similarity = try comparison.similarity(Int(old), Int(new)) else { continue }
                        found[UInt64(old) << 32 | UInt64(new)] = similarity
                    }
                    if olds.count > NearDuplicateSearch.mostMet { partlyCompared += 1 }
                }
            }
        }
        return found.map { pair, similarity in
            AlikeRows(old: UInt32(pair >> 32), new: UInt32(truncatingIfNeeded: pair) - UInt32(oldCount), similarity: similarity)
        }
    }
}

extension RowDiff {
    /// The difference of two stored versions.
    public init(from old: StoredRows, to new: StoredRows, progress: (Int) throws -> Void = { _ in }) throws {
        var measure = try DiffMeasure(threads: 2)
        func take(_ rows: StoredRows, counted: Int, _ add: (DatasetRow.Content) -> Void) throws {
            try rows.forEach { number, row in
                add(row.content)
                if number.isMultiple(of: 256) { try progress(counted + number) }
            }
        }
        try take(old, counted: 0) { measure.addOld($0) }
        try take(new, counted: old.count) { measure.addNew($0) }
        self = try measure.finish(readingOld: { try old.row($0).content }, readingNew: { try new.row($0).content })
    }
}
