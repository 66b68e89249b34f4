internal import Domain
internal import JSON

extension ChatRowReader {
    private static let roles: Set<String> = ["system", "developer", "user", "assistant"]
    private static let toolRoles: Set<String> = ["tool", "function"]
    private static let toolKeys: Set<String> = ["tool_calls", "function_call", "tool_call_id"]

    /// The message that `value` describes; nil when its role or content cannot be read.
    mutating func message(in value: JSONValue, at path: String) -> Message? {
        guard let object = value.object else {
            report(
                .dataType, path, "the message is \(Self.kind(of: value)), not an object",
                fix: #"write {"role": "...", "content": "..."}"#)
            return nil
        }
        reportDuplicates(in: object, at: path)
        let usesTools = reportTools(in: object, at: path)
        reportUnknownKeys(in: object, at: path)
        let role = role(in: object, at: path)
        let content = content(in: object, at: path, usesTools: usesTools)
        let weight = weight(in: object, role: role, at: path)
        guard let role, let content else { return nil }
        return Message(role: role, content: content, weight: weight)
    }

    private mutating func role(in object: JSONObject, at path: String) -> String? {
        guard let value = object["role"] else {
            reportMissing("role", at: path)
            return nil
        }
        if let role = value.string {
            if Self.roles.contains(role) { return role }
            if Self.toolRoles.contains(role) { return nil }
        }
        report(
            .unrecognizedRole, "\(path).role", "the role is \(value.string == nil ? Self.kind(of: value) : Excerpt.of(value))",
            fix: "use system, developer, user or assistant")
        return nil
    }

    private mutating func content(in object: JSONObject, at path: String, usesTools: Bool) -> String? {
        // A message that calls a tool may lack content; its tools are the problem then.
        guard !usesTools else { return nil }
        guard let value = object["content"] else {
            reportMissing("content", at: path)
            return nil
        }
        if let text = value.string, !text.isEmpty { return text }
        report(
            .missingContent, "\(path).content",
            value.string == nil ? "the content is \(Self.kind(of: value)), not text" : "the content is empty",
            fix: value.array == nil ? "write what is said as a string" : "write the parts as one string")
        return nil
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

    /// Records every sign of tools in a message; true when there was one.
    private mutating func reportTools(in object: JSONObject, at path: String) -> Bool {
        var isFound = false
        for field in object.fields where Self.toolKeys.contains(field.name) && field.value != .null && field.value != .array([]) {
            isFound = true
            report(
                .toolsNotSupported, "\(path).\(field.name)", "messages with tool calls are not supported yet",
                fix: "leave the row out, or write it without tools")
        }
        if let role = object["role"]?.string, Self.toolRoles.contains(role) {
            isFound = true
            report(
                .toolsNotSupported, "\(path).role", "messages of role \(Excerpt.of(role)) are not supported yet",
                fix: "leave the row out, or write it without tools")
        }
        return isFound
    }

    private mutating func reportUnknownKeys(in object: JSONObject, at path: String) {
        for field in object.fields where field.value != .null {
            switch field.name {
            case "role", "content", "weight": continue
            case "name":
                report(
                    .messageNameUnused, "\(path).name", "the name \(Excerpt.of(field.value)) is not put into the prompt",
                    fix: "write it into the content if the model should see it")
            default:
                guard !Self.toolKeys.contains(field.name) else { continue }
                report(
                    .messageUnrecognizedKey, Excerpt.path(path, field.name), "a message has no key \(Excerpt.of(field.name))",
                    fix: "use role, content and weight alone")
            }
        }
    }

    private mutating func reportMissing(_ key: String, at path: String) {
        report(.messageMissingKey, "\(path).\(key)", "the message has no '\(key)'", fix: #"write {"role": "...", "content": "..."}"#)
    }
}
