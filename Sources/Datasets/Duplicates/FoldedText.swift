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

    private static func appendUnicode(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let options = [UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_IGNORE].reduce(0) { $0 | $1.rawValue }
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
