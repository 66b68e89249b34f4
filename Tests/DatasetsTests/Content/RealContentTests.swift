import Testing

@testable import Datasets

/// What is found in real files; each was looked at by eye.
struct RealContentTests {
    static func counts(_ file: String, format: RowFormat? = nil) throws -> [QualityFlag: Int] {
        var counts: [QualityFlag: Int] = [:]
        var number = 0
        _ = try DatasetReader(path: "\(SharedData.root)/datasets/\(file)", format: format).forEachRow { row in
            number += 1
            let found = ContentCheckTests.check.check(row.content, row: number).findings
            for flag in Set(found.map(\.flag)) where flag != .languageMismatch { counts[flag, default: 0] += 1 }
        }
        return counts
    }

    static let expected: [(String, RowFormat?, [QualityFlag: Int])] = [
        ("openai_cookbook/toy_chat_fine_tuning.jsonl", nil, [:]), ("openai_cookbook/drone_training.jsonl", nil, [:]),
        ("mlx_superbowl_qa/data/valid.jsonl", nil, [:]),
        ("llms_from_scratch/instruction-data.json", nil, [:]), ("fastchat/dummy_conversation.json", nil, [.boilerplate: 24]),
    ]

    @Test(
        "Rows with findings in real files",
        .enabled(if: SharedData.has("datasets/mlx_superbowl_qa/data/valid.jsonl"), "no shared data beside the checkout"),
        arguments: expected)
    func real(file: String, format: RowFormat?, expected: [QualityFlag: Int]) throws {
        #expect(try Self.counts(file, format: format) == expected)
    }
}
