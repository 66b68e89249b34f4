public import Domain

extension ConversationEncoder {
    /// Which tokens of `example` come from which message of the `conversation` that it was made of.
    ///
    /// Found by rendering the conversation message by message, so meant for looking, not for training. What the template writes before
    /// the first message, where that can be told, belongs to none; every message is in one span, in order. Throws as `encode` does.
    public func spans(of conversation: Conversation, in example: EncodedExample) throws -> [MessageSpan] {
        let input = try PreparedInput(TemplateInput(conversation))
        let renderer = self.renderer
        let whole = Array(example.text.utf8)
        let starts = try tokenizer.encodeTokens(example.text, addSpecialTokens: false, withOffsets: true).starts
        // Where the messages before `index` end; unknown where the template writes them otherwise than in the whole.
        func border(_ index: Int) -> Int? {
            guard index < input.messages.count else { return whole.count }
            let before = try? renderer.bytes(input, first: index)
            return before.flatMap { TextSearch.begins(whole, with: $0) ? $0.count : nil } ?? (index == 0 ? 0 : nil)
        }
        var spans: [MessageSpan] = []
        var last = (message: 0, byte: border(0) ?? 0)
        for index in 0..<input.messages.count {
            guard let end = border(index + 1), end >= last.byte else { continue }
            spans.append(
                MessageSpan(
                    messages: last.message..<index + 1, tokens: Self.place(of: last.byte, in: starts)..<Self.place(of: end, in: starts)))
            last = (index + 1, end)
        }
        return spans
    }

    /// The first token that starts at `byte` or later.
    private static func place(of byte: Int, in starts: [Int32]) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
