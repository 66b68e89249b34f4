import Testing

@testable import Datasets

struct LabelMeasureTests {
    private func measured(_ answers: [String]) -> LabelBalance? {
        var measure = LabelMeasure()
        for answer in answers { measure.add(chat("What is it?", answer)) }
        return measure.finish()
    }

    @Test("Labels are counted, the most frequent first")
    func counts() throws {
        let balance = try #require(measured(Array(repeating: "spam", count: 3) + Array(repeating: " ham\n", count: 12) + ["spam"]))
        #expect(balance.labels == [.init(text: "ham", rows: 12), .init(text: "spam", rows: 4)])
        #expect(balance.rows == 16 && balance.majorityShare == 0.75)
        // (0.75 ln 4/3 + 0.25 ln 4) / ln 2
        #expect(abs(balance.evenness - 0.811278) < 1e-6)
    }

    @Test("Even labels have evenness 1, a single one 0")
    func bounds() throws {
        let even = try #require(measured((0..<40).map { ["a", "b", "c", "d"][$0 % 4] }))
        #expect(abs(even.evenness - 1) < 1e-12 && even.labels.map(\.text) == ["a", "b", "c", "d"])
        #expect(measured(Array(repeating: "a", count: 9))?.evenness == 0)
    }

    static let long = String(repeating: "long ", count: 20)

    @Test(
        "Free text has no labels",
        arguments: [
            ("nothing", []), ("each once", ["a", "b", "c", "d", "e"]), ("four rows a label", ["a", "a", "a", "a"]),
            ("long answers", Array(repeating: long, count: 50)), ("two lines", Array(repeating: "a\nb", count: 50)),
            ("two long ones of 100", Array(repeating: "a", count: 98) + [long, long]), ("empty answers", Array(repeating: " ", count: 50)),
            ("more than a thousand", (0..<6006).map { "label \($0 % 1001)" }),
        ])
    func free(name: String, answers: [String]) {
        #expect(measured(answers) == nil)
    }

    @Test("One long answer of a hundred, and rows that are no conversations as rarely, do not hide labels")
    func exceptions() {
        #expect(measured(Array(repeating: "a", count: 99) + [Self.long])?.rows == 99)
        #expect(measured((0..<5000).map { "label \($0 % 1000)" })?.labels.count == 1000)
        var measure = LabelMeasure()
        for _ in 0..<50 { measure.add(.text("a")) }
        #expect(measure.finish() == nil)
    }
}
