import Arguments
import Benchmarking
import Datasets
import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks for near-duplicates in many short rows, and in planted pairs beside brute force.
enum DuplicatesMode: BenchmarkMode {
    static let description = CommandDescription(
        name: "duplicates", summary: "Near-duplicates: time, memory, recall and precision.",
        options: [
            .value("rows", "N", help: "Short rows to compare.", default: "1000000"),
            .value("words", "N", help: "Words in a row.", default: "30"),
            .value("patterns", "N", help: "Make all rows of so many texts, each with one word changed: the worst case."),
            .value("pairs", "N", help: "Planted pairs.", default: "20000"),
            .value("threads", "N", help: "Threads that take fingerprints.", default: "2"),
        ])

    static func run(_ arguments: ParsedArguments) throws {
        let rows = try arguments.integer("rows", in: .from(0, through: 100_000_000)) ?? 1_000_000
        let words = try arguments.integer("words", in: .from(1, through: 100_000)) ?? 30
        let pairs = try arguments.integer("pairs", in: .from(0, through: 10_000_000)) ?? 20_000
        let threads = try arguments.integer("threads", in: .from(1, through: 1000)) ?? 2
        // The process's peak is that of the rows only if they come first.
        let patterns = try arguments.integer("patterns", in: .from(1, through: 10_000_000))
        if rows > 0 { try measure(rows, words, patterns: patterns, threads) }
        if pairs > 0 { try compare(pairs, threads) }
    }

    private static func measure(_ count: Int, _ words: Int, patterns: Int?, _ threads: Int) throws {
        var texts = PlantedPairs(seed: 1)
        // A fifth of the rows repeats earlier ones with changes, as real sets do.
        let changed = (0..<(patterns ?? count / 10)).map { _ in texts.text(words: words) }
        let before = peakMegabytes()
        var measure = try DuplicateMeasure(threads: threads)
        var making = 0.0
        let clock = ContinuousClock()
        let start = clock.now
        for index in 0..<count {
            let began = clock.now
            let text: String
            if patterns != nil {
                var words = changed[index % changed.count].split(separator: " ")
                words[index / changed.count % words.count] = "\(index)"
                text = words.joined(separator: " ")
            } else if index % 5 == 4 {
                text = changed[index / 5 % changed.count] + (index % 10 == 4 ? " \(index)" : "")
            } else {
                text = texts.text(words: words)
            }
            making += (clock.now - began) / .seconds(1)
            measure.add(.text(text))
        }
        let added = (clock.now - start) / .seconds(1) - making
        var findings = 0
        let finishing = clock.now
        let totals = try measure.finish(reading: { throw unexpected(row: $0) }, report: { _ in findings += 1 })
        let finished = (clock.now - finishing) / .seconds(1)
        let peak = peakMegabytes()
        let sizes = totals.clusters.sizes
        print("\(count) rows of \(words) words, \(threads) threads")
        print("  fingerprints \(shown(added)) s, comparing \(shown(finished)) s, together \(shown(added + finished)) s")
        print("  peak memory \(Int(peak)) MB (\(Int(before)) MB before, with the texts that are repeated)")
        print("  \(totals.exact) exact, \(totals.near) near, \(sizes.clusters) clusters, \(totals.partlyCompared) partly compared")
        guard findings == totals.exact + totals.near + totals.contradictions else { throw unexpected(row: findings) }
    }

    private static func compare(_ count: Int, _ threads: Int) throws {
        var planted = PlantedPairs(seed: 2)
        let pairs = (0..<count).map { _ in planted.next() }
        var measure = try DuplicateMeasure(threads: threads)
        for pair in pairs { measure.add(.text(pair.0)) }
        for pair in pairs { measure.add(.text(pair.1)) }
        let text = { (row: Int) in row <= count ? pairs[row - 1].0 : pairs[row - count - 1].1 }
        var found: Set<Int> = []
        var (reported, right) = (0, 0)
        _ = try measure.finish(reading: { .text(text($0)) }) { finding in
            guard let related = finding.related else { return }
            if finding.row == related + count { found.insert(related) }
            reported += 1
            if PlantedPairs.likeness(text(finding.row), text(related)) >= 0.8 { right += 1 }
        }
        let alike = pairs.indices.filter { PlantedPairs.likeness(pairs[$0].0, pairs[$0].1) >= 0.8 }
        let recalled = alike.count { found.contains($0 + 1) }
        print("\(count) planted pairs, \(alike.count) of them 0.8 alike or more by brute force")
        print("  recall \(percent(recalled, alike.count)) (\(recalled)), precision \(percent(right, reported)) (\(right) of \(reported))")
    }

    private static func unexpected(row: Int) -> WorkbenchError {
        WorkbenchError(.invalidDataset, "row \(row) was not expected")
    }

    private static func percent(_ part: Int, _ whole: Int) -> String { shown(100 * Double(part) / Double(max(1, whole))) + " %" }
    private static func shown(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    /// The most memory that the process had so far.
    private static func peakMegabytes() -> Double {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return Double(usage.ru_maxrss) / 1e6
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return Double(usage.ru_maxrss) * 1024 / 1e6
        #endif
    }
}
