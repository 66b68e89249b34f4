import CKernels
import Testing

/// Products against sums in double precision, cut into blocks for several threads.
@Suite(.serialized) struct MatrixProductTests {
    struct Case: CustomTestStringConvertible {
        let m: Int
        let n: Int
        let k: Int
        let transposeA: Bool
        let transposeB: Bool
        var testDescription: String { "\(m) x \(n) x \(k)\(transposeA ? " A^T" : "")\(transposeB ? " B^T" : "")" }
    }

    static let cases: [Case] = [(1, 1, 1), (5, 3, 2), (33, 65, 17), (130, 70, 90), (200, 16, 300), (16, 200, 300), (257, 129, 64)].flatMap {
        (m, n, k) in
        [(false, false), (false, true), (true, false), (true, true)].map { Case(m: m, n: n, k: k, transposeA: $0.0, transposeB: $0.1) }
    }

    @Test("C = alpha op(A) op(B) + beta C", arguments: cases, [1, 2, 5])
    func product(_ shape: Case, threads: Int32) {
        let before = ts_threads()
        ts_set_threads(threads)
        defer { ts_set_threads(before) }
        let (m, n, k) = (shape.m, shape.n, shape.k)
        // Rows that are longer than the matrix is wide: strides matter.
        let (lda, ldb, ldc) = ((shape.transposeA ? m : k) + 3, (shape.transposeB ? k : n) + 5, n + 2)
        let a = Self.numbers((shape.transposeA ? k : m) * lda, 1)
        let b = Self.numbers((shape.transposeB ? n : k) * ldb, 2)
        let start = Self.numbers(m * ldc, 3)
        for (alpha, beta) in [(Float(1), Float(0)), (0.5, 1)] {
            var c = start
            let status = ts_matmul(
                shape.transposeA, shape.transposeB, Int64(m), Int64(n), Int64(k), alpha, a, Int64(lda), b, Int64(ldb), beta, &c, Int64(ldc))
            #expect(status == 0)
            var largest = 0.0
            for i in 0..<m {
                for j in 0..<ldc {
                    guard j < n else {
                        largest = max(largest, c[i * ldc + j] == start[i * ldc + j] ? 0 : .infinity)
                        continue
                    }
                    var sum = 0.0
                    for p in 0..<k {
                        sum += Double(a[shape.transposeA ? p * lda + i : i * lda + p]) * Double(b[shape.transposeB ? j * ldb + p : p * ldb + j])
                    }
                    let expected = Double(alpha) * sum + Double(beta) * Double(start[i * ldc + j])
                    largest = max(largest, abs(Double(c[i * ldc + j]) - expected))
                }
            }
            // Sums of at most 300 products of numbers below 1.
            #expect(largest < 2e-5, "alpha \(alpha), beta \(beta)")
        }
    }

    /// `count` numbers of -0.5 ..< 0.5.
    static func numbers(_ count: Int, _ seed: UInt32) -> [Float] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(state >> 8) / 16_777_216 - 0.5
        }
    }
}
