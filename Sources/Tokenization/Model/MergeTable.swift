/// Which pairs of tokens merge, how early, and into what: a hash table over pairs of ids.
///
/// `@unchecked`: a table is filled before it is shared and only read from then on.
final class MergeTable: @unchecked Sendable {
    /// The rank of pairs that never merge.
    static let never = Int32.max

    /// One merge: a lower rank merges earlier.
    struct Merge: Sendable, BitwiseCopyable {
        var rank: Int32
        var result: Int32

        /// What pairs that never merge have.
        static var none: Merge { Merge(rank: MergeTable.never, result: -1) }
    }

    /// Key and merge side by side: a lookup touches one cache line.
    private struct Slot: BitwiseCopyable {
        var pair: UInt64
        var merge: Merge
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
    /// A bit for each hash that occurs, four for each slot: most pairs never merge, and this is small enough to stay in a near cache.
    private let filter: UnsafeMutablePointer<UInt64>
    private let filterShift: UInt64
    private static let free = UInt64.max

    /// A table of merges that say their rank; equal ranks merge leftmost first.
    convenience init(ranked list: [(left: Int32, right: Int32, merge: Merge)]) {
        self.init(capacity: list.count)
        for (left, right, merge) in list { insert(left, right, merge) }
    }

    /// An empty table with room for `capacity` merges, which must not be exceeded.
    init(capacity: Int) {
        var count = 64
        while count < 2 * capacity { count *= 2 }
        mask = count - 1
        filter = TableMemory.allocate(count / 16, of: 0)
        filterShift = UInt64(64 - (4 * count).trailingZeroBitCount)
        slots = TableMemory.allocate(count, of: Slot(pair: Self.free, merge: .none))
    }

    deinit {
        slots.deallocate()
        filter.deallocate()
    }

    /// Adds a merge; of equal pairs the last one counts, as in the reference.
    func insert(_ left: Int32, _ right: Int32, _ merge: Merge) {
        let key = Self.key(left, right)
        let hash = Self.hash(key)
        slots[slot(of: key, hash)] = Slot(pair: key, merge: merge)
        let bit = hash >> filterShift
        filter[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
    }

    /// The merge of a pair; its rank is `never` where there is none.
    @inline(__always)
    func merge(_ left: Int32, _ right: Int32) -> Merge {
        let key = Self.key(left, right)
        let hash = Self.hash(key)
        let bit = hash >> filterShift
        guard filter[Int(truncatingIfNeeded: bit >> 6)] & 1 << (bit & 63) != 0 else { return .none }
        return slots[slot(of: key, hash)].merge
    }

    /// Calls `visit` with each merge, in no order.
    func visit(_ visit: (_ left: Int32, _ right: Int32, Merge) -> Void) {
        for index in 0...mask where slots[index].pair != Self.free {
            let pair = slots[index].pair
            visit(Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair), slots[index].merge)
        }
    }

    @inline(__always)
    private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        return (product ^ product >> 32) &* 0xD6E8_FEB8_6659_FD93
    }

    @inline(__always)
    private func slot(of key: UInt64, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash >> 24) & mask
        while slots[slot].pair != key, slots[slot].pair != Self.free { slot = (slot &+ 1) & mask }
        return slot
    }
}
