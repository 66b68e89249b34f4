import Testing

@testable import Datasets

struct QualityReportTests {
    private func finding(_ row: Int, _ flag: QualityFlag) -> QualityFinding { QualityFinding(row: row, flag: flag, message: "row \(row)") }

    @Test("A report counts rows once, keeps five examples, and names what was looked for and not found")
    func counts() throws {
        var scoring = QualityScoring()
        scoring.measures([.toxic, .email])
        for row in [2, 2, 3, 4, 5, 6, 7, 7] { scoring.add(finding(row, .email)) }
        scoring.add(finding(0, .email))
        let report = scoring.report(rows: 20)
        #expect(report.parts.map(\.name) == ["toxic", "email"])
        let email = report.parts[1]
        #expect(email.rows == 6 && email.share == 0.3 && email.weight == 0.3 && abs(email.score - 91) < 1e-9)
        #expect(email.examples.map(\.row) == [2, 2, 3, 4, 5])
        #expect(report.parts[0].rows == 0 && report.parts[0].score == 100)
        #expect(abs(report.score - 91) < 1e-9)
    }

    @Test("A clean dataset and one without rows are worth 100")
    func clean() {
        #expect(QualityScoring().report(rows: 0).score == 100)
        #expect(QualityScoring().report(rows: 9).score == 100)
    }

    @Test(
        "A dataset of one row is worth what the row is",
        arguments: [[], [.email], [.email, .refusal, .ipAddress], [.apiKey, .email]] as [[QualityFlag]])
    func row(flags: [QualityFlag]) {
        var scoring = QualityScoring()
        for flag in flags { scoring.add(finding(1, flag)) }
        let score = scoring.flags.first?.score ?? 100
        #expect(abs(scoring.report(rows: 1).score - score) < 1e-9)
        #expect(flags.contains(.apiKey) ? score == 0 : score > 0)
    }

    @Test("Every further flagged row makes the score no better")
    func monotone() {
        var scoring = QualityScoring()
        var last = 100.0
        for row in 1...40 {
            for flag in [QualityFlag.allCases[row % QualityFlag.allCases.count], .email] {
                scoring.add(finding(row, flag))
                let score = scoring.report(rows: 40).score
                #expect(score <= last && score >= 0)
                last = score
            }
        }
        #expect(last < 50)
    }

    @Test("Weights are shares, and the flags of a row are those that were added")
    func weights() {
        #expect(QualityFlag.allCases.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
        var scoring = QualityScoring()
        scoring.add(finding(3, .toxic))
        scoring.add(finding(3, .email))
        #expect(scoring.flags.map(\.list) == [[], [], [.toxic, .email]])
        #expect(abs(scoring.flags[2].score - 21) < 1e-9)
    }

    @Test("Labels that are spread unevenly are a part of their own")
    func labels() throws {
        var measure = LabelMeasure()
        for index in 0..<100 { measure.add(chat("q", index < 80 ? "a" : "b")) }
        var scoring = QualityScoring()
        scoring.add(try #require(measure.finish()))
        let report = scoring.report(rows: 100)
        #expect(report.parts.map(\.name) == ["label_imbalance"] && report.parts[0].rows == 30)
        #expect(abs(report.score - 91) < 1e-9)
    }
}
