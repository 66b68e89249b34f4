internal import CKernels
internal import Domain

/// The LoRA update of one projection: y += scale * dropout(x) A^T B^T (Hu et al. 2021, arXiv 2106.09685).
public final class LowRankUpdate {
    /// [rank, inputs]
    public let a: Parameter
    /// [outputs, rank]
    public let b: Parameter
    /// alpha / rank
    public let scale: Float
    /// Share of inputs dropped in training.
    public let dropout: Float
    /// Distinguishes this update's dropout from the others'.
    let stream: UInt64

    /// An update of parameters `a` and `b`.
    init(a: Parameter, b: Parameter, scale: Float, dropout: Float, stream: UInt64) {
        self.a = a
        self.b = b
        self.scale = scale
        self.dropout = dropout
        self.stream = stream
    }

    /// Inner dimension.
    public var rank: Int { a.shape[0] }

    /// y[n, out] += scale * x A^T B^T; `reduced`[n, rank] keeps x A^T for the backward pass.
    func addForward(_ x: Floats, rows n: Int, into y: Floats, reduced: Floats, dropoutKey: UInt64?, workspace: Workspace) throws {
        let x = try dropping(x, rows: n, dropoutKey: dropoutKey, workspace: workspace)
        guard let a = a.values?.start, let b = b.values?.start else { return }
        let (inputs, outputs) = (self.a.shape[1], self.b.shape[0])
        try MatrixProduct.compute(reduced, rows: n, columns: rank, inner: inputs, x, a, transposeB: true)
        try MatrixProduct.compute(y, rows: n, columns: outputs, inner: rank, reduced, b, transposeB: true, alpha: scale, adding: true)
    }

    /// Adds the gradients of A and B and, when `dx` is given, of the input.
    func addBackward(_ dy: Floats, _ x: Floats, rows n: Int, reduced: Floats, dx: Floats?, dropoutKey: UInt64?, workspace: Workspace) throws
    {
        guard let aValues = a.values?.start, let bValues = b.values?.start else { return }
        let (inputs, outputs) = (a.shape[1], b.shape[0])
        try b.addGradient(dy, reduced, rows: n, alpha: scale)
        let dReduced = try workspace.dReduced.floats(n * rank)
        try MatrixProduct.compute(dReduced, rows: n, columns: rank, inner: outputs, dy, bValues, alpha: scale)
        let dropped = try dropping(x, rows: n, dropoutKey: dropoutKey, workspace: workspace)
        try a.addGradient(dReduced, dropped, rows: n)
        guard let dx else { return }
        if let key = activeKey(dropoutKey) {
            let product = try workspace.dropped.floats(n * inputs)
            try MatrixProduct.compute(product, rows: n, columns: inputs, inner: rank, dReduced, aValues)
            ts_add_dropout(dx, product, Int64(n * inputs), key, dropout)
        } else {
            try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: rank, dReduced, aValues, adding: true)
        }
    }

    /// W += scale * B A; throws `invalid_setting` where W is not kept in float32.
    func merge(into weight: Parameter) throws {
        guard let values = weight.values, let a = a.values, let b = b.values else {
            throw WorkbenchError(
                .invalidSetting, "\(weight.name) is not kept in float32: merging would round the update away",
                hint: "load the base with --precision float32")
        }
        let (outputs, inputs) = (self.b.shape[0], self.a.shape[1])
        try MatrixProduct.compute(
            values.start, rows: outputs, columns: inputs, inner: rank, b.start, a.start, alpha: scale, adding: true)
    }

    private func activeKey(_ dropoutKey: UInt64?) -> UInt64? {
        guard let dropoutKey, dropout > 0 else { return nil }
        return RandomNumbers.mix(dropoutKey &+ stream &* 0x9E37_79B9_7F4A_7C15)
    }

    private func dropping(_ x: Floats, rows n: Int, dropoutKey: UInt64?, workspace: Workspace) throws -> Floats {
        guard let key = activeKey(dropoutKey) else { return x }
        let count = n * a.shape[1]
        let dropped = try workspace.dropped.floats(count)
        ts_dropout(dropped, x, Int64(count), key, dropout)
        return dropped
    }
}
