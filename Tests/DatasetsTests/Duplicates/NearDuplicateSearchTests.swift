import Benchmarking
import Foundation
import Randomness
import Testing

@testable import Datasets

struct NearDuplicateSearchTests {
    @Test("Planted pairs are found and nothing else, by brute force")
    func planted() throws {
        var planted = PlantedPairs(seed: 4)
        let pairs = (0..<1500).map { _ in planted.next() }
        let texts = pairs.map(\.0) + pairs.map(\.1)
        let (_, findings) = try duplicates(texts.map { .text($0) })
        let alike = Set(pairs.indices.filter { PlantedPairs.likeness(pairs[$0].0, pairs[$0].1) >= 0.8 })
        let found = findings.filter { $0.row == ($0.related ?? 0) + pairs.count }.map { $0.row - pairs.count - 1 }
        let right = try findings.count { PlantedPairs.likeness(texts[$0.row - 1], texts[try #require($0.related) - 1]) >= 0.8 }
        #expect(alike.count > 700 && alike.count < 1300)
        #expect(Double(alike.intersection(found).count) >= 0.95 * Double(alike.count))
        #expect(Double(right) >= 0.95 * Double(findings.count))
    }

    @Test("Of texts made by a few patterns each is flagged that is like an earlier one, and no other")
    func patterns() throws {
        var random = SeededRandom(seed: 8)
        var planted = PlantedPairs(seed: 8)
        var texts: [String] = []
        for _ in 0..<8 {
            var words = planted.text(words: 40).split(separator: " ").map(String.init)
            for _ in 0..<50 {
                // Small changes pile up, so that likeness runs from one text to the next and gets lost on the way.
                words[random.below(words.count)] = "w\(random.below(1000))"
                texts.append(words.joined(separator: " "))
            }
        }
        texts = random.shuffled(texts)
        let (totals, findings) = try duplicates(texts.map { .text($0) })
        let sets = texts.map(PlantedPairs.shingles)
        var (flagged, missed, wrong) = (0, 0, 0)
        let related = Dictionary(uniqueKeysWithValues: findings.map { ($0.row - 1, ($0.related ?? 0) - 1) })
        for row in texts.indices {
            if let other = related[row] {
                flagged += 1
                if PlantedPairs.likeness(sets[row], sets[other]) < 0.8 { wrong += 1 }
            } else if sets[..<row].contains(where: { PlantedPairs.likeness($0, sets[row]) >= 0.8 }) {
                missed += 1
            }
        }
        #expect(flagged > 100 && missed * 20 <= flagged && wrong == 0, "\(flagged) flagged, \(missed) missed")
        #expect(totals.partlyCompared == 0)
    }

    @Test("A crowd of rows that are alike is one cluster, however large")
    func crowd() throws {
        let text = (0..<100).map { "word\($0)" }.joined(separator: " ")
        let (totals, findings) = try duplicates((0..<500).map { .text("\(text) \($0)") })
        #expect(totals.near == 499 && totals.clusters.sizes == (1, 500) && totals.partlyCompared == 0)
        #expect(findings.allSatisfy { $0.related == 1 })
    }

    @Test("Where too many unlike rows meet, it is told that not all were compared")
    func unlikeCrowd() throws {
        // Bands for 0.5 bring texts together that the comparison at 0.99 finds unlike.
        let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
        var fingerprinting = try RowFingerprinting(threshold: 0.5, seed: 0, threads: 1)
        for number in 0..<200 { fingerprinting.add(.text("\(text) \(number)")) }
        var comparison = ShingleComparison(fingerprinting.finish(), threshold: 0.99) { _ in .text("") }
        var search = NearDuplicateSearch(count: 200)
        try search.run(&comparison, fingerprinting.hashing)
        #expect(search.partlyCompared > 0 && search.matches.allSatisfy { $0 == NearDuplicateSearch.none })
    }
}
