/// Rows of two versions that are not matched yet, from 0, in their order.
struct RowMatching {
    private(set) var old: [UInt32]
    private(set) var new: [UInt32]

    init(old: Int, new: Int) {
        self.old = Array(0..<UInt32(old))
        self.new = Array(0..<UInt32(new))
    }

    /// Takes out rows with the same key, except 0: the first with the first, the second with the second.
    mutating func match(_ oldKeys: [UInt64], _ newKeys: [UInt64]) -> [(old: UInt32, new: UInt32)] {
        let (olds, news) = (EqualRows.sorted(old, oldKeys), EqualRows.sorted(new, newKeys))
        var pairs: [(old: UInt32, new: UInt32)] = []
        var (left, right) = (0, 0)
        while left < olds.count, right < news.count {
            if olds[left].key == news[right].key { pairs.append((olds[left].row, news[right].row)) }
            let order = (olds[left].key, news[right].key)
            left += order.0 <= order.1 ? 1 : 0
            right += order.1 <= order.0 ? 1 : 0
        }
        remove(pairs)
        return pairs
    }

    /// Takes out the pairs that are most alike, each row once.
    mutating func match(_ candidates: [AlikeRows]) -> [AlikeRows] {
        var (freeOld, freeNew) = (Set(candidates.map(\.old)), Set(candidates.map(\.new)))
        let ordered = candidates.sorted { ($1.similarity, $0.old, $0.new) < ($0.similarity, $1.old, $1.new) }
        let pairs = ordered.filter { pair in
            guard freeOld.contains(pair.old), freeNew.contains(pair.new) else { return false }
            freeOld.remove(pair.old)
            freeNew.remove(pair.new)
            return true
        }
        remove(pairs.map { ($0.old, $0.new) })
        return pairs
    }

    private mutating func remove(_ pairs: [(old: UInt32, new: UInt32)]) {
        let (oldRows, newRows) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
        old.removeAll { oldRows.contains($0) }
        new.removeAll { newRows.contains($0) }
    }
}

/// A row of the old version, one of the new, from 0, and how alike they are.
struct AlikeRows {
    let old: UInt32
    let new: UInt32
    let similarity: Double
}
