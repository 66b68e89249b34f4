internal import Domain

/// Rewrites a regular expression from Oniguruma's Ruby syntax to PCRE2 where the two differ, and refuses what has no exact twin.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private let dialect: Pattern.Dialect
    private var position = 0
    private var isInClass = false
    private var output = ""

    /// Unicode's White_Space; PCRE2's own class also holds U+180E.
    private static let space =
        #"\t-\r\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}"#
    private static let word = #"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}"#
    /// What Oniguruma takes for word characters besides, but only outside of character classes.
    private static let wordOutside = #"\x{B2}\x{B3}\x{B9}\x{BC}-\x{BE}"#
    private static let categories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn", "Any",
    ]
    private static let groups = ["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?-i:"]

    /// The expression for PCRE2; throws `unsupportedTokenizer` naming the construct that has no exact twin.
    static func translate(_ source: String, dialect: Pattern.Dialect) throws -> String {
        var translation = PatternTranslation(source, dialect)
        while translation.position < translation.scalars.count { try translation.step() }
        return translation.output
    }

    private init(_ source: String, _ dialect: Pattern.Dialect) {
        scalars = Array(source.unicodeScalars)
        self.dialect = dialect
    }

    private mutating func step() throws {
        let scalar = scalars[position]
        switch scalar {
        case "\\":
            try escape()
            return
        case "[":
            if isInClass { throw refused("a character class inside another") }
            isInClass = true
            copy()
            if peek("^") { copy() }
            if peek("]") { throw refused("an empty character class") }
            return
        case "]": isInClass = false
        case "&" where isInClass && peek("&&"): throw refused("&& in a character class")
        case "(" where !isInClass && peek("(?"):
            if position == 0, peek("(?i)") { break }
            guard Self.groups.contains(where: { peek($0) }) else { throw refused("the group \(text(from: position, count: 4))…") }
        case "(" where !isInClass && peek("(*"): throw refused("the verb (*…)")
        case "{" where !isInClass && peek("{,"): throw refused("the repeat {,n}")
        // There it is a possessive repeat in PCRE2 as well; Oniguruma repeats the repeat.
        case "}" where !isInClass && peek("}+") && dialect == .oniguruma: throw refused("the possessive repeat {…}+")
        default: break
        }
        copy()
    }

    private mutating func escape() throws {
        guard position + 1 < scalars.count else { throw refused("a backslash at the end") }
        let letter = scalars[position + 1]
        switch letter {
        case "s": replace(isInClass ? Self.space : "[\(Self.space)]")
        case "w" where dialect == .rust: throw refused("\\w")
        case "w": replace(isInClass ? Self.word : "[\(Self.word)\(Self.wordOutside)]")
        case "S" where !isInClass: replace("[^\(Self.space)]")
        case "W" where !isInClass && dialect == .oniguruma: replace("[^\(Self.word)\(Self.wordOutside)]")
        case "p", "P": try property()
        case "d", "D", "n", "r", "t", "f", "e", "a":
            copy()
            copy()
        case "A" where !isInClass, "z" where !isInClass, "Z" where !isInClass, "x":
            copy()
            copy()
        case "u": try codePoint()
        default:
            let isPlain = letter.isASCII && !letter.properties.isAlphabetic && letter.properties.numericType == nil
            guard isPlain else { throw refused("\\\(letter)\(isInClass ? " in a character class" : "")") }
            copy()
            copy()
        }
    }

    /// `\p{Name}`: categories are the same in both; PCRE2 would take a script's name as its extensions, so it is told otherwise.
    private mutating func property() throws {
        let letter = scalars[position + 1]
        guard position + 2 < scalars.count, scalars[position + 2] == "{",
            let close = scalars[position...].firstIndex(of: "}")
        else { throw refused("\\\(letter) without braces") }
        var name = text(from: position + 3, count: close - position - 3)
        var negation = ""
        if name.hasPrefix("^") {
            name.removeFirst()
            negation = "^"
        }
        output += Self.categories.contains(name) ? "\\\(letter){\(negation)\(name)}" : "\\\(letter){\(negation)sc:\(name)}"
        position = close + 1
    }

    private mutating func codePoint() throws {
        let digits = text(from: position + 2, count: 4)
        guard digits.utf8.count == 4, UInt32(digits, radix: 16) != nil else { throw refused("\\u without four digits") }
        output += "\\x{\(digits)}"
        position += 6
    }

    private mutating func copy() {
        output.unicodeScalars.append(scalars[position])
        position += 1
    }

    private mutating func replace(_ replacement: String) {
        output += replacement
        position += 2
    }

    private func peek(_ expected: String) -> Bool {
        let expected = Array(expected.unicodeScalars)
        return position + expected.count <= scalars.count && Array(scalars[position..<position + expected.count]) == expected
    }

    private func text(from start: Int, count: Int) -> String {
        var view = String.UnicodeScalarView()
        let end = min(scalars.count, max(start, start + count))
        if start < end { view.append(contentsOf: scalars[start..<end]) }
        return String(view)
    }

    private func refused(_ construct: String) -> WorkbenchError {
        var source = String.UnicodeScalarView()
        source.append(contentsOf: scalars)
        return WorkbenchError(
            .unsupportedTokenizer, "The regular expression \(String(source)) uses \(construct), which is not supported.",
            hint: "Use a tokenizer whose Split pattern does without it.")
    }
}
