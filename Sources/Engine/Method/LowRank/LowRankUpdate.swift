internal import CKernels

/// The update of LoRA: x W^T + scale * dropout(x) A^T B^T (Hu et al. 2021, arXiv 2106.09685).
final class LowRankUpdate: ProjectionUpdate {
    /// [rank, inputs]
    let a: Parameter
    /// [outputs, rank]
    let b: Parameter
    /// The projection's weight W, [outputs, inputs].
    let weight: Parameter
    let scale: Float
    /// Share of inputs dropped in training.
    private let dropout: Float
    /// Distinguishes this update's dropout from the others'.
    private let stream: UInt64

    /// An update of `weight` by parameters `a` and `b`.
    init(of weight: Parameter, a: Parameter, b: Parameter, scale: Float, dropout: Float, stream: UInt64) {
        self.weight = weight
        self.a = a
        self.b = b
        self.scale = scale
        self.dropout = dropout
        self.stream = stream
    }

    var parameters: [Parameter] { [a, b] }

    // Of each row x A^T is kept.
    var keptWidth: Int { rank }

    var needs: UpdateNeeds { UpdateNeeds(dropped: dropout > 0 ? inputs : 0, inner: rank) }

    var rank: Int { a.shape[0] }
    var inputs: Int { weight.shape[1] }
    var outputs: Int { weight.shape[0] }

    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats, _ pass: Pass) throws {
        try addProduct(try dropping(x, rows: n, pass), rows: n, into: y, reduced: kept)
    }

    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, dx: Floats?, adding: Bool, _ pass: Pass) throws {
        let dReduced = try addGradients(dy, try dropping(x, rows: n, pass), rows: n, reduced: kept, pass)
        guard let dx, let a = a.values?.start else { return }
        try weight.multiplyTransposed(dy, rows: n, into: dx, adding: adding, workspace: pass.workspace)
        guard drops(pass) else {
            try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: rank, dReduced, a, adding: true)
            return
        }
        let product = try pass.workspace.dropped.floats(n * inputs)
        try MatrixProduct.compute(product, rows: n, columns: inputs, inner: rank, dReduced, a)
        addDropped(product, rows: n, into: dx, pass)
    }

    // W += scale * B A
    func merge(into weight: Buffer<Float>) throws {
        try addProduct(into: weight.start)
    }

    // MARK: parts

    /// weight[outputs, inputs] += scale * B A
    func addProduct(into weight: Floats) throws {
        guard let a = a.values?.start, let b = b.values?.start else { return }
        try MatrixProduct.compute(weight, rows: outputs, columns: inputs, inner: rank, b, a, alpha: scale, adding: true)
    }

    /// y[n, outputs] += scale * x A^T B^T; `reduced`[n, rank] becomes x A^T.
    func addProduct(_ x: Floats, rows n: Int, into y: Floats, reduced: Floats) throws {
        guard let a = a.values?.start, let b = b.values?.start else { return }
        try MatrixProduct.compute(reduced, rows: n, columns: rank, inner: inputs, x, a, transposeB: true)
        try MatrixProduct.compute(y, rows: n, columns: outputs, inner: rank, reduced, b, transposeB: true, alpha: scale, adding: true)
    }

    /// Adds the gradients of A and B, given the dropped input; returns that of x A^T, [n, rank].
    func addGradients(_ dy: Floats, _ x: Floats, rows n: Int, reduced: Floats, _ pass: Pass) throws -> Floats {
        let dReduced = try pass.workspace.dReduced.floats(n * rank)
        guard let b = b.values?.start else { return dReduced }
        try self.b.addGradient(dy, reduced, rows: n, alpha: scale)
        try MatrixProduct.compute(dReduced, rows: n, columns: rank, inner: outputs, dy, b, alpha: scale)
        try a.addGradient(dReduced, x, rows: n)
        return dReduced
    }

    /// Whether inputs are dropped.
    func drops(_ pass: Pass) -> Bool {
        pass.dropoutKey != nil && dropout > 0
    }

    /// dropout(x), until the workspace's memory for it is used again; x itself where nothing is dropped.
    func dropping(_ x: Floats, rows n: Int, _ pass: Pass) throws -> Floats {
        guard drops(pass) else { return x }
        let dropped = try pass.workspace.dropped.floats(n * inputs)
        ts_dropout(dropped, x, Int64(n * inputs), key(pass), dropout)
        return dropped
    }

    /// y += x where the input was kept.
    func addDropped(_ x: Floats, rows n: Int, into y: Floats, _ pass: Pass) {
        ts_add_dropout(y, x, Int64(n * inputs), key(pass), dropout)
    }

    private func key(_ pass: Pass) -> UInt64 {
        RandomNumbers.mix((pass.dropoutKey ?? 0) &+ stream &* 0x9E37_79B9_7F4A_7C15)
    }
}
