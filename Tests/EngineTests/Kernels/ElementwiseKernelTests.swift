import CKernels
import Engine
import Foundation
import Testing

/// Kernels that treat each number by itself, and rows gathered and scattered.
struct ElementwiseKernelTests {
    static let counts = KernelTrial.sizes + [KernelTrial.manyNumbers]

    @Test("A multiple is added", arguments: counts)
    func axpy(count: Int) throws {
        let (x, y) = (KernelTrial.numbers(count, seed: 5), KernelTrial.numbers(count, seed: 6))
        let reference = zip(x.doubles, y.doubles).map { $1 - 0.75 * $0 }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var sum = y
            ts_axpy(&sum, x, -0.75, Int64(count))
            #expect(KernelTrial.distance(sum, reference) < 1e-6, way)
        }
    }

    @Test("A factor multiplies in place", arguments: counts)
    func scale(count: Int) throws {
        let x = KernelTrial.numbers(count, seed: 5)
        try KernelTrial.inEveryWay(numbers: count) { way in
            var y = x
            ts_scale(&y, -1.75, Int64(count))
            #expect(y == x.map { -1.75 * $0 }, way)
        }
    }

    @Test("A soft cap is cap * tanh(x / cap), keeps small numbers' digits, and changes nothing when it is 0", arguments: counts)
    func softcap(count: Int) throws {
        let x = KernelTrial.numbers(count, seed: 6, scale: 90).enumerated().map { $0 % 3 == 0 ? $1 * 1e-6 : $1 }
        let reference = x.map { 30 * tanh(Double($0) / 30) }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var y = x
            ts_softcap(&y, 30, Int64(count))
            let largest = zip(y, reference).map { abs(Double($0) / $1 - 1) }.max() ?? 0
            #expect(largest < 5e-7, way)
            var same = x
            ts_softcap(&same, 0, Int64(count))
            #expect(same == x, way)
        }
    }

    @Test("Sums of squares equal those in double precision, also where floats would overflow", arguments: counts)
    func sumOfSquares(count: Int) {
        for scale: Float in [1e-30, 1, 1e30] {
            let x = KernelTrial.numbers(count, seed: 7, scale: scale)
            let reference = x.doubles.reduce(0) { $0 + $1 * $1 }
            #expect(abs(ts_sum_of_squares(x, Int64(count)) - reference) <= 1e-12 * reference)
        }
        #expect(ts_sum_of_squares([], 0) == 0)
        #expect(ts_sum_of_squares([1, .nan], 2).isNaN)
        #expect(ts_sum_of_squares([1, -.infinity], 2) == .infinity)
    }

    @Test("Rows are gathered from both formats and scattered in row order", arguments: KernelTrial.sizes)
    func rows(width: Int) throws {
        let table = KernelTrial.numbers(5 * width, seed: 8)
        let halves = table.map { UInt16($0.bitPattern >> 16) }
        let rows: [Int32] = [4, 0, 4, 2]
        func row(_ table: [Float], _ index: Int32) -> ArraySlice<Float> { table[(Int(index) * width)..<(Int(index + 1) * width)] }
        try KernelTrial.inEveryWay { way in
            var out = [Float](repeating: .nan, count: rows.count * width)
            ts_gather_rows_f32(&out, table, rows, Int64(rows.count), Int64(width))
            #expect(out == rows.flatMap { row(table, $0) }, way)
            let wide = halves.map { Float(bitPattern: UInt32($0) << 16) }
            ts_gather_rows_bf16(&out, halves, rows, Int64(rows.count), Int64(width))
            #expect(out == rows.flatMap { row(wide, $0) }, way)
            var sums = table
            ts_scatter_add_rows(&sums, out, rows, Int64(rows.count), Int64(width))
            for index in Int32(0)..<5 {
                let times = Double(rows.count { $0 == index })
                let expected = zip(row(table, index), row(wide, index)).map { Double($0) + times * Double($1) }
                #expect(KernelTrial.distance(row(sums, index), expected) < 1e-6, "row \(index), \(way.rawValue)")
            }
        }
    }

    @Test("Sums of squares, gathered and scattered rows have the same bits with every number of threads")
    func sameForAllThreads() throws {
        let (count, width) = (700, 97)
        let table = KernelTrial.numbers(50 * width, seed: 9)
        let rows = (0..<count).map { Int32($0 * $0 % 50) }
        var results: [String: (sum: Double, gathered: Bits, scattered: Bits)] = [:]
        try KernelTrial.inEveryWay { way in
            var out = [Float](repeating: .nan, count: count * width)
            ts_gather_rows_f32(&out, table, rows, Int64(count), Int64(width))
            var sums = table
            ts_scatter_add_rows(&sums, out, rows, Int64(count), Int64(width))
            let result = (ts_sum_of_squares(out, Int64(out.count)), out.bits, sums.bits)
            let variant = String(cString: ts_variant_name())
            let first = results[variant] ?? result
            results[variant] = first
            #expect(first.sum == result.0 && first.gathered == result.1 && first.scattered == result.2, way)
        }
    }
}
