import CKernels
import Foundation
import Testing

/// Activations, by themselves and as gates, against their formulas in double precision.
struct ActivationKernelTests {
    /// An activation with its value and derivative.
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let activation: ts_activation
        let value: @Sendable (Double) -> Double
        let derivative: @Sendable (Double) -> Double
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(name: "silu", activation: TS_SILU) {
            $0 * sigmoid($0)
        } derivative: {
            sigmoid($0) * (1 + $0 * (1 - sigmoid($0)))
        },
        Kind(name: "gelu with tanh", activation: TS_GELU_TANH) {
            0.5 * $0 * (1 + tanh(cubic($0)))
        } derivative: {
            let t = tanh(cubic($0))
            return 0.5 * (1 + t) + 0.5 * $0 * (1 - t * t) * (2 / Double.pi).squareRoot() * (1 + 3 * 0.044715 * $0 * $0)
        },
        Kind(name: "gelu", activation: TS_GELU) {
            $0 * 0.5 * erfc(-$0 / 2.0.squareRoot())
        } derivative: {
            0.5 * erfc(-$0 / 2.0.squareRoot()) + $0 * exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot()
        },
        Kind(name: "relu", activation: TS_RELU) {
            max($0, 0)
        } derivative: {
            $0 > 0 ? 1 : 0
        },
    ]

    static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    static func cubic(_ x: Double) -> Double { (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x) }

    /// Every kind with small sizes, one with work for several threads.
    static let trials = kinds.flatMap { kind in KernelTrial.sizes.map { (kind, $0) } } + [(kinds[0], KernelTrial.manyNumbers)]
    /// Where the exponential is at its ends, beside ordinary numbers.
    static let hard: [Float] = [0, -0.0, 1e-30, -1e-30, 20, -20, 87.5, -87.5, 89, -89, 1e4, -1e4, 1e18, -1e18]

    static func inputs(_ count: Int) -> [Float] {
        KernelTrial.numbers(count, seed: 1, scale: 8).enumerated().map { $0 < hard.count ? hard[$0] : $1 }
    }

    @Test("Values and gradients equal the formula, in place as well", arguments: trials)
    func alone(kind: Kind, count: Int) throws {
        let (x, dy) = (Self.inputs(count), KernelTrial.numbers(count, seed: 2))
        let values = x.map { kind.value(Double($0)) }
        let gradients = zip(x, dy).map { kind.derivative(Double($0)) * Double($1) }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var y = [Float](repeating: .nan, count: count)
            ts_activation_forward(&y, x, Int64(count), kind.activation)
            #expect(KernelTrial.distance(y, values) < 1e-6, way)
            var dx = [Float](repeating: .nan, count: count)
            ts_activation_backward(&dx, dy, x, Int64(count), kind.activation)
            #expect(KernelTrial.distance(dx, gradients) < 2e-6, way)
            var (inX, inX2, inDY) = (x, x, dy)
            inX.withUnsafeMutableBufferPointer { ts_activation_forward($0.baseAddress, $0.baseAddress, Int64(count), kind.activation) }
            inX2.withUnsafeMutableBufferPointer {
                ts_activation_backward($0.baseAddress, dy, $0.baseAddress, Int64(count), kind.activation)
            }
            inDY.withUnsafeMutableBufferPointer {
                ts_activation_backward($0.baseAddress, $0.baseAddress, x, Int64(count), kind.activation)
            }
            #expect(inX.bits == y.bits && inX2.bits == dx.bits && inDY.bits == dx.bits, "in place, \(way.rawValue)")
        }
    }

    @Test("GELU is exact to a millionth of itself wherever it is not tiny")
    func relativeError() throws {
        let x = (0..<40_000).map { -5 + Float($0) / 4000 }
        try KernelTrial.inEveryWay { way in
            var y = x
            ts_activation_forward(&y, x, Int64(x.count), TS_GELU)
            let errors = zip(x, y).filter { $0.0 != 0 }.map { abs(Double($1) / Self.kinds[2].value(Double($0)) - 1) }
            #expect((errors.max() ?? 1) < 1e-6, way)
        }
    }

    /// Rows of gate and up, in one matrix side by side or in two.
    struct Shape: CustomTestStringConvertible, Sendable {
        let rows: Int
        let width: Int
        let isFused: Bool
        var stride: Int { isFused ? 2 * width : width }
        var testDescription: String { "\(rows) x \(width)\(isFused ? ", fused" : "")" }
    }

    static let shapes = [false, true].flatMap { fused in
        [(1, 1), (1, 97), (3, 31), (9, 8), (5, 49)].map { Shape(rows: $0.0, width: $0.1, isFused: fused) }
    }

    static let gates =
        kinds.flatMap { kind in shapes.map { (kind, $0) } } + [false, true].map { (kinds[0], Shape(rows: 170, width: 200, isFused: $0)) }

    @Test("Gates equal f(gate) * up, and so do their gradients, in place as well", arguments: gates)
    func gated(kind: Kind, shape: Shape) throws {
        let (n, width, stride) = (Int64(shape.rows), Int64(shape.width), Int64(shape.stride))
        let count = shape.rows * shape.width
        let upOffset = shape.isFused ? shape.width : count
        let both = Self.inputs(2 * count)
        let dout = KernelTrial.numbers(count, seed: 3)
        var (values, gradients) = ([Double](), both.doubles)
        for row in 0..<shape.rows {
            for column in 0..<shape.width {
                let place = row * shape.stride + column
                let (g, u) = (Double(both[place]), Double(both[place + upOffset]))
                let d = Double(dout[row * shape.width + column])
                values.append(kind.value(g) * u)
                (gradients[place], gradients[place + upOffset]) = (d * u * kind.derivative(g), d * kind.value(g))
            }
        }
        try KernelTrial.inEveryWay(numbers: count) { way in
            var out = [Float](repeating: .nan, count: count)
            var apart = [Float](repeating: .nan, count: 2 * count)
            var inPlace = both
            both.withUnsafeBufferPointer { both in
                guard let gate = both.baseAddress else { return }
                ts_gated_forward(&out, gate, gate + upOffset, n, width, stride, kind.activation)
                apart.withUnsafeMutableBufferPointer { apart in
                    guard let to = apart.baseAddress else { return }
                    ts_gated_backward(to, to + upOffset, dout, gate, gate + upOffset, n, width, stride, kind.activation)
                }
            }
            inPlace.withUnsafeMutableBufferPointer { both in
                guard let gate = both.baseAddress else { return }
                ts_gated_backward(gate, gate + upOffset, dout, gate, gate + upOffset, n, width, stride, kind.activation)
            }
            #expect(KernelTrial.distance(out, values) < 2e-6, way)
            #expect(KernelTrial.distance(apart, gradients) < 4e-6, way)
            #expect(inPlace.bits == apart.bits, "in place, \(way.rawValue)")
        }
    }

    @Test("The derivatives are those of finite differences", arguments: kinds)
    func finiteDifference(kind: Kind) {
        for x in [-5.0, -1, -0.1, 0.01, 0.3, 2, 7] {
            let difference = (kind.value(x + 1e-5) - kind.value(x - 1e-5)) / 2e-5
            #expect(abs(difference - kind.derivative(x)) < 1e-8, "at \(x)")
        }
    }

    @Test("A number that is none stays none", arguments: kinds)
    func notANumber(kind: Kind) throws {
        try KernelTrial.inEveryWay { way in
            var y = [Float](repeating: .nan, count: 9)
            let x = y
            ts_activation_forward(&y, x, 9, kind.activation)
            #expect(y.allSatisfy { $0.isNaN }, way)
        }
    }
}
