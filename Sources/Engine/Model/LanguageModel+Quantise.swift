extension LanguageModel {
    /// Whether matrices are kept in 4 bits.
    public var isQuantised: Bool { projections.contains { $0.weight.isQuantised } }

    /// Keeps the matrices of the layers in 4 bits, frozen, and leaves embedding, norms, biases and head as they are.
    ///
    /// Throws `invalid_setting` naming one that is kept so already.
    public func quantise() throws {
        if let quantised = projections.first(where: { $0.weight.isQuantised }) { return try quantised.weight.freezeInFourBits() }
        for projection in projections { try projection.weight.freezeInFourBits() }
    }
}
