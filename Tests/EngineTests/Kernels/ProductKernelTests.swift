import CKernels
import Testing

/// Products of few rows against sums in double precision, and what a product must leave alone; MatrixProductTests has the rest.
struct ProductKernelTests {
    @Test("Without addition nothing of what was there is read", arguments: [1, 31, 130])
    func overwrites(size: Int) {
        let a = KernelTrial.numbers(size * size, seed: 1)
        var c = [Float](repeating: .nan, count: size * size)
        #expect(ts_matmul(false, true, Int64(size), Int64(size), Int64(size), 1, a, Int64(size), a, Int64(size), 0, &c, Int64(size)) == 0)
        let finite = c.allSatisfy(\.isFinite)
        #expect(finite)
    }

    @Test("An empty product has nothing to do and an empty sum is zero")
    func empty() {
        var c: [Float] = [5, 6]
        #expect(ts_matmul(false, false, 0, 2, 3, 1, [], 3, [], 2, 0, &c, 2) == 0)
        #expect(ts_matmul(false, false, 2, 0, 3, 1, [], 3, [], 1, 0, &c, 1) == 0)
        #expect(c == [5, 6])
    }

    @Test("Few rows times weights of both formats equal the sums", arguments: KernelTrial.sizes + [700])
    func fewRows(k: Int) throws {
        for m in 1...4 {
            let x = KernelTrial.numbers(m * k, seed: 4)
            let halves = KernelTrial.numbers(97 * k, seed: 5).map { UInt16($0.bitPattern >> 16) }
            let w = halves.map { Float(bitPattern: UInt32($0) << 16) }
            let y0 = KernelTrial.numbers(m * 97, seed: 6)
            let exact = (0..<(m * 97)).map { place in
                (0..<k).reduce(0.0) { $0 + Double(x[place / 97 * k + $1]) * Double(w[place % 97 * k + $1]) }
            }
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
