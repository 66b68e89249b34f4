import CKernels
import Testing

/// Layer norms against formulas written down in double precision, and against finite differences.
struct LayerNormKernelTests {
    typealias Shape = NormKernelTests.Shape

    static let epsilon: Float = 1e-5

    struct Result {
        var y: [Double] = []
        var means: [Double] = []
        var deviations: [Double] = []
    }

    static func forward(_ x: [Double], _ w: [Double], _ b: [Double]) -> Result {
        var result = Result()
        for start in stride(from: 0, to: x.count, by: w.count) {
            let row = x[start..<(start + w.count)]
            let mean = row.reduce(0, +) / Double(w.count)
            let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(w.count)
            let deviation = 1 / (variance + Double(epsilon)).squareRoot()
            result.means.append(mean)
            result.deviations.append(deviation)
            result.y += row.enumerated().map { ($1 - mean) * deviation * w[$0] + b[$0] }
        }
        return result
    }

    /// Gradients of sum(dy * y) with respect to x, w and b.
    static func gradients(_ dy: [Double], _ x: [Double], _ w: [Double]) -> (dx: [Double], dw: [Double], db: [Double]) {
        let width = w.count
        let kept = forward(x, w, w)
        var (dx, dw, db) = (x, w.map { _ in 0.0 }, w.map { _ in 0.0 })
        for (number, (mean, deviation)) in zip(kept.means, kept.deviations).enumerated() {
            let at = number * width
            let normed = (0..<width).map { (x[at + $0] - mean) * deviation }
            let g = (0..<width).map { dy[at + $0] * w[$0] }
            let ofG = g.reduce(0, +) / Double(width)
            let ofBoth = zip(g, normed).reduce(0) { $0 + $1.0 * $1.1 } / Double(width)
            for column in 0..<width {
                dx[at + column] = deviation * (g[column] - ofG - normed[column] * ofBoth)
                dw[column] += dy[at + column] * normed[column]
                db[column] += dy[at + column]
            }
        }
        return (dx, dw, db)
    }

    @Test("The norm and its repetition equal the formula, far from zero as well", arguments: NormKernelTests.shapes, [0, 30] as [Float])
    func forward(shape: Shape, offset: Float) throws {
        let (n, d) = (Int64(shape.rows), Int64(shape.width))
        let x = KernelTrial.numbers(shape.rows * shape.width, seed: 1, scale: 3).map { $0 + offset }
        let (w, b) = (KernelTrial.numbers(shape.width, seed: 2), KernelTrial.numbers(shape.width, seed: 3))
        let reference = Self.forward(x.doubles, w.doubles, b.doubles)
        // One number has no variance: what is left of it is divided by the square root of epsilon.
        let tolerance = (offset == 0 ? 1e-6 : 1e-5) * (shape.width == 1 ? 1000 : 1)
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var y = [Float](repeating: .nan, count: x.count)
            var (means, deviations) = ([Float](repeating: .nan, count: shape.rows), [Float](repeating: .nan, count: shape.rows))
            ts_layernorm_forward(&y, &means, &deviations, x, w, b, n, d, Self.epsilon)
            #expect(KernelTrial.distance(y, reference.y) < tolerance, way)
            #expect(KernelTrial.distance(means, reference.means) < 1e-6, way)
            #expect(KernelTrial.distance(deviations, reference.deviations) < tolerance, way)
            var again = [Float](repeating: .nan, count: x.count)
            ts_layernorm_again(&again, means, deviations, x, w, b, n, d)
            #expect(again.bits == y.bits, way)
        }
    }

    @Test("The backward pass adds the formula's gradients to what is there", arguments: NormKernelTests.shapes.filter { $0.width > 1 })
    func backward(shape: Shape) throws {
        let (n, d) = (Int64(shape.rows), Int64(shape.width))
        let x = KernelTrial.numbers(shape.rows * shape.width, seed: 4, scale: 2)
        let w = KernelTrial.numbers(shape.width, seed: 5)
        let dy = KernelTrial.numbers(x.count, seed: 6)
        let kept = Self.forward(x.doubles, w.doubles, w.doubles)
        let (means, deviations) = (kept.means.map { Float($0) }, kept.deviations.map { Float($0) })
        let reference = Self.gradients(dy.doubles, x.doubles, w.doubles)
        let dx0 = KernelTrial.numbers(x.count, seed: 7)
        let (dw0, db0) = (KernelTrial.numbers(w.count, seed: 8), KernelTrial.numbers(w.count, seed: 9))
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var (dx, dw, db) = (dx0, dw0, db0)
            ts_layernorm_backward(&dx, &dw, &db, dy, x, w, means, deviations, n, d)
            #expect(KernelTrial.distance(dx, zip(dx0, reference.dx).map { Double($0) + $1 }) < 2e-5, way)
            #expect(KernelTrial.distance(dw, zip(dw0, reference.dw).map { Double($0) + $1 }) < 2e-5, way)
            #expect(KernelTrial.distance(db, zip(db0, reference.db).map { Double($0) + $1 }) < 2e-5, way)
            var alone = dx0
            ts_layernorm_backward(&alone, nil, nil, dy, x, w, means, deviations, n, d)
            #expect(alone.bits == dx.bits, "without the weights' gradients, \(way.rawValue)")
        }
    }

    @Test("The reference's gradients are those of finite differences")
    func finiteDifferences() {
        let x = KernelTrial.numbers(3 * 7, seed: 10).doubles
        let (w, b) = (KernelTrial.numbers(7, seed: 11).doubles, KernelTrial.numbers(7, seed: 12).doubles)
        let dy = KernelTrial.numbers(x.count, seed: 13).doubles
        let gradients = Self.gradients(dy, x, w)
        func value(_ x: [Double], _ w: [Double], _ b: [Double]) -> Double {
            zip(dy, Self.forward(x, w, b).y).reduce(0) { $0 + $1.0 * $1.1 }
        }
        func difference(_ body: (Double) -> Double) -> Double { (body(1e-5) - body(-1e-5)) / 2e-5 }
        func moved(_ numbers: [Double], _ index: Int, _ step: Double) -> [Double] {
            var numbers = numbers
            numbers[index] += step
            return numbers
        }
        for index in x.indices {
            #expect(abs(difference { value(moved(x, index, $0), w, b) } - gradients.dx[index]) < 1e-7, "x[\(index)]")
        }
        for index in w.indices {
            #expect(abs(difference { value(x, moved(w, index, $0), b) } - gradients.dw[index]) < 1e-7, "w[\(index)]")
            #expect(abs(difference { value(x, w, moved(b, index, $0)) } - gradients.db[index]) < 1e-7, "b[\(index)]")
        }
    }
}
