import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// Templates of well-known models: what is trained is what the assistant says, or the template is refused by name.
struct VendorMasksTests {
    static let turns = Conversation([
        Message(role: "user", content: "First question"), Message(role: "assistant", content: "Answer number one"),
        Message(role: "user", content: "Second question"), Message(role: "assistant", content: "Answer number two"),
    ])
    static let calls = Conversation(
        [
            Message(role: "user", content: "Weather question"),
            Message(
                role: "assistant", content: "",
                toolCalls: [ToolCall(id: "call00001", name: "get_weather", arguments: #"{"town": "Answer Rome"}"#)]),
            Message(role: "tool", content: "clear question", toolCallId: "call00001", name: "get_weather"),
            Message(role: "assistant", content: "Answer clear"),
        ],
        tools: #"[{"type":"function","function":{"name":"get_weather","description":"Weather.","parameters":"#
            + #"{"type":"object","properties":{"town":{"type":"string","description":"Town"}},"required":["town"]}}}]"#)
    static let reasoning = Conversation([
        Message(role: "user", content: "First question"),
        Message(role: "assistant", content: "Answer number one", reasoning: "Thought one"),
        Message(role: "user", content: "Second question"),
        Message(role: "assistant", content: "Answer number two", reasoning: "Thought two"),
    ])
    static let cases: [(name: String, conversation: Conversation, turns: TrainedTurns)] = [
        ("turns, all", turns, .all), ("turns, last", turns, .last), ("calls, all", calls, .all), ("reasoning, all", reasoning, .all),
        ("reasoning, last", reasoning, .last),
    ]

    /// How the cases end, one letter each: t trained, u unsafe boundaries, l left out by the template, i refused by the template.
    static let expected: [String: String] = [
        "Apertus-8B-Instruct.jinja": "ttull",
        "Bielik-11B-v3.0-Instruct.jinja": "ttttt",
        "Cohere2MoE.jinja": "uuutt",
        "CohereForAI-c4ai-command-r7b-12-2024-tool_use.jinja": "uuuuu",
        "GLM-4.7-Flash.jinja": "uuuut",
        "GigaChat3-10B-A1.8B.jinja": "tttll",
        "HuggingFaceTB-SmolLM3-3B.jinja": "ttlll",
        "Kimi-K2-Thinking.jinja": "ttilt",
        "LFM2.5-Instruct.jinja": "ttlll",
        "MiroThinker.jinja": "iiiii",
        "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16.jinja": "uuuut",
        "NousResearch-Hermes-3-Llama-3.1-8B-tool_use.jinja": "iiuii",
        "Qwen-Qwen2.5-7B-Instruct.jinja": "tttll",
        "Qwen3-Coder.jinja": "tttll",
        "Reka-Edge.jinja": "tttll",
        "deepseek-ai-DeepSeek-R1-Distill-Llama-8B.jinja": "uuuuu",
        "deepseek-ai-DeepSeek-V3.1.jinja": "ttlll",
        "deepseek-ai-DeepSeek-V4.jinja": "tttll",
        "google-gemma-2-2b-it.jinja": "ttill",
        "google-gemma-4-31B-it.jinja": "uuuuu",
        "llama-cpp-deepseek-r1.jinja": "uuiuu",
        "meetkai-functionary-medium-v3.1.jinja": "tttll",
        "meta-llama-Llama-3.1-8B-Instruct.jinja": "tttll",
        "meta-llama-Llama-3.3-70B-Instruct.jinja": "tttll",
        "mistralai-Ministral-3-14B-Reasoning-2512.jinja": "tttll",
        "moonshotai-Kimi-K2.jinja": "tttll",
        "stepfun-ai-Step-3.5-Flash.jinja": "uttut",
        "unsloth-mistral-Devstral-Small-2507.jinja": "tttll",
    ]

    @Test(
        "Real templates train the answers alone, or say why they cannot",
        .enabled(if: Goldens.hasShared("chat_templates/vendor"), "the chat templates are not beside the repository"))
    func vendors() throws {
        let folder = Goldens.shared.appending(path: "chat_templates/vendor")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jinja") }.sorted()
        for file in files {
            let source = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            let tokenizer = try Tokenizer(
                json: Goldens.json("trained.tokenizer.json"),
                configuration: TokenizerConfiguration(bosToken: "<|start|>", eosToken: "<|end|>"))
            let encoder = ConversationEncoder(tokenizer: tokenizer, template: try ChatTemplate(source))
            let endings = Self.cases.map { name, conversation, turns in
                do {
                    let example = try encoder.encode(conversation, training: turns)
                    Self.check(example, conversation, turns, tokenizer, Comment(rawValue: "\(file), \(name)"))
                    return "t"
                } catch {
                    switch (error as? WorkbenchError)?.code {
                    case .unsafeBoundaries: return "u"
                    case .leftOutByTemplate: return "l"
                    case .invalidTemplate: return "i"
                    default: return "?"
                    }
                }
            }
            #expect(Self.expected[file] == endings.joined(), "\(file)")
        }
        #expect(files.count == Self.expected.count)
    }

    /// What is trained holds each answer, in order, and nothing of what others say.
    private static func check(
        _ example: EncodedExample, _ conversation: Conversation, _ turns: TrainedTurns, _ tokenizer: Tokenizer, _ place: Comment
    ) {
        let answers = conversation.messages.filter { $0.role == "assistant" }
        var rest = ConversationEncoderTests.trainedRuns(example, tokenizer).joined(separator: "\n")[...]
        #expect(!rest.contains("question"), place)
        #expect(turns == .all || !rest.contains("number one"), place)
        for answer in turns == .last ? answers.suffix(1) : answers[...] {
            for part in [answer.reasoning ?? "", answer.toolCalls.isEmpty ? "" : "Answer Rome", answer.content] where !part.isEmpty {
                guard let range = rest.range(of: part) else {
                    Issue.record(Comment(rawValue: "\(place): \(part) is not in \(rest.debugDescription)"))
                    return
                }
                rest = rest[range.upperBound...]
            }
        }
    }
}
