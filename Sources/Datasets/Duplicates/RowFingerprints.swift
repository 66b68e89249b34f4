internal import CXXHash
internal import Domain

/// What is kept of rows so that they can be compared: some 110 bytes a row at the threshold 0.8, and 4 for each of its different shingles.
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
    /// Shingles of rows, one row after the other, in pieces: one list would have to be copied to grow.
    private var pieces: [[UInt32]] = []
    /// How many shingles `pieces` hold.
    private var kept = 0
    /// For each row its piece, or `none`, and where in it the row ends.
    private var places: [(piece: UInt32, end: UInt32)] = []
    private static let none = UInt32.max

    /// How many rows there are.
    var count: Int { contents.count }

    /// The shingles of `row`; nil where there was no room for them.
    func shingles(of row: Int) -> ArraySlice<UInt32>? {
        let place = places[row]
        guard place.piece != Self.none else { return sets[row] == 0 ? [] : nil }
        let start = row > 0 && places[row - 1].piece == place.piece ? places[row - 1].end : 0
        return pieces[Int(place.piece)][Int(start)..<Int(place.end)]
    }

    /// Adds a row.
    mutating func append(_ keys: RowKeys, _ items: [UInt32], _ hashing: MinHashBands) {
        contents.append(keys.content)
        inputs.append(keys.input)
        answers.append(keys.answer)
        sets.append(items.isEmpty ? 0 : max(1, items.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }))
        hashing.append(items, to: &bands)
        if pieces.isEmpty { pieces.append([]) }
        pieces[pieces.count - 1] += items
        kept += items.count
        places.append((UInt32(pieces.count - 1), UInt32(pieces[pieces.count - 1].count)))
    }

    /// Adds the rows of `other`; their shingles only while all together are at most `room`.
    mutating func append(_ other: RowFingerprints, room: Int) {
        contents += other.contents
        inputs += other.inputs
        answers += other.answers
        sets += other.sets
        bands += other.bands
        var numbers: [UInt32] = []
        for piece in other.pieces {
            let fits = kept + piece.count <= room
            numbers.append(fits ? UInt32(pieces.count) : Self.none)
            guard fits else { continue }
            // A copy has no spare room.
            pieces.append(piece.withUnsafeBufferPointer { Array($0) })
            kept += piece.count
        }
        for (piece, end) in other.places { places.append((piece == Self.none ? Self.none : numbers[Int(piece)], end)) }
    }
}
