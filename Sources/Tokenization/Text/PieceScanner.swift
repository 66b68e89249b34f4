/// Cuts text as one well-known regular expression would, without running it.
///
/// Letters and numbers are those of Unicode 16, as in the reference's regular expressions.
struct PieceScanner: Sendable {
    private enum Style: Sendable {
        /// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
        case gpt2
        /// `(?i:'s|…)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,n}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`
        case lines(digits: Int)
    }

    private let style: Style
    /// Whether white space that ends the text is one piece, line ends or not.
    private let keepsLastSpaces: Bool
    private let classes = CharacterTable.shared

    /// The scanner for `pattern`, where there is one.
    init?(pattern: String, dialect: Pattern.Dialect = .oniguruma) {
        let rest = #"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
        let heads = [#"(?i:'s|'t|'re|'ve|'m|'ll|'d)"#, #"'(?i:[sdmt]|ll|re|ve)"#, #"'(?i:[sdmt]|ll|ve|re)"#]
        let words = #"|[^\r\n\p{L}\p{N}]?\p{L}+|"#
        // In Oniguruma, a plus after braces repeats.
        let isRanked = dialect == .rust
        keepsLastSpaces = isRanked && pattern == Self.rankedLines
        if pattern == PreTokenizer.byteLevelPattern || (isRanked && pattern == Self.rankedGPT2) {
            style = .gpt2
        } else if heads.contains(where: { pattern == $0 + words + #"\p{N}"# + rest }) {
            style = .lines(digits: 1)
        } else if keepsLastSpaces || heads.contains(where: { pattern == $0 + words + #"\p{N}{1,3}"# + rest }) {
            style = .lines(digits: 3)
        } else {
            return nil
        }
    }

    /// GPT-2's pattern and that of cl100k_base in tiktoken's spelling, whose repeats never give back.
    private static let rankedGPT2 = #"'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"#
    private static let rankedLines =
        #"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"#

    /// Where the piece ends that starts at `position`, which must be inside of the text.
    @inline(__always)
    func end(ofPieceAt position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        switch style {
        case .gpt2: gpt2End(position, text)
        case .lines(let digits): linesEnd(position, text, digits: digits)
        }
    }

    @inline(__always)
    private func gpt2End(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        let byte = text[start]
        var (kind, length) = classes.kind(at: start, in: text)
        if byte == UInt8(ascii: "'"), let end = Self.contraction(start, text, ignoresCase: false) { return end }
        var first = start
        if byte == UInt8(ascii: " "), start + 1 < text.count {
            let (next, nextLength) = classes.kind(at: start + 1, in: text)
            if next != .space, next != .lineEnd { (first, kind, length) = (start + 1, next, nextLength) }
        }
        if kind == .space || kind == .lineEnd { return spaceEnd(start, text) }
        return kind == .letter ? letters(from: first + length, text) : run(of: kind, from: first + length, text)
    }

    /// The end of the letters from `position` on.
    @inline(__always)
    private func letters(from position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var end = position
        while end + 8 <= text.count {
            // Eight bytes at once: the high bit of each that is no ASCII letter.
            let bytes = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
            let folded = bytes & 0x7F7F_7F7F_7F7F_7F7F | 0x2020_2020_2020_2020
            let fromA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
            let beyondZ = folded &+ 0x0505_0505_0505_0505
            let others = (~fromA | beyondZ | bytes) & 0x8080_8080_8080_8080
            if others == 0 {
                end += 8
                continue
            }
            end += others.trailingZeroBitCount >> 3
            if text[end] < 0x80 { return end }
            break
        }
        return run(of: .letter, from: end, text)
    }

    @inline(__always)
    private func linesEnd(_ start: Int, _ text: UnsafeBufferPointer<UInt8>, digits: Int) -> Int {
        let byte = text[start]
        let (kind, length) = classes.kind(at: start, in: text)
        if kind == .letter { return letters(from: start + length, text) }
        if byte == UInt8(ascii: "'"), let end = Self.contraction(start, text, ignoresCase: true) { return end }
        let after = start + length
        switch kind {
        case .number:
            var end = after
            for _ in 1..<digits where end < text.count {
                let (next, nextLength) = classes.kind(at: end, in: text)
                if next != .number { break }
                end += nextLength
            }
            return end
        case .lineEnd: return lineEnd(start, text)
        case .other, .space, .letter:
            guard after < text.count else { return after }
            let (next, nextLength) = classes.kind(at: after, in: text)
            if next == .letter { return letters(from: after + nextLength, text) }
            if kind == .other { return lineEnds(from: run(of: .other, from: after, text), text) }
            if byte == UInt8(ascii: " "), next == .other { return lineEnds(from: run(of: .other, from: after + nextLength, text), text) }
            return lineEnd(start, text)
        }
    }

    /// The end of the characters of one kind from `position` on.
    @inline(__always)
    private func run(of kind: CharacterTable.Kind, from position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = position
        while end < text.count {
            let (next, length) = classes.kind(at: end, in: text)
            if next != kind { break }
            end += length
        }
        return end
    }

    @inline(__always)
    private func lineEnds(from position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = position
        while end < text.count, text[end] == 0x0A || text[end] == 0x0D { end += 1 }
        return end
    }

    /// White space up to the last line end in it, otherwise as `spaceEnd`.
    private func lineEnd(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var position = start
        var lastLineEnd = -1
        while position < text.count {
            let (kind, length) = classes.kind(at: position, in: text)
            guard kind == .space || kind == .lineEnd else { break }
            position += length
            if kind == .lineEnd { lastLineEnd = position }
        }
        if keepsLastSpaces, position == text.count { return position }
        return lastLineEnd > 0 ? lastLineEnd : spaceEnd(start, text)
    }

    /// White space, but for its last character where something follows and that is not the only one.
    private func spaceEnd(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var position = start
        var last = start
        while position < text.count {
            let (kind, length) = classes.kind(at: position, in: text)
            guard kind == .space || kind == .lineEnd else { break }
            last = position
            position += length
        }
        return position == text.count || last == start ? position : last
    }

    /// The end of `'s`, `'t`, `'re`, `'ve`, `'m`, `'ll` or `'d` at the apostrophe `start`.
    private static func contraction(_ start: Int, _ text: UnsafeBufferPointer<UInt8>, ignoresCase: Bool) -> Int? {
        guard start + 1 < text.count else { return nil }
        let mask: UInt8 = ignoresCase ? 0x20 : 0
        func letter(_ place: Int) -> UInt8 { text[place] < 0x80 ? text[place] | mask : 0 }
        switch letter(start + 1) {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return start + 2
        case UInt8(ascii: "r"), UInt8(ascii: "v"):
            return start + 2 < text.count && letter(start + 2) == UInt8(ascii: "e") ? start + 3 : nil
        case UInt8(ascii: "l"):
            return start + 2 < text.count && letter(start + 2) == UInt8(ascii: "l") ? start + 3 : nil
        default:
            // The long s folds to s.
            return ignoresCase && start + 2 < text.count && text[start + 1] == 0xC5 && text[start + 2] == 0xBF ? start + 3 : nil
        }
    }
}
