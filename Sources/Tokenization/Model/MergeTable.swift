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

    /// A table of `list`, where the place in the list is the rank; of equal pairs the last one counts, as in the reference.
    init(_ list: [(left: Int32, right: Int32, result: Int32)]) {
        var slots = 64
        while slots < 2 * list.count { slots *= 2 }
        mask = slots - 1
        pairs = [UInt64](repeating: Self.free, count: slots)
        merges = [Merge](repeating: Merge(rank: Self.never, result: -1), count: slots)
        for (rank, merge) in list.enumerated() {
            let slot = slot(of: Self.key(merge.left, merge.right))
            pairs[slot] = Self.key(merge.left, merge.right)
            merges[slot] = Merge(rank: Int32(truncatingIfNeeded: rank), result: merge.result)
        }
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
