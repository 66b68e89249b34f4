/// Token ids that are asked for once per token of a text: one bit each.
struct IdSet: Sendable {
    private let bits: [UInt64]

    /// The set of `ids`, none of which may be negative.
    init(_ ids: Set<Int32>) {
        var bits = [UInt64](repeating: 0, count: max(0, ids.max().map { Int($0) / 64 + 1 } ?? 0))
        for id in ids where id >= 0 { bits[Int(id) / 64] |= 1 << UInt64(id & 63) }
        self.bits = bits
    }

    @inline(__always)
    func contains(_ id: Int32) -> Bool {
        let word = Int(id) >> 6
        return word >= 0 && word < bits.count && bits[word] & 1 << UInt64(id & 63) != 0
    }
}
