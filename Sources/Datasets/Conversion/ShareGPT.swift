internal import JSON

extension ChatRowBuilder {
    private static let shareGPTShape = #"write {"conversations": [{"from": "human", "value": "..."}, {"from": "gpt", "value": "..."}]}"#
    private static let speakers = [
        "human": "user", "user": "user", "gpt": "assistant", "chatgpt": "assistant", "bing": "assistant", "bard": "assistant",
        "model": "assistant", "assistant": "assistant", "system": "system", "developer": "developer", "tool": "tool",
        "observation": "tool", "function_response": "tool", "function_call": "assistant",
    ]
    /// Keys of a message that the chat row knows by the same names.
    private static let sharedKeys: Set<String> = [
        "weight", "name", "tool_calls", "tool_call_id", "reasoning_content", "reasoning", "thinking",
    ]

    /// `conversations` of `from` and `value`, or of `role` and `content`; `function_call` becomes a call of a tool.
    init(shareGPT row: JSONObject) {
        let list = row["conversations"] == nil && row["conversation"] != nil ? "conversation" : "conversations"
        self.init(list: list)
        addSystem(of: row)
        if let value = need(list, in: row, fix: Self.shareGPTShape) {
            if let turns = value.array, !turns.isEmpty {
                for (index, turn) in turns.enumerated() { addTurn(turn, at: "\(list)[\(index)]", in: "\(list)[]") }
            } else {
                let found = ChatRowReader.kind(of: value)
                fail(.dataType, list, "'\(list)' is \(found), not a list with at least one message", fix: Self.shareGPTShape)
            }
        }
        addTools(of: row)
        noteFields(of: row, besides: [list, "system", "tools"])
    }

    private mutating func addTurn(_ turn: JSONValue, at path: String, in pattern: String) {
        guard let turn = turn.object else {
            return fail(.dataType, path, "the message is \(ChatRowReader.kind(of: turn)), not an object", fix: Self.shareGPTShape)
        }
        for name in turn.duplicateNames {
            fail(.duplicateKey, Excerpt.path(path, name), "the key \(Excerpt.of(name)) occurs more than once", fix: "keep one of them")
        }
        let from = turn["from"] == nil && turn["role"] != nil ? "role" : "from"
        let value = turn["value"] == nil && turn["content"] != nil ? "content" : "value"
        noteFields(of: turn, besides: Self.sharedKeys.union([from, value]), at: pattern)
        guard let speaker = turn[from] else {
            return fail(.messageMissingKey, "\(path).\(from)", "the message has no '\(from)'", fix: Self.shareGPTShape)
        }
        var message: JSONObject = ["role": speaker.string.flatMap { Self.speakers[$0] }.map { .string($0) } ?? speaker]
        if speaker == .string("function_call") {
            guard let calls = Self.calls(in: turn[value]) else {
                return fail(
                    .invalidToolCall, "\(path).\(value)", "the call is not JSON with 'name' and 'arguments': \(Self.excerpt(turn[value]))",
                    fix: #"write {"name": "...", "arguments": {...}}"#)
            }
            message["content"] = .null
            message["tool_calls"] = .array(calls)
        } else if let content = turn[value] {
            message["content"] = content
        } else if turn["tool_calls"] == nil {
            return fail(.messageMissingKey, "\(path).\(value)", "the message has no '\(value)'", fix: Self.shareGPTShape)
        }
        for field in turn.fields where Self.sharedKeys.contains(field.name) { message[field.name] = field.value }
        add(
            .object(message), at: path,
            keys: ["role": from, "content": value, "tool_calls": message["content"] == .null ? value : "tool_calls"])
    }

    /// One call, or a list of them, as text or as JSON; nil when a call would lose a part.
    private static func calls(in value: JSONValue?) -> [JSONValue]? {
        guard let value else { return nil }
        let parsed = value.string.map { try? JSONValue(parsing: $0) } ?? value
        guard let parsed else { return nil }
        let list = parsed.array ?? [parsed]
        var calls: [JSONValue] = []
        for call in list {
            guard let object = call.object, object["name"]?.string != nil, let arguments = object["arguments"] else { return nil }
            guard object.fields.allSatisfy({ ["name", "arguments", "id"].contains($0.name) }), object.duplicateNames.isEmpty else {
                return nil
            }
            let text = arguments.string ?? arguments.text()
            var built: JSONObject = [:]
            if let id = object["id"] { built["id"] = id }
            built["type"] = .string("function")
            built["function"] = .object(["name": object["name"] ?? .null, "arguments": .string(text)])
            calls.append(.object(built))
        }
        return calls.isEmpty ? nil : calls
    }

    private static func excerpt(_ value: JSONValue?) -> String {
        value.map { Excerpt.of($0) } ?? "nothing"
    }
}
