import Domain
import Testing

@testable import Datasets

struct RealFormatTests {
    struct File: CustomTestStringConvertible, Sendable {
        let path: String
        let recognition: String
        var format: RowFormat?
        var columns: [String: String] = [:]
        var paths = TreePaths.best
        let rows: Int
        var valid: Int
        var problems: [String: Int] = [:]
        var testDescription: String { path }
    }

    static let files = [
        File(
            path: "openai_cookbook/toy_chat_fine_tuning.jsonl", recognition: "OpenAI chat rows in JSON Lines", rows: 5, valid: 5,
            problems: ["example_missing_user_message": 1]),
        File(path: "openai_cookbook/drone_training.jsonl", recognition: "OpenAI chat rows in JSON Lines", rows: 103, valid: 103),
        File(path: "mlx_superbowl_qa/data/train.jsonl", recognition: "prompt and completion rows in JSON Lines", rows: 1800, valid: 1800),
        File(path: "mlx_superbowl_qa/data/valid.jsonl", recognition: "prompt and completion rows in JSON Lines", rows: 144, valid: 144),
        File(path: "gsm8k/test.jsonl", recognition: "prompt and completion rows in JSON Lines", rows: 1319, valid: 1319),
        File(path: "llms_from_scratch/instruction-data.json", recognition: "Alpaca rows in a JSON array", rows: 1100, valid: 1100),
        File(
            path: "llms_from_scratch/instruction-data-with-preference.json", recognition: "preference rows in a JSON array",
            format: .preference, rows: 1100, valid: 1094, problems: ["chosen_equals_rejected": 6, "field_not_converted": 1100]),
        File(
            path: "fastchat/dummy_conversation.json", recognition: "ShareGPT rows in a JSON array", rows: 500, valid: 500,
            problems: ["field_not_converted": 500]),
        File(path: "axolotl_fixtures/conversation.json", recognition: "ShareGPT rows in JSON objects", rows: 1, valid: 1),
        File(
            path: "axolotl_fixtures/conversation.missingturns.json", recognition: "ShareGPT rows in JSON objects", rows: 1, valid: 0,
            problems: ["missing_content": 1]),
        File(path: "tool_calls/glaive_toolcall_en_demo.json", recognition: "ShareGPT rows in a JSON array", rows: 300, valid: 300),
        File(path: "tool_calls/v1_dpo_demo.jsonl", recognition: "preference rows in JSON Lines", rows: 10, valid: 10),
        File(path: "open_assistant/en_100_tree.jsonl", recognition: "message tree rows in JSON Lines", rows: 100, valid: 100),
        File(path: "open_assistant/en_100_message.jsonl", recognition: "message tree rows in JSON Lines", rows: 100, valid: 100),
        File(
            path: "banking77/train.csv", recognition: "plain text rows in CSV", rows: 10003, valid: 10003,
            problems: ["field_not_converted": 10003]),
        File(
            path: "banking77/test.csv", recognition: "prompt and completion rows in CSV",
            columns: ["text": "prompt", "category": "completion"],
            rows: 3080, valid: 3080),
        File(
            path: "openai_cookbook/AG_news_samples.csv", recognition: "prompt and completion rows in CSV",
            columns: ["description": "prompt", "label": "completion"], rows: 2000, valid: 2000, problems: ["field_not_converted": 4000]),
        File(
            path: "openai_cookbook/labelled_transactions.csv", recognition: "prompt and completion rows in CSV",
            columns: ["Description": "prompt", "Classification": "completion"], rows: 101, valid: 101,
            problems: ["field_not_converted": 303]),
        File(
            path: "openai_cookbook/helpcenter_articles.csv", recognition: "prompt and completion rows in CSV",
            columns: ["policy": "prompt", "content": "completion"], rows: 4, valid: 4),
    ]

    @Test(
        "Real files are recognised, and every row is used or has its problem",
        .enabled(if: SharedData.has("datasets"), "no shared data beside the checkout"),
        arguments: files)
    func real(file: File) throws {
        let reader = DatasetReader(
            path: "\(SharedData.root)/datasets/\(file.path)", format: file.format, columns: ColumnMap(file.columns), treePaths: file.paths)
        var lines: [Int] = []
        let summary = try reader.forEachRow { lines.append($0.line) }
        #expect(summary.recognition == file.recognition)
        #expect(summary.totals.rows == file.rows && Set(lines).count == file.valid)
        #expect(summary.totals.invalidRows == file.rows - file.valid)
        let counts = Dictionary(uniqueKeysWithValues: summary.problems.counts.map { ($0.key.rawValue, $0.value) })
        if file.path.hasPrefix("open_assistant") {
            #expect(Set(counts.keys) == ["field_not_converted"])
        } else {
            #expect(counts == file.problems)
        }
    }

    @Test(
        "All ways through the real trees", .enabled(if: SharedData.has("datasets/open_assistant"), "no shared data beside the checkout"))
    func trees() throws {
        let reader = DatasetReader(path: "\(SharedData.root)/datasets/open_assistant/en_100_tree.jsonl", treePaths: .all)
        var count = 0
        _ = try reader.forEachRow { _ in count += 1 }
        #expect(count > 400 && count < 687)
    }

    @Test(
        "Real files without rows of a known form are refused",
        .enabled(if: SharedData.has("datasets"), "no shared data beside the checkout"),
        arguments: [
            ("datasets/self_instruct/seed_tasks.jsonl", WorkbenchError.Code.unrecognizedFormat),
            ("datasets/fastchat/question.jsonl", .unrecognizedFormat),
            ("datasets/openai_cookbook/AG_news_samples.csv", .unrecognizedFormat),
            ("datasets/llms_from_scratch/instruction-data-with-preference.json", .ambiguousFormat),
            ("corpora/classic_books_simple.tar.xz", .malformedFile),
        ])
    func refused(path: String, code: WorkbenchError.Code) throws {
        let error = #expect(throws: WorkbenchError.self) { try DatasetReader(path: "\(SharedData.root)/\(path)").forEachRow { _ in } }
        #expect(error?.code == code)
    }
}
