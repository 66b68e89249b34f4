/// Settings of bottleneck adapters.
public struct BottleneckSettings: Sendable, Equatable, Codable {
    /// Where adapters sit and what they read.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One behind attention and one behind the feed-forward network, each reading what that returns (arXiv 1902.00751).
        case houlsby
        /// One behind the feed-forward network, reading the residual after it (Pfeiffer et al. 2021, arXiv 2005.00247).
        case pfeiffer
        /// One beside the feed-forward network, reading the residual before it (He et al. 2022, arXiv 2110.04366).
        case parallel
    }

    /// The curve between the two matrices, by its name in the `adapters` library.
    public enum Activation: String, Sendable, Codable, CaseIterable {
        case swish, relu, gelu
        case geluTanh = "gelu_new"
    }

    /// Where adapters sit and what they read.
    public var kind: Kind
    /// Numbers between the two matrices.
    public var size: Int
    /// Replaces `size` by the width of the residual divided by it and rounded down, but at least 1; nil leaves it.
    public var reductionFactor: Double?
    /// The curve between the two matrices.
    public var activation: Activation
    /// Factor of what adapters add.
    public var scaling: Double
    /// Share of what adapters add that is dropped in training, 0 ..< 1.
    public var dropout: Double
    /// Layers without adapters, counted from 0.
    public var leftOut: [Int]

    /// The product's defaults: size 64, activation and scaling as the kind's authors chose them, no dropout.
    public init(
        kind: Kind = .pfeiffer, size: Int = 64, reductionFactor: Double? = nil, activation: Activation? = nil, scaling: Double? = nil,
        dropout: Double = 0, leftOut: [Int] = []
    ) {
        self.kind = kind
        self.size = size
        self.reductionFactor = reductionFactor
        self.activation = activation ?? (kind == .houlsby ? .swish : .relu)
        self.scaling = scaling ?? (kind == .parallel ? 4 : 1)
        self.dropout = dropout
        self.leftOut = leftOut
    }

    private enum CodingKeys: String, CodingKey {
        case kind, size, activation, scaling, dropout
        case reductionFactor = "reduction_factor"
        case leftOut = "left_out"
    }
}
