/// A linear layer without bias: y = x W^T, with a LoRA update beside it where the method puts one.
public final class Projection {
    /// Path of the layer in the model, such as `model.layers.0.self_attn.q_proj`.
    public let path: String
    /// [outputs, inputs]
    public let weight: Parameter
    /// The update of a low-rank method.
    public internal(set) var update: LowRankUpdate?

    init(path: String, weight: Parameter) {
        self.path = path
        self.weight = weight
    }

    /// Last part of the path, such as `q_proj`.
    public var kind: Substring {
        path.split(separator: ".").last ?? Substring(path)
    }

    /// y[n, out] = x[n, in] W^T and the update; `reduced`[n, rank] is kept for the backward pass.
    func forward(_ x: Floats, rows n: Int, into y: Floats, reduced: Floats, dropoutKey: UInt64?, workspace: Workspace) throws {
        try weight.multiply(x, rows: n, into: y, workspace: workspace)
        try update?.addForward(x, rows: n, into: y, reduced: reduced, dropoutKey: dropoutKey, workspace: workspace)
    }

    /// Adds the gradients of what is trained; dx[n, in], when wanted, is overwritten or added to.
    func backward(
        _ dy: Floats, _ x: Floats, rows n: Int, reduced: Floats, dx: Floats?, adding: Bool, dropoutKey: UInt64?, workspace: Workspace
    ) throws {
        try weight.addGradient(dy, x, rows: n)
        if let dx { try weight.multiplyTransposed(dy, rows: n, into: dx, adding: adding, workspace: workspace) }
        try update?.addBackward(dy, x, rows: n, reduced: reduced, dx: dx, dropoutKey: dropoutKey, workspace: workspace)
    }

    /// Whether anything of this layer is trained, so that its input must be known in the backward pass.
    var isTrained: Bool { weight.isTrainable || update != nil }
}
