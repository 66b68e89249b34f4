import JSON
import Randomness
import Testing

@testable import SampleData

struct TicketGeneratorTests {
    private static let training = TicketGenerator(seed: 1).rows(.training, count: 1200)
    private static let heldOut = TicketGenerator(seed: 1).rows(.heldOut, count: 600)

    private static func rows(_ split: TicketSplit) -> TicketSet {
        split == .training ? training : heldOut
    }

    @Test("The same seed gives the same rows, another seed others", arguments: TicketSplit.allCases)
    func determinism(split: TicketSplit) {
        let rows = TicketGenerator(seed: 4).rows(split, count: 50)
        #expect(rows.lines == TicketGenerator(seed: 4).rows(split, count: 50).lines)
        #expect(rows.lines != TicketGenerator(seed: 5).rows(split, count: 50).lines)
    }

    @Test("The first row of a seed stays what it is on every platform")
    func golden() {
        var random = SeededRandom(seed: 0)
        #expect([random.next(), random.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
    }

    @Test("Every label occurs in both splits", arguments: TicketSplit.allCases)
    func labels(split: TicketSplit) {
        let answers = Self.rows(split).records.map(\.answer.values)
        for (index, field) in TicketLabels.fields.enumerated() {
            #expect(Set(answers.map { $0[index].label }) == Set(field.labels), "\(field.name)")
            #expect(answers.allSatisfy { $0[index].name == field.name })
        }
    }

    @Test("Every reference in the phrases is answered", arguments: TicketSplit.allCases)
    func references(split: TicketSplit) {
        var writer = TicketWriter(split: split, seed: 9)
        let records = writer.records(2000)
        #expect(Set(writer.unresolved) == [])
        #expect(!records.contains { $0.text.contains("{") || $0.text.contains("}") || $0.text.contains("|") })
    }

    @Test("A third to a good half of the rows mislead whoever reads words without order", arguments: TicketSplit.allCases)
    func distractors(split: TicketSplit) {
        let records = Self.rows(split).records
        let share = Double(records.filter { !$0.distractors.isEmpty }.count) / Double(records.count)
        #expect(share > 0.35 && share < 0.56)
        for kind in TicketDistractor.allCases {
            let share = Double(records.filter { $0.distractors.contains(kind) }.count) / Double(records.count)
            #expect(share > 0.05, "\(kind)")
        }
    }

    @Test("Some quotes in another language are longer than what the writer says", arguments: TicketSplit.allCases)
    func quotes(split: TicketSplit) {
        let quoted = Self.rows(split).records.filter { $0.distractors.contains(.foreignQuote) }.map(\.text)
        let long = quoted.filter { text in
            let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
            return parts.count == 3 && 2 * parts[1].count > text.count
        }
        #expect(Double(long.count) > 0.15 * Double(quoted.count))
    }

    @Test("Tickets have 8 to 58 words, about 27 on average", arguments: TicketSplit.allCases)
    func lengths(split: TicketSplit) {
        let words = Self.rows(split).records.map { TicketWriter.words($0.text) }
        #expect((words.min() ?? 0) >= 7)
        #expect((words.max() ?? 0) <= 70)
        let mean = Double(words.reduce(0, +)) / Double(words.count)
        #expect(mean > 20 && mean < 34)
    }

    @Test("A row is a chat of three messages and its answer has exactly the four keys", arguments: TicketSplit.allCases)
    func rowShape(split: TicketSplit) throws {
        let rows = Self.rows(split)
        #expect(rows.lines.count == rows.records.count)
        for (line, record) in zip(rows.lines, rows.records) {
            let messages = try #require(try JSONValue(parsing: line)["messages"]?.array)
            #expect(messages.map { $0["role"]?.string } == ["system", "user", "assistant"])
            #expect(messages[0]["content"]?.string == TicketRecord.instruction)
            #expect(messages[1]["content"]?.string == record.text)
            let answer = try #require(try JSONValue(parsing: messages[2]["content"]?.string ?? "").object)
            #expect(answer.fields.map(\.name) == ["intent", "product", "priority", "language"])
            #expect(answer.fields.map { $0.value.string } == record.answer.values.map(\.label))
            #expect(!line.contains("\n"))
        }
    }

    @Test("Broken rows stand where the result says, one of each kind, and only when asked for", arguments: [0, 1, 5, 300])
    func brokenRows(count: Int) throws {
        let plain = TicketGenerator(seed: 2).rows(.training, count: count)
        let rows = TicketGenerator(seed: 2).rows(.training, count: count, includeBrokenRows: true)
        #expect(plain.brokenLines.isEmpty)
        #expect(Set(rows.brokenLines.values) == Set(BrokenTicketRow.allCases))
        #expect(rows.lines.count == count + 6)
        let sound = rows.lines.enumerated().filter { rows.brokenLines[$0.offset + 1] == nil }.map(\.element)
        #expect(sound == plain.lines)
        for (line, kind) in rows.brokenLines { #expect(Self.isBroken(rows.lines[line - 1], kind)) }
    }

    private static func isBroken(_ line: String, _ kind: BrokenTicketRow) -> Bool {
        guard let row = try? JSONValue(parsing: line) else { return kind == .notJSON }
        guard let messages = row["messages"]?.array else { return kind == .noMessages }
        switch kind {
        case .noAssistant: return messages.count == 2
        case .emptyContent: return messages[1]["content"]?.string == ""
        case .wrongRole: return messages[2]["role"]?.string == "robot"
        case .noAnswer: return messages[2]["content"] == nil
        case .notJSON, .noMessages: return false
        }
    }

    @Test("A few training rows are said again, no held-out row is")
    func repeats() {
        #expect(Set(Self.heldOut.records.map(\.text)).count == Self.heldOut.records.count)
        let answers = Dictionary(grouping: Self.training.records, by: { $0.text.filter(\.isLetter).lowercased().prefix(40) })
        #expect(answers.values.contains { $0.count > 1 })
    }
}
