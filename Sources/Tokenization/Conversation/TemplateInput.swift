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
    func mapTexts(_ change: (TextPath, String) throws -> String) rethrows -> TemplateInput {
        var copy = self
        for index in messages.indices {
            copy.messages[index] = try Self.map(messages[index], .start("messages", index), isOpaque: false, change)
        }
        copy.tools = try tools.map { tools in
            guard case .array(let list) = tools else { return tools }
            return .array(try list.enumerated().map { index, tool in try Self.map(tool, .start("tools", index), isOpaque: true, change) })
        }
        return copy
    }

    /// Below opaque values every key is a person's, and all has one path; above them the keys are those of the format.
    private static func map(
        _ value: JSONValue, _ path: TextPath, isOpaque: Bool, _ change: (TextPath, String) throws -> String
    ) rethrows -> JSONValue {
        switch value {
        case .string(let text): return .string(try change(path, text))
        case .array(let values):
            var changed: [JSONValue] = []
            for (index, value) in values.enumerated() {
                let place = isOpaque ? path : TextPath.element(path, index)
                changed.append(try map(value, place, isOpaque: isOpaque, change))
            }
            return .array(changed)
        case .object(let object):
            var fields: [(name: String, value: JSONValue)] = []
            for field in object.fields {
                if isOpaque {
                    fields.append((try change(path, field.name), try map(field.value, path, isOpaque: true, change)))
                } else {
                    let place = TextPath.field(path, field.name)
                    fields.append((field.name, try map(field.value, place, isOpaque: field.name == "arguments", change)))
                }
            }
            return .object(JSONObject(fields))
        default: return value
        }
    }
}

/// Where a text stands in a row, put into words only where that is asked.
indirect enum TextPath {
    case start(String, Int)
    case element(TextPath, Int)
    case field(TextPath, String)

    var text: String {
        switch self {
        case .start(let name, let index): "\(name)[\(index)]"
        case .element(let path, let index): "\(path.text)[\(index)]"
        // The row has one field for the reasoning, which templates get under two names.
        case .field(let path, let name): "\(path.text).\(name == "thinking" ? "reasoning_content" : name)"
        }
    }

    /// Whether this is the role of a message, by which templates decide.
    var isRole: Bool {
        if case .field(_, "role") = self { true } else { false }
    }
}
