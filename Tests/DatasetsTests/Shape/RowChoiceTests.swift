import Domain
import Testing

@testable import Datasets

struct RowChoiceTests {
    private static let flags: [QualityFlags] = [
        [], QualityFlags(.email), [QualityFlags(.toxic), QualityFlags(.email)], QualityFlags(.apiKey),
    ]

    @Test(
        "Rows are chosen by flags and by score",
        arguments: [
            (RowFilter(), [1, 2, 3, 4, 5, 6]), (RowFilter(without: QualityFlags(.email)), [1, 4, 5, 6]),
            (RowFilter(with: [QualityFlags(.toxic), QualityFlags(.apiKey)]), [3, 4]),
            (RowFilter(without: QualityFlags(.toxic), with: QualityFlags(.email)), [2]), (RowFilter(lowestScore: 70), [1, 2, 5, 6]),
            (RowFilter(lowestScore: 70.1), [1, 5, 6]), (RowFilter(with: QualityFlags(.iban)), []), (RowFilter(lowestScore: 101), []),
        ])
    func filter(filter: RowFilter, expected: [Int]) {
        #expect(filter.rows(of: 6, flags: Self.flags) == expected)
    }

    @Test("A sample has the number asked for, none twice, in order, the same for a seed")
    func sample() throws {
        let rows = Array(stride(from: 10, to: 1000, by: 3))
        for count in [0, 1, 50, rows.count] {
            let sample = try RowSample.choose(count, of: rows, seed: 8)
            #expect(sample.count == count && sample == sample.sorted() && Set(sample).count == count && Set(sample).isSubset(of: rows))
            #expect(try RowSample.choose(count, of: rows, seed: 8) == sample)
        }
        #expect(try RowSample.choose(5, of: Array(1...100), seed: 1) == [26, 29, 62, 67, 68])
        #expect(try RowSample.choose(50, of: rows, seed: 8) != RowSample.choose(50, of: rows, seed: 9))
        #expect(try RowSample.choose(0, of: [], seed: 0) == [])
        for count in [-1, 4] {
            #expect { try RowSample.choose(count, of: [1, 2, 3], seed: 0) } throws: { ($0 as? WorkbenchError)?.code == .invalidSetting }
        }
    }

    @Test("Every row is sampled as often as any other")
    func fair() throws {
        var counts = [Int](repeating: 0, count: 20)
        for seed in 0..<2000 { for row in try RowSample.choose(5, of: Array(0..<20), seed: UInt64(seed)) { counts[row] += 1 } }
        #expect(counts.allSatisfy { (400...600).contains($0) }, "\(counts)")
    }

    @Test("Merging keeps the order and tells what repeats")
    func merge() {
        typealias Place = RowMerge.Place
        let contents: [[UInt64]] = [[1, 2, 1], [], [3, 2]]
        let all = RowMerge(contents: contents, keepsRepeats: true)
        let places = [
            Place(dataset: 1, row: 1), Place(dataset: 1, row: 2), Place(dataset: 1, row: 3), Place(dataset: 3, row: 1),
            Place(dataset: 3, row: 2),
        ]
        #expect(all.rows == places)
        #expect(all.repeats.map(\.place) == [places[2], places[4]] && all.repeats.map(\.first) == [places[0], places[1]])
        let once = RowMerge(contents: contents, keepsRepeats: false)
        #expect(once.rows == [places[0], places[1], places[3]] && once.repeats == all.repeats)
        #expect(RowMerge(contents: [], keepsRepeats: false).rows.isEmpty)
    }
}
