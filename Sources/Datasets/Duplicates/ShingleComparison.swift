internal import Domain

/// Compares rows by the Jaccard index of their shingles.
struct ShingleComparison {
    /// Shingles of rows read again that are kept, at most.
    private static let mostKept = 4 << 20

    let rows: RowFingerprints
    let threshold: Double
    /// Reads the row again, from 0; its shingles were not kept.
    let reading: (Int) throws -> DatasetRow.Content
    private var making = Shingles()
    private var again: [Int: ArraySlice<UInt32>] = [:]
    private var kept = 0

    init(_ rows: RowFingerprints, threshold: Double, reading: @escaping (Int) throws -> DatasetRow.Content) {
        self.rows = rows
        self.threshold = threshold
        self.reading = reading
    }

    /// The Jaccard index of two rows, from 0; nil where it is below the threshold.
    mutating func similarity(_ first: Int, _ second: Int) throws -> Double? {
        let (first, second) = (try shingles(of: first), try shingles(of: second))
        let (least, most) = (min(first.count, second.count), max(first.count, second.count))
        // Even if all of the smaller set were shared.
        guard least > 0, Double(least) / Double(most) >= threshold else { return nil }
        let shared = Self.shared(first, second)
        let similarity = Double(shared) / Double(first.count + second.count - shared)
        return similarity >= threshold ? similarity : nil
    }

    private mutating func shingles(of row: Int) throws -> ArraySlice<UInt32> {
        if let slice = rows.shingles(of: row) ?? again[row] { return slice }
        making.read(ComparedTexts(try reading(row)).said)
        if kept + making.hashes.count > Self.mostKept {
            again.removeAll()
            kept = 0
        }
        again[row] = making.hashes[...]
        kept += making.hashes.count
        return making.hashes[...]
    }

    /// How many numbers two sorted lists share.
    private static func shared(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Int {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                var (shared, left, right) = (0, 0, 0)
                while left < first.count, right < second.count {
                    let (low, high) = (first[left], second[right])
                    if low == high { shared += 1 }
                    left += low <= high ? 1 : 0
                    right += high <= low ? 1 : 0
                }
                return shared
            }
        }
    }
}
