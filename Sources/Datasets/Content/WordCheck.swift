/// Looks for phrases that answers should not have, all of them in one pass.
struct WordCheck: Sendable {
    private enum Kind: Sendable {
        case refusal, ofModels, ofPages, chatMark, template, toxic
    }

    /// Bytes of an answer in which a refusal is one.
    private static let opening = 300

    private let matcher: PhraseMatcher
    private let kinds: [Kind]

    init() {
        let lists: [(Kind, [String])] = [
            (.refusal, Refusals.phrases), (.ofModels, Boilerplate.ofModels), (.ofPages, Boilerplate.ofPages),
            (.chatMark, Boilerplate.chatMarks),
            (.template, Boilerplate.templates), (.toxic, ToxicWords.phrases),
        ]
        matcher = PhraseMatcher(lists.flatMap(\.1))
        kinds = lists.flatMap { kind, phrases in phrases.map { _ in kind } }
    }

    /// One finding for each flag.
    func findings(in part: RowTexts.Part, isAnswer: Bool) -> [(QualityFlag, String)] {
        TextBytes.with(part.text) { bytes in
            var found: [(QualityFlag, String)] = []
            for match in matcher.matches(in: bytes) {
                guard let (flag, reason) = finding(match, bytes, part, isAnswer: isAnswer), !found.contains(where: { $0.0 == flag }) else {
                    continue
                }
                found.append((flag, "\(reason) \(Excerpt.of(bytes.text(match.range)))"))
            }
            return found
        }
    }

    private func finding(_ match: PhraseMatcher.Match, _ bytes: TextBytes, _ part: RowTexts.Part, isAnswer: Bool) -> (QualityFlag, String)?
    {
        switch kinds[match.phrase] {
        case .refusal:
            isAnswer && part.role == "assistant" && match.range.lowerBound < Self.opening && !isQuoted(match.range.lowerBound, bytes)
                ? (.refusal, "the answer refuses:") : nil
        case .ofModels: isAnswer && part.role == "assistant" ? (.boilerplate, "left behind by a model:") : nil
        case .ofPages: (.boilerplate, "left behind by a web page or a template:")
        // A text to go on reading may be a conversation with its marks.
        case .chatMark: part.role != "text" ? (.boilerplate, "mark of a chat template inside of a text:") : nil
        case .template: isTemplatePlace(match.range, bytes) ? (.boilerplate, "place of a template that was not filled:") : nil
        case .toxic: (.toxic, "insult, slur or threat:")
        }
    }

    /// Whether somebody else says it: a quotation mark is open at `place`, other than one around the whole answer.
    private func isQuoted(_ place: Int, _ bytes: TextBytes) -> Bool {
        var isOpen = false
        for before in 1..<max(1, place) {
            if bytes[before] == UInt8(ascii: "\"") || bytes.has("“", at: before) || bytes.has("”", at: before) { isOpen.toggle() }
        }
        return isOpen && bytes[0] != UInt8(ascii: "\"")
    }

    /// `{{name}}` and `[INSERT NAME]`, but no code: one name of letters, digits, `_`, `.`, `-` and spaces, and the closing bracket.
    private func isTemplatePlace(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
        var place = range.upperBound
        let isBraces = bytes[range.lowerBound] == UInt8(ascii: "{")
        guard !isBraces || bytes[range.lowerBound - 1] != UInt8(ascii: "{") else { return false }
        if !isBraces, !(bytes[place] == UInt8(ascii: " ") || bytes[place - 1] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: "_")) {
            return false
        }
        var letters = 0
        while place - range.upperBound < 80 {
            let byte = bytes[place]
            if byte == UInt8(ascii: "}") { return isBraces && letters > 0 && bytes[place + 1] == byte }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ">") { return !isBraces && letters > 0 }
            let joins = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            guard
                byte.isWord || joins || (!isBraces && (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",")))
            else { return false }
            if byte.isLetter { letters += 1 }
            place += 1
        }
        return false
    }
}
