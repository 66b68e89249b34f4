internal import CKernels

/// The update of DoRA: m / |W + scale * B A| * (W + scale * B A), row by row (Liu et al. 2024, arXiv 2402.09353).
///
/// As in PEFT the norm counts as a constant in the gradients, and in training the whole product reads the dropped input where it
/// differs from W's.
final class WeightDecomposedUpdate: ProjectionUpdate {
    private let direction: LowRankUpdate
    /// [outputs]: m.
    private let magnitude: Parameter
    /// m / norm and 1 / norm of each output.
    private let factors: Buffer<Float>
    private let inverseNorms: Buffer<Float>
    /// Whether they are those of parameters that are frozen.
    private var isSettled = false

    /// Decomposes `direction`; the magnitude begins as the norms of the rows of W + scale * B A.
    init(_ direction: LowRankUpdate, name: String, workspace: Workspace) throws {
        self.direction = direction
        let norms = try Buffer<Float>(count: direction.outputs)
        factors = try Buffer(count: direction.outputs)
        inverseNorms = try Buffer(count: direction.outputs)
        magnitude = Parameter(name: name, shape: [direction.outputs], values: norms)
        if !direction.weight.isOutline { try measure(into: norms.start, workspace) }
    }

    var parameters: [Parameter] { direction.parameters + [magnitude] }

    // Of each row x A^T is kept, and the product before the factors.
    var keptWidth: Int { direction.keptWidth + direction.outputs }

    var needs: UpdateNeeds {
        var needs = direction.needs
        needs.product = direction.outputs
        needs.copy = direction.weight.count
        return needs
    }

    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats, _ pass: Pass) throws {
        try updateFactors(pass.workspace)
        let (reduced, product) = parts(kept, rows: n)
        let count = Int64(n * direction.outputs)
        guard direction.drops(pass) else {
            product.update(from: y, count: Int(count))
            try direction.addProduct(x, rows: n, into: product, reduced: reduced)
            scale(product, rows: n, into: y)
            return
        }
        let x = try direction.dropping(x, rows: n, pass)
        try direction.weight.multiply(x, rows: n, into: product, workspace: pass.workspace)
        ts_axpy(y, product, -1, count)
        try direction.addProduct(x, rows: n, into: product, reduced: reduced)
        scale(product, rows: n, into: y, adding: true)
    }

    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, dx: Floats?, adding: Bool, _ pass: Pass) throws {
        let (reduced, product) = parts(kept, rows: n)
        try addMagnitudeGradient(dy, product, rows: n)
        let count = n * direction.outputs
        let dProduct = try pass.workspace.dProduct.floats(count)
        scale(dy, rows: n, into: dProduct)
        let dReduced = try direction.addGradients(dProduct, try direction.dropping(x, rows: n, pass), rows: n, reduced: reduced, pass)
        guard let dx, let a = direction.a.values?.start else { return }
        let (rank, inputs) = (direction.rank, direction.inputs)
        let weight = direction.weight
        guard direction.drops(pass) else {
            try weight.multiplyTransposed(dProduct, rows: n, into: dx, adding: adding, workspace: pass.workspace)
            try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: rank, dReduced, a, adding: true)
            return
        }
        try weight.multiplyTransposed(dy, rows: n, into: dx, adding: adding, workspace: pass.workspace)
        ts_axpy(dProduct, dy, -1, Int64(count))
        let dDropped = try pass.workspace.dropped.floats(n * inputs)
        try weight.multiplyTransposed(dProduct, rows: n, into: dDropped, adding: false, workspace: pass.workspace)
        try MatrixProduct.compute(dDropped, rows: n, columns: inputs, inner: rank, dReduced, a, adding: true)
        direction.addDropped(dDropped, rows: n, into: dx, pass)
    }

    func merge(into weight: Buffer<Float>) throws {
        try direction.merge(into: weight)
        let (outputs, inputs) = (direction.outputs, direction.inputs)
        let norms = try Buffer<Float>(count: outputs)
        ts_row_norms(norms.start, weight.start, Int64(outputs), Int64(inputs))
        try setFactors(norms.start)
        for row in 0..<outputs { ts_scale(weight.start + row * inputs, factors.start[row], Int64(inputs)) }
    }

    // MARK: factors

    private func updateFactors(_ workspace: Workspace) throws {
        let isFrozen = parameters.allSatisfy { !$0.isTrainable }
        guard !isFrozen || !isSettled else { return }
        let norms = try Buffer<Float>(count: direction.outputs)
        try measure(into: norms.start, workspace)
        try setFactors(norms.start)
        isSettled = isFrozen
    }

    private func measure(into norms: Floats, _ workspace: Workspace) throws {
        let (outputs, inputs) = (direction.outputs, direction.inputs)
        let tuned = try workspace.copy(direction.weight)
        try direction.addProduct(into: tuned)
        ts_row_norms(norms, tuned, Int64(outputs), Int64(inputs))
    }

    private func setFactors(_ norms: Floats) throws {
        guard let magnitude = magnitude.values else { return }
        for output in 0..<direction.outputs {
            // A row of noughts has no direction, and nothing to scale.
            inverseNorms.start[output] = norms[output] > 0 ? 1 / norms[output] : 0
            factors.start[output] = magnitude.start[output] * inverseNorms.start[output]
        }
    }

    private func addMagnitudeGradient(_ dy: Floats, _ product: Floats, rows n: Int) throws {
        guard let gradient = magnitude.gradient else { return }
        let sums = try Buffer<Float>(count: direction.outputs)
        ts_add_column_products(sums.start, dy, product, Int64(n), Int64(direction.outputs))
        for output in 0..<direction.outputs { gradient.start[output] += sums.start[output] * inverseNorms.start[output] }
    }

    private func scale(_ x: Floats, rows n: Int, into y: Floats, adding: Bool = false) {
        ts_scale_columns(y, x, factors.start, Int64(n), Int64(direction.outputs), adding)
    }

    private func parts(_ kept: Floats, rows n: Int) -> (reduced: Floats, product: Floats) {
        (kept, kept + n * direction.keptWidth)
    }
}
