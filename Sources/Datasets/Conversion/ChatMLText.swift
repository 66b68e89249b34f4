internal import JSON

/// Conversations written with `<|im_start|>` and `<|im_end|>` around each message.
enum ChatMLText {
    static let start = Array("<|im_start|>".utf8)
    static let end = "<|im_end|>"
    /// Fields that may hold such a text.
    static let fields = ["text", "chatml"]

    /// One message, its content exactly as it stands between the line of its role and its end.
    struct Turn {
        let role: String
        let content: String
    }

    /// Whether `text` begins as ChatML does.
    static func isMarked(_ text: String?) -> Bool {
        guard let text else { return false }
        return text.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.starts(with: start)
    }

    /// The messages of `text`; what cannot be read ends them and is the flaw.
    static func turns(of text: String) -> (turns: [Turn], flaw: String?) {
        let bytes = Array(text.utf8)
        let finish = Array(end.utf8)
        var turns: [Turn] = []
        var position = 0
        while true {
            while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) { position += 1 }
            let rest = bytes[position...]
            if rest.isEmpty || rest.elementsEqual("<|endoftext|>".utf8) || rest.elementsEqual("<|endoftext|>\n".utf8) {
                return (turns, nil)
            }
            guard rest.starts(with: start) else {
                return (
                    turns, "message \(turns.count + 1) does not begin with <|im_start|> but with \(Excerpt.of(decoded(rest.prefix(80))))"
                )
            }
            let head = rest.dropFirst(start.count)
            guard let line = head.firstIndex(of: 0x0A) else { return (turns, "message \(turns.count + 1) has no line after its role") }
            guard let close = head.firstRange(of: finish) else { return (turns, "message \(turns.count + 1) has no <|im_end|>") }
            guard line < close.lowerBound else { return (turns, "message \(turns.count + 1) has no line after its role") }
            let content = bytes[(line + 1)..<close.lowerBound]
            if content.firstRange(of: start) != nil { return (turns, "message \(turns.count + 1) has no <|im_end|> of its own") }
            var role = decoded(head[..<line])
            while role.last?.isWhitespace == true { role.removeLast() }
            turns.append(Turn(role: role, content: decoded(content)))
            position = close.upperBound
        }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension ChatRowBuilder {
    /// The messages that stand in the row's one text.
    init(chatML row: JSONObject) {
        let name = ChatMLText.fields.first { ChatMLText.isMarked(row[$0]?.string) } ?? ChatMLText.fields.first { row[$0] != nil } ?? "text"
        self.init(list: name)
        let shape = #"write {"text": "<|im_start|>user\n...<|im_end|>\n<|im_start|>assistant\n...<|im_end|>\n"}"#
        if let value = need(name, in: row, fix: shape) {
            if let text = value.string {
                let (turns, flaw) = ChatMLText.turns(of: text)
                for turn in turns { add(turn.role, .string(turn.content), at: name) }
                if let flaw { fail(.invalidChatML, name, flaw, fix: shape) }
                if turns.isEmpty, flaw == nil { fail(.missingContent, name, "the text is empty", fix: shape) }
            } else {
                fail(.dataType, name, "'\(name)' is \(ChatRowReader.kind(of: value)), not text", fix: shape)
            }
        }
        addTools(of: row)
        noteFields(of: row, besides: [name, "tools"])
    }
}
