/// Whether an answer is whole.
enum AnswerShape {
    /// Words that stand where an answer is missing.
    private static let fillers: Set<String> = [
        "na", "none", "null", "nil", "nan", "undefined", "noanswer", "noresponse", "nooutput", "noinput", "todo", "tbd", "empty",
        "keineangabe",
        "keineantwort", "ka", "sansréponse", "sinrespuesta", "semresposta", "nessunarisposta", "geenantwoord", "notapplicable",
        "notavailable",
    ]

    /// Why `answer` is hardly one; nil when it is one, calls a tool, or the question offers its word as a choice.
    static func emptiness(of answer: RowTexts.Part, asked: ArraySlice<RowTexts.Part>) -> String? {
        if answer.callsTools { return nil }
        // What is long is no filler.
        guard answer.text.utf8.count <= 64 else {
            return answer.text.utf8.allSatisfy({ !$0.isWord }) ? "the answer has no word" : nil
        }
        let scalars = answer.text.unicodeScalars
        if scalars.allSatisfy({ $0.properties.isWhitespace || $0.value < 0x20 }) { return "the answer is empty" }
        let saying = scalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || [.mathSymbol, .otherSymbol].contains(scalar.properties.generalCategory)
        }
        // One sign may be what was asked for: a bracket, a comma, an operator.
        if !saying {
            let said = String(answer.text.split(whereSeparator: \.isWhitespace).joined())
            let isAskedFor = asked.contains { $0.text.contains(said) }
            return isAskedFor || said.utf8.allSatisfy({ !($0 == 0x2E || $0 == 0x2D || $0 == 0x5F || $0 == 0x3F) }) && !said.contains("…")
                ? nil : "the answer is only \(Excerpt.of(answer.text))"
        }
        let word = String(answer.text.lowercased().filter { $0.isLetter || $0.isNumber })
        guard fillers.contains(word) else { return nil }
        let spelled = answer.text.lowercased().trimmed
        let isChoice = asked.contains { $0.text.lowercased().contains(spelled) }
        return isChoice ? nil : "the answer is only \(Excerpt.of(answer.text))"
    }

    /// Why `answer` stops in the middle; nil when it seems whole.
    static func cut(_ answer: RowTexts.Part) -> String? {
        if answer.callsTools { return nil }
        return TextBytes.with(answer.text) { bytes in
            var end = bytes.count
            while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
            guard end > 0 else { return nil }
            if hasOpenFence(bytes, end) { return "a block of code is not closed" }
            if let reason = OpenJSON.reason(bytes, end) { return reason }
            return LastSentence(bytes, end: end).reason
        }
    }

    private static func hasOpenFence(_ bytes: TextBytes, _ end: Int) -> Bool {
        var isOpen = false
        var line = 0
        while line < end {
            if bytes.has("```", at: line + indent(bytes, line)) {
                // ```code``` on one line opens nothing.
                var place = line + indent(bytes, line) + 3
                while place < end, bytes[place] != 0x0A, bytes[place] != UInt8(ascii: "`") { place += 1 }
                if bytes[place] != UInt8(ascii: "`") || isOpen { isOpen.toggle() }
            }
            while line < end, bytes[line] != 0x0A { line += 1 }
            line += 1
        }
        return isOpen
    }

    private static func indent(_ bytes: TextBytes, _ line: Int) -> Int {
        var count = 0
        while count < 8, bytes[line + count] == 0x20 { count += 1 }
        return count
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
