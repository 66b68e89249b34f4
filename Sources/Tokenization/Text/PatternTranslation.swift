internal import Domain

/// Rewrites a regular expression from Oniguruma's Ruby syntax to PCRE2 where the two differ, and refuses what has no exact twin.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private let dialect: Pattern.Dialect
    private var position = 0
    private var isInClass = false
    private var output = ""
    /// The output before the class that is being read.
    private var beforeClass = ""
    private var isInverted = false
    /// What the class that is being read holds but for its members, each as what is not in a set.
    private var complements: [PatternClass] = []

    /// Whether case counts, in each group that is open.
    private var ignoresCase = [false]

    private static let groups = ["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?-i:"]

    /// The expression for PCRE2; throws `unsupportedTokenizer` naming the construct that has no exact twin.
    static func translate(_ source: String, dialect: Pattern.Dialect) throws -> String {
        var translation = PatternTranslation(source, dialect)
        while translation.position < translation.scalars.count { try translation.step() }
        guard !translation.isInClass else { throw translation.refused("a character class without an end") }
        return translation.output
    }

    private init(_ source: String, _ dialect: Pattern.Dialect) {
        scalars = Array(source.unicodeScalars)
        self.dialect = dialect
    }

    private mutating func step() throws {
        if scalars[position] == "\\" { return try escape() }
        if isInClass { return try classStep() }
        switch scalars[position] {
        case "[":
            beginClass()
            if peek("]") { throw refused("an empty character class") }
            return
        case "(": try beginGroup()
        case ")": if ignoresCase.count > 1 { ignoresCase.removeLast() }
        case "{" where peek("{,"): throw refused("the repeat {,n}")
        // There it is a possessive repeat in PCRE2 as well; Oniguruma repeats the repeat.
        case "}" where peek("}+") && dialect == .oniguruma: throw refused("the possessive repeat {…}+")
        default: try checkFolding()
        }
        copy()
    }

    private mutating func classStep() throws {
        switch scalars[position] {
        case "[": throw refused("a character class inside another")
        case "]": return endClass()
        case "&" where peek("&&"): throw refused("&& in a character class")
        default: try checkFolding()
        }
        copy()
    }

    private mutating func beginGroup() throws {
        if peek("(*") { throw refused("the verb (*…)") }
        if position == 0, peek("(?i)") {
            // It holds for all that follows; its end takes away what this adds.
            ignoresCase = [true, true]
            return
        }
        guard !peek("(?") || Self.groups.contains(where: { peek($0) }) else {
            throw refused("the group \(text(from: position, count: 4))…")
        }
        ignoresCase.append(peek("(?i:") || (ignoresCase.last == true && !peek("(?-i:")))
    }

    /// Refuses letters that Oniguruma, where case does not count, also takes for one character, or one for several.
    private func checkFolding() throws {
        guard dialect == .oniguruma, ignoresCase.last == true else { return }
        let scalar = scalars[position]
        let isFolded = !scalar.isASCII && scalar.properties.isCased
        let pair = isInClass ? "" : text(from: position, count: 2).lowercased()
        guard !isFolded, !["ss", "st", "ff", "fi", "fl"].contains(pair) else {
            throw refused("\(isFolded ? String(scalar) : pair) where case does not count")
        }
    }

    private mutating func beginClass() {
        isInClass = true
        isInverted = scalars.dropFirst(position + 1).first == "^"
        position += isInverted ? 2 : 1
        beforeClass = output
        output = ""
        complements = []
    }

    /// Writes the class that was read; PCRE2 has no way to name the complement of several sets inside of brackets.
    private mutating func endClass() {
        let members = output
        var choices = complements.map(\.expression)
        if !members.isEmpty { choices.append("[\(members)]") }
        output = beforeClass
        if complements.isEmpty {
            output += PatternClass(members: members, isComplement: isInverted).expression
        } else if isInverted {
            output += "(?:(?!\(choices.joined(separator: "|")))[\\x{0}-\\x{10FFFF}])"
        } else {
            output += "(?:\(choices.joined(separator: "|")))"
        }
        isInClass = false
        position += 1
    }

    private mutating func escape() throws {
        guard position + 1 < scalars.count else { throw refused("a backslash at the end") }
        let letter = scalars[position + 1]
        switch letter {
        case "s", "S": write(.space, unless: letter == "S", length: 2)
        case "d", "D": write(.digit, unless: letter == "D", length: 2)
        case "w", "W":
            if dialect == .rust { throw refused("\\\(letter)") }
            write(isInClass ? .word : .wordOutside, unless: letter == "W", length: 2)
        case "p", "P": try property()
        case "n", "r", "t", "f", "e", "a":
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

    /// Writes a set of characters for `length` characters of the source.
    private mutating func write(_ set: PatternClass, unless isNegated: Bool, length: Int) {
        let set = isNegated ? set.inverted : set
        if !isInClass {
            output += set.expression
        } else if set.isComplement {
            complements.append(set)
        } else {
            output += set.members
        }
        position += length
    }

    /// `\p{Name}`, `\P{Name}` and `\p{^Name}`.
    private mutating func property() throws {
        let letter = scalars[position + 1]
        guard position + 2 < scalars.count, scalars[position + 2] == "{",
            let close = scalars[position...].firstIndex(of: "}")
        else { throw refused("\\\(letter) without braces") }
        var name = text(from: position + 3, count: close - position - 3)
        var isNegated = letter == "P"
        if name.hasPrefix("^") {
            name.removeFirst()
            isNegated.toggle()
        }
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy {
                $0 == 0x5F || $0 == 0x2D || $0 == 0x20 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
            }
        // What the library takes for unknown may be known.
        guard isName, !["unknown", "zzzz"].contains(name.lowercased()) else { throw refused("\\\(letter){\(name)}") }
        write(.property(name), unless: isNegated, length: close + 1 - position)
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
        WorkbenchError(
            .unsupportedTokenizer,
            "The regular expression \(Pattern.excerpt(text(from: 0, count: scalars.count))) uses \(construct), which is not supported.",
            hint: "Use a tokenizer whose Split pattern does without it.")
    }
}
