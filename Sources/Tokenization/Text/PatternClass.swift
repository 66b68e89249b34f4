/// A set of characters as it stands inside of PCRE2's brackets, with what Unicode 16 adds to it; or what is not in that set.
struct PatternClass {
    var members: String
    var isComplement = false

    /// Unicode's White_Space; PCRE2's own class also holds U+180E.
    static let space = PatternClass(members: #"\t-\r\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}"#)
    static let digit = PatternClass(members: #"\p{Nd}"# + newer(["Nd"]))
    static let word = PatternClass(
        members: #"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}"#
            + NewerCharacters.matching { properties in
                let code = code(of: properties.generalCategory)
                return properties.isAlphabetic || code.hasPrefix("M") || code == "Nd" || code == "Pc"
            })
    /// `word` with what Oniguruma takes for word characters besides, but only outside of character classes.
    static let wordOutside = PatternClass(members: word.members + #"\x{B2}\x{B3}\x{B9}\x{BC}-\x{BE}"#)

    var inverted: PatternClass { PatternClass(members: members, isComplement: !isComplement) }

    /// An expression for one character of the set.
    var expression: String { "[\(isComplement ? "^" : "")\(members)]" }

    /// The set of `\p{name}`: a general category, or a script, which PCRE2 would else take with its extensions.
    static func property(_ name: String) -> PatternClass {
        let assigned = ["L", "M", "N", "P", "S", "Z"]
        switch name {
        case "Any": return PatternClass(members: #"\p{Any}"#)
        // What the library takes for unassigned may be assigned.
        case "C": return PatternClass(members: categories(assigned) + newer(assigned), isComplement: true)
        case "Cn":
            let all = assigned + ["Cc", "Cf", "Co", "Cs"]
            return PatternClass(members: categories(all) + newer(all), isComplement: true)
        // It was a non-spacing mark before.
        case "Mc": return PatternClass(members: #"\p{Mc}\x{1171E}"# + newer(["Mc"]))
        case _ where allCategories.contains(name): return PatternClass(members: "\\p{\(name)}" + newer([name]))
        default: return PatternClass(members: "\\p{sc:\(name)}" + NewerCharacters.ofScript(name))
        }
    }

    private static func categories(_ names: [String]) -> String { names.map { "\\p{\($0)}" }.joined() }

    /// Newer characters whose category is one of `names` or begins with its letter.
    private static func newer(_ names: [String]) -> String {
        NewerCharacters.matching { properties in
            let code = code(of: properties.generalCategory)
            return names.contains { code.hasPrefix($0) }
        }
    }

    private static let allCategories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
    ]

    private static func code(of category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
