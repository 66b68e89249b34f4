import CKernels
import Testing

/// Products with weights in bfloat16 against sums of the rounded numbers in double precision.
struct BFloat16ProductTests {
    static let cases = MatrixProductTests.cases + [.init(m: 600, n: 9, k: 8), .init(m: 133, n: 200, k: 70), .init(m: 17, n: 513, k: 4)]

    static func rounded(_ numbers: [Float]) -> [UInt16] {
        var halves = [UInt16](repeating: 0, count: numbers.count)
        ts_f32_to_bf16(&halves, numbers, Int64(numbers.count))
        return halves
    }

    static func widened(_ halves: [UInt16]) -> [Float] { halves.map { Float(bitPattern: UInt32($0) << 16) } }

    @Test(
        "Products with both layouts of the weights equal the sums, overwriting and adding",
        .enabled(if: ts_has_bf16_products(), "this processor has no products in bfloat16"), arguments: cases)
    func product(size: MatrixProductTests.Case) throws {
        let (m, n, k) = (Int64(size.m), Int64(size.n), Int64(size.k))
        let x = KernelTrial.numbers(size.m * size.k, seed: 1)
        let w = Self.rounded(KernelTrial.numbers(size.k * size.n, seed: 2))
        let start = KernelTrial.numbers(size.m * size.n, seed: 3)
        for transposed in [false, true] {
            let exact = MatrixProductTests.product(
                Self.widened(Self.rounded(x)), Self.widened(w), size, transposeA: false, transposeB: transposed)
            try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
                for adds in [false, true] {
                    var (y, again) = (start, start)
                    #expect(ts_matmul_bf16(transposed, m, n, k, x, w, adds, &y), way)
                    #expect(KernelTrial.distance(y, adds ? zip(start, exact).map { Double($0) + $1 } : exact) < 2e-6, way)
                    #expect(ts_matmul_bf16(transposed, m, n, k, x, w, adds, &again) && again.bits == y.bits, "twice, \(way.rawValue)")
                }
            }
        }
    }

    @Test("Where bfloat16 is not to be had nothing is computed, and the reason can be read")
    func availability() {
        let has = ts_has_bf16_products()
        var y: [Float] = [7]
        #expect(ts_matmul_bf16(true, 1, 1, 1, [2], [0x3F80], false, &y) == has)
        #expect(y == [has ? 2 : 7])
        let state = String(cString: ts_bf16_state())
        #expect(has ? state == "bfloat16" : state.hasPrefix("float32: "))
    }
}
