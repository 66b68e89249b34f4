extension ConversationEncoder {
    /// Trains the control token right after a turn that has none at its end, and counts the turns that have none after either.
    ///
    /// Some templates end an answer by beginning the next message (GLM's `<|user|>`): writing that token is how the model stops.
    func trainEnds(_ mask: inout [Bool], _ tokens: EncodedTokens, spans: [Range<Int>]) -> Int {
        var endless = 0
        var index = 0
        for span in spans where !span.isEmpty {
            var last: Int?
            while index < mask.count, Int(tokens.starts[index]) < span.upperBound {
                if mask[index] { last = index }
                index += 1
            }
            guard let last, !isEnd(tokens.ids[last]) else { continue }
            if last + 1 < mask.count, isEnd(tokens.ids[last + 1]) {
                mask[last + 1] = true
            } else {
                endless += 1
            }
        }
        return endless
    }

    /// Whether the trained tokens up to `last` end with a control token and perhaps white space.
    func endsTurn(_ last: Int, _ mask: [Bool], _ tokens: EncodedTokens, text: String) -> Bool {
        let bytes = Array(text.utf8)
        var index = last
        while index >= 0, mask[index] {
            if isEnd(tokens.ids[index]) { return true }
            let place = Int(tokens.starts[index])..<max(Int(tokens.starts[index]), Int(tokens.ends[index]))
            guard bytes[place].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else { return false }
            index -= 1
        }
        return false
    }

    private func isEnd(_ id: Int32) -> Bool {
        id == tokenizer.eosId || (tokenizer.specialIds.contains(id) && id != tokenizer.bosId)
    }
}
