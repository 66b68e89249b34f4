/// What a model asks of a tensor of its files.
struct TensorSpecification {
    /// What the numbers are for, which decides how they begin.
    enum Role {
        /// A matrix of a layer.
        case matrix
        /// A matrix whose product is added to the residual.
        case residualMatrix
        /// Embeddings, positions or the head.
        case table
        case norm(DecoderBlueprint.NormKind)
        case bias

        /// Whether it is one of the matrices that make up the layers.
        var isOfLayer: Bool {
            switch self {
            case .matrix, .residualMatrix: true
            case .table, .norm, .bias: false
            }
        }
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
