import Domain
import JSON
import Testing

@testable import Evaluation

struct FieldScoresTests {
    private static let fields = [
        AnswerField(name: "colour", labels: ["red", "green", "blue"]), AnswerField(name: "size", labels: ["s", "l"]),
    ]

    private static func answer(_ colour: String, _ size: String) -> String {
        #"{"colour":"\#(colour)","size":"\#(size)"}"#
    }

    @Test("Macro-F1, accuracy, validity and exact match agree with a count by hand")
    func byHand() throws {
        let references = [("red", "s"), ("red", "l"), ("red", "s"), ("green", "l"), ("green", "s"), ("red", "l")].map(Self.answer)
        let answers = [
            Self.answer("red", "s"),  // both right
            Self.answer("green", "l"),  // red taken for green
            #"{"size":"s","colour":"red"}"#,  // both right, other order
            "green, l",  // not JSON
            Self.answer("green", "s"),  // both right
            Self.answer("pink", "s"),  // a label outside the set; l taken for s
        ]
        let scores = try FieldScores(answers: answers, references: references, fields: Self.fields)
        #expect(scores.rows == 6)
        #expect(abs(scores.validJSON - 5.0 / 6) < 1e-12)
        #expect(abs(scores.validLabels - 4.0 / 6) < 1e-12)
        #expect(abs(scores.exactFields - 3.0 / 6) < 1e-12)
        #expect(abs(scores.exactText - 2.0 / 6) < 1e-12)
        // red: TP 2, FP 0, FN 2 -> 4/6. green: TP 1, FP 1, FN 1 -> 2/4. blue is not in the reference.
        #expect(abs(scores.fields[0].macroF1 - (4.0 / 6 + 2.0 / 4) / 2) < 1e-12)
        #expect(abs(scores.fields[0].accuracy - 3.0 / 6) < 1e-12)
        // s: TP 3, FP 1, FN 0 -> 6/7. l: TP 1, FP 0, FN 2 -> 2/4.
        #expect(abs(scores.fields[1].macroF1 - (6.0 / 7 + 2.0 / 4) / 2) < 1e-12)
        #expect(scores.fields[0].confusion.counts == [[2, 1, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0]])
        #expect(scores.fields[0].confusion.f1(of: "blue") == nil)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let answer: String
        let isJSON: Bool
        let isInSet: Bool
        let colourIsRight: Bool
        var testDescription: String { name }
    }

    @Test(
        "An answer is read as it stands",
        arguments: [
            Case(name: "right", answer: #"{"colour":"red","size":"s"}"#, isJSON: true, isInSet: true, colourIsRight: true),
            Case(
                name: "spaces around", answer: " {\"colour\": \"red\", \"size\": \"s\"}\n", isJSON: true, isInSet: true, colourIsRight: true
            ),
            Case(name: "empty", answer: "", isJSON: false, isInSet: false, colourIsRight: false),
            Case(name: "text before", answer: #"Sure: {"colour":"red","size":"s"}"#, isJSON: false, isInSet: false, colourIsRight: false),
            Case(name: "text after", answer: #"{"colour":"red","size":"s"} Done."#, isJSON: false, isInSet: false, colourIsRight: false),
            Case(
                name: "two objects", answer: "{\"colour\":\"red\",\"size\":\"s\"}\n{}", isJSON: false, isInSet: false, colourIsRight: false),
            Case(name: "cut off", answer: #"{"colour":"red","si"#, isJSON: false, isInSet: false, colourIsRight: false),
            Case(name: "an array", answer: #"["red","s"]"#, isJSON: false, isInSet: false, colourIsRight: false),
            Case(name: "a key missing", answer: #"{"colour":"red"}"#, isJSON: true, isInSet: false, colourIsRight: true),
            Case(name: "a key more", answer: #"{"colour":"red","size":"s","x":1}"#, isJSON: true, isInSet: false, colourIsRight: true),
            Case(
                name: "a key twice", answer: #"{"colour":"red","size":"s","size":"s"}"#, isJSON: true, isInSet: false, colourIsRight: true),
            Case(name: "unknown label", answer: #"{"colour":"rot","size":"s"}"#, isJSON: true, isInSet: false, colourIsRight: false),
            Case(name: "a number", answer: #"{"colour":7,"size":"s"}"#, isJSON: true, isInSet: false, colourIsRight: false),
        ])
    func reading(test: Case) throws {
        let scores = try FieldScores(answers: [test.answer], references: [Self.answer("red", "s")], fields: Self.fields)
        #expect(scores.validJSON == (test.isJSON ? 1 : 0))
        #expect(scores.validLabels == (test.isInSet ? 1 : 0))
        #expect(scores.fields[0].macroF1 == (test.colourIsRight ? 1 : 0))
        #expect(scores.exactFields == (test.isInSet && test.colourIsRight ? 1 : 0))
    }

    @Test("No rows give zeros, not numbers that are no numbers")
    func noRows() throws {
        let scores = try FieldScores(answers: [], references: [], fields: Self.fields)
        #expect(scores.validJSON == 0)
        #expect(scores.fields.map(\.macroF1) == [0, 0])
        #expect(scores.fields.map(\.accuracy) == [0, 0])
    }

    @Test("References that are no answers, and counts that differ, are refused")
    func refusals() {
        for reference in ["", "[]", #"{"colour":"red"}"#, Self.answer("pink", "s")] {
            #expect(throws: WorkbenchError.self) {
                try FieldScores(answers: [""], references: [reference], fields: Self.fields)
            }
        }
        #expect(throws: WorkbenchError.self) { try FieldScores(answers: [], references: [Self.answer("red", "s")], fields: Self.fields) }
    }

    @Test("The JSON report has every figure")
    func json() throws {
        let scores = try FieldScores(answers: [Self.answer("red", "l")], references: [Self.answer("red", "s")], fields: Self.fields)
        let report = try JSONValue(parsing: scores.json.text())
        #expect(report["rows"]?.integer == 1)
        #expect(report["exact_fields"]?.number == 0)
        #expect(report["fields"]?["colour"]?["macro_f1"]?.number == 1)
        #expect(report["fields"]?["size"]?["f1"]?["s"]?.number == 0)
        #expect(report["fields"]?["size"]?["confusion"]?.array?[0].array?.map(\.integer) == [0, 1, 0])
    }
}
