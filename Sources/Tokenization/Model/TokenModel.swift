internal import Domain
internal import JSON

/// What turns pieces of text into tokens (`model` of tokenizer.json).
enum TokenModel: Sendable {
    case bytePair(Shared<BytePairModel>)
    case unigram(Shared<UnigramModel>)
    case wordPiece(Shared<WordPieceModel>)
    case wordLevel(Shared<WordLevelModel>)

    /// A model that is passed on without copying its tables' references.
    final class Shared<Model: Sendable>: Sendable {
        let model: Model

        init(_ model: Model) {
            self.model = model
        }
    }

    /// The `model` object of tokenizer.json, of which the long lists are not copied.
    struct Source {
        /// All but the lists.
        var json = JSONValue.object([:])
        var vocabulary: JSONNode?
        var merges: JSONNode?

        /// Reads the fields; of equal ones the last counts.
        init(_ node: JSONNode) {
            var rest: [(name: String, value: JSONValue)] = []
            for (name, field) in node.fields {
                switch name {
                case "vocab": vocabulary = field
                case "merges": merges = field
                default: rest.append((name, field.value))
                }
            }
            json = .object(JSONObject(rest))
        }

        /// The kind of the model; files from before the type was written are told by their fields, as in the reference.
        var type: String {
            if let type = json["type"]?.string { return type }
            if merges != nil { return "BPE" }
            if vocabulary?.isArray == true { return "Unigram" }
            if json["max_input_chars_per_word"] != nil { return "WordPiece" }
            return vocabulary == nil ? "without a type" : "WordLevel"
        }
    }

    /// The model of `source`; throws `malformedFile` or `unsupportedTokenizer`.
    init(_ source: Source, vocabulary: Vocabulary, units: BytePairModel.Units) throws {
        let json = source.json
        switch source.type {
        case "BPE":
            self = .bytePair(Shared(try BytePairModel(json: json, merges: source.merges, vocabulary: vocabulary, units: units)))
        case "Unigram": self = .unigram(Shared(try UnigramModel(json: json, entries: source.vocabulary, vocabulary: vocabulary)))
        case "WordPiece": self = .wordPiece(Shared(try WordPieceModel(json: json, vocabulary: vocabulary)))
        case "WordLevel": self = .wordLevel(Shared(try WordLevelModel(json: json, vocabulary: vocabulary)))
        case let type: throw WorkbenchError.unsupportedComponent("the model \(type)")
        }
    }

    /// Whether a text might become one of `ids`; true also where that is not looked into.
    func mayMake(_ ids: IdSet) -> Bool {
        if case .bytePair(let shared) = self { shared.model.mayMake(ids) } else { true }
    }

    /// The unknown token that stands for its text as it is; those of other models are written as themselves.
    var spelledUnknown: Int32? { if case .unigram(let shared) = self { shared.model.unknown } else { nil } }

    /// Appends the tokens of one piece of valid UTF-8; offsets, when wanted, are bytes and count from `base`.
    @inline(__always)
    func encode(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch, to output: inout EncodedTokens
    ) throws {
        switch self {
        case .bytePair(let shared):
            shared.model.encode(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output)
        case .unigram(let shared):
            try shared.model.encode(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output)
        case .wordPiece(let shared):
            shared.model.encode(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output)
        case .wordLevel(let shared):
            try shared.model.encode(piece, base: base, withOffsets: withOffsets, to: &output)
        }
    }
}

extension EncodedTokens {
    /// Appends a token that covers `start..<end` of a piece at `base`.
    @inline(__always)
    mutating func append(_ id: Int32, _ start: Int, _ end: Int, base: Int32, withOffsets: Bool) {
        ids.append(id)
        guard withOffsets else { return }
        starts.append(base + Int32(truncatingIfNeeded: start))
        ends.append(base + Int32(truncatingIfNeeded: end))
    }
}

extension WorkbenchError {
    /// A piece of text that has no tokens because the tokenizer has no unknown token.
    static func noUnknownToken(for piece: UnsafeBufferPointer<UInt8>) -> WorkbenchError {
        let shown = String(decoding: piece.prefix(40), as: UTF8.self)
        return WorkbenchError(
            .unsupportedTokenizer, "The tokenizer has no token for \"\(shown)\" and no unknown token.",
            hint: "Use a tokenizer with an unknown token, or take such characters out of the text.")
    }

    /// The id of the token called `name` under `role`; throws `malformedFile` where the vocabulary lacks it.
    static func required(_ name: String, _ role: String, in vocabulary: Vocabulary) throws -> Int32 {
        guard let id = vocabulary.id(of: name.utf8) else {
            throw malformedTokenizer("The \(role) token \"\(name)\" is not in the vocabulary.")
        }
        return id
    }
}
