internal import Domain
internal import JSON

/// Turns lines into conversations and collects what is wrong with the others.
struct ChatRowReader {
    static let shape =
        #"write one object per line: {"messages": [{"role": "user", "content": "..."}, {"role": "assistant", "content": "..."}]}"#

    let file: String
    var problems = Problems()
    /// False as soon as the current row has an error.
    private(set) var isUsable = true
    /// Line of the current row.
    private(set) var line = 0
    private var origins: RowOrigins?

    init(file: String) {
        self.file = file
    }

    /// Goes on to the row that begins in `line`.
    mutating func begin(line: Int) {
        self.line = line
        isUsable = true
    }

    /// The conversation in `row`, which was made from a row of another form; problems are told in that row's paths.
    mutating func conversation(in row: ConvertedRow) -> Conversation? {
        origins = row.origins
        defer { origins = nil }
        let conversation = conversation(in: .object(row.row))
        return isUsable ? conversation : nil
    }

    /// Records a problem of the current row; the texts are made only when the problem is kept.
    mutating func report(
        _ code: ProblemCode, _ path: @autoclosure () -> String?, _ message: @autoclosure () -> String, fix: @autoclosure () -> String
    ) {
        if let origins, origins.hides(path()) { return }
        if code.severity == .error { isUsable = false }
        problems.add(code) { code in
            Diagnostic(
                code: code.rawValue, severity: code.severity, file: file, line: line,
                path: origins.map { $0.path(of: path()) } ?? path(), message: message(), fix: fix())
        }
    }

