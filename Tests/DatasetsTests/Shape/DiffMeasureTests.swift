import Benchmarking
import Domain
import Randomness
import Testing

@testable import Datasets

struct DiffMeasureTests {
    private static let long = "The parcel left our warehouse on Monday and will reach you within three working days at the latest."

    private func diff(_ old: [DatasetRow.Content], _ new: [DatasetRow.Content], threads: Int = 2) throws -> RowDiff {
        var measure = try DiffMeasure(threads: threads)
        for row in new { measure.addNew(row) }
        for row in old { measure.addOld(row) }
        return try measure.finish(readingOld: { old[$0 - 1] }, readingNew: { new[$0 - 1] })
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let old: [DatasetRow.Content]
        let new: [DatasetRow.Content]
        let unchanged: Int
        var added: [Int] = []
        var removed: [Int] = []
        /// Old and new row, and percent of likeness where they are matched by it.
        var changed: [String] = []
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing", old: [], new: [], unchanged: 0),
        Case(name: "all new", old: [], new: [chat("a", "b"), chat("c", "d")], unchanged: 0, added: [1, 2]),
        Case(name: "all gone", old: [chat("a", "b"), chat("c", "d")], new: [], unchanged: 0, removed: [1, 2]),
        Case(name: "another order", old: [chat("a", "b"), chat("c", "d")], new: [chat("c", "d"), chat("a", "b")], unchanged: 2),
        Case(
            name: "a row once more, and once less", old: [chat("a", "b"), chat("c", "d"), chat("c", "d")],
            new: [chat("a", "b"), chat("a", "b"), chat("c", "d")], unchanged: 2, added: [2], removed: [3]),
        Case(
            name: "another answer", old: [chat("first one", "b"), chat("second one", "d")],
            new: [chat("new", "n"), chat("second one", "other"), chat("first one", "b")], unchanged: 1, added: [1], changed: ["2-2"]),
        Case(
            name: "one of three answers to a question", old: ["a", "b", "c"].map { chat("What?", $0) },
            new: ["a", "x", "c"].map { chat("What?", $0) },
            unchanged: 2, changed: ["2-2"]),
        Case(
            name: "another question with nearly the same words", old: [.text("nothing"), .text(long)],
            new: [.text("In short: \(long)"), .text("nothing")], unchanged: 1, changed: ["2-1 88"]),
        Case(
            name: "the most alike of two", old: [.text(long)], new: [.text("So, you see: \(long)"), .text("So: \(long)")], unchanged: 0,
            added: [1],
            changed: ["1-2 94"]),
        Case(name: "rows without words", old: [.text("😀")], new: [.text("!")], unchanged: 0, added: [1], removed: [1]),
    ]

    @Test("Two versions and what changed", arguments: cases)
    func table(item: Case) throws {
        let diff = try diff(item.old, item.new)
        #expect(diff.unchanged == item.unchanged && diff.added == item.added && diff.removed == item.removed && diff.partlyCompared == 0)
        #expect(diff.changed.map { "\($0.old)-\($0.new)" + ($0.similarity.map { " \(Int(100 * $0))" } ?? "") } == item.changed)
    }

    @Test("Every row of both versions is told of once, for any number of threads", arguments: 0..<10)
    func complete(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var planted = PlantedPairs(seed: seed)
        var (old, new): ([DatasetRow.Content], [DatasetRow.Content]) = ([], [])
        for _ in 0..<60 {
            let pair = planted.next()
            if random.chance(0.8) { old.append(.text(pair.0)) }
            if random.chance(0.8) { new.append(.text(random.chance(0.5) ? pair.0 : pair.1)) }
            if random.chance(0.1) { new.append(chat("question \(random.below(5))", pair.1)) }
            if random.chance(0.1) { old.append(chat("question \(random.below(5))", pair.1)) }
        }
        new = random.shuffled(new)
        let result = try diff(old, new)
        #expect(result.unchanged + result.removed.count + result.changed.count == old.count)
        #expect(result.unchanged + result.added.count + result.changed.count == new.count)
        #expect(Set(result.changed.map(\.old)).union(result.removed).count == old.count - result.unchanged)
        #expect(Set(result.changed.map(\.new)).union(result.added).count == new.count - result.unchanged)
        #expect(!result.changed.isEmpty && result.unchanged > 0)
        #expect(try diff(old, new, threads: 1) == result)
    }
}
