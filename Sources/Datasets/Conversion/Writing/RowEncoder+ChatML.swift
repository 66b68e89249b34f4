internal import Domain
internal import JSON

extension RowEncoder {
    private static let mark = Array("<|im_".utf8)

    /// One text; messages of tools and messages that only call some have no place, since nothing in it says what was called.
    mutating func chatML(_ conversation: Conversation, _ json: JSONObject) -> JSONObject? {
        let list = json["messages"]?.array
        var text = ""
        var hasAnswer = false
        for (index, message) in conversation.messages.enumerated() {
            let path = "messages[\(index)]"
            if message.role == "tool" || (message.role == "assistant" && ChatRowReader.isBlank(message.content)) {
                lose(.turn, path, "the message of role \(message.role) has no place: \(Self.contents(message))")
                continue
            }
            if Self.has(message.content, Self.mark) {
                return refuse("the content has a mark of ChatML in it: \(Excerpt.of(message.content))", at: "\(path).content")
            }
            if isPlainText, let reason = plainTextLoss(message, at: path, isFirst: text.isEmpty) { return refuse(reason, at: path) }
            loseAttributes(of: message, list?[index], at: path)
            text += "<|im_start|>\(message.role)\n\(message.content)<|im_end|>\n"
            hasAnswer = message.role == "assistant"
        }
        guard hasAnswer else { return refuse("its last message has no answer in words", at: "messages") }
        loseFields(of: json)
        var row: JSONObject = ["text": .string(text)]
        if let tools = tools(of: json) {
            if isPlainText { lose(.tools, "tools", "the list of tools has no place: \(Excerpt.of(tools))") } else { row["tools"] = tools }
        }
        return row
    }

    /// What else a file of text alone cannot hold; a reason where it is the whole row.
    private mutating func plainTextLoss(_ message: Message, at path: String, isFirst: Bool) -> String? {
        if !isFirst, message.role == "system" || message.role == "developer" {
            return "in a file of text a message of role \(message.role) begins another conversation"
        }
        if Self.has(message.content, [0x0D, 0x0A]) {
            lose(.lineEnds, "\(path).content", "the carriage returns at the ends of lines have no place: \(Excerpt.of(message.content))")
        }
        return nil
    }

    private static func contents(_ message: Message) -> String {
        message.toolCalls.isEmpty
            ? Excerpt.of(message.content) : "it calls \(message.toolCalls.prefix(5).map { Excerpt.of($0.name) }.joined(separator: ", "))"
    }

    private static func has(_ text: String, _ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, text.utf8.contains(first) else { return false }
        return Array(text.utf8).firstRange(of: bytes) != nil
    }
}
