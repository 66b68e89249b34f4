/// What a model asks of a tensor of its files.
struct TensorSpecification {
    /// What the numbers are for, which decides how they begin.
    enum Role {
        case matrix
        /// A matrix whose product is added to the residual.
        case residualMatrix
        case norm(DecoderBlueprint.NormKind)
        case bias
    }

    /// Full name in the files.
    let name: String
    /// Dimensions in memory, slowest first.
    let shape: [Int]
    let role: Role
    /// Whether the file holds the transpose.
    var isStoredTransposed = false

    /// Dimensions in the file.
    var storedShape: [Int] { isStoredTransposed ? shape.reversed() : shape }
}
