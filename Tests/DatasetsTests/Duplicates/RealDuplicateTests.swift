import Testing

@testable import Datasets

@Suite(.enabled(if: SharedData.has("datasets"), "no shared data beside the checkout"))
struct RealDuplicateTests {
    private func rows(_ path: String, columns: [String: String] = [:]) throws -> [DatasetRow.Content] {
        var rows: [DatasetRow.Content] = []
        _ = try DatasetReader(path: "\(SharedData.root)/datasets/\(path)", columns: ColumnMap(columns)).forEachRow {
            rows.append($0.content)
        }
        return rows
    }

    @Test("437 of 1,800 rows about the Super Bowl repeat others, and training knows 48 of 144 validation prompts")
    func superBowl() throws {
        let training = try rows("mlx_superbowl_qa/data/train.jsonl")
        let validation = try rows("mlx_superbowl_qa/data/valid.jsonl")
        #expect(try duplicates(training).totals.exact == 437)
        let (totals, findings) = try leakage(training, validation)
        #expect(totals.sameRows + totals.sameInputs == 48 && totals.sameRows == 16)
        #expect(findings.count { $0.flag == .leakedExactly } == 48)
    }

    @Test("A split of the rows about the Super Bowl by their groups meets the share and leaks nothing", arguments: [0.05, 0.1, 0.2])
    func split(share: Double) throws {
        let rows = try rows("mlx_superbowl_qa/data/train.jsonl")
        let split = try RowSplit(rows: rows.count, validationShare: share, seed: 1, groups: duplicates(rows).totals.groups)
        #expect(split.validation.count == Int(share * 1800))
        #expect(try leakage(split.training.map { rows[$0 - 1] }, split.validation.map { rows[$0 - 1] }).findings.isEmpty)
    }

    @Test("Banking77 has 4 repeated questions, 6 test questions in training, and 77 labels")
    func banking() throws {
        for columns in [[:], ["text": "prompt", "category": "completion"]] {
            let training = try rows("banking77/train.csv", columns: columns)
            let test = try rows("banking77/test.csv", columns: columns)
            let repeats = try duplicates(training).totals
            #expect(repeats.repeatedInputs == 4 && repeats.exact == 0 && repeats.contradictions == 0)
            let leaked = try leakage(training, test).totals
            #expect(leaked.sameInputs + leaked.sameRows == 6)
            var measure = LabelMeasure()
            for row in training { measure.add(row) }
            #expect(measure.finish()?.labels.count == (columns.isEmpty ? nil : 77))
        }
    }

    @Test("25 instructions with their inputs are repeated, with other answers")
    func instructions() throws {
        let rows = try rows("llms_from_scratch/instruction-data.json")
        let totals = try duplicates(rows).totals
        #expect(totals.repeatedInputs == 25 && totals.exact == 0)
        var measure = LabelMeasure()
        for row in rows { measure.add(row) }
        #expect(measure.finish() == nil)
    }
}
