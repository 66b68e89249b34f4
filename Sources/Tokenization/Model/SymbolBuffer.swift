/// The tokens of the piece at hand, as parallel lists that merging shortens. One thread uses a buffer at a time.
final class SymbolBuffer {
    private(set) var capacity = 0
    private var memory: UnsafeMutablePointer<Int32>
    var count = 0
    private(set) var ids: UnsafeMutablePointer<Int32>
    /// Bytes of the piece where each token starts and ends.
    private(set) var starts: UnsafeMutablePointer<Int32>
    private(set) var ends: UnsafeMutablePointer<Int32>
    /// The rank of each token's merge with its next above its own place, so that the least key is the next merge of all.
    private(set) var keys: UnsafeMutablePointer<UInt64>
    /// What the merge of each token with its next makes.
    private(set) var results: UnsafeMutablePointer<Int32>
    /// Living neighbours; -1 at the ends.
    private(set) var previous: UnsafeMutablePointer<Int32>
    private(set) var next: UnsafeMutablePointer<Int32>

    /// Keys from here on are of tokens that never merge.
    static let neverKey = UInt64(UInt32(bitPattern: MergeTable.never)) << 32

    init() {
        memory = .allocate(capacity: 0)
        (ids, starts, ends, results, previous, next) = (memory, memory, memory, memory, memory, memory)
        keys = .allocate(capacity: 0)
        reserve(256)
    }

    deinit {
        memory.deallocate()
        keys.deallocate()
    }

    /// Makes room for `needed` tokens; what was in the lists is lost.
    @inline(__always)
    func reserve(_ needed: Int) {
        if needed > capacity { grow(needed) }
    }

    private func grow(_ needed: Int) {
        memory.deallocate()
        keys.deallocate()
        memory = .allocate(capacity: 6 * needed)
        memory.initialize(repeating: 0, count: 6 * needed)
        keys = .allocate(capacity: needed)
        keys.initialize(repeating: 0, count: needed)
        capacity = needed
        ids = memory
        starts = memory + needed
        ends = memory + 2 * needed
        results = memory + 3 * needed
        previous = memory + 4 * needed
        next = memory + 5 * needed
    }

    /// Adds a token; there must be room.
    @inline(__always)
    func append(_ id: Int32, _ start: Int, _ end: Int) {
        ids[count] = id
        starts[count] = Int32(truncatingIfNeeded: start)
        ends[count] = Int32(truncatingIfNeeded: end)
        count += 1
    }

    @inline(__always)
    func set(_ merge: MergeTable.Merge, at index: Int) {
        keys[index] = UInt64(UInt32(bitPattern: merge.rank)) << 32 | UInt64(truncatingIfNeeded: index)
        results[index] = merge.result
    }

    /// Looks up the merges of all neighbours.
    @inline(__always)
    func link(_ merges: MergeTable) {
        for index in 0..<count {
            previous[index] = Int32(truncatingIfNeeded: index - 1)
            next[index] = Int32(truncatingIfNeeded: index + 1)
            set(index + 1 < count ? merges.merge(ids[index], ids[index + 1]) : .none, at: index)
        }
        next[count - 1] = -1
    }

    /// Merges the token at `index` with its next, and gives its previous, or -1.
    @inline(__always)
    func join(_ index: Int, _ merges: MergeTable) -> Int {
        let gone = Int(next[index])
        let after = Int(next[gone])
        let before = Int(previous[index])
        ids[index] = results[index]
        ends[index] = ends[gone]
        next[index] = Int32(truncatingIfNeeded: after)
        keys[gone] = Self.neverKey
        if after >= 0 {
            previous[after] = Int32(truncatingIfNeeded: index)
            set(merges.merge(ids[index], ids[after]), at: index)
        } else {
            keys[index] = Self.neverKey
        }
        if before >= 0 { set(merges.merge(ids[before], ids[index]), at: before) }
        return before
    }

    /// Takes out the tokens that merged with those before them.
    func compact() {
        var kept = 0
        var place = count > 0 ? 0 : -1
        while place >= 0 {
            ids[kept] = ids[place]
            starts[kept] = starts[place]
            ends[kept] = ends[place]
            kept += 1
            place = Int(next[place])
        }
        count = kept
    }
}
