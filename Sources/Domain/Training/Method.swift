/// A way to tune: what is trained, and its settings.
public enum Method: Sendable, Equatable, Codable {
    /// Every weight of the model.
    case full
    /// Low-rank updates beside frozen weights (Hu et al. 2021, arXiv 2106.09685).
    case lora(LoRASettings)
    /// The same beside matrices that are kept in 4 bits (Dettmers et al. 2023, arXiv 2305.14314).
    case qlora(LoRASettings)
    /// Keys and values before each row, in every layer (Li and Liang 2021, arXiv 2101.00190).
    case prefix(PrefixSettings)
    /// Small networks behind the frozen parts of each layer (Houlsby et al. 2019, arXiv 1902.00751).
    case adapter(BottleneckSettings)

    /// The word a person types.
    public var name: String {
        switch self {
        case .full: "full"
        case .lora: "lora"
        case .qlora: "qlora"
        case .prefix: "prefix"
        case .adapter: "adapter"
        }
    }

    /// Whether the matrices of the base's layers are kept in 4 bits.
    public var quantisesBase: Bool {
        if case .qlora = self { true } else { false }
    }
}