    /// The JSON value in `bytes`, which the person knows as `noun`; nil, and reported, when there is none.
    mutating func parse(_ bytes: UnsafeRawBufferPointer, isTerminated: Bool, _ noun: String = "line") -> JSONValue? {
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            if let offset = Excerpt.firstInvalidByte(in: bytes) {
                report(
                    .invalidUTF8, nil, "byte \(offset + 1) of the \(noun), 0x\(String(bytes[offset], radix: 16)), is not UTF-8",
                    fix: "save the file as UTF-8")
            } else {
                let reason = (error as? JSONParseError)?.reason ?? "\(error)"
                report(
                    .invalidJSON, nil, "the \(noun) is not one JSON value (\(reason)); it begins with \(Excerpt.of(bytes))",
                    fix: Self.fix(for: reason)
                        ?? (noun == "line"
                            ? Self.fixForJSON(bytes, isTerminated: isTerminated) : Self.fixForElement(isTerminated: isTerminated)))
            }
            return nil
        }
    }

    /// What to do about a reason that simdjson gives; nil where it does not say what is wrong.
    private static func fix(for reason: String) -> String? {
        if reason.contains("too deep") { return "nest lists and objects at most \(JSONValue.maximumDepth) deep" }
        if reason.contains("parsing a number") { return "write the number with fewer digits, or as text" }
        if reason.contains("parsing a string") {
            return #"write escapes as JSON has them, and \ud83d\ude00 for one character beyond U+FFFF"#
        }
        return reason.contains("unescaped") ? #"write control characters inside of texts as escapes, such as \n"# : nil
    }

    private static func fixForJSON(_ bytes: UnsafeRawBufferPointer, isTerminated: Bool) -> String {
        let first = bytes.first { $0 != 0x20 && $0 != 0x09 }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "take the byte order mark away with which the row begins" }
        if bytes.starts(with: Array("{'".utf8)) { return "write JSON: double quotes around texts, and true, false and null" }
        if bytes.contains(0x0D) { return "end every row with a line feed; a lone carriage return does not end a line" }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "]") { return "take the list around the rows away, and " + shape }
        if !isTerminated { return "the file ends inside or right after this row: check that it was copied whole" }
        return shape
    }

    private static func fixForElement(isTerminated: Bool) -> String {
        isTerminated ? "mend the JSON of this row" : "the file ends inside of this row: check that it was copied whole"
    }

    /// The conversation that `value` describes, whatever is wrong with it; nil when it cannot be read.
    mutating func conversation(in value: JSONValue) -> Conversation? {
        guard let row = value.object else {
            report(.dataType, nil, "the row is \(Self.kind(of: value)), not an object", fix: Self.shape)
            return nil
        }
        reportDuplicates(in: row, at: nil)
        let tools = tools(in: row)
        guard let list = row["messages"]?.array, !list.isEmpty else {
            report(.missingMessagesList, "messages", Self.withoutMessages(row), fix: Self.shape)
            return nil
        }
        reportUnknownKeys(in: row)
        var messages: [Message] = []
        messages.reserveCapacity(list.count)
        for (index, value) in list.enumerated() {
            if let message = message(in: value, at: "messages[\(index)]") { messages.append(message) }
        }
        // Messages that could not be read would make these checks guesses.
        if messages.count == list.count {
            checkWhole(messages)
            checkCalls(messages, tools)
        }
        return Conversation(messages, tools: tools.text)
    }

    private mutating func checkWhole(_ messages: [Message]) {
        let answers = messages.filter { $0.role == "assistant" }
        if answers.isEmpty {
            report(
                .exampleMissingAssistantMessage, "messages", "none of the \(messages.count) messages is the assistant's",
                fix: "add the answer that the model should learn")
        } else if let last = messages.last, last.role != "assistant" {
            report(
                .lastMessageNotAssistant, "messages[\(messages.count - 1)].role", "the last message is of role \(Excerpt.of(last.role))",
                fix: "end the row with the assistant's answer")
        }
        checkTurns(messages)
        if !answers.isEmpty, answers.allSatisfy({ $0.weight == 0 }) {
            report(
                .noTrainedMessage, "messages", "every assistant message has weight 0, so nothing would be learned",
                fix: "give at least one of them weight 1, or none a weight")
        }
    }

    /// Users and the assistant take turns, behind at most one system message; other orders are odd, but may be meant.
    private mutating func checkTurns(_ messages: [Message]) {
        if !messages.contains(where: { $0.role == "user" }) {
            report(
                .exampleMissingUserMessage, "messages", "none of the \(messages.count) messages is the user's",
                fix: "add what the assistant answers, if it answers anything")
        }
        for (index, message) in messages.enumerated() {
            let before = index == 0 ? nil : messages[index - 1].role
            let reason: String
            switch message.role {
            case "system", "developer":
                guard let before, before != "system", before != "developer" else { continue }
                reason = "a message of role \(Excerpt.of(message.role)) stands behind others"
            case "user" where before == "user", "assistant" where before == "assistant":
                reason = "two messages of role \(Excerpt.of(message.role)) follow each other"
            case "assistant" where before == nil || before == "system" || before == "developer":
                guard messages.contains(where: { $0.role == "user" }) else { continue }
                reason = "the assistant speaks before the user"
            default: continue
            }
            report(.turnOrder, "messages[\(index)].role", reason, fix: "let user and assistant take turns, if nothing else is meant")
            return
        }
    }

    private mutating func reportUnknownKeys(in row: JSONObject) {
        let known: Set<String> = ["messages", "tools", "functions", "parallel_tool_calls"]
        for field in row.fields where !known.contains(field.name) {
            report(
                .rowUnrecognizedKey, Excerpt.path(nil, field.name), "the key \(Excerpt.of(field.name)) has no meaning here and is not used",
                fix: "take it away if it should have had an effect")
        }
    }

    mutating func reportDuplicates(in object: JSONObject, at path: String?) {
        for name in object.duplicateNames {
            report(
                .duplicateKey, Excerpt.path(path, name), "the key \(Excerpt.of(name)) occurs more than once",
                fix: "keep one of them")
        }
    }

    private static func withoutMessages(_ row: JSONObject) -> String {
        if let value = row["messages"] { return "'messages' is \(kind(of: value)), not a list with at least one message" }
        if row.fields.isEmpty { return "the row has no key" }
        let keys = row.fields.prefix(5).map { Excerpt.of($0.name) }.joined(separator: ", ")
        return "the row has no 'messages'; it has \(keys)" + (row.fields.count > 5 ? " and \(row.fields.count - 5) more" : "")
    }

    /// The kind of a value with its article, and the value itself where it is short.
    static func kind(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .array(let values) where values.isEmpty: "an empty array"
        case .array, .object: "\(value.kind == "array" ? "an array" : "an object")"
        default: "the \(value.kind) \(Excerpt.of(value))"
        }
    }
}
