import CKernels
import Testing

/// Root-mean-square norms against formulas written down in double precision, and against finite differences.
struct NormKernelTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let rows: Int
        let width: Int
        var testDescription: String { "\(rows) x \(width)" }
    }

    static let shapes =
        KernelTrial.sizes.enumerated().map { Shape(rows: KernelTrial.sizes.reversed()[$0], width: $1) } + [
            Shape(rows: 700, width: 97), Shape(rows: 1100, width: 64), Shape(rows: 70, width: 600),
        ]
    static let epsilon: Float = 1e-5

    /// What is added to the weights: Gemma keeps them as distances from 1.
    static let offsets: [Float] = [0, 1]

    static func forward(_ x: [Double], _ w: [Double], width: Int) -> (y: [Double], deviations: [Double]) {
        var y: [Double] = []
        var deviations: [Double] = []
        for start in stride(from: 0, to: x.count, by: width) {
            let row = x[start..<(start + width)]
            let deviation = 1 / (row.reduce(0) { $0 + $1 * $1 } / Double(width) + Double(epsilon)).squareRoot()
            deviations.append(deviation)
            y += zip(row, w).map { $0 * deviation * $1 }
        }
        return (y, deviations)
    }

    /// Gradients of sum(dy * y) with respect to x and w.
    static func gradients(_ dy: [Double], _ x: [Double], _ w: [Double], width: Int) -> (dx: [Double], dw: [Double]) {
        var dx = x
        var dw = w.map { _ in 0.0 }
        for (number, deviation) in forward(x, w, width: width).deviations.enumerated() {
            let at = { (column: Int) in number * width + column }
            let mean = (0..<width).reduce(0.0) { $0 + dy[at($1)] * w[$1] * x[at($1)] * deviation } / Double(width)
            for column in 0..<width {
                let normed = x[at(column)] * deviation
                dx[at(column)] = deviation * (dy[at(column)] * w[column] - normed * mean)
                dw[column] += dy[at(column)] * normed
            }
        }
        return (dx, dw)
    }

    @Test("The norm and its repetition equal the formula", arguments: shapes, offsets)
    func forward(shape: Shape, offset: Float) throws {
        let (n, d) = (Int64(shape.rows), Int64(shape.width))
        let x = KernelTrial.numbers(shape.rows * shape.width, seed: 1, scale: 3)
        let w = KernelTrial.numbers(shape.width, seed: 2)
        let reference = Self.forward(x.doubles, w.doubles.map { $0 + Double(offset) }, width: shape.width)
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var y = [Float](repeating: .nan, count: x.count)
            var deviations = [Float](repeating: .nan, count: shape.rows)
            ts_rmsnorm_forward(&y, &deviations, x, w, offset, n, d, Self.epsilon)
            #expect(KernelTrial.distance(y, reference.y) < 1e-6, way)
            #expect(KernelTrial.distance(deviations, reference.deviations) < 1e-6, way)
            var again = [Float](repeating: .nan, count: x.count)
            ts_rmsnorm_again(&again, deviations, x, w, offset, n, d)
            #expect(again.bits == y.bits, way)
        }
    }

    @Test("The backward pass adds the formula's gradients to what is there", arguments: shapes, offsets)
    func backward(shape: Shape, offset: Float) throws {
        let (n, d) = (Int64(shape.rows), Int64(shape.width))
        let x = KernelTrial.numbers(shape.rows * shape.width, seed: 3, scale: 2)
        let w = KernelTrial.numbers(shape.width, seed: 4)
        let dy = KernelTrial.numbers(x.count, seed: 5)
        let deviations = Self.forward(x.doubles, w.doubles.map { $0 + Double(offset) }, width: shape.width).deviations.map { Float($0) }
        let reference = Self.gradients(dy.doubles, x.doubles, w.doubles.map { $0 + Double(offset) }, width: shape.width)
        let (dx0, dw0) = (KernelTrial.numbers(x.count, seed: 6), KernelTrial.numbers(w.count, seed: 7))
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var (dx, dw) = (dx0, dw0)
            ts_rmsnorm_backward(&dx, &dw, dy, x, w, offset, deviations, n, d)
            #expect(KernelTrial.distance(dx, zip(dx0, reference.dx).map { Double($0) + $1 }) < 2e-5, way)
            #expect(KernelTrial.distance(dw, zip(dw0, reference.dw).map { Double($0) + $1 }) < 2e-5, way)
            var alone = dx0
            ts_rmsnorm_backward(&alone, nil, dy, x, w, offset, deviations, n, d)
            #expect(KernelTrial.distance(alone, dx.doubles) < 1e-6, "without the weights' gradient, \(way.rawValue)")
        }
    }

    @Test("The reference's gradients are those of finite differences")
    func finiteDifferences() {
        let width = 7
        let x = KernelTrial.numbers(3 * width, seed: 8).doubles
        let w = KernelTrial.numbers(width, seed: 9).doubles
        let dy = KernelTrial.numbers(3 * width, seed: 10).doubles
        let gradients = Self.gradients(dy, x, w, width: width)
        func value(_ x: [Double], _ w: [Double]) -> Double {
            zip(dy, Self.forward(x, w, width: width).y).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let step = 1e-5
        for index in x.indices {
            var (up, down) = (x, x)
            up[index] += step
            down[index] -= step
            #expect(abs((value(up, w) - value(down, w)) / (2 * step) - gradients.dx[index]) < 1e-7, "x[\(index)]")
        }
        for index in w.indices {
            var (up, down) = (w, w)
            up[index] += step
            down[index] -= step
            #expect(abs((value(x, up) - value(x, down)) / (2 * step) - gradients.dw[index]) < 1e-7, "w[\(index)]")
        }
    }
}
