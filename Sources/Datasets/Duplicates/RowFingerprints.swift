internal import CXXHash
internal import Domain

/// What is kept of rows so that they can be compared: some 130 bytes a row, and 4 for each of its different shingles.
struct RowFingerprints: Sendable {
    /// Keys of whole rows, as `RowKeys.content`.
    private(set) var contents: [UInt64] = []
    /// Keys of inputs, as `RowKeys.input`.
    private(set) var inputs: [UInt64] = []
    /// Keys of answers, as `RowKeys.answer`.
    private(set) var answers: [UInt64] = []
    /// Digests of the sets of shingles; 0 where a row has none.
    private(set) var sets: [UInt64] = []
    /// For each row 32 bits of each band.
    private(set) var bands: [UInt32] = []
    /// Shingles of all rows, one row after the other.
    private var shingles: [UInt32] = []
    /// Where in `shingles` the rows end.
    private var ends: [Int] = []

    /// How many rows there are.
    var count: Int { contents.count }

    /// The shingles of `row`; nil where there was no room for them.
    func shingles(of row: Int) -> ArraySlice<UInt32>? {
        let slice = shingles[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
        return slice.isEmpty && sets[row] != 0 ? nil : slice
    }

    /// Adds a row.
    mutating func append(_ keys: RowKeys, _ items: [UInt32], _ hashing: MinHashBands) {
        contents.append(keys.content)
        inputs.append(keys.input)
        answers.append(keys.answer)
        sets.append(items.isEmpty ? 0 : max(1, items.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }))
        hashing.append(items, to: &bands)
        shingles += items
        ends.append(shingles.count)
    }

    /// Adds the rows of `other`; their shingles only while all together are at most `room`.
    mutating func append(_ other: RowFingerprints, room: Int) {
        contents += other.contents
        inputs += other.inputs
        answers += other.answers
        sets += other.sets
        bands += other.bands
        if shingles.count + other.shingles.count <= room {
            let start = shingles.count
            shingles += other.shingles
            for end in other.ends { ends.append(start + end) }
        } else {
            for _ in other.ends { ends.append(shingles.count) }
        }
    }
}
