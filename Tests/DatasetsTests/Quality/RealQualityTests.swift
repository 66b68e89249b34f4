import Foundation
import Domain
import Store
import Testing

@testable import Datasets

/// What is known of real files is found in them, from the file to the stored rows and their flags.
@Suite(.enabled(if: SharedData.has("datasets"), "no shared data beside the checkout"))
struct RealQualityTests {
    struct File: CustomTestStringConvertible, Sendable {
        let path: String
        var format: RowFormat?
        var columns: [String: String] = [:]
        /// Rows of each part of the score that has any, but for languages.
        let parts: [String: Int]
        var repeatedInputs = 0
        var testDescription: String { path }
    }

    static let files = [
        File(
            path: "mlx_superbowl_qa/data/train.jsonl",
            parts: ["exact_duplicate": 437, "near_duplicate": 109, "contradiction": 1145, "boilerplate": 3], repeatedInputs: 1582),
        File(
            path: "mlx_superbowl_qa/data/valid.jsonl", parts: ["exact_duplicate": 21, "near_duplicate": 1, "contradiction": 79],
            repeatedInputs: 100),
        File(path: "openai_cookbook/toy_chat_fine_tuning.jsonl", parts: [:]),
        File(path: "openai_cookbook/drone_training.jsonl", parts: [:]),
        File(
            path: "openai_cookbook/AG_news_samples.csv", columns: ["description": "prompt", "label": "completion"],
            parts: ["label_imbalance": 20]),
        File(
            path: "openai_cookbook/labelled_transactions.csv", columns: ["Description": "prompt", "Classification": "completion"],
            parts: ["exact_duplicate": 85, "contradiction": 3, "label_imbalance": 30], repeatedInputs: 88),
        File(path: "openai_cookbook/helpcenter_articles.csv", columns: ["policy": "prompt", "content": "completion"], parts: ["email": 1]),
        File(
            path: "banking77/train.csv", columns: ["text": "prompt", "category": "completion"],
            parts: ["near_duplicate": 109, "label_imbalance": 58], repeatedInputs: 4),
        File(path: "llms_from_scratch/instruction-data.json", parts: ["near_duplicate": 2, "contradiction": 25], repeatedInputs: 25),
        File(
            path: "llms_from_scratch/instruction-data-with-preference.json", format: .preference,
            parts: ["near_duplicate": 1, "boilerplate": 1], repeatedInputs: 25),
        File(
            path: "fastchat/dummy_conversation.json", parts: ["near_duplicate": 187, "contradiction": 116, "boilerplate": 24],
            repeatedInputs: 116),
        File(path: "axolotl_fixtures/conversation.json", parts: [:]),
        File(path: "open_assistant/en_100_tree.jsonl", parts: ["boilerplate": 4]),
        File(
            path: "tool_calls/glaive_toolcall_en_demo.json",
            parts: [
                "exact_duplicate": 35, "near_duplicate": 5, "contradiction": 1, "refusal": 34, "boilerplate": 18, "cut_off_answer": 2,
                "email": 8,
                "api_key": 8,
            ], repeatedInputs: 36),
        File(path: "tool_calls/v1_dpo_demo.jsonl", parts: ["boilerplate": 1]),
        File(path: "gsm8k/train.jsonl", parts: [:]),
    ]

    @Test("Flags of the stored rows of real files", arguments: files)
    func flags(file: File) throws {
        let folder = try TemporaryFolder()
        let store = try Store(at: URL(fileURLWithPath: "\(folder.path)/store"))
        let reader = DatasetReader(
            path: "\(SharedData.root)/datasets/\(file.path)", format: file.format, columns: ColumnMap(file.columns))
        let version = try DatasetImport(reader, into: store.datasets(of: Organization.localID)).run(as: DatasetName("real")).version
        let result = try QualityMeasure().run(over: StoredRows(version, in: store))
        // Without CLD2 no language is known.
        let found = result.report.parts.filter { $0.rows > 0 && $0.name != QualityFlag.languageMismatch.rawValue }
        #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.rows) }) == file.parts)
        #expect(result.duplicates.repeatedInputs == file.repeatedInputs)
    }

    @Test(
        "English sums with many a plus are not French",
        .enabled(if: LanguageDetection.language(of: "These are plain words of English, and quite enough of them.") == "en", "no CLD2"))
    func sums() {
        let answer = """
            Billy has already run 6 miles because 1 plus 1 plus 1 plus 1 plus 1 plus plus 1 equals 6
            Tiffany has already run 7 miles because 2 plus 2 plus 2 plus 1/3 plus 1/3 plus 1/3 equals <<2+2+2+1/3+1/3+1/3=7>>7
            Billy has to run 1 mile to tie Tiffany because 7 minus 6 equals 1.
            """
        #expect(LanguageDetection.language(of: answer) != "fr")
    }

    private func statistics(_ path: String) throws -> (summary: DatasetSummary, statistics: DatasetStatistics) {
        try DatasetReader(path: "\(SharedData.root)/datasets/\(path)").validate()
    }

    @Test("The toy file has a row without a question and one of 26,077 characters")
    func toy() throws {
        let (summary, statistics) = try statistics("openai_cookbook/toy_chat_fine_tuning.jsonl")
        #expect(summary.problems.kept.map { "\($0.code) \($0.line ?? 0)" } == ["example_missing_user_message 4", "invalid_n_examples 0"])
        #expect(statistics.longestRow == 5 && statistics.longestTextBytes == 26_077)
    }

    @Test(
        "Calls of tools in real files",
        arguments: [
            ("openai_cookbook/drone_training.jsonl", 103, 103), ("tool_calls/glaive_toolcall_en_demo.json", 191, 211),
        ])
    func tools(path: String, rows: Int, calls: Int) throws {
        let statistics = try statistics(path).statistics
        #expect(statistics.rowsWithTools == rows && statistics.toolCalls == calls)
    }

    @Test("The missing turn is found at its place in the file's row")
    func missingTurn() throws {
        let problems = try statistics("axolotl_fixtures/conversation.missingturns.json").summary.problems.kept
        #expect(problems.map { "\($0.code) \($0.path ?? "")" } == ["missing_content conversations[1].value", "invalid_n_examples "])
    }

    @Test(
        "Tables without columns that are known name two, and nested rows say where they lie",
        arguments: [
            ("openai_cookbook/AG_news_samples.csv", "--column 'title=prompt' --column 'description=completion'"),
            ("self_instruct/seed_tasks.jsonl", "each row has rows in its list \"instances\""),
        ])
    func hints(path: String, hint: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try statistics(path) }
        #expect(error?.hint?.contains(hint) == true)
    }
}
