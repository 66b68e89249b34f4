import CKernels
import Testing

/// Factors and sums of columns, which magnitudes are made of.
struct ColumnKernelTests {
    static let shapes = [(1, 1), (3, 5), (7, 64), (130, 65), (2, 1000), (300, 513)]

    @Test("Columns are scaled by their factors, added or in place", arguments: shapes)
    func scaling(rows: Int, columns: Int) throws {
        let (x, y) = (KernelTrial.numbers(rows * columns, seed: 1), KernelTrial.numbers(rows * columns, seed: 2))
        let factors = KernelTrial.numbers(columns, seed: 3)
        let products = x.indices.map { Double(x[$0]) * Double(factors[$0 % columns]) }
        try KernelTrial.inEveryWay { way in
            var out = [Float](repeating: .nan, count: x.count)
            ts_scale_columns(&out, x, factors, Int64(rows), Int64(columns), false)
            #expect(KernelTrial.distance(out, products) < 1e-6, way)
            var sum = y
            ts_scale_columns(&sum, x, factors, Int64(rows), Int64(columns), true)
            #expect(KernelTrial.distance(sum, zip(products, y).map { $0 + Double($1) }) < 1e-6, way)
            var inPlace = x
            inPlace.withUnsafeMutableBufferPointer {
                ts_scale_columns($0.baseAddress, $0.baseAddress, factors, Int64(rows), Int64(columns), false)
            }
            #expect(inPlace.bits == out.bits, way)
        }
    }

    @Test("Products are summed over rows and added, the same for every number of threads", arguments: shapes)
    func sums(rows: Int, columns: Int) throws {
        let (a, b) = (KernelTrial.numbers(rows * columns, seed: 4), KernelTrial.numbers(rows * columns, seed: 5))
        let start = KernelTrial.numbers(columns, seed: 6)
        var reference = start.map(Double.init)
        for index in a.indices { reference[index % columns] += Double(a[index]) * Double(b[index]) }
        try KernelTrial.inEveryWay { way in
            var sum = start
            ts_add_column_products(&sum, a, b, Int64(rows), Int64(columns))
            #expect(KernelTrial.distance(sum, reference) < 1e-5, way)
        }
    }
}
