import Testing

@testable import Evaluation

struct ReportTests {
    @Test("Mean and sample standard deviation")
    func summary() {
        let summary = Summary([2, 4, 9])
        #expect(summary.mean == 5)
        #expect(abs((summary.standardDeviation ?? 0) - 13.0.squareRoot()) < 1e-12)
        #expect(Summary([]).mean == nil)
        #expect(Summary([3]).standardDeviation == nil)
    }

    @Test("Numbers have the places asked for")
    func numbers() {
        #expect(TextTable.number(0.8349) == "0.835")
        #expect(TextTable.number(-0.0004) == "0.000")
        #expect(TextTable.number(-1.5, places: 1) == "-1.5")
        #expect(TextTable.number(12, places: 0) == "12")
        #expect(TextTable.number(0.05, places: 2) == "0.05")
        #expect(TextTable.number(nil) == "-")
        #expect(TextTable.number(.nan) == "-")
    }

    @Test("Columns line up, numbers to the right")
    func table() {
        var table = TextTable(header: ["name", "F1"])
        table.append(["bag of words", "0.7"])
        table.append(["tuned", "0.812"])
        table.append(["short"])
        #expect(
            table.text == """
                name             F1
                ------------  -----
                bag of words    0.7
                tuned         0.812
                short

                """)
    }

    @Test("A table of runs shows mean and spread")
    func runs() throws {
        let fields = [AnswerField(name: "a", labels: ["x", "y"])]
        let right = try FieldScores(answers: [#"{"a":"x"}"#], references: [#"{"a":"x"}"#], fields: fields)
        let wrong = try FieldScores(answers: [#"{"a":"y"}"#], references: [#"{"a":"x"}"#], fields: fields)
        let table = FieldScores.table(ofRuns: [("tuned", [right, wrong]), ("once", [right])])
        #expect(table.header == ["source", "runs", "json", "labels", "exact", "F1 a"])
        #expect(table.rows[0] == ["tuned", "2", "1.000 ± 0.000", "1.000 ± 0.000", "0.500 ± 0.707", "0.500 ± 0.707"])
        #expect(table.rows[1][5] == "1.000")
        #expect(FieldScores.table([("tuned", right)]).rows == [["tuned", "1", "1.000", "1.000", "1.000", "1.000"]])
        #expect(FieldScores.table(ofRuns: [("none", [])]).rows == [["none", "0", "-", "-", "-"]])
    }
}
