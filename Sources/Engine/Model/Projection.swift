internal import CKernels

/// A linear layer: y = x W^T + b, with the update of a method where it puts one.
public final class Projection {
    /// Path of the layer in the model, such as `model.layers.0.self_attn.q_proj`.
    public let path: String
    /// [outputs, inputs]
    public let weight: Parameter
    /// [outputs], where the family has one.
    public let bias: Parameter?
    /// Place among the projections of its layer.
    let place: Int
    /// What a method adds to the product.
    var update: (any ProjectionUpdate)?

    init(path: String, weight: Parameter, bias: Parameter?, place: Int) {
        self.path = path
        self.weight = weight
        self.bias = bias
        self.place = place
    }

    /// Last part of the path, such as `q_proj`.
    public var kind: Substring {
        path.split(separator: ".").last ?? Substring(path)
    }

    /// Whether a method stands beside it.
    public var isTuned: Bool { update != nil }

    var outputs: Int { weight.shape[0] }
    var inputs: Int { weight.shape[1] }

    /// All parameters of the base, in the order of the model's files.
    var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }

    /// Numbers that the update keeps of each row.
    var keptWidth: Int { update?.keptWidth ?? 0 }

    /// y[n, outputs] = x[n, inputs] W^T + b and the update, which keeps `kept`[n, keptWidth] for the backward pass.
    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats, _ pass: Pass) throws {
        try weight.multiply(x, rows: n, into: y, workspace: pass.workspace)
        try update?.forward(x, rows: n, into: y, kept: kept, pass)
        if let bias = bias?.values { ts_add_bias(y, bias.start, Int64(n), Int64(outputs)) }
    }

    /// Adds the gradients of what is trained; dx[n, inputs], when wanted, is overwritten or added to.
    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, dx: Floats?, adding: Bool, _ pass: Pass) throws {
        try weight.addGradient(dy, x, rows: n)
        if let gradient = bias?.gradient { ts_add_column_sums(gradient.start, dy, Int64(n), Int64(outputs)) }
        if let update {
            try update.backward(dy, x, rows: n, kept: kept, dx: dx, adding: adding, pass)
        } else if let dx {
            try weight.multiplyTransposed(dy, rows: n, into: dx, adding: adding, workspace: pass.workspace)
        }
    }

    /// Whether something is trained here.
    var learns: Bool { weight.isTrainable || bias?.isTrainable == true || update != nil }

    /// Whether the backward pass needs the layer's input.
    var needsInput: Bool { weight.isTrainable || update != nil }
}

/// What one run through the layers carries along.
struct Pass {
    /// Decides which inputs are dropped; nil drops none.
    let dropoutKey: UInt64?
    let workspace: Workspace
}
