import CKernels
import Testing

/// Biases, their gradients, and norms of rows.
struct RowKernelTests {
    typealias Shape = NormKernelTests.Shape

    @Test("A bias is added to every row", arguments: NormKernelTests.shapes)
    func bias(shape: Shape) throws {
        let (y, b) = (KernelTrial.numbers(shape.rows * shape.width, seed: 1), KernelTrial.numbers(shape.width, seed: 2))
        try KernelTrial.inEveryWay(numbers: y.count) { way in
            var sum = y
            ts_add_bias(&sum, b, Int64(shape.rows), Int64(shape.width))
            #expect(sum == y.enumerated().map { $1 + b[$0 % shape.width] }, way)
        }
    }

    @Test("Column sums are added, with the same bits for every number of threads", arguments: NormKernelTests.shapes)
    func columnSums(shape: Shape) throws {
        let (dy, db) = (KernelTrial.numbers(shape.rows * shape.width, seed: 3), KernelTrial.numbers(shape.width, seed: 4))
        let reference = (0..<shape.width).map { column in
            (0..<shape.rows).reduce(Double(db[column])) { $0 + Double(dy[$1 * shape.width + column]) }
        }
        var results: [String: Bits] = [:]
        try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
            var sums = db
            ts_add_column_sums(&sums, dy, Int64(shape.rows), Int64(shape.width))
            #expect(KernelTrial.distance(sums, reference) < 1e-5, way)
            let variant = String(cString: ts_variant_name())
            #expect(results[variant] ?? sums.bits == sums.bits, way)
            results[variant] = sums.bits
        }
    }

    @Test("Norms of rows equal those in double precision, where squares would overflow too", arguments: NormKernelTests.shapes)
    func rowNorms(shape: Shape) throws {
        for scale: Float in [1e-25, 1, 1e25] {
            let w = KernelTrial.numbers(shape.rows * shape.width, seed: 5, scale: scale)
            let reference = (0..<shape.rows).map { row in
                (0..<shape.width).reduce(0.0) { $0 + Double(w[row * shape.width + $1]) * Double(w[row * shape.width + $1]) }.squareRoot()
            }
            try KernelTrial.inEveryWay(numbers: w.count) { way in
                var out = [Float](repeating: .nan, count: shape.rows)
                ts_row_norms(&out, w, Int64(shape.rows), Int64(shape.width))
                #expect(zip(out, reference).allSatisfy { abs(Double($0) - $1) <= 1e-7 * $1 }, way)
            }
        }
    }
}
