internal import Domain
public import JSON

/// The dimensions of a Llama-family decoder, as `config.json` gives them.
public struct ModelConfiguration: Sendable, Equatable {
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
    /// Added to the mean square in every norm.
    public var normEpsilon: Float
    /// Base of the rotary angles (Su et al. 2021, arXiv 2104.09864).
    public var ropeTheta: Double
    /// Whether the output head is the embedding.
    public var tiesEmbeddings: Bool
    /// Token that starts a text, where the model has one.
    public var beginToken: Int?
    /// Tokens after which an answer is complete.
    public var endTokens: [Int]

    /// Width of all query heads together.
    public var queryWidth: Int { headCount * headDimension }
    /// Width of all key (or value) heads together.
    public var keyValueWidth: Int { keyValueHeadCount * headDimension }

    /// A configuration with no limits checked; `init(json:)` checks.
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
        self.ropeTheta = ropeTheta
        self.tiesEmbeddings = tiesEmbeddings
        self.beginToken = beginToken
        self.endTokens = endTokens
    }
}

extension ModelConfiguration {
    /// The configuration in `json`; throws `unsupported_model` or `inconsistent_model` naming the field.
    public init(json: JSONValue) throws {
        let reader = ConfigurationReader(json: json)
        try reader.requireSupported()
        let heads = try reader.size("num_attention_heads", limit: 1024)
        let hidden = try reader.size("hidden_size", limit: 1 << 16)
        self.init(
            hiddenSize: hidden,
            intermediateSize: try reader.size("intermediate_size", limit: 1 << 18),
            layerCount: try reader.size("num_hidden_layers", limit: 512),
            headCount: heads,
            keyValueHeadCount: try reader.size("num_key_value_heads", default: heads, limit: 1024),
            headDimension: try reader.size("head_dim", default: try reader.headDimension(hidden, heads), limit: 1024),
            vocabularySize: try reader.size("vocab_size", limit: 1 << 24),
            maximumPositions: try reader.size("max_position_embeddings", default: 2048, limit: 1 << 20),
            normEpsilon: Float(try reader.positive(json["rms_norm_eps"], "rms_norm_eps", default: 1e-6)),
            ropeTheta: try reader.positive(json["rope_parameters"]?["rope_theta"] ?? json["rope_theta"], "rope_theta", default: 10000),
            tiesEmbeddings: try reader.flag("tie_word_embeddings"),
            // Some files list several; a text begins with the first.
            beginToken: try reader.tokens("bos_token_id").first,
            endTokens: try reader.tokens("eos_token_id"))
        guard headCount % keyValueHeadCount == 0 else {
            throw reader.inconsistent("num_attention_heads \(headCount) is not a multiple of num_key_value_heads \(keyValueHeadCount)")
        }
        guard headDimension % 2 == 0 else {
            throw reader.inconsistent("head_dim \(headDimension) is odd; rotary positions need pairs")
        }
    }

    /// The configuration as `config.json` of Transformers writes it.
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
            "rope_theta": .number(ropeTheta),
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

/// Reads and checks single fields of `config.json`.
private struct ConfigurationReader {
    let json: JSONValue

    func requireSupported() throws {
        guard let type = json["model_type"]?.string else {
            throw WorkbenchError(.unsupportedModel, "config.json has no model_type", hint: "point to a Hugging Face model folder")
        }
        guard type == "llama" else {
            throw WorkbenchError(
                .unsupportedModel, "config.json says model_type '\(type)', which this engine does not know",
                hint: "supported: llama (LlamaForCausalLM)")
        }
        let act = present("hidden_act") ?? .string("silu")
        guard let act = act.string else { throw inconsistent("hidden_act is \(act.text()), expected a name") }
        guard act == "silu" else { throw unsupported("hidden_act '\(act)'; supported is silu") }
        for bias in ["attention_bias", "mlp_bias"] where try flag(bias) {
            throw unsupported("\(bias) true; Llama without biases is supported")
        }
        for field in ["rope_scaling", "rope_parameters"] { try requirePlainPositions(field) }
        if json["quantization_config"]?.object != nil { throw unsupported("quantization_config; load the unquantised model") }
    }

    private func requirePlainPositions(_ field: String) throws {
        guard let scaling = present(field) else { return }
        guard let object = scaling.object else { throw inconsistent("\(field) is \(scaling.text()), expected an object") }
        switch object["rope_type"] ?? object["type"] {
        case .string("default")?: return
        case .string(let type)?: throw unsupported("\(field) of type '\(type)'; plain rotary positions are supported")
        default:
            guard object.fields.allSatisfy({ $0.name == "rope_theta" }) else {
                throw unsupported("\(field) \(scaling.text()); plain rotary positions are supported")
            }
        }
    }

    /// The field, where it is there and not null.
    private func present(_ name: String) -> JSONValue? {
        json[name] == .null ? nil : json[name]
    }

    func flag(_ name: String) throws -> Bool {
        guard let value = present(name) else { return false }
        guard let flag = value.bool else { throw inconsistent("\(name) is \(value.text()), expected true or false") }
        return flag
    }

    /// One token id or a list of them.
    func tokens(_ name: String) throws -> [Int] {
        guard let value = present(name) else { return [] }
        return try (value.array ?? [value]).map { token in
            guard let id = token.integer, id >= 0 else { throw inconsistent("\(name) is \(value.text()), expected token ids") }
            return id
        }
    }

    func headDimension(_ hidden: Int, _ heads: Int) throws -> Int? {
        if present("head_dim") != nil { return nil }
        guard hidden % heads == 0 else {
            throw inconsistent("hidden_size \(hidden) is not a multiple of num_attention_heads \(heads), and head_dim is missing")
        }
        return hidden / heads
    }

    func size(_ name: String, default fallback: Int? = nil, limit: Int) throws -> Int {
        guard let value = present(name) else {
            guard let fallback else { throw inconsistent("\(name) is missing") }
            return fallback
        }
        guard let size = value.integer, (1...limit).contains(size) else {
            throw inconsistent("\(name) is \(value.text()), expected a whole number from 1 to \(limit)")
        }
        return size
    }

    func positive(_ value: JSONValue?, _ name: String, default fallback: Double) throws -> Double {
        guard let value, value != .null else { return fallback }
        // As float32, in which the kernels take it.
        guard let number = value.number, Float(number) > 0, Float(number).isFinite else {
            throw inconsistent("\(name) is \(value.text()), expected a number above 0")
        }
        return number
    }

    func unsupported(_ what: String) -> WorkbenchError {
        WorkbenchError(.unsupportedModel, "config.json asks for \(what)", hint: "choose a plain Llama model")
    }

    func inconsistent(_ what: String) -> WorkbenchError {
        WorkbenchError(.inconsistentModel, "config.json: \(what)", hint: "fetch the model's config.json again")
    }
}
