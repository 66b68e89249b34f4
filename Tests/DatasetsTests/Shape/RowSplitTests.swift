import Benchmarking
import Domain
import Randomness
import Testing

@testable import Datasets

struct RowSplitTests {
    @Test("Without labels and groups the share is met, rounded", arguments: [0, 0.001, 0.1, 0.25, 1.0 / 3, 0.5, 0.95, 1])
    func share(share: Double) throws {
        for rows in [0, 1, 2, 7, 100, 1001] {
            let split = try RowSplit(rows: rows, validationShare: share, seed: 3)
            #expect(split.validation.count == Int((share * Double(rows)).rounded()))
            #expect((split.training + split.validation).sorted() == Array(0..<rows).map { $0 + 1 })
            #expect(split.training == split.training.sorted() && split.validation == split.validation.sorted())
        }
    }

    @Test("The rows of a seed are the same on every machine")
    func seeds() throws {
        let labels = (0..<30).map { UInt64($0 % 3 + 1) }
        let groups = RowClusters(keys: (0..<30).map { UInt64($0 / 4 + 1) })
        func validation(_ seed: UInt64) throws -> [Int] {
            try RowSplit(rows: 30, validationShare: 0.3, seed: seed, labels: labels, groups: groups).validation
        }
        #expect(try RowSplit(rows: 20, validationShare: 0.25, seed: 42).validation == [2, 8, 10, 16, 17])
        #expect(try RowSplit(rows: 20, validationShare: 0.25, seed: 43).validation == [4, 6, 7, 9, 16])
        #expect(try validation(42) == [13, 14, 15, 16, 17, 18, 19, 20])
        #expect(try validation(42) == validation(42) && validation(42) != validation(43))
    }

    @Test("Of each label its part is taken, rounded up or down, and together the share is met", arguments: 0..<60)
    func strata(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let rows = 1 + random.below(600)
        let kinds = 1 + random.below(12)
        // Frequent and rare labels.
        let labels = (0..<rows).map { _ in UInt64(random.below(1 + random.below(kinds))) }
        let share = Double(random.below(101)) / 100
        let split = try RowSplit(rows: rows, validationShare: share, seed: seed, labels: labels)
        let target = (share * Double(rows)).rounded()
        #expect(split.validation.count == Int(target))
        for label in Set(labels) {
            let part = Double(labels.count { $0 == label }) * target / Double(rows)
            let taken = split.validation.count { labels[$0 - 1] == label }
            #expect(taken == Int(part) || taken == Int(part.rounded(.up)))
        }
    }

    @Test("Groups stay together, and the share is missed by half of the largest at most", arguments: 0..<200)
    func groups(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let rows = 1 + random.below(400)
        let kinds = 1 + random.below(rows)
        let groups = RowClusters(keys: (0..<rows).map { _ in random.chance(0.3) ? 0 : UInt64(1 + random.below(1 + random.below(kinds))) })
        let labels = random.chance(0.5) ? nil : (0..<rows).map { _ in UInt64(random.below(1 + random.below(5))) }
        let share = Double(random.below(101)) / 100
        let split = try RowSplit(rows: rows, validationShare: share, seed: seed, labels: labels, groups: groups)
        #expect((split.training + split.validation).sorted() == Array(1...rows))
        let sides = (Set(split.training.map(groups.cluster)), Set(split.validation.map(groups.cluster)))
        #expect(sides.0.isDisjoint(with: sides.1))
        let off = abs(split.validation.count - Int((share * Double(rows)).rounded()))
        #expect(2 * off <= groups.sizes.largest, "\(off) of \(rows)")
        let sizes = Dictionary(grouping: 1...rows, by: groups.cluster).values.map(\.count)
        let singles = sizes.count { $0 == 1 }
        if labels == nil, singles >= groups.sizes.largest { #expect(off == 0) }
    }

    @Test("A group larger than validation goes to training; one that is needed goes to validation")
    func large() throws {
        let groups = RowClusters(keys: (0..<100).map { $0 < 60 ? 1 : UInt64($0) })
        let small = try RowSplit(rows: 100, validationShare: 0.1, seed: 1, groups: groups)
        #expect(small.validation.count == 10 && small.validation.allSatisfy { $0 > 60 })
        // Whether or not the rows by themselves come first, they make room.
        for seed in UInt64(0)..<20 {
            let split = try RowSplit(rows: 100, validationShare: 0.7, seed: seed, groups: groups)
            #expect(split.validation.count == 70 && split.validation.starts(with: 1...60))
        }
    }

    @Test("Every row comes into validation as often as any other")
    func fair() throws {
        var counts = [Int](repeating: 0, count: 40)
        for seed in 0..<2000 {
            for row in try RowSplit(rows: 40, validationShare: 0.25, seed: UInt64(seed)).validation { counts[row - 1] += 1 }
        }
        // 500 on average, with a standard deviation of 19.
        #expect(counts.allSatisfy { (400...600).contains($0) }, "\(counts)")
    }

    @Test("A split by the groups of duplicates leaks nothing")
    func leakless() throws {
        var planted = PlantedPairs(seed: 21)
        var rows: [DatasetRow.Content] = []
        for index in 0..<120 {
            let pair = planted.next()
            rows += [.text(pair.0), .text(pair.1), chat("question \(index % 50)", "answer \(index)")]
        }
        let totals = try duplicates(rows).totals
        func leaks(_ groups: RowClusters?) throws -> Int {
            let split = try RowSplit(rows: rows.count, validationShare: 0.3, seed: 5, groups: groups)
            return try leakage(split.training.map { rows[$0 - 1] }, split.validation.map { rows[$0 - 1] }).findings.count
        }
        #expect(try leaks(totals.groups) == 0)
        #expect(try leaks(nil) > 20)
    }

    @Test("Shares, labels and groups that do not fit are refused")
    func refused() {
        for share in [-0.1, 1.1, .nan] {
            #expect { try RowSplit(rows: 9, validationShare: share, seed: 0) } throws: { ($0 as? WorkbenchError)?.code == .invalidSetting }
        }
        #expect(throws: WorkbenchError.self) { try RowSplit(rows: 9, validationShare: 0.5, seed: 0, labels: [1]) }
        #expect(throws: WorkbenchError.self) { try RowSplit(rows: 9, validationShare: 0.5, seed: 0, groups: RowClusters(count: 10)) }
    }
}
