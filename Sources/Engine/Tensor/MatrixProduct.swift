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

    /// C[m,n] = A[m,k] op(W) + (adding ? C : 0) with W in bfloat16, to which A is rounded as well.
    static func computeInBfloat16(
        _ c: Floats, rows m: Int, columns n: Int, inner k: Int, _ a: Floats, _ w: UnsafeMutablePointer<UInt16>, transposeW: Bool = false,
        adding: Bool
    ) throws {
        guard ts_matmul_bf16(transposeW, Int64(m), Int64(n), Int64(k), a, w, adding, c) else {
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
        case .float32(let w) where n <= Self.fewRows:
            ts_rows_times_weights_f32(y, x, w.start, Int64(n), Int64(outputs), Int64(inputs), adding)
        case .bfloat16(let w) where n <= Self.fewRows:
            ts_rows_times_weights_bf16(y, x, w.start, Int64(n), Int64(outputs), Int64(inputs), adding)
        default:
            switch try factor(workspace) {
            case .float32(let w):
                try MatrixProduct.compute(y, rows: n, columns: outputs, inner: inputs, x, w, transposeB: true, adding: adding)
            case .bfloat16(let w):
                try MatrixProduct.computeInBfloat16(
                    y, rows: n, columns: outputs, inner: inputs, x, w, transposeW: true, adding: adding)
            }
        }
    }

    /// dx[n, in] = dy[n, out] W (+ dx when `adding`).
    func multiplyTransposed(_ dy: Floats, rows n: Int, into dx: Floats, adding: Bool, workspace: Workspace) throws {
        let (outputs, inputs) = (shape[0], shape[1])
        switch try factor(workspace) {
        case .float32(let w): try MatrixProduct.compute(dx, rows: n, columns: inputs, inner: outputs, dy, w, adding: adding)
        case .bfloat16(let w):
            try MatrixProduct.computeInBfloat16(dx, rows: n, columns: inputs, inner: outputs, dy, w, adding: adding)
        }
    }

    private enum Factor {
        case float32(Floats)
        case bfloat16(UnsafeMutablePointer<UInt16>)
    }

    // The numbers as products read them, until the workspace is asked again.
    private func factor(_ workspace: Workspace) throws -> Factor {
        switch storage {
        case .float32(let w): .float32(w.start)
        case .bfloat16(let w): workspace.roundsToBfloat16 ? .bfloat16(w.start) : .float32(try workspace.widen(w))
        case .nf4(let w): workspace.roundsToBfloat16 ? .bfloat16(try workspace.halve(w)) : .float32(try workspace.widen(w))
        }
    }

    /// gradient[out, in] += alpha * dy[n, out]^T x[n, in], when the parameter is trained.
    func addGradient(_ dy: Floats, _ x: Floats, rows n: Int, alpha: Float = 1) throws {
        guard let gradient else { return }
        try MatrixProduct.compute(
            gradient.start, rows: shape[0], columns: shape[1], inner: n, dy, transposeA: true, x, alpha: alpha, adding: true)
    }
}
