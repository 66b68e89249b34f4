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
    static let expected: [String: String] = [:]

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
