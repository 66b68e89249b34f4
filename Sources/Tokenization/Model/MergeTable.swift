/// Which pairs of tokens merge, how early, and into what: a hash table over pairs of ids.
struct MergeTable: Sendable {
    /// The rank of pairs that never merge.
    static let never = Int32.max

    /// One merge: a lower rank merges earlier.
    struct Merge: Sendable {
        var rank: Int32
        var result: Int32
    }

    private var pairs: [UInt64]
    private var merges: [Merge]
    private let mask: Int
    private static let free = UInt64.max

    /// A table of merges that say their rank; equal ranks merge leftmost first.
    init(ranked list: [(left: Int32, right: Int32, merge: Merge)]) {
        self.init(capacity: list.count)
        for (left, right, merge) in list { insert(left, right, merge) }
    }

    /// An empty table with room for `capacity` merges, which must not be exceeded.
    init(capacity: Int) {
        var slots = 64
        while slots < 2 * capacity { slots *= 2 }
        mask = slots - 1
        pairs = [UInt64](repeating: Self.free, count: slots)
        merges = [Merge](repeating: Merge(rank: Self.never, result: -1), count: slots)
    }

    /// Adds a merge; of equal pairs the last one counts, as in the reference.
    mutating func insert(_ left: Int32, _ right: Int32, _ merge: Merge) {
        let slot = slot(of: Self.key(left, right))
        pairs[slot] = Self.key(left, right)
        merges[slot] = merge
    }

    /// The merge of a pair; its rank is `never` where there is none.
    @inline(__always)
    func merge(_ left: Int32, _ right: Int32) -> Merge {
        merges[slot(of: Self.key(left, right))]
    }

    @inline(__always)
    private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: product >> 32 ^ product >> 15) & mask
        while pairs[slot] != key, pairs[slot] != Self.free { slot = (slot + 1) & mask }
        return slot
    }
}
