public import JSON

/// The dimensions of a decoder and how it is built, as its family reads them from `config.json`.
public struct ModelConfiguration: Sendable, Equatable {
    /// How one layer attends.
    public struct LayerKind: Sendable, Equatable {
        /// A token sees itself and as many before it as make this number; 0 for all.
        public var window = 0
        /// Whether positions are turned by `localRotary`.
        public var isLocal = false
    }

    /// `model_type` of Transformers.
    public var modelType = "llama"
    /// Width of the residual.
    public var hiddenSize: Int
    /// Width inside the feed-forward network.
    public var intermediateSize: Int
    /// Decoder layers.
    public var layerCount: Int
    /// Query heads.
    public var headCount: Int
    /// Key/value heads; each serves as many query heads.
    public var keyValueHeadCount: Int
    /// Width of one head.
    public var headDimension: Int
    /// Tokens of the vocabulary.
    public var vocabularySize: Int
    /// Longest sequence in tokens.
    public var maximumPositions: Int
    /// Added to the mean square, or the variance, in every norm.
    public var normEpsilon: Float
    /// How positions turn queries and keys; nil where they are learned.
    public var rotary: RotaryPositions?
    /// The same for layers of their own kind.
    public var localRotary: RotaryPositions?
    /// Layers that do not see everything; empty when all do.
    public var layerKinds: [LayerKind] = []
    /// Whether the output head is the embedding.
    public var tiesEmbeddings: Bool
    /// Token that starts a text, where the model has one.
    public var beginToken: Int?
    /// Token whose embedding, as input, does not learn: what Transformers calls the padding index.
    public var padToken: Int?
    /// Tokens after which an answer is complete.
    public var endTokens: [Int]
    /// How its layers are built and called.
    public var blueprint = DecoderBlueprint()

    /// Width of all query heads together.
    public var queryWidth: Int { headCount * headDimension }
    /// Width of all key (or value) heads together.
    public var keyValueWidth: Int { keyValueHeadCount * headDimension }
    /// Base of the rotary angles.
    public var ropeTheta: Double? { rotary?.theta }

    /// A Llama with no limits checked; `init(json:)` checks.
    public init(
        hiddenSize: Int, intermediateSize: Int, layerCount: Int, headCount: Int, keyValueHeadCount: Int, headDimension: Int? = nil,
        vocabularySize: Int, maximumPositions: Int, normEpsilon: Float = 1e-5, ropeTheta: Double = 10000, tiesEmbeddings: Bool,
        beginToken: Int? = nil, endTokens: [Int] = []
    ) {
        self.hiddenSize = hiddenSize
        self.intermediateSize = intermediateSize
        self.layerCount = layerCount
        self.headCount = headCount
        self.keyValueHeadCount = keyValueHeadCount
        self.headDimension = headDimension ?? hiddenSize / max(1, headCount)
        self.vocabularySize = vocabularySize
        self.maximumPositions = maximumPositions
        self.normEpsilon = normEpsilon
        rotary = RotaryPositions(theta: ropeTheta)
        self.tiesEmbeddings = tiesEmbeddings
        self.beginToken = beginToken
        self.endTokens = endTokens
    }

    /// How layer `index` attends.
    func kind(ofLayer index: Int) -> LayerKind {
        layerKinds.indices.contains(index) ? layerKinds[index] : LayerKind()
    }

    /// The configuration of a Llama as `config.json` of Transformers writes it.
    public func json(dtype: String) -> JSONValue {
        var object: JSONObject = [
            "architectures": .array([.string("LlamaForCausalLM")]),
            "model_type": .string("llama"),
            "hidden_size": .integer(Int64(hiddenSize)),
            "intermediate_size": .integer(Int64(intermediateSize)),
            "num_hidden_layers": .integer(Int64(layerCount)),
            "num_attention_heads": .integer(Int64(headCount)),
            "num_key_value_heads": .integer(Int64(keyValueHeadCount)),
            "head_dim": .integer(Int64(headDimension)),
            "vocab_size": .integer(Int64(vocabularySize)),
            "max_position_embeddings": .integer(Int64(maximumPositions)),
            "rms_norm_eps": .number(Double(normEpsilon.description) ?? Double(normEpsilon)),
            "rope_theta": .number(ropeTheta ?? 10000),
            "hidden_act": .string("silu"),
            "tie_word_embeddings": .bool(tiesEmbeddings),
            "attention_bias": .bool(false),
            "mlp_bias": .bool(false),
            "torch_dtype": .string(dtype),
        ]
        object["bos_token_id"] = beginToken.map { .integer(Int64($0)) }
        let ends = endTokens.map { JSONValue.integer(Int64($0)) }
        object["eos_token_id"] = ends.count > 1 ? .array(ends) : ends.first
        return .object(object)
    }
}
