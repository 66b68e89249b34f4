internal import Domain
public import JSON

/// Text to token ids and back, exactly as the model's `tokenizer.json` says; it never changes and is safe to share between threads.
///
/// What a file asks for and this type cannot do exactly is refused by name when it is loaded, never approximated.
/// `truncation` and `padding` of the file are ignored, as Transformers does.
public final class Tokenizer: Sendable {
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
    let skippedIds: IdSet
    let vocabulary: Vocabulary
    let normalizer: Normalizer?
    let preTokenizer: PreTokenizer
    let model: TokenModel
    let postProcessor: PostProcessor
    let decoder: Decoder
    /// Added tokens that the normalizer rewrites, as they stand in decoded text.
    let writings: [Int32: ArraySlice<UInt8>]
    /// What each token decodes to, where that does not depend on those beside it.
    let tokenBytes: TokenBytes?
    /// Added tokens sought before and after normalizing.
    let plainMatcher: AddedTokenMatcher
    let normalizedMatcher: AddedTokenMatcher
    /// Whether special tokens come about only where they are found in the text as it is given.
    let findsSpecialTokens: Bool
    let scratch = ScratchPool()

    /// What a file says of a tokenizer, whatever its format.
    struct Parts {
        /// Tokens of the model; added ones come to it.
        var vocabulary: Vocabulary
        var model: TokenModel
        var normalizer: Normalizer?
        var preTokenizer = PreTokenizer()
        var postProcessor = PostProcessor()
        var decoder: Decoder
        var addedTokens: [AddedToken] = []
        /// Tokens of the model that are found in normalized text as they are and never merged.
        var symbols: [(id: Int32, bytes: [UInt8])] = []
        /// What stands for tokens in decoded text, where that is not what they are called.
        var writings: [Int32: ArraySlice<UInt8>] = [:]
        /// Special tokens that are not among the added ones.
        var specialIds: Set<Int32> = []
    }

    /// A tokenizer of `parts`; throws `malformedFile` where they do not fit together.
    init(_ parts: Parts, configuration: TokenizerConfiguration) throws {
        var vocabulary = parts.vocabulary
        let addedTokens = parts.addedTokens
        for token in addedTokens { try Self.add(token, to: &vocabulary) }
        let workspace = try MatchWorkspace()
        let written = try addedTokens.map { token in
            let normalizer = token.isNormalized ? parts.normalizer : nil
            return try Normalizer.apply(normalizer, to: token.content, workspace: workspace)
        }
        let pairs = zip(addedTokens, written)
        let rewritten = pairs.filter { !$1.elementsEqual($0.content.utf8) }
        writings = parts.writings.merging(rewritten.map { ($0.id, $1[...]) }) { _, last in last }
        plainMatcher = Self.matcher(for: pairs.filter { !$0.0.isNormalized })
        let symbols = parts.symbols.map { (AddedToken(symbol: $0.id), $0.bytes) }
        normalizedMatcher = Self.matcher(for: pairs.filter(\.0.isNormalized) + symbols)
        specialIds = parts.specialIds.union(addedTokens.filter(\.isSpecial).map(\.id))
        let special = IdSet(specialIds)
        findsSpecialTokens =
            !parts.model.mayMake(special) && !addedTokens.contains { $0.isNormalized && special.contains($0.id) }
            && !parts.symbols.contains { special.contains($0.id) }
        // The reference leaves out what is written like a special token.
        let specials = Set(addedTokens.filter(\.isSpecial).map { Array($0.content.utf8) })
        skippedIds = IdSet(
            specialIds.subtracting(rewritten.map(\.0.id)).union(rewritten.filter { specials.contains(Array($1)) }.map(\.0.id)))
        var postProcessor = parts.postProcessor
        try Self.check(postProcessor, against: vocabulary)
        bosId = try Self.id(of: configuration.bosToken, role: "bos_token", in: vocabulary)
        eosId = try Self.id(of: configuration.eosToken, role: "eos_token", in: vocabulary)
        padId = try Self.id(of: configuration.padToken, role: "pad_token", in: vocabulary)
        if let addsBos = configuration.addsBos, let bosId { postProcessor.setBos(bosId, isAdded: addsBos) }
        self.postProcessor = postProcessor
        self.vocabulary = vocabulary
        self.configuration = configuration
        normalizer = parts.normalizer
        preTokenizer = parts.preTokenizer
        model = parts.model
        decoder = parts.decoder
        let writings = writings
        tokenBytes = parts.decoder.isByteLevel ? TokenBytes(count: vocabulary.size) { writings[$0] ?? vocabulary.bytes(of: $0) } : nil
    }

    /// The tokenizer in the content of `tokenizer.json`; throws `malformedFile` or `unsupportedTokenizer`.
    public convenience init(json: JSONValue, configuration: TokenizerConfiguration = TokenizerConfiguration()) throws {
        try self.init(bytes: json.bytes(), configuration: configuration)
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
