/// Named lists of phrases that refer to each other; a phrase is expanded by choosing at random.
///
/// Source form: `[name]` opens a list, every further line is a phrase, empty lines are skipped. In a phrase `{name}` stands for a
/// phrase of that list (`{^name}` with a capital), `{a|b|}` for one of the alternatives, `{A.der}` for a form of the noun bound
/// to `A` (`{A.Der}` with a capital), `{###}` for as many digits,
/// `{dd}` for a day of a month.
struct Grammar: Sendable {
    /// One part of a phrase.
    indirect enum Piece: Sendable {
        case text([UInt8])
        case list(name: String, capital: Bool)
        case noun(variable: String, form: String)
        case choice([[Piece]])
    }

    /// A phrase: as it was written, and taken apart.
    struct Phrase: Sendable {
        let source: String
        let pieces: [Piece]
    }

    private(set) var lists: [String: [Phrase]] = [:]

    /// The grammar that `source` writes down; later sources add to the lists of earlier ones.
    init(_ sources: String...) {
        for source in sources { add(source) }
    }

    /// Every phrase as it was written, by list name.
    var inventory: [String: [String]] {
        lists.mapValues { $0.map(\.source) }
    }

    private mutating func add(_ source: String) {
        var name = ""
        for line in source.split(separator: "\n") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                name = String(line.dropFirst().dropLast())
            } else {
                var parser = PhraseParser(bytes: Array(line.utf8))
                lists[name, default: []].append(Phrase(source: String(line), pieces: parser.pieces()))
            }
        }
    }
}

/// Takes a phrase apart.
private struct PhraseParser {
    let bytes: [UInt8]
    var position = 0

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")
    private static let bar = UInt8(ascii: "|")

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The pieces up to the end, or up to a `|` or `}` that belongs to the caller.
    mutating func pieces(inside: Bool = false) -> [Grammar.Piece] {
        var pieces: [Grammar.Piece] = []
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if inside, byte == Self.bar || byte == Self.close { break }
            position += 1
            guard byte == Self.open else {
                text.append(byte)
                continue
            }
            if !text.isEmpty { pieces.append(.text(text)) }
            text = []
            pieces.append(braced())
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }

    private mutating func braced() -> Grammar.Piece {
        var alternatives = [pieces(inside: true)]
        while position < bytes.count, bytes[position] == Self.bar {
            position += 1
            alternatives.append(pieces(inside: true))
        }
        position += 1
        guard alternatives.count == 1 else { return .choice(alternatives) }
        guard case .text(let name)? = alternatives[0].first, alternatives[0].count == 1 else { return .choice(alternatives) }
        return Self.reference(name)
    }

    private static func reference(_ name: [UInt8]) -> Grammar.Piece {
        if let dot = name.firstIndex(of: UInt8(ascii: ".")), dot == 1 {
            return .noun(
                variable: String(decoding: name[..<dot], as: UTF8.self), form: String(decoding: name[(dot + 1)...], as: UTF8.self))
        }
        let capital = name.first == UInt8(ascii: "^")
        return .list(name: String(decoding: capital ? name.dropFirst() : name[...], as: UTF8.self), capital: capital)
    }
}
