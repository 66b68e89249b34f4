/// Classes of characters as the reference's libraries have them, some of which follow older versions of Unicode.
enum UnicodeClasses {
    /// White_Space.
    @inline(__always)
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 128 { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
        return scalar.properties.isWhitespace
    }

    /// Nd, Nl and No.
    @inline(__always)
    static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 128 { return (0x30...0x39).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return true
        default: return false
        }
    }

    /// ASCII punctuation and symbols, and Unicode 8's punctuation.
    @inline(__always)
    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 128 {
            return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value)
                || (0x7B...0x7E).contains(value)
        }
        // These two were punctuation then.
        if value == 0x166D || value == 0x111C9 { return true }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            return isAssigned(scalar, inMajor: 8)
        default: return false
        }
    }

    /// What BERT's clean-up takes out: U+0000, U+FFFD, and Unicode 8's control, format and private characters but for line ends and tab.
    static func isRemovedByBert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0, 0xFFFD: return true
        case 0x09, 0x0A, 0x0D: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .privateUse: return true
        case .format: return isAssigned(scalar, inMajor: 8)
        default: return false
        }
    }

    /// Ideographs that BERT puts between spaces.
    static func isBertIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0xF900...0xFAFF,
            0x2F800...0x2FA1F:
            true
        default: false
        }
    }

    /// Unicode 8's non-spacing marks, which BERT takes for accents.
    static func isBertAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300: return false
        // These changed their category since.
        case 0x1734, 0x1171E: return true
        case 0x1885, 0x1886, 0xA9BD, 0x111C9: return false
        default: return scalar.properties.generalCategory == .nonspacingMark && isAssigned(scalar, inMajor: 8)
        }
    }

    /// Unicode 9's marks of all kinds.
    static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300: return false
        // These changed their category since.
        case 0x1CF2, 0x1CF3: return true
        case 0x111C9: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return isAssigned(scalar, inMajor: 9)
        default: return false
        }
    }

    /// Whether Unicode of the version `major`.0 had the character.
    static func isAssigned(_ scalar: Unicode.Scalar, inMajor major: Int) -> Bool {
        guard let age = scalar.properties.age else { return false }
        return age.major < major || (age.major == major && age.minor == 0)
    }
}
