internal import Domain
internal import JSON

/// A conversation as chat templates read it; the one place where it becomes JSON.
///
/// As Transformers gives it: arguments of tool calls as objects, reasoning as `reasoning_content` and as `thinking`.
struct TemplateInput {
    var messages: [JSONValue]
    /// Nil where there are none, for some templates ask only whether `tools` is there.
    var tools: JSONValue?

    /// Throws `invalid_conversation` where tools are no JSON list or arguments no JSON object.
    init(_ conversation: Conversation) throws {
        messages = try Self.messages(conversation.messages)
        guard let text = conversation.tools else { return }
        guard let tools = try? JSONValue(parsing: text), let list = tools.array else {
            throw WorkbenchError.unreadable(text, path: "tools", wanted: "a JSON list")
        }
        if !list.isEmpty { self.tools = tools }
    }

    static func messages(_ messages: some Sequence<Message>) throws -> [JSONValue] {
        try messages.enumerated().map { index, message in try json(message, path: "messages[\(index)]") }
    }

    private static func json(_ message: Message, path: String) throws -> JSONValue {
        var fields: [(name: String, value: JSONValue)] = [("role", .string(message.role)), ("content", .string(message.content))]
        if let reasoning = message.reasoning {
            fields.append(("reasoning_content", .string(reasoning)))
            fields.append(("thinking", .string(reasoning)))
        }
        if !message.toolCalls.isEmpty {
            let calls = try message.toolCalls.enumerated().map { try json($1, path: "\(path).tool_calls[\($0)]") }
            fields.append(("tool_calls", .array(calls)))
        }
        if let id = message.toolCallId { fields.append(("tool_call_id", .string(id))) }
        if let name = message.name { fields.append(("name", .string(name))) }
        return .object(JSONObject(fields))
    }

    private static func json(_ call: ToolCall, path: String) throws -> JSONValue {
        guard let arguments = try? JSONValue(parsing: call.arguments), arguments.object != nil else {
            throw WorkbenchError.unreadable(call.arguments, path: "\(path).function.arguments", wanted: "a JSON object")
        }
        var fields: [(name: String, value: JSONValue)] = []
        if let id = call.id { fields.append(("id", .string(id))) }
        fields.append(("type", .string("function")))
        fields.append(("function", .object(["name": .string(call.name), "arguments": arguments])))
        return .object(JSONObject(fields))
    }
}

extension TemplateInput {
    /// The input with every text of people, keys too, replaced by what `change` makes of it and of its path; always in the same order.
    func mapTexts(_ change: (String, String) throws -> String) rethrows -> TemplateInput {
        var copy = self
        for index in messages.indices { copy.messages[index] = try Self.map(messages[index], "messages[\(index)]", change) }
        copy.tools = try tools.map { try Self.map($0, "tools", change) }
        return copy
    }

    private static func map(_ value: JSONValue, _ path: String, _ change: (String, String) throws -> String) rethrows -> JSONValue {
        switch value {
        case .string(let text): return .string(try change(path, text))
        case .array(let values):
            return .array(
                try values.enumerated().map { index, value in try map(value, isOpaque(path) ? path : "\(path)[\(index)]", change) })
        case .object(let object):
            let fields = try object.fields.map { field in
                // Below these every key is a person's; above them the keys are those of the format.
                guard isOpaque(path) else { return (name: field.name, value: try map(field.value, inner(path, field.name), change)) }
                return (name: try change(path, field.name), value: try map(field.value, path, change))
            }
            return .object(JSONObject(fields))
        default: return value
        }
    }

    /// Paths lead to what the row has: one text for the arguments, one field for the reasoning.
    private static func inner(_ path: String, _ name: String) -> String {
        "\(path).\(name == "thinking" ? "reasoning_content" : name)"
    }

    private static func isOpaque(_ path: String) -> Bool {
        path.hasSuffix(".arguments") || path.hasPrefix("tools[")
    }
}
