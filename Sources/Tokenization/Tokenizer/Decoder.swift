/// How tokens become text again (`decoder` of tokenizer.json).
struct Decoder: Sendable {
    /// What one token adds to the text.
    enum Piece: Sendable {
        case text([UInt8])
        /// A byte by its number, `<0x00>` to `<0xFF>`.
        case byte(UInt8)
    }

    /// A step that rewrites single tokens.
    enum TokenStep: Sendable {
        case replace(pattern: [UInt8], content: [UInt8])
        case strip(Strip)
        /// `replacement` becomes a space, or nothing in the first token where `dropsFirst`.
        case metaspace(replacement: [UInt8], dropsFirst: Bool)
        /// Tokens with the prefix continue a word, others start one.
        case wordPiece(prefix: [UInt8], cleansUp: Bool)
        /// A space stands before every token but the first.
        case join
    }

    /// Takes up to `start` characters `content` off the front and up to `stop` off the end.
    struct Strip: Sendable {
        var content: [UInt8]
        var start: Int
        var stop: Int
    }

    /// What becomes of bytes that are no text.
    enum InvalidBytes: Sendable {
        /// The whole run of byte tokens is lost, one U+FFFD per byte (`tokenizers`).
        case loseRun
        /// Only what is no character is lost, one U+FFFD per byte (SentencePiece).
        case loseByte
    }

    /// SentencePiece's ways with the space that starts a text.
    enum FirstSpace: Sendable {
        case keeps
        /// The first token loses it.
        case dropsOne
        /// Each token loses one until there is text.
        case dropsAll
    }

    var isByteLevel = false
    var tokenSteps: [TokenStep] = []
    var fallsBack = false
    var invalidBytes = InvalidBytes.loseRun
    /// What becomes of the space that starts a text.
    var firstSpace = FirstSpace.keeps
    /// Strips of the whole text, after all tokens are joined.
    var textStrips: [Strip] = []

    /// What a token of these bytes adds to the text.
    func piece(of token: ArraySlice<UInt8>, isFirst: Bool) -> Piece {
        if isByteLevel { return .text(ByteAlphabet.bytes(ofUTF8: token) ?? Array(token)) }
        var bytes = Array(token)
        for step in tokenSteps { Self.apply(step, to: &bytes, isFirst: isFirst) }
        if fallsBack, let byte = Self.byteNumber(bytes) { return .byte(byte) }
        return .text(bytes)
    }

    private static func apply(_ step: TokenStep, to bytes: inout [UInt8], isFirst: Bool) {
        switch step {
        case .replace(let pattern, let content): replace(pattern, by: content, in: &bytes)
        case .strip(let strip): bytes = strip.applied(to: bytes)
        case .metaspace(let replacement, let dropsFirst):
            replace(replacement, by: dropsFirst && isFirst ? [] : [UInt8(ascii: " ")], in: &bytes)
        case .join:
            if !isFirst { bytes.insert(UInt8(ascii: " "), at: 0) }
        case .wordPiece(let prefix, let cleansUp):
            if !isFirst {
                if bytes.starts(with: prefix) { bytes.removeFirst(prefix.count) } else { bytes.insert(UInt8(ascii: " "), at: 0) }
            }
            if cleansUp { for (pattern, content) in cleanUps { replace(pattern, by: content, in: &bytes) } }
        }
    }

    /// BERT's clean-up of English, in its order.
    private static let cleanUps: [(pattern: [UInt8], content: [UInt8])] = [
        (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"), (" 'm", "'m"), (" do not", " don't"),
        (" 's", "'s"),
        (" 've", "'ve"), (" 're", "'re"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    static func replace(_ pattern: [UInt8], by content: [UInt8], in bytes: inout [UInt8]) {
        guard let first = pattern.first, bytes.contains(first) else { return }
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == first, bytes[position...].starts(with: pattern) {
                result.append(contentsOf: content)
                position += pattern.count
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        bytes = result
    }

    private static func byteNumber(_ token: [UInt8]) -> UInt8? {
        guard token.count == 6, token.starts(with: "<0x".utf8), token[5] == UInt8(ascii: ">") else { return nil }
        return UInt8(String(decoding: token[3..<5], as: UTF8.self), radix: 16)
    }
}

extension Decoder.Strip {
    /// `bytes` without what is taken off.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var taken = 0
        while taken < start, rest.starts(with: content) {
            rest = rest.dropFirst(content.count)
            taken += 1
        }
        taken = 0
        while taken < stop, rest.count >= content.count, rest.suffix(content.count).elementsEqual(content) {
            rest = rest.dropLast(content.count)
            taken += 1
        }
        return Array(rest)
    }
}
