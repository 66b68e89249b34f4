internal import Randomness

/// Groups of rows, each under the label that most of its rows have; labels by how many rows they have, groups in random order.
struct SplitStrata {
    private typealias Group = ArraySlice<UInt32>

    private struct Stratum {
        var groups: [Group]
        let rows: Int
        /// Decides between labels with equal claims.
        let lot: UInt64
    }

    private var strata: [Stratum] = []
    private let rows: Int

    init(rows: Int, labels: [UInt64]?, groups: RowClusters?, _ random: inout SeededRandom) {
        self.rows = rows
        var byLabel: [UInt64: [Group]] = [:]
        let shuffled = random.shuffled(Self.groups(rows: rows, groups))
        for group in shuffled { byLabel[labels.map { Self.label(of: group, $0) } ?? 0, default: []].append(group) }
        for (_, groups) in byLabel.sorted(by: { $0.key < $1.key }) {
            strata.append(Stratum(groups: groups, rows: groups.reduce(0) { $0 + $1.count }, lot: random.next()))
        }
        strata.sort { ($0.rows, $0.lot) < ($1.rows, $1.lot) }
    }

    /// Rows from 0, together `target` of them or as near as the groups let one come.
    func chosen(_ target: Int) -> [UInt32] {
        var chosen: [UInt32] = []
        var owed = 0
        for (stratum, quota) in zip(strata, quotas(target)) {
            let wanted = quota + owed
            let taken = Self.take(max(0, wanted), of: stratum.groups).flatMap(Array.init)
            chosen += taken
            owed = wanted - taken.count
        }
        return chosen
    }

    /// What each label owes to `target` rows: its share rounded down, and one more for those with the largest rests.
    private func quotas(_ target: Int) -> [Int] {
        var quotas: [Int] = []
        var rests: [(rest: Int, lot: UInt64, index: Int)] = []
        for (index, stratum) in strata.enumerated() {
            let (quota, rest) = (stratum.rows * target).quotientAndRemainder(dividingBy: max(1, rows))
            quotas.append(quota)
            rests.append((rest, stratum.lot, index))
        }
        rests.sort { ($1.rest, $0.lot) < ($0.rest, $1.lot) }
        for (_, _, index) in rests.prefix(target - quotas.reduce(0, +)) { quotas[index] += 1 }
        return quotas
    }

    /// Groups that fit, and the smallest of the others, in exchange for some of them, if one comes nearer by it.
    private static func take(_ target: Int, of groups: [Group]) -> [Group] {
        var taken: [Group] = []
        var missing = target
        var smallest: Group?
        for group in groups {
            if group.count <= missing {
                taken.append(group)
                missing -= group.count
            } else if group.count < smallest?.count ?? .max {
                smallest = group
            }
        }
        guard let smallest, missing > 0 else { return taken }
        var excess = smallest.count - missing
        var exchanged = [smallest]
        for group in taken.reversed() {
            if group.count <= excess { excess -= group.count } else { exchanged.append(group) }
        }
        return excess < missing ? exchanged : taken
    }

    /// The rows of each group, from 0, by their lowest rows.
    private static func groups(rows: Int, _ groups: RowClusters?) -> [Group] {
        guard let groups else {
            let list = Array(0..<UInt32(rows))
            return list.indices.map { list[$0..<$0 + 1] }
        }
        var ordered = (0..<rows).map { UInt64(groups.root(of: $0)) << 32 | UInt64($0) }
        ordered.sort()
        let list = ordered.map { UInt32(truncatingIfNeeded: $0) }
        var slices: [Group] = []
        var start = 0
        for end in 1...max(1, rows) where end == rows || ordered[end] >> 32 != ordered[start] >> 32 {
            slices.append(list[start..<end])
            start = end
        }
        return rows == 0 ? [] : slices
    }

    /// The most frequent label, the lowest of several.
    private static func label(of group: Group, _ labels: [UInt64]) -> UInt64 {
        if group.count == 1, let row = group.first { return labels[Int(row)] }
        var counts: [UInt64: Int] = [:]
        for row in group { counts[labels[Int(row)], default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}
