import CKernels
import Testing

/// Matrix products of oneDNN and of our own kernel for few rows against sums in double precision.
struct MatrixProductTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let m: Int
        let n: Int
        let k: Int
        var testDescription: String { "\(m) x \(k) times \(k) x \(n)" }
    }

    static let cases = [
        Case(m: 1, n: 1, k: 1), Case(m: 3, n: 7, k: 9), Case(m: 8, n: 31, k: 48), Case(m: 49, n: 97, k: 31), Case(m: 97, n: 49, k: 97),
        Case(m: 1, n: 97, k: 48), Case(m: 48, n: 1, k: 7),
    ]

    /// op(A)[i, p] * op(B)[p, j] summed over p.
    static func product(_ a: [Float], _ b: [Float], _ size: Case, transposeA: Bool, transposeB: Bool) -> [Double] {
        (0..<(size.m * size.n)).map { place in
            let (i, j) = (place / size.n, place % size.n)
            return (0..<size.k).reduce(0.0) { sum, p in
                let x = a[transposeA ? p * size.m + i : i * size.k + p]
                return sum + Double(x) * Double(b[transposeB ? j * size.k + p : p * size.n + j])
            }
        }
    }

    @Test("Products with transposes, factor and addition equal the sums", arguments: cases)
    func product(size: Case) throws {
        let a = KernelTrial.numbers(size.m * size.k, seed: 1)
        let b = KernelTrial.numbers(size.k * size.n, seed: 2)
        let c0 = KernelTrial.numbers(size.m * size.n, seed: 3)
        for (transposeA, transposeB) in [(false, false), (false, true), (true, false), (true, true)] {
            let exact = Self.product(a, b, size, transposeA: transposeA, transposeB: transposeB)
            for (alpha, beta): (Float, Float) in [(1, 0), (1, 1), (-0.5, 2)] {
                try KernelTrial.inEveryWay(threads: [1, 2]) { way in
                    // With beta 0 what was there before, even NaN, must not be read.
                    var c = beta == 0 ? c0.map { _ in Float.nan } : c0
                    let status = ts_matmul(
                        transposeA, transposeB, Int64(size.m), Int64(size.n), Int64(size.k), alpha, a,
                        Int64(transposeA ? size.m : size.k), b, Int64(transposeB ? size.k : size.n), beta, &c, Int64(size.n))
                    #expect(status == 0)
                    let expected = zip(exact, c0).map { Double(alpha) * $0 + Double(beta) * Double($1) }
                    #expect(KernelTrial.distance(c, expected) < 1e-5, "\(transposeA) \(transposeB) \(alpha) \(beta) \(way.rawValue)")
                }
            }
        }
    }

    @Test(
        "A product cut into blocks for several threads equals the one in one piece",
        arguments: [Case(m: 389, n: 16, k: 401), Case(m: 8, n: 401, k: 800), Case(m: 257, n: 193, k: 164)])
    func blocks(size: Case) throws {
        let before = ts_threads()
        defer { ts_set_threads(before) }
        let a = KernelTrial.numbers(size.m * size.k, seed: 1)
        let b = KernelTrial.numbers(size.k * size.n, seed: 2)
        for (transposeA, transposeB) in [(false, false), (false, true), (true, false), (true, true)] {
            var results: [[Float]] = []
            for threads: Int32 in [1, 2, 7] {
                ts_set_threads(threads)
                var c = Array(repeating: Float(1), count: size.m * size.n)
                let status = ts_matmul(
                    transposeA, transposeB, Int64(size.m), Int64(size.n), Int64(size.k), 1, a, Int64(transposeA ? size.m : size.k), b,
                    Int64(transposeB ? size.k : size.n), 1, &c, Int64(size.n))
                #expect(status == 0)
                results.append(c)
            }
            for result in results.dropFirst() { #expect(KernelTrial.distance(result, results[0].doubles) < 1e-5) }
        }
    }

    @Test("An empty product has nothing to do and an empty sum is zero")
    func empty() {
        var c: [Float] = [5, 6]
        #expect(ts_matmul(false, false, 0, 2, 3, 1, [], 3, [], 2, 0, &c, 2) == 0)
        #expect(ts_matmul(false, false, 2, 0, 3, 1, [], 3, [], 1, 0, &c, 1) == 0)
        #expect(c == [5, 6])
    }

    @Test("A product within larger matrices leaves what lies beside it")
    func leadingDimensions() {
        let a: [Float] = [1, 2, -9, 3, 4, -9]
        let b: [Float] = [1, 0, -9, -9, 0, 1, -9, -9]
        var c: [Float] = [7, 7, 7, 7, 7, 7]
        #expect(ts_matmul(false, false, 2, 2, 2, 1, a, 3, b, 4, 0, &c, 3) == 0)
        #expect(c == [1, 2, 7, 3, 4, 7])
    }

    @Test("Few rows times weights of both formats equal the sums", arguments: KernelTrial.sizes + [700])
    func fewRows(k: Int) throws {
        for m in 1...4 {
            let size = Case(m: m, n: 97, k: k)
            let x = KernelTrial.numbers(m * k, seed: 4)
            let halves = KernelTrial.numbers(97 * k, seed: 5).map { UInt16($0.bitPattern >> 16) }
            let w = halves.map { Float(bitPattern: UInt32($0) << 16) }
            let y0 = KernelTrial.numbers(m * 97, seed: 6)
            let exact = Self.product(x, w, size, transposeA: false, transposeB: true)
            try KernelTrial.inEveryWay(numbers: 97 * k) { way in
                for add in [false, true] {
                    let expected = zip(exact, y0).map { $0 + (add ? Double($1) : 0) }
                    var y = add ? y0 : y0.map { _ in Float.nan }
                    ts_rows_times_weights_f32(&y, x, w, Int64(m), 97, Int64(k), add)
                    #expect(KernelTrial.distance(y, expected) < 1e-5, "float32, \(way.rawValue)")
                    y = add ? y0 : y0.map { _ in Float.nan }
                    ts_rows_times_weights_bf16(&y, x, halves, Int64(m), 97, Int64(k), add)
                    #expect(KernelTrial.distance(y, expected) < 1e-5, "bfloat16, \(way.rawValue)")
                }
            }
        }
    }
}
