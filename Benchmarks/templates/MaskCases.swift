import Domain
import JSON
import Tokenization

/// Encodes conversations for a comparison with a peer: ids, mask and spans, or the error.
enum MaskCases {
    /// A case has `template`, `messages`, perhaps `tools`, and `turns`; `tokenizer` encodes it.
    static func answer(_ value: JSONValue, _ tokenizer: Tokenizer) -> JSONObject {
        do {
            var encoder = ConversationEncoder(tokenizer: tokenizer, template: try ChatTemplate(value["template"]?.string ?? ""))
            encoder.moment = TemplateMoment(year: 2025, month: 7, day: 10, hour: 12)
            let conversation = Conversation((value["messages"]?.array ?? []).map { message($0) }, tools: value["tools"]?.text())
            let turns = value["turns"]?.string.flatMap { TrainedTurns(rawValue: $0) } ?? .all
            let example = try encoder.encode(conversation, training: turns)
            return [
                "text": .string(example.text), "ids": .array(example.ids.map { .integer(Int64($0)) }),
                "mask": .array(example.isTrained.map { .integer($0 ? 1 : 0) }), "endless": .integer(Int64(example.endlessTurns)),
            ]
        } catch let error as WorkbenchError {
            return ["error": .string(error.message), "code": .string(error.code.rawValue)]
        } catch {
            return ["error": .string("\(error)")]
        }
    }

    private static func message(_ value: JSONValue) -> Message {
        let calls = (value["tool_calls"]?.array ?? []).map { call in
            ToolCall(
                id: call["id"]?.string, name: call["function"]?["name"]?.string ?? "",
                arguments: call["function"]?["arguments"].map { $0.string ?? $0.text() } ?? "{}")
        }
        return Message(
            role: value["role"]?.string ?? "", content: value["content"]?.string ?? "", reasoning: value["reasoning_content"]?.string,
            toolCalls: calls, toolCallId: value["tool_call_id"]?.string, name: value["name"]?.string)
    }
}
