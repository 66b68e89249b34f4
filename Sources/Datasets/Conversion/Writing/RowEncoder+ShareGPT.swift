internal import Domain
internal import JSON

extension RowEncoder {
    private static let speakers = ["user": "human", "assistant": "gpt", "tool": "observation"]
    private static let sharedKeys: Set<String> = ["weight", "name", "tool_call_id", "reasoning_content", "reasoning", "thinking"]

    /// `conversations` of `from` and `value`; calls alone are a turn of `function_call`.
    mutating func shareGPT(_ conversation: Conversation, _ json: JSONObject) -> JSONObject? {
        loseFields(of: json)
        let turns = zip(conversation.messages, json["messages"]?.array ?? []).map { message, value in
            JSONValue.object(Self.turn(message, value.object ?? [:]))
        }
        var row: JSONObject = ["conversations": .array(turns)]
        // As text, which is what its readers expect.
        if let tools = tools(of: json) { row["tools"] = .string(tools.text()) }
        return row
    }

    private static func turn(_ message: Message, _ json: JSONObject) -> JSONObject {
        var turn: JSONObject = [:]
        if message.content.isEmpty, !message.toolCalls.isEmpty, let calls = callText(json["tool_calls"]?.array ?? []) {
            turn = ["from": .string("function_call"), "value": .string(calls)]
        } else {
            turn["from"] = .string(speakers[message.role] ?? message.role)
            if message.toolCalls.isEmpty || !message.content.isEmpty { turn["value"] = .string(message.content) }
            if !message.toolCalls.isEmpty { turn["tool_calls"] = json["tool_calls"] }
        }
        for field in json.fields where sharedKeys.contains(field.name) && field.value != .null { turn[field.name] = field.value }
        return turn
    }

    /// The calls as JSON of `name` and `arguments`; nil where that would not be all of them.
    private static func callText(_ calls: [JSONValue]) -> String? {
        var list: [JSONValue] = []
        for call in calls {
            guard let call = call.object, let function = call["function"]?.object, let name = function["name"],
                let arguments = function["arguments"], call.fields.allSatisfy({ ["id", "type", "function"].contains($0.name) }),
                function.fields.allSatisfy({ ["name", "arguments"].contains($0.name) })
            else { return nil }
            var written: JSONObject = ["name": name, "arguments": compact(arguments)]
            if let id = call["id"], id != .null { written["id"] = id }
            list.append(.object(written))
        }
        return list.count == 1 ? list[0].text() : JSONValue.array(list).text()
    }

    /// The object that a text of arguments describes, where it is written just so; the text itself elsewhere.
    private static func compact(_ arguments: JSONValue) -> JSONValue {
        guard let text = arguments.string, let parsed = try? JSONValue(parsing: text), parsed.object != nil,
            parsed.text().utf8.elementsEqual(text.utf8)
        else { return arguments }
        return parsed
    }
}
