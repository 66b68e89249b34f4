/// Tokens to text one by one: text comes out as soon as no later token can change it.
///
/// All text that `feed` and `finish` give, put together, equals the decoding of all ids at once.
public struct StreamingDecoder: Sendable {
    private let tokenizer: Tokenizer
    private let skipsSpecialTokens: Bool
    /// Bytes that are not text yet: the start of a character, or an open run of byte tokens.
    private var pending: [UInt8] = []
    /// What each of the decoder's strips may still take off the front.
    private var stripsLeft: [Int]
    /// Whether no token has come yet.
    private var isAtStart = true
    /// Whether tokens are bytes that make characters together.
    private var joinsBytes: Bool { tokenizer.decoder.isByteLevel }

    /// A decoder at the start of a text.
    public init(_ tokenizer: Tokenizer, skipSpecialTokens: Bool = true) {
        self.tokenizer = tokenizer
        skipsSpecialTokens = skipSpecialTokens
        stripsLeft = tokenizer.decoder.textStrips.map(\.start)
    }

    /// Takes the next id and gives the text that is now certain, often empty; ids without a token are passed over.
    public mutating func feed(_ id: Int32) -> String {
        var output: [UInt8] = []
        take(id, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Gives the rest of the text; a character that never became whole is U+FFFD. The decoder then stands at the start again.
    public mutating func finish() -> String {
        var output: [UInt8] = []
        flush(into: &output)
        stripsLeft = tokenizer.decoder.textStrips.map(\.start)
        isAtStart = true
        return String(decoding: output, as: UTF8.self)
    }

    mutating func take(_ id: Int32, into output: inout [UInt8]) {
        if skipsSpecialTokens, tokenizer.skippedIds.contains(id) { return }
        guard let piece = tokenizer.piece(of: id, isFirst: isAtStart) else { return }
        let wasAtStart = isAtStart
        isAtStart = false
        switch piece {
        case .byte(let byte):
            pending.append(byte)
            if tokenizer.decoder.invalidBytes == .loseByte { giveCharacters(into: &output) }
        case .text(let bytes) where joinsBytes:
            pending.append(contentsOf: bytes)
            let whole = Self.certainLength(of: pending)
            output.append(contentsOf: pending[..<whole])
            pending.removeFirst(whole)
        case .text(let bytes):
            closeByteRun(into: &output)
            guard wasAtStart, tokenizer.decoder.firstSpace != .keeps else { return emit(bytes, into: &output) }
            // A space that the piece itself is, such as of a symbol, stays.
            let hasSpace = tokenizer.writings[id] == nil && tokenizer.token(of: id)?.utf8.starts(with: "\u{2581}".utf8) == true
            let rest = bytes.dropFirst(hasSpace ? 1 : 0)
            isAtStart = rest.isEmpty && !(hasSpace && tokenizer.decoder.firstSpace == .dropsOne)
            emit(Array(rest), into: &output)
        }
    }

    mutating func flush(into output: inout [UInt8]) {
        if joinsBytes {
            output.append(contentsOf: pending)
            pending.removeAll()
        } else {
            closeByteRun(into: &output)
        }
    }

    /// Gives what characters the pending bytes begin with, and U+FFFD for each byte that can begin none.
    private mutating func giveCharacters(into output: inout [UInt8]) {
        while let (length, isText) = Self.firstCharacter(of: pending) {
            emit(isText ? Array(pending[..<length]) : [0xEF, 0xBF, 0xBD], into: &output)
            pending.removeFirst(length)
        }
    }

    /// The length of the character that `bytes` begin with, or of one lost byte; nil where more bytes may make it a character.
    private static func firstCharacter(of bytes: [UInt8]) -> (length: Int, isText: Bool)? {
        guard let lead = bytes.first else { return nil }
        let needed = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1
        let known = bytes.prefix(needed)
        if known.dropFirst().contains(where: { $0 & 0xC0 != 0x80 }) { return (1, false) }
        if known.count < needed { return nil }
        let isText = Array(known).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        return isText ? (needed, true) : (1, false)
    }

    /// Ends a run of byte tokens; where `tokenizers` decides it is text only if all of it is UTF-8, otherwise each byte is U+FFFD.
    private mutating func closeByteRun(into output: inout [UInt8]) {
        if pending.isEmpty { return }
        if tokenizer.decoder.invalidBytes == .loseByte {
            giveCharacters(into: &output)
            while !pending.isEmpty {
                emit([0xEF, 0xBF, 0xBD], into: &output)
                pending.removeFirst()
                giveCharacters(into: &output)
            }
            return
        }
        let isText = pending.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        let run = isText ? pending : [[UInt8]](repeating: [0xEF, 0xBF, 0xBD], count: pending.count).flatMap { $0 }
        pending.removeAll()
        emit(run, into: &output)
    }

    private mutating func emit(_ bytes: [UInt8], into output: inout [UInt8]) {
        var rest = bytes[...]
        for (index, strip) in tokenizer.decoder.textStrips.enumerated() {
            while stripsLeft[index] > 0, !rest.isEmpty {
                guard rest.starts(with: strip.content) else {
                    stripsLeft[index] = 0
                    break
                }
                rest = rest.dropFirst(strip.content.count)
                stripsLeft[index] -= 1
            }
            if rest.isEmpty { return }
        }
        output.append(contentsOf: rest)
    }

    /// How many of `bytes` no further byte can change: all but the start of a character at the end.
    private static func certainLength(of bytes: [UInt8]) -> Int {
        var start = bytes.count - 1
        while start >= 0, start > bytes.count - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return bytes.count }
        let lead = bytes[start]
        let needed = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1
        return bytes.count - start < needed ? start : bytes.count
    }
}
