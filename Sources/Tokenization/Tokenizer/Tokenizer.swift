internal import Domain
public import JSON

/// Text to token ids and back, exactly as the model's `tokenizer.json` says; safe to share between threads.
///
/// What a file asks for and this type cannot do exactly is refused by name when it is loaded, never approximated.
/// `truncation` and `padding` of the file are ignored, as Transformers does.
public struct Tokenizer: Sendable {
    /// The roles of special tokens and the chat template that came with the tokenizer.
    public let configuration: TokenizerConfiguration
    /// Starts a text, where the model has such a token.
    public let bosId: Int32?
    /// Ends a text or a turn, where the model has such a token.
    public let eosId: Int32?
    /// Fills up rows of a batch, where the model has such a token.
    public let padId: Int32?
    /// Tokens that steer the model and are no text.
    public let specialIds: Set<Int32>

    /// Special tokens that decoding leaves out: in the reference not those that the normalizer rewrites.
    let skippedIds: Set<Int32>
    let vocabulary: Vocabulary
    let addedTokens: [AddedToken]
    let normalizer: Normalizer?
    let preTokenizer: PreTokenizer
    let model: BytePairModel
    let postProcessor: PostProcessor
    let decoder: Decoder
    /// What each id adds to a decoded text; nil for ids without a token.
    let pieces: [Decoder.Piece?]
    /// Added tokens sought before and after normalizing.
    let plainMatcher: AddedTokenMatcher
    let normalizedMatcher: AddedTokenMatcher
    let scratch = ScratchPool()

    /// The tokenizer in the content of `tokenizer.json`; throws `malformedFile` or `unsupportedTokenizer`.
    public init(json: JSONValue, configuration: TokenizerConfiguration = TokenizerConfiguration()) throws {
        guard let modelJSON = json["model"] else {
            throw WorkbenchError.malformedTokenizer("The tokenizer has no model.")
        }
        // Files from before the type was written are BPE when they have merges.
        let type = modelJSON["type"]?.string ?? (modelJSON["merges"] == nil ? "without a type" : "BPE")
        guard type == "BPE" else { throw WorkbenchError.unsupportedComponent("the model \(type)") }
        var vocabulary = try Vocabulary(json: modelJSON["vocab"])
        let addedTokens = try (json["added_tokens"]?.array ?? []).map { try AddedToken(json: $0) }
        let normalizer = try Normalizer.load(json["normalizer"])
        self.normalizer = normalizer
        preTokenizer = try PreTokenizer(json: json["pre_tokenizer"])
        model = try BytePairModel(json: modelJSON, vocabulary: vocabulary, units: preTokenizer.units)
        for token in addedTokens { try Self.add(token, to: &vocabulary) }
        decoder = try Decoder(json: json["decoder"])
        let written = addedTokens.map { Normalizer.apply($0.isNormalized ? normalizer : nil, to: $0.content) }
        pieces = Self.pieces(of: vocabulary, addedTokens: addedTokens, written: written, decoder: decoder)
        plainMatcher = Self.matcher(for: addedTokens.filter { !$0.isNormalized }, normalizer: nil)
        normalizedMatcher = Self.matcher(for: addedTokens.filter(\.isNormalized), normalizer: normalizer)
        specialIds = Set(addedTokens.filter(\.isSpecial).map(\.id))
        skippedIds = Set(
            zip(addedTokens, written).filter { $0.isSpecial && $1.elementsEqual($0.content.utf8) }.map(\.0.id))
        var postProcessor = try PostProcessor(json: json["post_processor"])
        try Self.check(postProcessor, against: vocabulary)
        bosId = try Self.id(of: configuration.bosToken, role: "bos_token", in: vocabulary)
        eosId = try Self.id(of: configuration.eosToken, role: "eos_token", in: vocabulary)
        padId = try Self.id(of: configuration.padToken, role: "pad_token", in: vocabulary)
        Self.apply(addsBos: configuration.addsBos, bosId: bosId, to: &postProcessor)
        self.postProcessor = postProcessor
        self.vocabulary = vocabulary
        self.addedTokens = addedTokens
        self.configuration = configuration
    }

    /// One more than the highest id: the least number of rows that an embedding for this tokenizer has.
    public var vocabularySize: Int { vocabulary.size }

    /// The id of a token as the vocabulary writes it, such as `Ġthe`.
    public func id(of token: String) -> Int32? {
        vocabulary.id(of: token.utf8)
    }

    /// The token as the vocabulary writes it.
    public func token(of id: Int32) -> String? {
        vocabulary.token(of: id)
    }
}
