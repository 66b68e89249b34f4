import CKernels
import Engine
import Foundation
import Testing

/// Kernels that treat each number by itself, and rows gathered and scattered.
struct ElementwiseKernelTests {
    static let counts = KernelTrial.sizes + [KernelTrial.manyNumbers]
    /// Where the exponential is at its ends, beside ordinary numbers.
    static let hardGates: [Float] = [0, -0.0, 1e-30, -1e-30, 20, -20, 87.5, -87.5, 89, -89, 1e4, -1e4]

    static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

    static func gates(_ count: Int) -> [Float] {
        KernelTrial.numbers(count, seed: 1, scale: 8).enumerated().map { $0 < hardGates.count ? hardGates[$0] : $1 }
    }

    @Test("SwiGLU equals gate * sigmoid(gate) * up", arguments: counts)
    func swigluForward(count: Int) throws {
        let (gate, up) = (Self.gates(count), KernelTrial.numbers(count, seed: 2))
        let reference = zip(gate.doubles, up.doubles).map { $0 * Self.sigmoid($0) * $1 }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var out = [Float](repeating: .nan, count: count)
            ts_swiglu_forward(&out, gate, up, Int64(count))
            #expect(KernelTrial.distance(out, reference) < 1e-6, way)
        }
    }

    @Test("SwiGLU's gradients equal the formula, in place as well", arguments: counts)
    func swigluBackward(count: Int) throws {
        let (gate, up, dout) = (Self.gates(count), KernelTrial.numbers(count, seed: 3), KernelTrial.numbers(count, seed: 4))
        let references = (0..<count).map { index in
            let (g, u, d) = (Double(gate[index]), Double(up[index]), Double(dout[index]))
            let s = Self.sigmoid(g)
            return (gate: d * u * s * (1 + g * (1 - s)), up: d * g * s)
        }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var dgate = [Float](repeating: .nan, count: count)
            var dup = dgate
            ts_swiglu_backward(&dgate, &dup, dout, gate, up, Int64(count))
            #expect(KernelTrial.distance(dgate, references.map(\.gate)) < 2e-6, way)
            #expect(KernelTrial.distance(dup, references.map(\.up)) < 2e-6, way)
            var (inGate, inUp) = (gate, up)
            inGate.withUnsafeMutableBufferPointer { gate in
                inUp.withUnsafeMutableBufferPointer { up in
                    ts_swiglu_backward(gate.baseAddress, up.baseAddress, dout, gate.baseAddress, up.baseAddress, Int64(count))
                }
            }
            #expect(inGate.bits == dgate.bits && inUp.bits == dup.bits, "in place, \(way.rawValue)")
        }
    }

    @Test("The finite difference of SwiGLU is its gradient")
    func swigluFiniteDifference() {
        for gate in [-5.0, -1, -0.1, 0, 0.3, 2, 7] {
            let s = Self.sigmoid(gate)
            let difference = ((gate + 1e-5) * Self.sigmoid(gate + 1e-5) - (gate - 1e-5) * Self.sigmoid(gate - 1e-5)) / 2e-5
            #expect(abs(difference - s * (1 + gate * (1 - s))) < 1e-8, "gate \(gate)")
        }
    }

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
