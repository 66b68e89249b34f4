/// How a family's decoder is built and what its tensors are called in the files; what is not said is as in Llama.
public struct DecoderBlueprint: Sendable, Equatable {
    /// How rows are normalised.
    public enum NormKind: Sendable, Equatable {
        /// Root mean square, times the weight.
        case rootMeanSquare
        /// Root mean square, times one more than the weight.
        case rootMeanSquareAroundOne
        /// Mean and deviation, times the weight, plus a bias.
        case meanAndDeviation
    }

    /// The curve inside the feed-forward network.
    public enum Activation: Sendable, Equatable {
        case silu, geluTanh, gelu, relu
    }

    /// How queries, keys and values are made.
    public enum AttentionInputs: Sendable, Equatable {
        /// By a matrix each.
        case separate(query: String, key: String, value: String)
        /// By one matrix: all queries, all keys, all values.
        case joined(String)
        /// By one matrix: query, key and value of the first head, then of the next.
        case joinedByHead(String)
    }

    /// How the feed-forward network widens.
    public enum FeedForwardInputs: Sendable, Equatable {
        /// activation(gate) * up, by a matrix each.
        case gated(gate: String, up: String)
        /// activation(gate) * up, by one matrix: gate, then up.
        case joinedGate(String)
        /// activation(up)
        case plain(String)
    }

    // MARK: names; those of a layer stand behind `layers` and its number

    var embedding = "model.embed_tokens"
    /// Learned positions, added to the embedding.
    var positions: String?
    var layers = "model.layers"
    var finalNorm = "model.norm"
    var head = "lm_head"
    /// A prefix of all names but the head's that files may lack.
    var optionalPrefix = ""
    /// Ends of names of tensors that hold no weights.
    var ignoredSuffixes = [".rotary_emb.inv_freq"]

    var inputNorm = "input_layernorm"
    var attentionInputs = AttentionInputs.separate(query: "self_attn.q_proj", key: "self_attn.k_proj", value: "self_attn.v_proj")
    /// Norms over each head's query and key.
    var queryNorm: String?
    var keyNorm: String?
    var attentionOutput = "self_attn.o_proj"
    /// A norm of what attention adds to the residual.
    var attentionEndNorm: String?
    var feedForwardNorm = "post_attention_layernorm"
    var feedForwardInputs = FeedForwardInputs.gated(gate: "mlp.gate_proj", up: "mlp.up_proj")
    var feedForwardOutput = "mlp.down_proj"
    /// A norm of what the feed-forward network adds to the residual.
    var feedForwardEndNorm: String?

    // MARK: differences in what is computed

    var norm = NormKind.rootMeanSquare
    var activation = Activation.silu
    var hasAttentionInputBias = false
    var hasAttentionOutputBias = false
    var hasFeedForwardBias = false
    /// The matrices of the layers are stored as [inputs, outputs].
    var storesMatricesTransposed = false
    /// Attention and feed-forward network read the same residual and are added together.
    var isParallel = false
    /// Factor of the embedding.
    var embeddingScale: Float = 1
    /// Factor of the attention scores; nil for 1 / sqrt(head dimension).
    var attentionScale: Float?
    /// Scores s become c tanh(s / c); 0 leaves them.
    var attentionSoftcap: Float = 0
    /// The same for the logits.
    var logitSoftcap: Float = 0

    /// Llama's block.
    init() {}
}
