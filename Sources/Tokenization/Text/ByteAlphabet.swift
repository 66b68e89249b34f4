/// The printable character that byte-level vocabularies write for each byte (GPT-2, `bytes_to_unicode`).
enum ByteAlphabet {
    /// The character of each byte.
    static let scalars: [Unicode.Scalar] = {
        var next: UInt32 = 256
        return (UInt32(0)...255).map { byte in
            let isPrintable = (33...126).contains(byte) || (161...172).contains(byte) || (174...255).contains(byte)
            if isPrintable { return Unicode.Scalar(UInt8(byte)) }
            defer { next += 1 }
            return Unicode.Scalar(next) ?? "?"
        }
    }()

    /// The bytes that `token` stands for; nil where it has a character outside the alphabet.
    static func bytes(of token: String) -> [UInt8]? {
        bytes(ofUTF8: Array(token.utf8)[...])
    }

    /// The byte of each character below U+0200 that stands for one, -1 for others.
    private static let bytesByValue: [Int16] = {
        var bytes = [Int16](repeating: -1, count: 0x200)
        for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar.value)] = Int16(byte) }
        return bytes
    }()

    /// The bytes that a token in UTF-8 stands for; nil where it has a character outside the alphabet.
    static func bytes(ofUTF8 token: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(token.count)
        return append(token, to: &result) ? result : nil
    }

    /// Appends the bytes that a token in UTF-8 stands for; false, and nothing appended, where it has a character outside the alphabet.
    static func append(_ token: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        let before = bytes.count
        let isComplete = token.withUnsafeBufferPointer { token in
            bytesByValue.withUnsafeBufferPointer { table in
                var position = 0
                while position < token.count {
                    let byte = token[position]
                    var value = Int(byte)
                    if byte >= 0x80 {
                        guard byte & 0xE0 == 0xC0, position + 1 < token.count else { return false }
                        value = Int(byte & 0x1F) << 6 | Int(token[position + 1] & 0x3F)
                        position += 1
                    }
                    position += 1
                    guard value < table.count, table[value] >= 0 else { return false }
                    bytes.append(UInt8(truncatingIfNeeded: table[value]))
                }
                return true
            }
        }
        if !isComplete { bytes.removeSubrange(before...) }
        return isComplete
    }

    /// How a vocabulary writes `bytes`.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalars[Int(byte)]) }
        return String(text)
    }
}
