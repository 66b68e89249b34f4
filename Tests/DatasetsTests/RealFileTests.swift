import Domain
import Testing

@testable import Datasets

struct RealFileTests {
    private static func read(_ name: String) throws -> ValidatedDataset {
        try DatasetReader(path: "\(SharedData.root)/\(name)", format: .chat).readConversations().dataset
    }

    @Test(
        "The cookbook's toy rows are all usable",
        .enabled(if: SharedData.has("datasets/openai_cookbook/toy_chat_fine_tuning.jsonl"), "no shared data beside the checkout"))
    func toy() throws {
        let dataset = try Self.read("datasets/openai_cookbook/toy_chat_fine_tuning.jsonl")
        #expect(try dataset.requireValid(skipInvalid: false).map(\.conversation.messages.count) == [3, 9, 2, 2, 3])
        #expect(dataset.examples[4].conversation.messages[2].content.utf8.count == 26_000)
        #expect(dataset.problems.kept.map { "\($0.line ?? 0) \($0.code)" } == ["4 example_missing_user_message"])
    }

    @Test(
        "The cookbook's rows with tool calls are all usable",
        .enabled(if: SharedData.has("datasets/openai_cookbook/drone_training.jsonl"), "no shared data beside the checkout"))
    func drone() throws {
        let dataset = try Self.read("datasets/openai_cookbook/drone_training.jsonl")
        #expect(dataset.problems == Problems())
        let conversations = try dataset.requireValid(skipInvalid: false).map(\.conversation)
        #expect(conversations.count == 103 && conversations.allSatisfy { $0.tools != nil && $0.messages.count == 3 })
        #expect(conversations.allSatisfy { $0.messages[2].toolCalls.count == 1 && $0.messages[2].content.isEmpty })
        #expect(
            conversations[0].messages[2].toolCalls == [ToolCall(id: "call_id", name: "takeoff_drone", arguments: "{\"altitude\": 100}")])
    }

    @Test(
        "Prompt and completion rows among chat rows are refused by their keys",
        .enabled(if: SharedData.has("datasets/mlx_superbowl_qa/data/valid.jsonl"), "no shared data beside the checkout"))
    func promptCompletion() throws {
        let dataset = try Self.read("datasets/mlx_superbowl_qa/data/valid.jsonl")
        #expect(dataset.examples.isEmpty)
        #expect(Set(dataset.problems.counts.keys) == [.formatMismatch])
        #expect(
            dataset.problems.kept.first?.message
                == #"the row is of the form prompt-completion, the file of chat; it has "prompt", "completion""#)
    }
}
