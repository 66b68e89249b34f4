/// What kind of character stands at a place of valid UTF-8, by a table made once.
///
/// `@unchecked`: the table is written before it is shared and never again; it lives as long as the process.
struct CharacterTable: @unchecked Sendable {
    /// Kinds that the patterns of tokenizers tell apart.
    enum Kind: UInt8, Sendable {
        case other, letter, number, space, lineEnd
    }

    static let shared = CharacterTable()

    private static let limit = 0x20000
    private let table: UnsafePointer<Kind>

    private init() {
        let table = UnsafeMutablePointer<Kind>.allocate(capacity: Self.limit)
        for value in 0..<Self.limit {
            switch value {
            // Ideographs and Hangul syllables are many, and looking each up takes long.
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x17000...0x187F7: table[value] = .letter
            case 0xD800...0xF8FF: table[value] = .other
            default: table[value] = Unicode.Scalar(UInt32(value)).map { Self.kind(of: $0) } ?? .other
            }
        }
        self.table = UnsafePointer(table)
    }

    /// The kind of the character at `position`, which must be inside of the text, and its length.
    @inline(__always)
    func kind(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
        let byte = text[position]
        if byte < 0x80 { return (table[Int(byte)], 1) }
        let (scalar, length) = ScalarReader.scalar(at: position, in: text)
        return (Int(scalar.value) < Self.limit ? table[Int(scalar.value)] : Self.kind(of: scalar), length)
    }

    /// The kind as Unicode 16 has it.
    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.value == 0x0A || scalar.value == 0x0D { return .lineEnd }
        if scalar.value < 0x80 {
            if UnicodeClasses.isSpace(scalar) { return .space }
            if UnicodeClasses.isNumber(scalar) { return .number }
            return (0x61...0x7A).contains(scalar.value | 0x20) ? .letter : .other
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return UnicodeClasses.isAssigned(scalar, inMajor: 16) ? .letter : .other
        case .decimalNumber, .letterNumber, .otherNumber:
            return UnicodeClasses.isAssigned(scalar, inMajor: 16) ? .number : .other
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
            return scalar.properties.isWhitespace ? .space : .other
        default: return .other
        }
    }
}
