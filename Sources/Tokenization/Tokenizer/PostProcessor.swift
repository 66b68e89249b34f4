/// What stands around texts and what is done to offsets (`post_processor` of tokenizer.json).
struct PostProcessor: Sendable {
    /// One part of a template.
    enum Part: Sendable, Equatable {
        case text(index: Int, typeId: Int32)
        case tokens([Int32], typeId: Int32)
    }

    /// Takes white space off the offsets of byte-level tokens.
    struct OffsetTrim: Sendable {
        /// The space in front of a text's first token was added and is not taken off.
        var keepsPrefixSpace: Bool
    }

    /// White space, and the letter that stands for a space in byte-level tokens.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{120}" || UnicodeClasses.isSpace(scalar) }

    var trims: [OffsetTrim] = []
    /// Parts for one text, and for two.
    var single: [Part] = [.text(index: 0, typeId: 0)]
    var pair: [Part]? = [.text(index: 0, typeId: 0), .text(index: 1, typeId: 1)]
    /// Whether parts come from the file; without, special tokens are neither added nor are types set.
    var hasTemplate = false
    /// Templates that set types only where they add tokens (BERT's and RoBERTa's own).
    var typesNeedTokens = false

    /// Ids before a single text.
    var prefix: [Int32] { Self.ids(single.prefix { !$0.isText }) }
    /// Ids after a single text.
    var suffix: [Int32] { Self.ids(single.drop { !$0.isText }.dropFirst()) }

    /// All ids that the templates add.
    var addedIds: [Int32] { Self.ids((single + (pair ?? []))[...]) }

    private static func ids(_ parts: ArraySlice<Part>) -> [Int32] {
        parts.flatMap { part -> [Int32] in if case .tokens(let ids, _) = part { ids } else { [] } }
    }

    /// Puts the first token before each text, or takes it away.
    mutating func setBos(_ bosId: Int32, isAdded: Bool) {
        if isAdded, prefix.first == bosId { return }
        single = Self.parts(single, bosId, isAdded: isAdded)
        pair = pair.map { Self.parts($0, bosId, isAdded: isAdded) }
        hasTemplate = hasTemplate || isAdded
    }

    private static func parts(_ parts: [Part], _ bosId: Int32, isAdded: Bool) -> [Part] {
        parts.flatMap { part -> [Part] in
            switch part {
            case .text(_, let typeId): return isAdded ? [.tokens([bosId], typeId: typeId), part] : [part]
            case .tokens(let ids, let typeId):
                if isAdded { return [part] }
                let kept = ids.filter { $0 != bosId }
                return kept.isEmpty ? [] : [.tokens(kept, typeId: typeId)]
            }
        }
    }
}

extension PostProcessor.Part {
    var isText: Bool { if case .text = self { true } else { false } }
}
