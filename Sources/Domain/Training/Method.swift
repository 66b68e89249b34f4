/// A way to tune: what is trained, and its settings.
public enum Method: Sendable, Equatable, Codable {
    /// Every weight of the model.
    case full
    /// Low-rank updates beside frozen weights (Hu et al. 2021, arXiv 2106.09685).
    case lora(LoRASettings)
    /// The same beside matrices that are kept in 4 bits (Dettmers et al. 2023, arXiv 2305.14314).
    case qlora(LoRASettings)

    /// The word a person types.
    public var name: String {
        switch self {
        case .full: "full"
        case .lora: "lora"
        case .qlora: "qlora"
        }
    }

    /// Whether the matrices of the base's layers are kept in 4 bits.
    public var quantisesBase: Bool {
        if case .qlora = self { true } else { false }
    }
}
