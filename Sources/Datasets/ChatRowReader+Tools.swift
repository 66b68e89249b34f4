internal import Domain
internal import JSON

/// The tools of a row.
struct RowTools {
    /// The list as JSON text; nil when there is none.
    var text: String?
    /// The tools that can be called.
    var names: Set<String> = []
    /// Whether every name could be read.
    var isWhole = true
}

extension ChatRowReader {
    private static let toolShape = #"write {"type": "function", "function": {"name": "...", "parameters": {...}}}"#
    private static let callShape = #"write {"id": "...", "type": "function", "function": {"name": "...", "arguments": "{...}"}}"#

    /// The tools that the row lists; each that is no function with a name of its own is reported.
    mutating func tools(in row: JSONObject) -> RowTools {
        reportOldForm("functions", row["functions"], at: "functions", fix: "write them as 'tools'")
        var tools = RowTools()
        guard let value = row["tools"], Self.isThere(value) else { return tools }
        guard let list = value.array else {
            tools.isWhole = false
            report(.invalidTools, "tools", "'tools' is \(Self.kind(of: value)), not a list", fix: Self.toolShape)
            return tools
        }
        for (index, tool) in list.enumerated() {
            let path = "tools[\(index)]"
            guard let name = functionName(of: tool, .invalidTools, "the tool", at: path, fix: Self.toolShape) else {
                tools.isWhole = false
                continue
            }
            if !tools.names.insert(name).inserted {
                report(.invalidTools, "\(path).function.name", "the tool \(Excerpt.of(name)) is listed twice", fix: "keep one of them")
            }
            if let parameters = tool["function"]?["parameters"], parameters != .null, parameters.object == nil {
                report(
                    .invalidTools, "\(path).function.parameters", "the parameters are \(Self.kind(of: parameters)), not a JSON schema",
                    fix: #"write {"type": "object", "properties": {...}}"#)
            }
        }
        tools.text = value.text()
        return tools
    }

    /// Records the old form of calls in a message; true when there was any.
    mutating func reportOldCalls(in object: JSONObject, at path: String) -> Bool {
        let isCall = reportOldForm("function_call", object["function_call"], at: "\(path).function_call", fix: "write it as 'tool_calls'")
        guard object["role"] == .string("function") else { return isCall }
        report(
            .toolsNotSupported, "\(path).role", "the role \"function\" is the old form of \"tool\", which is not read",
            fix: "use the role tool, with the call's tool_call_id")
        return true
    }

    @discardableResult
    private mutating func reportOldForm(_ key: String, _ value: JSONValue?, at path: String, fix: String) -> Bool {
        guard let value, Self.isThere(value) else { return false }
        report(.toolsNotSupported, path, "'\(key)' is the old form of tools, which is not read; it is \(Excerpt.of(value))", fix: fix)
        return true
    }

    /// The calls in a message; nil when one of them cannot be read.
    mutating func toolCalls(in object: JSONObject, role: String?, at path: String) -> [ToolCall]? {
        guard let value = object["tool_calls"], Self.isThere(value) else { return [] }
        let path = "\(path).tool_calls"
        guard let list = value.array else {
            report(.invalidToolCall, path, "'tool_calls' is \(Self.kind(of: value)), not a list", fix: Self.callShape)
            return nil
        }
        if let role, role != "assistant" {
            report(
                .invalidToolCall, path, "a message of role \(Excerpt.of(role)) calls tools",
                fix: "take the calls away: only the assistant calls")
            return []
        }
        var calls: [ToolCall] = []
        for (index, value) in list.enumerated() {
            if let call = toolCall(in: value, at: "\(path)[\(index)]") { calls.append(call) }
        }
        return calls.count == list.count ? calls : nil
    }

    private mutating func toolCall(in value: JSONValue, at path: String) -> ToolCall? {
        let name = functionName(of: value, .invalidToolCall, "the call", at: path, fix: Self.callShape)
        guard let name, let function = value["function"] else { return nil }
        let id = value["id"] ?? .null
        guard id == .null || id.string?.isEmpty == false else {
            report(.invalidToolCall, "\(path).id", "the id is \(Self.kind(of: id))", fix: "write it as a string that is not empty")
            return nil
        }
        guard let arguments = arguments(function["arguments"], at: "\(path).function.arguments") else { return nil }
        return ToolCall(id: id.string, name: name, arguments: arguments)
    }

    /// Arguments are the text of an object, as OpenAI writes them, or the object itself, as chat templates want them.
    private mutating func arguments(_ value: JSONValue?, at path: String) -> String? {
        let fix = #"write an object as a string, such as "{\"city\": \"Rome\"}", and "{}" where there are none"#
        guard let value else {
            report(.invalidToolArguments, path, "the call has no 'arguments'", fix: fix)
            return nil
        }
        if value.object != nil { return value.text() }
        guard let text = value.string else {
            report(.invalidToolArguments, path, "the arguments are \(Self.kind(of: value)), not an object", fix: fix)
            return nil
        }
        guard let parsed = try? JSONValue(parsing: text) else {
            report(.invalidToolArguments, path, "the arguments are not JSON: \(Excerpt.of(text))", fix: fix)
            return nil
        }
        guard let object = parsed.object else {
            report(.invalidToolArguments, path, "the arguments are \(Self.kind(of: parsed)), not an object", fix: fix)
            return nil
        }
        reportDuplicates(in: object, at: path)
        return text
    }

    /// The name in `{"type": "function", "function": {"name": …}}`; nil, and reported as `code`, where it is not that.
    private mutating func functionName(
        of value: JSONValue, _ code: ProblemCode, _ what: String, at path: String, fix: String
    ) -> String? {
        guard let object = value.object else {
            report(code, path, "\(what) is \(Self.kind(of: value)), not an object", fix: fix)
            return nil
        }
        if let type = object["type"], type != .string("function") {
            report(code, "\(path).type", "the type is \(Self.kind(of: type)); only functions are known", fix: fix)
            return nil
        }
        guard let function = object["function"], function.object != nil else {
            report(code, "\(path).function", "\(what) has no 'function' that is an object", fix: fix)
            return nil
        }
        guard let name = function["name"]?.string, !name.isEmpty else {
            report(code, "\(path).function.name", "\(what) has no name", fix: fix)
            return nil
        }
        return name
    }

    /// What a message answers, empty where that is no id; whether there is such a call is checked with the whole row.
    mutating func toolCallId(in object: JSONObject, role: String?, at path: String) -> String? {
        guard let value = object["tool_call_id"], value != .null else { return nil }
        if let role, role != "tool" {
            report(
                .invalidToolCall, "\(path).tool_call_id", "a message of role \(Excerpt.of(role)) answers a call",
                fix: "take it away, or use the role tool")
        } else if value.string?.isEmpty != false {
            report(.unknownToolCallId, "\(path).tool_call_id", "the id is \(Self.kind(of: value))", fix: "write the id of the call")
        }
        return value.string ?? ""
    }
}
