/// The UTF-8 of a text; what is read outside of it is zero.
struct TextBytes {
    let base: UnsafePointer<UInt8>
    let count: Int

    subscript(_ place: Int) -> UInt8 { place >= 0 && place < count ? base[place] : 0 }

    /// Whether the bytes of `word` stand at `place`.
    func has(_ word: StaticString, at place: Int) -> Bool {
        guard place >= 0, place + word.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where base[place + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// The text of `range`, which is cut to what there is.
    func text(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        return String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// Calls `body` with the bytes of `text`.
    static func with<Result>(_ text: String, _ body: (TextBytes) -> Result) -> Result {
        var text = text
        return text.withUTF8 { buffer in
            // An empty text may have no address at all.
            guard let base = buffer.baseAddress else { return withUnsafePointer(to: 0) { body(TextBytes(base: $0, count: 0)) } }
            return body(TextBytes(base: base, count: buffer.count))
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isUpper: Bool { self &- 0x41 < 26 }
    var isLower: Bool { self &- 0x61 < 26 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isAlphanumeric: Bool { isDigit || isLetter }
    var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
    /// Whether it can be part of a word: letters of any script, digits, the underscore.
    var isWord: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self >= 0x80 }
    /// Whether it is an ASCII letter, a digit or the underscore: what a number or key cannot stand directly behind. Writings without spaces
    /// may have any other letter there.
    var isPlainWord: Bool { isAlphanumeric || self == UInt8(ascii: "_") }
    /// Letters, digits, `-` and `_`: what base64url and most keys are made of.
    var isKeyByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }
}
