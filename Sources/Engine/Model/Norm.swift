internal import CKernels

/// A norm over rows of `width` numbers.
public struct Norm {
    /// [width]
    let weight: Parameter
    /// [width], where the kind has one.
    let bias: Parameter?
    let kind: DecoderBlueprint.NormKind
    let epsilon: Float
    private var width: Int { weight.count }

    /// Numbers that the forward pass keeps of each row.
    static let keptWidth = 2

    /// All parameters, in the order of the model's files.
    var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }

    /// Whether it has something to learn.
    var isTrainable: Bool { weight.isTrainable }

    private var offset: Float { kind == .rootMeanSquareAroundOne ? 1 : 0 }

    /// y[n, width] from x[n, width]; `kept`[2 n] is needed by the backward pass.
    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats) {
        guard let weight = weight.values?.start else { return }
        if kind == .meanAndDeviation, let bias = bias?.values?.start {
            ts_layernorm_forward(y, kept, kept + n, x, weight, bias, Int64(n), Int64(width), epsilon)
        } else {
            ts_rmsnorm_forward(y, kept, x, weight, offset, Int64(n), Int64(width), epsilon)
        }
    }

    /// What `forward` gave, from what it kept.
    func again(_ x: Floats, rows n: Int, into y: Floats, kept: Floats) {
        guard let weight = weight.values?.start else { return }
        if kind == .meanAndDeviation, let bias = bias?.values?.start {
            ts_layernorm_again(y, kept, kept + n, x, weight, bias, Int64(n), Int64(width))
        } else {
            ts_rmsnorm_again(y, kept, x, weight, offset, Int64(n), Int64(width))
        }
    }

    /// dx += gradient through the norm; the gradients of its own parameters are added where they are trained.
    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, into dx: Floats) {
        guard let values = weight.values?.start else { return }
        if kind == .meanAndDeviation {
            ts_layernorm_backward(
                dx, weight.gradient?.start, bias?.gradient?.start, dy, x, values, kept, kept + n, Int64(n), Int64(width))
        } else {
            ts_rmsnorm_backward(dx, weight.gradient?.start, dy, x, values, offset, kept, Int64(n), Int64(width))
        }
    }
}
