import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// Masks beside those of Transformers, for each way to choose turns, with and without marks in the template.
struct MasksTests {
    static func encoder(_ goldens: JSONValue, _ tokenizer: String, _ template: String) throws -> ConversationEncoder {
        let tokens = try #require(goldens["tokenizers"]?[tokenizer])
        let json = try Goldens.json("\(tokenizer).tokenizer.json")
        return ConversationEncoder(
            tokenizer: try Tokenizer(json: json, configuration: TokenizerConfiguration(json: tokens)), template: try ChatTemplate(template))
    }

    @Test("Ids and masks are those of Transformers", arguments: ["marked", "plain"])
    func goldens(variant: String) throws {
        let goldens = try Goldens.json("masks.json")
        var compared: [TrainedTurns: Int] = [:]
        for golden in try #require(goldens["cases"]?.array) {
            let (name, label) = (try #require(golden["template"]?.string), try #require(golden["conversation"]?.string))
            let template = try #require(goldens["templates"]?[name])
            guard let source = template[variant]?.string else { continue }
            let encoder = try Self.encoder(goldens, try #require(template["tokenizer"]?.string), source)
            #expect(encoder.template.marksGeneration == (variant == "marked"))
            let conversation = try Goldens.conversation(try #require(goldens["conversations"]?[label]))
            for (strategy, mask) in try #require(golden["masks"]?.object).fields {
                let turns = try #require(TrainedTurns(rawValue: strategy))
                let place = Comment(rawValue: "\(variant) \(name), \(label), \(strategy)")
                do {
                    let example = try encoder.encode(conversation, training: turns)
                    #expect(example.ids == golden["ids"]?.ids, place)
                    #expect(example.isTrained.map { $0 ? "1" : "0" }.joined() == mask.string, place)
                    compared[turns, default: 0] += 1
                } catch {
                    Issue.record(error, place)
                }
            }
        }
        #expect(compared.count == 3 && compared.values.allSatisfy { $0 >= 17 }, "\(compared)")
    }

    @Test("A last character of several tokens is trained whole")
    func lastCharacter() throws {
        let encoder = try ConversationEncoderTests.encoder(
            "{% for m in messages %}{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{% endgeneration %}{% endif %} {% endfor %}"
        )
        let example = try encoder.encode(Conversation([Message(role: "user", content: ""), Message(role: "assistant", content: "é 水 😀")]))
        #expect(ConversationEncoderTests.trainedRuns(example, encoder.tokenizer) == ["é 水 😀"])
    }

    static let weighted = [
        Message(role: "user", content: "a"), Message(role: "assistant", content: "b", weight: 1), Message(role: "user", content: "c"),
        Message(role: "assistant", content: "d", weight: 0),
    ]

    @Test(
        "Weights that speak against the chosen turns are refused, those that agree are not",
        arguments: [
            (TrainedTurns.all, [0, 1], [1]), (.all, [0, 0], [1, 3]), (.all, [1, nil], []), (.last, [1, nil], [1]), (.last, [nil, 0], [3]),
            (.last, [1, 0], [1, 3]), (.last, [0, 1], []), (.byWeight, [0, 1], []), (.byWeight, [1, 0], []),
        ])
    func weights(turns: TrainedTurns, weights: [Int?], refused: [Int]) throws {
        var messages = Self.weighted
        (messages[1].weight, messages[3].weight) = (weights[0], weights[1])
        let encoder = try ConversationEncoderTests.encoder()
        guard !refused.isEmpty else {
            #expect(try encoder.encode(Conversation(messages), training: turns).isTrained.contains(true))
            return
        }
        let error = #expect(throws: WorkbenchError.self) { try encoder.encode(Conversation(messages), training: turns) }
        #expect(error?.code == .weightContradicted && error?.hint != nil)
        #expect(error?.diagnostics.map(\.path) == refused.map { "messages[\($0)].weight" })
    }

    @Test("Every way to choose turns leaves the same tokens and a mask within that of all", arguments: TrainedTurns.allCases)
    func within(turns: TrainedTurns) throws {
        let encoder = try ConversationEncoderTests.encoder()
        let all = try encoder.encode(ConversationEncoderTests.conversation, training: .all)
        let example = try encoder.encode(ConversationEncoderTests.conversation, training: turns)
        #expect(example.ids == all.ids && zip(example.isTrained, all.isTrained).allSatisfy { !$0 || $1 })
        let runs = ConversationEncoderTests.trainedRuns(example, encoder.tokenizer)
        #expect(runs == (turns == .last ? [] : ["  The daughter, every evening.<|im_end|>"]) + ["He waits.\n<|im_end|>"])
    }

    @Test("A row of which only the first token would be trained has nothing to train")
    func firstToken() throws {
        let encoder = try ConversationEncoderTests.encoder(
            "{% for m in messages %}{% generation %}{{ '<|im_end|>' }}{% endgeneration %}{% endfor %}")
        let error = #expect(throws: WorkbenchError.self) {
            try encoder.encode(Conversation([Message(role: "assistant", content: "a")]))
        }
        #expect(error?.code == .nothingToTrain)
    }
}

extension Goldens {
    /// A row of a golden file; arguments are text or an object.
    static func conversation(_ json: JSONValue) throws -> Conversation {
        let messages = try #require(json["messages"]?.array).map { message in
            Message(
                role: try #require(message["role"]?.string), content: message["content"]?.string ?? "", weight: message["weight"]?.integer,
                reasoning: message["reasoning_content"]?.string,
                toolCalls: try (message["tool_calls"]?.array ?? []).map { call in
                    let arguments = try #require(call["function"]?["arguments"])
                    return ToolCall(
                        id: call["id"]?.string, name: try #require(call["function"]?["name"]?.string),
                        arguments: arguments.string ?? arguments.text())
                }, toolCallId: message["tool_call_id"]?.string, name: message["name"]?.string)
        }
        return Conversation(messages, tools: json["tools"]?.text())
    }
}
