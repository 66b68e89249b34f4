internal import Domain
internal import JSON

/// A token for each piece as a whole, and the unknown token for the rest.
struct WordLevelModel: Sendable {
    private let vocabulary: Vocabulary
    private let unknown: Int32?

    /// The `model` object of tokenizer.json; throws `malformedFile`.
    init(json: JSONValue, vocabulary: Vocabulary) throws {
        self.vocabulary = vocabulary
        unknown = json["unk_token"]?.string.flatMap { vocabulary.id(of: $0.utf8) }
    }

    /// Appends the token of `piece`; throws where it has none and there is no unknown token.
    func encode(_ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, to output: inout EncodedTokens) throws {
        guard let id = vocabulary.id(of: piece) ?? unknown else { throw WorkbenchError.noUnknownToken(for: piece) }
        output.append(id, 0, piece.count, base: base, withOffsets: withOffsets)
    }
}
