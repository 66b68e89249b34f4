internal import Domain
internal import JSON

/// Reads and checks single fields of `config.json`.
struct ConfigurationReader {
    let json: JSONValue

    /// The field, where it is there and not null.
    func present(_ name: String) -> JSONValue? {
        json[name] == .null ? nil : json[name]
    }

    func flag(_ name: String, default fallback: Bool = false) throws -> Bool {
        guard let value = present(name) else { return fallback }
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

    /// A number above 0 in `value`, which is called `name`.
    func positive(_ value: JSONValue?, _ name: String, default fallback: Double? = nil) throws -> Double {
        guard let value, value != .null else {
            guard let fallback else { throw inconsistent("\(name) is missing") }
            return fallback
        }
        // As float32, in which the kernels take it.
        guard let number = value.number, Float(number) > 0, Float(number).isFinite else {
            throw inconsistent("\(name) is \(value.text()), expected a number above 0")
        }
        return number
    }

    func positive(_ name: String, default fallback: Double? = nil) throws -> Double {
        try positive(json[name], name, default: fallback)
    }

    /// The activation that `field` names.
    func activation(_ field: String, default fallback: String) throws -> DecoderBlueprint.Activation {
        let value = present(field) ?? .string(fallback)
        guard let name = value.string else { throw inconsistent("\(field) is \(value.text()), expected a name") }
        switch name {
        case "silu", "swish": return .silu
        case "gelu_pytorch_tanh", "gelu_new", "gelu_fast": return .geluTanh
        case "gelu": return .gelu
        case "relu": return .relu
        default: throw unsupported("\(field) '\(name)'; known are silu, gelu, gelu_new, gelu_pytorch_tanh and relu")
        }
    }

    /// Refuses a flag that asks for what the engine does not compute.
    func refuse(flag name: String, unless allowed: Bool = false) throws {
        guard try flag(name, default: allowed) == allowed else { throw unsupported("\(name) \(!allowed)") }
    }

    func headDimension(_ hidden: Int, _ heads: Int) throws -> Int {
        guard hidden % heads == 0 else {
            throw inconsistent("hidden_size \(hidden) is not a multiple of num_attention_heads \(heads), and head_dim is missing")
        }
        return hidden / heads
    }

    /// The dimensions as Llama names them, with Llama's blueprint.
    func llama(
        headDimension: Int? = nil, maximumPositions: Int = 2048, epsilon: Double = 1e-6, theta: Double = 10000, ties: Bool = false,
        padToken: Int? = nil,
        activation: String = "hidden_act", default curve: String = "silu"
    ) throws -> ModelConfiguration {
        let heads = try size("num_attention_heads", limit: 1024)
        let hidden = try size("hidden_size", limit: 1 << 16)
        let head =
            present("head_dim") == nil ? try headDimension ?? self.headDimension(hidden, heads) : try size("head_dim", limit: 1024)
        var result = ModelConfiguration(
            hiddenSize: hidden, intermediateSize: try size("intermediate_size", limit: 1 << 18),
            layerCount: try size("num_hidden_layers", limit: 512), headCount: heads,
            keyValueHeadCount: try size("num_key_value_heads", default: heads, limit: 1024), headDimension: head,
            vocabularySize: try size("vocab_size", limit: 1 << 24),
            maximumPositions: try size("max_position_embeddings", default: maximumPositions, limit: 1 << 20),
            normEpsilon: Float(try positive("rms_norm_eps", default: epsilon)),
            tiesEmbeddings: try flag("tie_word_embeddings", default: ties),
            // Some files list several; a text begins with the first.
            beginToken: try tokens("bos_token_id").first, endTokens: try tokens("eos_token_id"))
        result.padToken = json["pad_token_id"] == nil ? padToken : try tokens("pad_token_id").first
        result.blueprint.activation = try self.activation(activation, default: curve)
        result.rotary = try rotary(theta: theta, maximumPositions: result.maximumPositions, headDimension: head)
        return result
    }

    func unsupported(_ what: String) -> WorkbenchError {
        WorkbenchError(.unsupportedModel, "config.json asks for \(what)", hint: "docs/models.md lists what is supported")
    }

    func inconsistent(_ what: String) -> WorkbenchError {
        WorkbenchError(.inconsistentModel, "config.json: \(what)", hint: "fetch the model's config.json again")
    }
}
