internal import Domain
internal import JSON

extension ChatRowReader {
    private static let roles: Set<String> = ["system", "developer", "user", "assistant", "tool"]
    private static let reasoningKeys = ["reasoning_content", "thinking", "reasoning"]

    /// The message that `value` describes; nil when its role, content or calls cannot be read.
    mutating func message(in value: JSONValue, at path: String) -> Message? {
        guard let object = value.object else {
            report(
                .dataType, path, "the message is \(Self.kind(of: value)), not an object",
                fix: #"write {"role": "...", "content": "..."}"#)
            return nil
        }
        reportDuplicates(in: object, at: path)
        let usesOldCalls = reportOldCalls(in: object, at: path)
        let role = role(in: object, at: path)
        reportUnknownKeys(in: object, role: role, at: path)
        let calls = toolCalls(in: object, role: role, at: path)
        // A message that calls a tool may lack content.
        let content = usesOldCalls ? nil : content(in: object, role: role, hasCalls: Self.isThere(object["tool_calls"]), at: path)
        if let content { reportCharacters(in: content, at: "\(path).content") }
        let weight = weight(in: object, role: role, at: path)
        let reasoning = reasoning(in: object, role: role, at: path)
        let callId = toolCallId(in: object, role: role, at: path)
        guard let role, let content, let calls, callId != "" else { return nil }
        return Message(
            role: role, content: content, weight: weight, reasoning: reasoning, toolCalls: calls, toolCallId: callId,
            name: role == "tool" ? object["name"]?.string : nil)
    }

    /// Templates and their users write what is not there as null or as an empty list.
    static func isThere(_ value: JSONValue?) -> Bool {
        value != nil && value != .null && value != .array([])
    }

    private mutating func role(in object: JSONObject, at path: String) -> String? {
        guard let value = object["role"] else {
            reportMissing("role", at: path)
            return nil
        }
        if let role = value.string {
            if Self.roles.contains(role) { return role }
            if role == "function" { return nil }
        }
        report(
            .unrecognizedRole, "\(path).role", "the role is \(value.string == nil ? Self.kind(of: value) : Excerpt.of(value))",
            fix: "use system, developer, user, assistant or tool")
        return nil
    }

    /// Whether `text` says nothing in words.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private mutating func content(in object: JSONObject, role: String?, hasCalls: Bool, at path: String) -> String? {
        let value = object["content"]
        if hasCalls, value == nil || value == .null { return "" }
        guard let value else {
            reportMissing("content", at: path)
            return nil
        }
        // A tool may have nothing to say, and whoever calls one need not say anything.
        if let text = value.string, !text.isEmpty || hasCalls || role == "tool" {
            if role == "assistant", !hasCalls, Self.isBlank(text) {
                report(
                    .missingContent, "\(path).content", "the content is white space alone",
                    fix: "write the answer that the model should learn")
            }
            return text
        }
        report(
            .missingContent, "\(path).content",
            value.string == nil ? "the content is \(Self.kind(of: value)), not text" : "the content is empty",
            fix: value.array == nil ? "write what is said as a string" : "write the parts as one string")
        return nil
    }

    private mutating func reasoning(in object: JSONObject, role: String?, at path: String) -> String? {
        let keys = Self.reasoningKeys.filter { Self.isThere(object[$0]) && object[$0] != .string("") }
        guard let key = keys.first, let value = object[key] else { return nil }
        if keys.count > 1 {
            report(
                .invalidReasoning, "\(path).\(keys[1])", "the message has its reasoning twice, as '\(key)' and as '\(keys[1])'",
                fix: "keep one of them")
        } else if value.string == nil {
            report(.invalidReasoning, "\(path).\(key)", "the reasoning is \(Self.kind(of: value)), not text", fix: "write it as a string")
        } else if let role, role != "assistant" {
            report(
                .invalidReasoning, "\(path).\(key)", "reasoning stands at a message of role \(Excerpt.of(role))",
                fix: "take it away: only the assistant's messages have it")
        }
        return value.string
    }

    private mutating func weight(in object: JSONObject, role: String?, at path: String) -> Int? {
        guard let value = object["weight"], value != .null else { return nil }
        guard let weight = value.integer, weight == 0 || weight == 1 else {
            report(.invalidWeight, "\(path).weight", "the weight is \(Self.kind(of: value))", fix: "use 0 or 1")
            return nil
        }
        if let role, role != "assistant" {
            report(
                .invalidWeight, "\(path).weight", "the weight \(weight) stands at a message of role \(Excerpt.of(role))",
                fix: "take it away: only the assistant's messages are trained")
            return nil
        }
        return weight
    }

    private mutating func reportUnknownKeys(in object: JSONObject, role: String?, at path: String) {
        for field in object.fields where field.value != .null {
            switch field.name {
            case "role", "content", "weight", "tool_calls", "tool_call_id", "function_call": continue
            case "name" where role == "tool" && field.value.string != nil: continue
            case "name":
                report(
                    .messageNameUnused, "\(path).name", "the name \(Excerpt.of(field.value)) is not put into the prompt",
                    fix: "write it into the content if the model should see it")
            default:
                guard !Self.reasoningKeys.contains(field.name) else { continue }
                report(
                    .messageUnrecognizedKey, Excerpt.path(path, field.name), "a message has no key \(Excerpt.of(field.name))",
                    fix: "use role, content, weight, reasoning_content, tool_calls and tool_call_id alone")
            }
        }
    }

    private mutating func reportMissing(_ key: String, at path: String) {
        report(.messageMissingKey, "\(path).\(key)", "the message has no '\(key)'", fix: #"write {"role": "...", "content": "..."}"#)
    }
}
