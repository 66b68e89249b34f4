/// The end of an answer: whether its last sentence is finished.
struct LastSentence {
    /// Bytes from which an answer is prose that ends in a full stop, and its last line a sentence.
    private static let longProse = 200
    private static let longLine = 60
    private static let shortProse = 40
    /// Words that no sentence ends with.
    private static let openers: Set<String> = [
        "the", "a", "an", "and", "or", "of", "with", "from", "because", "which", "than", "their", "your", "its", "his", "my", "our", "into",
        "is", "are",
        "was", "were", "by", "if", "when", "while", "although", "however", "such", "der", "die", "das", "und", "oder", "mit", "von", "dem",
        "den", "ein",
        "eine", "einer", "einen", "weil", "dass", "für", "ist", "sind", "le", "la", "les", "et", "ou", "des", "du", "un", "une", "avec",
        "pour", "parce",
        "el", "los", "las", "y", "o", "con", "una", "para", "porque", "que", "os", "um", "uma", "e", "il", "lo", "gli", "di", "che", "het",
        "een",
        "en", "van", "met", "voor", "omdat",
    ]

    private let bytes: TextBytes
    private let end: Int
    private let line: Range<Int>

    init(_ bytes: TextBytes, end: Int) {
        self.bytes = bytes
        self.end = end
        var start = end
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        line = start..<end
    }

    /// Why the last sentence is unfinished; nil when it may be finished, or is none: a heading, an item, a link, code, a verse.
    var reason: String? {
        guard end >= Self.shortProse, isUnfinishedEnd, isProse else { return nil }
        let last = lastWord
        if bytes[end - 1] == UInt8(ascii: ",") { return "the answer ends with a comma: \(excerpt)" }
        if line.count >= Self.shortProse, Self.openers.contains(last.lowercased()), !last.allSatisfy(\.isUppercase), wordCount >= 6 {
            return "the answer ends with \"\(last)\": \(excerpt)"
        }
        if line.count >= Self.shortProse, let mark = openMark { return "\(mark) is not closed: \(excerpt)" }
        guard end >= Self.longProse, line.count >= Self.longLine, sentences >= 2, wordCount >= 8 else { return nil }
        return "the last sentence has no end: \(excerpt)"
    }

    private var excerpt: String { Excerpt.of("..." + String(bytes.text(max(line.lowerBound, end - 40)..<end).drop { $0 == "\u{FFFD}" })) }

    private var wordCount: Int { bytes.text(line).split(separator: " ").count }

    private var lastWord: String {
        var start = end
        while start > line.lowerBound, bytes[start - 1].isWord, end - start < 24 { start -= 1 }
        return bytes.text(start..<end)
    }

    /// Whether the last character is a letter, a digit or a comma; every other sign can end a text.
    private var isUnfinishedEnd: Bool {
        let last = bytes[end - 1]
        if last == UInt8(ascii: ",") { return true }
        if last < 0x80 { return last.isAlphanumeric }
        guard let scalar = bytes.text(max(0, end - 4)..<end).unicodeScalars.last else { return false }
        // Writings without capitals end their sentences otherwise, or not at all.
        return scalar.properties.isAlphabetic && (scalar.properties.isUppercase || scalar.properties.isLowercase)
    }

    private var isProse: Bool {
        let text = bytes.text(line.lowerBound..<min(line.upperBound, line.lowerBound + 12))
        let first = text.first { $0 != " " } ?? " "
        if "-*•#>|+·–—<{}()[]=$/\\`\"'“‘_~@♪".contains(first) { return false }
        // 1. and a) are items; an address and a path are no sentences.
        let head = text.drop { $0 == " " }.prefix(4)
        if let sign = head.dropFirst().first(where: { !$0.isNumber && !$0.isLetter }), sign == "." || sign == ")",
            head.prefix(while: { $0 != sign }).allSatisfy(\.isNumber) || head.prefix(while: { $0 != sign }).count == 1
        {
            return false
        }
        let words = bytes.text(max(line.lowerBound, end - 120)..<end).split(separator: " ")
        let last = words.last ?? ""
        // x = 4 ends with its result.
        if words.suffix(3).contains(where: { $0.allSatisfy { "=+*/<>≈≤≥→".contains($0) } }) { return false }
        if last.contains(where: { "/@\\=_#<>{}|$".contains($0) }) || last.contains("://") { return false }
        return !isVerse && !isLabelled
    }

    /// Whether the lines above are as short as the last and end without a stop as well: a poem, a list, an address.
    private var isVerse: Bool {
        guard line.lowerBound > 1 else { return false }
        var start = line.lowerBound - 1
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        let above = start..<line.lowerBound - 1
        guard above.count > 1 else { return false }
        return above.count < 100 && line.count < 100 && bytes[above.upperBound - 1].isWord
    }

    /// Whether the line is a field with its value: "Answer: so many apples".
    private var isLabelled: Bool {
        let head = bytes.text(line.lowerBound..<min(line.upperBound, line.lowerBound + 30))
        return head.contains(": ") && line.count < 100
    }

    /// The bracket or quotation mark of the last line that is open at its end.
    private var openMark: String? {
        let text = bytes.text(line)
        let quotes = text.filter { $0 == "\"" }.count
        if quotes % 2 == 1, !text.contains(where: \.isNumber) { return "a quotation mark" }
        if text.filter({ $0 == "“" }).count > text.filter({ $0 == "”" }).count { return "a quotation mark" }
        return text.filter { $0 == "(" }.count > text.filter { $0 == ")" }.count ? "a bracket" : nil
    }

    /// How many sentences end in the text, as a habit of its writer.
    private var sentences: Int {
        var count = 0
        for place in 1..<max(1, end - 1) where count < 2 {
            let byte = bytes[place]
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"), bytes[place + 1] <= 0x20,
                bytes[place - 1].isWord
            {
                count += 1
            }
        }
        return count
    }
}
