import Benchmarking
import Domain
import Foundation
import Testing

@testable import Datasets

struct DuplicateMeasureTests {
    private static let long = "The parcel left our warehouse on Monday and will reach you within three working days at the latest."

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let rows: [DatasetRow.Content]
        /// Row, flag and related row.
        let findings: [String]
        var clusters: [Int]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing", rows: [], findings: [], clusters: []),
        Case(name: "one row", rows: [chat("Hello there", "Hi")], findings: [], clusters: [1]),
        Case(
            name: "exact, with the first row as the related one",
            rows: [chat("A b c", "d"), chat("x", "y"), chat("A b c", "d"), chat("A b c", "d")],
            findings: ["3 exact_duplicate 1", "4 exact_duplicate 1"], clusters: [1, 2, 1, 1]),
        Case(
            name: "case and punctuation are near, and no contradiction",
            rows: [chat("Where is it?", "Here."), chat("where is it", "here")],
            findings: ["2 near_duplicate 1"], clusters: [1, 1]),
        Case(
            name: "one word of nineteen", rows: [.text(long), .text(long.replacingOccurrences(of: "Monday", with: "Tuesday"))],
            findings: [],
            clusters: [1, 2]),
        Case(
            name: "the last word of nineteen", rows: [.text(long), .text(long.replacingOccurrences(of: "latest", with: "most"))],
            findings: ["2 near_duplicate 1"], clusters: [1, 1]),
        Case(
            name: "a system message counts for exact, not for near",
            rows: [chat("A b c", "d", system: long), chat("x y z", "w", system: long)],
            findings: [], clusters: [1, 2]),
        Case(
            name: "other system messages make a near duplicate",
            rows: [chat("A b c", "d", system: "One"), chat("A b c", "d", system: "Two")],
            findings: ["2 near_duplicate 1"], clusters: [1, 1]),
        Case(
            name: "contradictions of labels and of prose",
            rows: [chat("Is it on?", "yes"), chat(" is it ON? ", "no"), chat(long, "Thank you so much for the news."), chat(long, long)],
            findings: ["2 contradiction 1", "4 contradiction 3"], clusters: [1, 2, 3, 4]),
        Case(
            name: "a row that repeats contradicts only once",
            rows: [chat("q w", "yes"), chat("q w", "no"), chat("q w", "yes"), chat("q w", "Yes.")],
            findings: ["2 contradiction 1", "3 exact_duplicate 1", "4 near_duplicate 1", "4 contradiction 2"], clusters: [1, 2, 1, 1]),
        Case(
            name: "preference rows of one prompt do not contradict each other",
            rows: ["one", "two"].map {
                .preference(
                    Preference(
                        input: Conversation([Message(role: "user", content: "count for me")]),
                        preferred: [Message(role: "assistant", content: $0 + " and then much more of it")],
                        rejected: [Message(role: "assistant", content: "I will not \($0)")]))
            }, findings: [], clusters: [1, 2]),
        Case(
            name: "calls of tools tell rows apart",
            rows: ["Oslo", "Lima", "Oslo"].map { place in
                .conversation(
                    Conversation([
                        Message(role: "user", content: "And there?"),
                        Message(
                            role: "assistant", content: "", toolCalls: [ToolCall(name: "weather", arguments: #"{"place": "\#(place)"}"#)]),
                    ]))
            }, findings: ["2 contradiction 1", "3 exact_duplicate 1"], clusters: [1, 2, 1]),
        Case(
            name: "rows without words are alike only if they are the same", rows: [.text("😀"), .text("!!!"), .text("😀"), .text("?")],
            findings: ["3 exact_duplicate 1"], clusters: [1, 2, 1, 4]),
        Case(
            name: "ideographs", rows: [.text("今天天气很好我们去公园散步吧"), .text("今天天气很好，我们去公园散步吧。"), .text("明天他们在学校里学习数学和物理")],
            findings: ["2 near_duplicate 1"], clusters: [1, 1, 3]),
        Case(
            name: "embedding rows",
            rows: ["red", "red", "blue"].map { .embedding(EmbeddingPair(anchor: "colour", positives: [$0], negatives: [])) },
            findings: ["2 exact_duplicate 1"], clusters: [1, 1, 3]),
    ]

    @Test("Rows and what is found in them", arguments: cases)
    func table(item: Case) throws {
        let (totals, findings) = try duplicates(item.rows)
        #expect(findings.map { "\($0.row) \($0.flag.rawValue) \($0.related ?? 0)" } == item.findings)
        #expect(item.rows.indices.map { totals.clusters.cluster(of: $0 + 1) } == item.clusters)
        #expect(totals.rows == item.rows.count)
        for (flag, count) in [
            (QualityFlag.exactDuplicate, totals.exact), (.nearDuplicate, totals.near), (.contradiction, totals.contradictions),
        ] {
            #expect(findings.count { $0.flag == flag } == count)
        }
    }

    @Test("Messages name the row and the likeness")
    func messages() throws {
        let changed = Self.long.replacingOccurrences(of: "latest", with: "most")
        let rows: [DatasetRow.Content] = [
            .text(Self.long), .text(Self.long), .text(changed), .text(changed.uppercased()), chat("a", "b"), chat("a", "c"),
        ]
        let (totals, findings) = try duplicates(rows)
        // Sixteen of eighteen different shingles are shared.
        #expect(
            findings.map(\.message) == [
                "the same as row 1", "88 % like row 1", "the same words as row 3", "the same input as row 5, with another answer",
            ])
        #expect(totals.clusters.sizes == (1, 4))
        #expect(totals.groups.sizes == (2, 4) && totals.groups.cluster(of: 6) == 5)
        #expect(totals.repeatedInputs == 3)
    }

    @Test("A row in the middle joins rows that are not alike themselves")
    func chains() throws {
        var words = (0..<60).map { "word\($0)" }
        let first = words.joined(separator: " ")
        (words[3], words[4]) = ("other", "others")
        let middle = words.joined(separator: " ")
        (words[50], words[51]) = ("new", "newer")
        let last = words.joined(separator: " ")
        let (totals, findings) = try duplicates([.text(first), .text(last), .text(middle)])
        #expect(findings.map(\.row) == [3] && totals.near == 1)
        #expect((1...3).map { totals.clusters.cluster(of: $0) } == [1, 1, 1])
    }

    @Test("Threads, batches and room change nothing")
    func deterministic() throws {
        var planted = PlantedPairs(seed: 11)
        var rows: [DatasetRow.Content] = []
        for _ in 0..<150 {
            let pair = planted.next()
            rows += [.text(pair.0), .text(pair.1)]
        }
        let alone = try duplicates(rows, threads: 1)
        #expect(alone.totals.near > 60)
        for (threads, room) in [(2, nil), (7, nil), (2, 0), (1, 3000)] {
            let other = try duplicates(rows, threads: threads, room: room)
            #expect(other.totals == alone.totals && other.findings == alone.findings)
        }
    }

    @Test("What reading a row again throws ends the measure; nothing is read again while there is room")
    func reading() throws {
        let rows: [DatasetRow.Content] = [.text(Self.long), .text(Self.long.replacingOccurrences(of: "latest", with: "most"))]
        for (room, fails) in [(0, true), (1000, false)] {
            var measure = try DuplicateMeasure(threads: 1)
            measure.fingerprinting.room = room
            for row in rows { measure.add(row) }
            let result = Result { try measure.finish(reading: { _ in throw WorkbenchError(.fileUnreadable, "gone") }, report: { _ in }) }
            #expect((try? result.get())?.near == (fails ? nil : 1))
        }
    }
}
