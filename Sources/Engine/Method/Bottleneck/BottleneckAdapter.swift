internal import CKernels

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A small network beside a part of a layer: y += scale * dropout(U f(D x + d) + u) (Houlsby et al. 2019, arXiv 1902.00751).
///
/// y is what the part adds to the residual, before a norm at the part's end.
final class BottleneckAdapter {
    /// What the network reads.
    enum Input {
        /// What the part returns.
        case output
        /// The residual with what the part returns.
        case sum
        /// The residual that the part's norm reads.
        case residual
    }

    let input: Input
    /// [size, hidden]
    let down: Parameter
    /// [size]
    let downBias: Parameter
    /// [hidden, size]
    let up: Parameter
    /// [hidden]
    let upBias: Parameter
    private let activation: DecoderBlueprint.Activation
    private let scale: Float
    private let dropout: Float
    /// Distinguishes this network's dropout from the others'.
    private let stream: UInt64

    init(
        _ input: Input, down: Parameter, downBias: Parameter, up: Parameter, upBias: Parameter, activation: DecoderBlueprint.Activation,
        scale: Float, dropout: Float, stream: UInt64
    ) {
        self.input = input
        self.down = down
        self.downBias = downBias
        self.up = up
        self.upBias = upBias
        self.activation = activation
        self.scale = scale
        self.dropout = dropout
        self.stream = stream
    }

    /// Everything that is trained.
    var parameters: [Parameter] { [down, downBias, up, upBias] }

    private var hidden: Int { down.shape[1] }
    var size: Int { down.shape[0] }

    /// What the forward pass keeps for the backward pass.
    struct Kept {
        /// [n, hidden]: what the network reads, where nobody else keeps it.
        let input: Floats
        /// [n, size]: before the activation.
        let inner: Floats

        init(_ adapter: BottleneckAdapter, take: (Int) -> Floats) {
            input = take(adapter.input == .residual ? 0 : adapter.hidden)
            inner = take(adapter.size)
        }
    }

    /// Adds to y[n, hidden], what the part returns; `residual`[n, hidden] is what the part's norm reads.
    func forward(_ y: Floats, residual: Floats, rows n: Int, kept: Kept, _ pass: Pass) throws {
        let count = n * hidden
        if input != .residual { kept.input.update(from: y, count: count) }
        if input == .sum { ts_axpy(kept.input, residual, 1, Int64(count)) }
        let x = input == .residual ? residual : kept.input
        try down.multiply(x, rows: n, into: kept.inner, workspace: pass.workspace)
        if let bias = downBias.values { ts_add_bias(kept.inner, bias.start, Int64(n), Int64(size)) }
        let added = try pass.workspace.added.floats(count)
        try up.multiply(try activated(kept, rows: n, pass), rows: n, into: added, workspace: pass.workspace)
        if let bias = upBias.values { ts_add_bias(added, bias.start, Int64(n), Int64(hidden)) }
        if let key = activeKey(pass) {
            ts_scale(added, scale, Int64(count))
            ts_add_dropout(y, added, Int64(count), key, dropout)
        } else {
            ts_axpy(y, added, scale, Int64(count))
        }
    }

    /// Adds the gradients of the parameters and returns those of what the part returned and of the residual.
    ///
    /// dy[n, hidden] is the gradient of y after `forward`. The first is `dy` itself or lasts until the next call, as does the second,
    /// which is still to be added to what else reaches the residual; nil where nothing does.
    func backward(_ dy: Floats, residual: Floats, rows n: Int, kept: Kept, _ pass: Pass) throws -> (
        output: Floats, residual: Floats?
    ) {
        let count = n * hidden
        // The scale goes on the gradient: every product below is linear in it.
        let scaled = try pass.workspace.added.floats(count)
        if let key = activeKey(pass) {
            ts_dropout(scaled, dy, Int64(count), key, dropout)
        } else {
            scaled.update(from: dy, count: count)
        }
        if scale != 1 { ts_scale(scaled, scale, Int64(count)) }
        try up.addGradient(scaled, try activated(kept, rows: n, pass), rows: n)
        if let gradient = upBias.gradient { ts_add_column_sums(gradient.start, scaled, Int64(n), Int64(hidden)) }
        let dInner = try pass.workspace.dReduced.floats(n * size)
        try up.multiplyTransposed(scaled, rows: n, into: dInner, adding: false, workspace: pass.workspace)
        ts_activation_backward(dInner, dInner, kept.inner, Int64(n * size), activation.kernel)
        try down.addGradient(dInner, input == .residual ? residual : kept.input, rows: n)
        if let gradient = downBias.gradient { ts_add_column_sums(gradient.start, dInner, Int64(n), Int64(size)) }
        let dx = scaled
        try down.multiplyTransposed(dInner, rows: n, into: dx, adding: false, workspace: pass.workspace)
        guard input != .residual else { return (dy, dx) }
        let dOutput = try pass.workspace.dAdded.floats(count)
        dOutput.update(from: dy, count: count)
        ts_axpy(dOutput, dx, 1, Int64(count))
        return (dOutput, input == .sum ? dx : nil)
    }

    private func activated(_ kept: Kept, rows n: Int, _ pass: Pass) throws -> Floats {
        let activated = try pass.workspace.reduced.floats(n * size)
        ts_activation_forward(activated, kept.inner, Int64(n * size), activation.kernel)
        return activated
    }

    private func activeKey(_ pass: Pass) -> UInt64? {
        guard let key = pass.dropoutKey, dropout > 0 else { return nil }
        return RandomNumbers.mix(key &+ stream &* 0x9E37_79B9_7F4A_7C15)
    }
}
