/// Rows that belong together, each cluster named by its lowest row.
public struct RowClusters: Sendable, Equatable {
    private var parents: [UInt32]

    /// `count` rows, each by itself.
    public init(count: Int) {
        parents = (0..<UInt32(count)).map { $0 }
    }

    /// Rows with the same key, such as that of their conversation, belong together; a row with the key 0 is by itself.
    public init(keys: [UInt64]) {
        self.init(count: keys.count)
        EqualRows.forEachSet(keys) { set in
            for row in set.dropFirst() { join(Int(set[set.startIndex]), Int(row)) }
        }
    }

    /// How many rows there are.
    public var count: Int { parents.count }

    /// The lowest row that belongs together with `row`; both from 1.
    public func cluster(of row: Int) -> Int { root(of: row - 1) + 1 }

    /// How many clusters have two rows or more, and how many rows the largest has.
    public var sizes: (clusters: Int, largest: Int) {
        var sizes = [UInt32](repeating: 0, count: parents.count)
        for row in parents.indices { sizes[root(of: row)] += 1 }
        return (sizes.count { $0 > 1 }, Int(sizes.max() ?? 0))
    }

    /// Puts rows together that belong together in `other`, which has as many rows or fewer.
    public mutating func join(_ other: RowClusters) {
        for row in 0..<min(count, other.count) { join(row, other.root(of: row)) }
    }

    /// The lowest row of the cluster; both from 0.
    func root(of row: Int) -> Int {
        var row = row
        while parents[row] != row { row = Int(parents[row]) }
        return row
    }

    /// The same, and makes the way shorter for the next time.
    mutating func find(_ row: Int) -> Int {
        var row = row
        while parents[row] != row {
            parents[row] = parents[Int(parents[row])]
            row = Int(parents[row])
        }
        return row
    }

    /// Puts two rows and all that belong to them together; both from 0.
    mutating func join(_ first: Int, _ second: Int) {
        let (first, second) = (find(first), find(second))
        parents[max(first, second)] = UInt32(min(first, second))
    }
}
