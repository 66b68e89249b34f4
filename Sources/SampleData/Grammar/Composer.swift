internal import Randomness

/// Expands phrases of a grammar with random choices and bound nouns.
struct Composer {
    let grammar: Grammar
    /// Nouns that `{A.form}` takes, by variable.
    var nouns: [String: Noun] = [:]
    /// Texts that `{name}` takes before the grammar's lists are asked.
    var texts: [String: String] = [:]
    var random: SeededRandom
    /// References that nothing answers; a grammar without mistakes leaves this empty.
    private(set) var unresolved: [String] = []

    /// Lists that refer to themselves are cut off here.
    private static let maximumDepth = 24

    init(grammar: Grammar, random: SeededRandom) {
        self.grammar = grammar
        self.random = random
    }

    /// One phrase of the list `name`, expanded.
    mutating func phrase(_ name: String) -> String {
        String(decoding: bytes(ofList: name, depth: 0), as: UTF8.self)
    }

    /// Takes over what another composer could not resolve.
    mutating func note(_ references: [String]) {
        unresolved += references
    }

    private mutating func bytes(ofList name: String, depth: Int) -> [UInt8] {
        if let text = texts[name] { return Array(text.utf8) }
        if name == "dd" { return Array(String(1 + random.below(28)).utf8) }
        if name.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return digits(name.utf8.count) }
        guard depth < Self.maximumDepth, let phrases = grammar.lists[name], let phrase = random.pick(phrases) else {
            unresolved.append(name)
            return []
        }
        return bytes(of: phrase.pieces, depth: depth)
    }

    private mutating func bytes(of pieces: [Grammar.Piece], depth: Int) -> [UInt8] {
        var output: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let bytes): output += bytes
            case .list(let name, let capital):
                let expanded = bytes(ofList: name, depth: depth + 1)
                output += capital ? Self.capitalized(expanded) : expanded
            case .choice(let alternatives):
                output += bytes(of: random.pick(alternatives) ?? [], depth: depth)
            case .noun(let variable, let form):
                output += noun(variable, form)
            }
        }
        return output
    }

    private mutating func digits(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(ascii: "0") + UInt8($0 == 0 && count > 1 ? 1 + random.below(9) : random.below(10)) }
    }

    private mutating func noun(_ variable: String, _ form: String) -> [UInt8] {
        let lowered = form.lowercased()
        guard let text = nouns[variable]?.form(lowered) else {
            unresolved.append("\(variable).\(form)")
            return []
        }
        return lowered == form ? Array(text.utf8) : Self.capitalized(Array(text.utf8))
    }

    /// The text with its first letter large; letters of two bytes in Latin-1 too.
    static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard let first = bytes.first else { return bytes }
        if first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") {
            bytes[0] = first - 32
        } else if first == 0xC3, bytes.count > 1, bytes[1] >= 0xA0, bytes[1] != 0xB7, bytes[1] < 0xBF {
            bytes[1] -= 32
        }
        return bytes
    }
}
