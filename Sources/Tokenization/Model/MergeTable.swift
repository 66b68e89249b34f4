/// Which pairs of tokens merge, how early, and into what: a hash table over pairs of ids.
///
/// `@unchecked`: a table is filled before it is shared and only read from then on.
final class MergeTable: @unchecked Sendable {
    /// The rank of pairs that never merge.
    static let never = Int32.max

    /// One merge: a lower rank merges earlier.
    struct Merge: Sendable {
        var rank: Int32
        var result: Int32

        /// What pairs that never merge have.
        static var none: Merge { Merge(rank: MergeTable.never, result: -1) }
    }

    /// Key and merge side by side: a lookup touches one cache line.
    private struct Slot {
        var pair: UInt64
        var merge: Merge
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
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
        slots = .allocate(capacity: count)
        slots.initialize(repeating: Slot(pair: Self.free, merge: .none), count: count)
    }

    deinit {
        slots.deallocate()
    }

    /// Adds a merge; of equal pairs the last one counts, as in the reference.
    func insert(_ left: Int32, _ right: Int32, _ merge: Merge) {
        let key = Self.key(left, right)
        slots[slot(of: key)] = Slot(pair: key, merge: merge)
    }

    /// The merge of a pair; its rank is `never` where there is none.
    @inline(__always)
    func merge(_ left: Int32, _ right: Int32) -> Merge {
        slots[slot(of: Self.key(left, right))].merge
    }

    /// Calls `visit` with the result of each merge.
    func visitResults(_ visit: (Int32) -> Void) {
        for index in 0...mask where slots[index].pair != Self.free { visit(slots[index].merge.result) }
    }

    @inline(__always)
    private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: product >> 32 ^ product >> 15) & mask
        while slots[slot].pair != key, slots[slot].pair != Self.free { slot = (slot &+ 1) & mask }
        return slot
    }
}
