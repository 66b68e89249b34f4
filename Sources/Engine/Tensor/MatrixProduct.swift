internal import CKernels
internal import Domain

typealias Floats = UnsafeMutablePointer<Float>

/// Products of row-major float32 matrices.
enum MatrixProduct {
    /// C[m,n] = alpha * op(A) op(B) + (adding ? C : 0); op transposes where the flag says so.
    static func compute(
        _ c: Floats, rows m: Int, columns n: Int, inner k: Int, _ a: Floats, transposeA: Bool = false, _ b: Floats,
        transposeB: Bool = false,
        alpha: Float = 1, adding: Bool = false
    ) throws {
        let status = ts_matmul(
            transposeA, transposeB, Int64(m), Int64(n), Int64(k), alpha, a, Int64(transposeA ? m : k), b, Int64(transposeB ? k : n),
            adding ? 1 : 0, c, Int64(n))
        guard status == 0 else {
            throw WorkbenchError(.outOfMemory, "oneDNN refused a product of \(m) x \(k) and \(k) x \(n) (status \(status))")
        }
    }

    /// C[m,n] = A[m,k] op(W) + (adding ? C : 0) with weights in bfloat16; A is rounded to bfloat16 where `workspace` says so,
    /// otherwise the weights are widened.
    static func compute(
        _ c: Floats, rows m: Int, columns n: Int, inner k: Int, _ a: Floats, _ w: Buffer<UInt16>, transposeW: Bool = false, adding: Bool,
        workspace: Workspace
    ) throws {
        guard workspace.roundsToBfloat16 else {
            return try compute(c, rows: m, columns: n, inner: k, a, try workspace.widen(w), transposeB: transposeW, adding: adding)
        }
        guard ts_matmul_bf16(transposeW, Int64(m), Int64(n), Int64(k), a, w.start, adding, c) else {
            throw WorkbenchError(.outOfMemory, "no memory for a product of \(m) rows", hint: "use a smaller --micro-batch-tokens")
        }
    }
}

extension Parameter {
    /// Up to this many rows a product reads each weight once by a kernel of our own.
    private static let fewRows = 4

    /// y[n, out] = x[n, in] W^T (+ y when `adding`), W being this parameter of shape [out, in].
    func multiply(_ x: Floats, rows n: Int, into y: Floats, adding: Bool = false, workspace: Workspace) throws {
        let (outputs, inputs) = (shape[0], shape[1])
        switch storage {
        case .float32(let w):
            if n <= Self.fewRows {
                ts_rows_times_weights_f32(y, x, w.start, Int64(n), Int64(outputs), Int64(inputs), adding)
            } else {
                try MatrixProduct.compute(y, rows: n, columns: outputs, inner: inputs, x, w.start, transposeB: true, adding: adding)
            }
        case .bfloat16(let w):
            if n <= Self.fewRows {
                ts_rows_times_weights_bf16(y, x, w.start, Int64(n), Int64(outputs), Int64(inputs), adding)
            } else {
                try MatrixProduct.compute(
                    y, rows: n, columns: outputs, inner: inputs, x, w, transposeW: true, adding: adding, workspace: workspace)
            }
        case .nf4(let w):
            let wide = try workspace.widen(w)
            try MatrixProduct.compute(y, rows: n, columns: outputs, inner: inputs, x, wide, transposeB: true, adding: adding)
        }
    }

    /// dx[n, in] = dy[n, out] W (+ dx when `adding`).
    func multiplyTransposed(_ dy: Floats, rows n: Int, into dx: Floats, adding: Bool, workspace: Workspace) throws {
        let (outputs, inputs) = (shape[0], shape[1])
        switch storage {
        case .float32(let w): try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: outputs, dy, w.start, adding: adding)
        case .bfloat16(let w):
            try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: outputs, dy, w, adding: adding, workspace: workspace)
        case .nf4(let w):
            try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: outputs, dy, try workspace.widen(w), adding: adding)
        }
    }

    /// gradient[out, in] += alpha * dy[n, out]^T x[n, in], when the parameter is trained.
    func addGradient(_ dy: Floats, _ x: Floats, rows n: Int, alpha: Float = 1) throws {
        guard let gradient else { return }
        try MatrixProduct.compute(
            gradient.start, rows: shape[0], columns: shape[1], inner: n, dy, transposeA: true, x, alpha: alpha, adding: true)
    }
}
