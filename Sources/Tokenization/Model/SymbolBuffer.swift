/// The tokens of the piece at hand, as parallel lists that merging shortens. One thread uses a buffer at a time.
final class SymbolBuffer {
    private(set) var capacity = 0
    private var memory: UnsafeMutablePointer<Int32>
    var count = 0
    /// Bytes of the piece where each token starts and ends.
    private(set) var ids: UnsafeMutablePointer<Int32>
    private(set) var starts: UnsafeMutablePointer<Int32>
    private(set) var ends: UnsafeMutablePointer<Int32>
    /// The merge of each token with its next.
    private(set) var ranks: UnsafeMutablePointer<Int32>
    private(set) var results: UnsafeMutablePointer<Int32>
    /// Living neighbours, used where pieces are long.
    private(set) var previous: UnsafeMutablePointer<Int32>
    private(set) var next: UnsafeMutablePointer<Int32>

    init() {
        memory = .allocate(capacity: 0)
        (ids, starts, ends, ranks, results, previous, next) = (memory, memory, memory, memory, memory, memory, memory)
        reserve(256)
    }

    deinit {
        memory.deallocate()
    }

    /// Makes room for `needed` tokens; what was in the lists is lost.
    @inline(__always)
    func reserve(_ needed: Int) {
        if needed > capacity { grow(needed) }
    }

    private func grow(_ needed: Int) {
        memory.deallocate()
        memory = .allocate(capacity: 7 * needed)
        memory.initialize(repeating: 0, count: 7 * needed)
        capacity = needed
        ids = memory
        starts = memory + needed
        ends = memory + 2 * needed
        ranks = memory + 3 * needed
        results = memory + 4 * needed
        previous = memory + 5 * needed
        next = memory + 6 * needed
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
        ranks[index] = merge.rank
        results[index] = merge.result
    }

    /// Takes out the tokens that `next` passes over.
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

    /// Takes out the token after `index`, which becomes part of the one at `index`.
    @inline(__always)
    func closeGap(after index: Int) {
        count -= 1
        var place = index + 1
        while place < count {
            ids[place] = ids[place + 1]
            starts[place] = starts[place + 1]
            ends[place] = ends[place + 1]
            ranks[place] = ranks[place + 1]
            results[place] = results[place + 1]
            place += 1
        }
    }
}
