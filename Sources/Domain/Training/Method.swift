/// A way to tune: what is trained, and its settings.
public enum Method: Sendable, Equatable, Codable {
    /// Every weight of the model.
    case full
    /// Low-rank updates beside frozen weights (Hu et al. 2021, arXiv 2106.09685).
    case lora(LoRASettings)
    /// Keys and values before each row, in every layer (Li and Liang 2021, arXiv 2101.00190).
    case prefix(PrefixSettings)
    /// Small networks behind the frozen parts of each layer (Houlsby et al. 2019, arXiv 1902.00751).
    case adapter(BottleneckSettings)

    /// The word a person types.
    public var name: String {
        switch self {
        case .full: "full"
        case .lora: "lora"
        case .prefix: "prefix"
        case .adapter: "adapter"
        }
    }
}

/// Settings of LoRA.
public struct LoRASettings: Sendable, Equatable, Codable {
    /// Inner dimension of the update.
    public var rank: Int
    /// The update is scaled by `alpha / rank`.
    public var alpha: Double
    /// Share of the inputs of the update that are dropped in training, 0 ..< 1.
    public var dropout: Double
    /// Names of the projections that get an update, such as `q_proj`.
    public var targetModules: [String]

    /// All linear projections of a Llama block.
    public static let allProjections = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]

    /// The product's defaults: rank 8, alpha 16, dropout 0.1, every projection.
    public init(rank: Int = 8, alpha: Double = 16, dropout: Double = 0.1, targetModules: [String] = LoRASettings.allProjections) {
        self.rank = rank
        self.alpha = alpha
        self.dropout = dropout
        self.targetModules = targetModules
    }

    private enum CodingKeys: String, CodingKey {
        case rank, alpha, dropout
        case targetModules = "target_modules"
    }
}
