internal import CUTF8Proc

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Text without the differences that nobody reads: forms of a character and case, by Unicode's NFKC_Casefold (UAX #44).
enum FoldedText {
    /// Adds `text`, folded, to `bytes` as UTF-8.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var all: UInt8 = 0
            for byte in utf8 { all |= byte }
            all < 0x80 ? appendASCII(utf8, to: &bytes) : appendUnicode(utf8, to: &bytes)
        }
    }

    /// The part of `bytes` between white space at both ends; folding has left no white space but ASCII's in most texts.
    static func trimmed(_ bytes: ArraySlice<UInt8>, alsoAtEnd punctuation: [UInt8] = []) -> ArraySlice<UInt8> {
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) && !punctuation.contains($0) } ?? start - 1
        return bytes[start..<max(start, end + 1)]
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func appendASCII(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: utf8)
        bytes.withUnsafeMutableBufferPointer { bytes in
            for index in start..<bytes.count where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
        }
    }

    /// The library is slow, so that it reads only what is not plain, and the character before, with which marks may compose.
    private static func appendUnicode(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var index = 0
        while index < utf8.count {
            let length = plainLength(utf8, index)
            if length > 0 {
                appendPlain(UnsafeBufferPointer(rebasing: utf8[index..<index + length]), to: &bytes)
                index += length
            } else {
                index = appendOther(utf8, from: index, to: &bytes)
            }
        }
    }

    /// Folds from `index` to the next plain character, whose place is returned.
    private static func appendOther(_ utf8: UnsafeBufferPointer<UInt8>, from index: Int, to bytes: inout [UInt8]) -> Int {
        var start = index
        repeat { start -= 1 } while start >= 0 && utf8[start] & 0xC0 == 0x80
        if start >= 0, plainLength(utf8, start) == index - start {
            // Folding keeps the length of plain characters.
            bytes.removeLast(index - start)
        } else {
            start = index
        }
        var end = index + 1
        while end < utf8.count, plainLength(utf8, end) == 0 { end += 1 }
        map(UnsafeBufferPointer(rebasing: utf8[start..<end]), to: &bytes)
        return end
    }

    /// How many bytes the character at `index` has if it is ASCII, a letter of Latin-1, or a usual dash or quote; 0 for others.
    @inline(__always)
    private static func plainLength(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = utf8[index]
        if byte < 0x80 { return 1 }
        if byte == 0xC3 { return 2 }
        guard byte == 0xE2, utf8[index + 1] == 0x80 else { return 0 }
        switch utf8[index + 2] {
        case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D: return 3
        default: return 0
        }
    }

    @inline(__always)
    private static func appendPlain(_ character: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        switch character.count {
        case 1:
            let byte = character[0]
            bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        case 2 where character[1] == 0x9F: bytes += "ss".utf8
        case 2:
            let byte = character[1]
            bytes += [0xC3, byte < 0x9F && byte != 0x97 ? byte | 0x20 : byte]
        default: bytes += character
        }
    }

    /// Folds `utf8` by the library alone.
    static func map(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let options = [UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_IGNORE].reduce(0) {
            $0 | $1.rawValue
        }
        var folded: UnsafeMutablePointer<UInt8>?
        let count = utf8proc_map(utf8.baseAddress, utf8.count, &folded, utf8proc_option_t(rawValue: options))
        defer { free(folded) }
        guard count >= 0, let folded else {
            // Only without memory: the text as it is still equals itself.
            return bytes.append(contentsOf: utf8)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: folded, count: count))
    }
}
