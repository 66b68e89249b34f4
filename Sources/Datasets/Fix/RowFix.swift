internal import JSON

/// A change that mends one kind of problem of chat rows without a person's thought; named by the problem.
///
/// None is applied unless asked for; what each changed is counted, and kept with the version that it went into.
public enum RowFix: String, Sendable, CaseIterable {
    /// Takes keys away that mean nothing in a row.
    case rowUnrecognizedKey = "row_unrecognized_key"
    /// Takes keys away that mean nothing in a message.
    case messageUnrecognizedKey = "message_unrecognized_key"
    /// Takes names away that no template writes.
    case messageNameUnused = "message_name_unused"
    /// Keeps the last of several values of one key, as other JSON readers do.
    case duplicateKey = "duplicate_key"
    /// Takes weights away that stand at other messages than the assistant's, and writes true, false, "0" and "1" as numbers.
    case invalidWeight = "invalid_weight"
    /// Joins the parts of a content that is a list of texts.
    case missingContent = "missing_content"
    /// Joins neighbouring messages of one role by an empty line.
    case turnOrder = "turn_order"
    /// Takes away what follows the last answer.
    case lastMessageNotAssistant = "last_message_not_assistant"
    /// Writes the old `functions` and `function_call` as `tools` and `tool_calls`.
    case toolsNotSupported = "tools_not_supported"
    /// Takes control characters away that no text needs.
    case controlCharacter = "control_character"

    /// What it does, in one line.
    public var summary: String {
        switch self {
        case .rowUnrecognizedKey: "take away keys that mean nothing in a row"
        case .messageUnrecognizedKey: "take away keys that mean nothing in a message"
        case .messageNameUnused: "take away names that no template writes"
        case .duplicateKey: "keep the last value of a key that occurs several times"
        case .invalidWeight: "take away weights of other messages than the assistant's, and write the others as numbers"
        case .missingContent: "join a content that is a list of texts"
        case .turnOrder: "join neighbouring messages of one role by an empty line"
        case .lastMessageNotAssistant: "take away what follows the last answer"
        case .toolsNotSupported: "write functions and function_call as tools and tool_calls"
        case .controlCharacter: "take away control characters"
        }
    }

    /// `row` with this fix applied.
    func applied(to row: JSONObject) -> JSONObject {
        switch self {
        case .rowUnrecognizedKey:
            // A row of something else keeps what says so.
            guard row["messages"] != nil else { return row }
            let known: Set<String> = ["messages", "tools", "functions", "parallel_tool_calls"]
            return JSONObject(row.fields.filter { known.contains($0.name) })
        case .duplicateKey: return Self.withoutDuplicates(.object(row)).object ?? row
        case .controlCharacter: return Self.withoutControls(.object(row)).object ?? row
        case .toolsNotSupported: return OldTools.modern(row)
        case .messageUnrecognizedKey, .messageNameUnused, .invalidWeight, .missingContent:
            return changingMessages(of: row) { messages in messages.map { $0.object.map { .object(changed($0)) } ?? $0 } }
        case .turnOrder: return changingMessages(of: row, Self.joined)
        case .lastMessageNotAssistant:
            return changingMessages(of: row) { messages in
                messages.lastIndex { $0["role"]?.string == "assistant" }.map { Array(messages[...$0]) } ?? messages
            }
        }
    }

    private func changingMessages(of row: JSONObject, _ change: ([JSONValue]) -> [JSONValue]) -> JSONObject {
        guard let messages = row["messages"]?.array else { return row }
        var row = row
        row["messages"] = .array(change(messages))
        return row
    }

    private func changed(_ message: JSONObject) -> JSONObject {
        var message = message
        let role = message["role"]?.string
        switch self {
        case .messageUnrecognizedKey:
            let known: Set<String> = [
                "role", "content", "weight", "tool_calls", "tool_call_id", "function_call", "name", "reasoning_content", "thinking",
                "reasoning",
            ]
            message = JSONObject(message.fields.filter { known.contains($0.name) })
        case .messageNameUnused: if role != "tool", role != "function" { message["name"] = nil }
        case .invalidWeight:
            guard let weight = message["weight"] else { break }
            let numbers: [JSONValue: JSONValue] = [
                .bool(false): .integer(0), .bool(true): .integer(1), .string("0"): .integer(0), .string("1"): .integer(1),
                .number(0): .integer(0), .number(1): .integer(1),
            ]
            message["weight"] = role == "assistant" ? numbers[weight] ?? weight : nil
        case .missingContent:
            guard let parts = message["content"]?.array, !parts.isEmpty else { break }
            let texts = parts.map { $0.string ?? ($0["type"]?.string == "text" ? $0["text"]?.string : nil) }
            if !texts.contains(nil) { message["content"] = .string(texts.compactMap(\.self).joined(separator: "\n")) }
        default: break
        }
        return message
    }

    /// Neighbours of one role become one message where both hold nothing but text.
    private static func joined(_ messages: [JSONValue]) -> [JSONValue] {
        var joined: [JSONValue] = []
        for message in messages {
            guard let last = joined.last?.object, let next = message.object, let role = next["role"]?.string,
                role == "user" || role == "assistant",
                last["role"]?.string == role, last.fields.count == 2, next.fields.count == 2, let first = last["content"]?.string,
                let second = next["content"]?.string
            else {
                joined.append(message)
                continue
            }
            joined[joined.count - 1] = .object(["role": .string(role), "content": .string(first + "\n\n" + second)])
        }
        return joined
    }

    private static func withoutDuplicates(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let values): return .array(values.map(withoutDuplicates))
        case .object(let object):
            var fields: [(name: String, value: JSONValue)] = []
            for (position, field) in object.fields.enumerated()
            where !object.fields[(position + 1)...].contains(where: { $0.name == field.name }) {
                fields.append((field.name, withoutDuplicates(field.value)))
            }
            return .object(JSONObject(fields))
        default: return value
        }
    }

    private static func withoutControls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            guard text.unicodeScalars.contains(where: isControl) else { return value }
            return .string(String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) })))
        case .array(let values): return .array(values.map(withoutControls))
        case .object(let object): return .object(JSONObject(object.fields.map { ($0.name, withoutControls($0.value)) }))
        default: return value
        }
    }

    /// Controls but for tab, line feed and carriage return.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }
}
