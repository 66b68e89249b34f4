import CKernels
import Foundation
import Testing

/// Optimizer steps against the paper's formulas in double precision.
struct AdamWKernelTests {
    struct Settings: CustomTestStringConvertible, Sendable {
        var count = 97
        var scale: Float = 1
        var decay: Float = 0
        var firstStep = 1
        var testDescription: String { "\(count) numbers, scale \(scale), decay \(decay), from step \(firstStep)" }
    }

    static let settings =
        KernelTrial.sizes.map { Settings(count: $0) } + [
            Settings(scale: 0.25), Settings(decay: 0.1), Settings(decay: 0.1, firstStep: 1000),
            Settings(count: KernelTrial.manyNumbers, scale: 0.5, decay: 0.01),
        ]

    @Test("Five steps equal the formulas", arguments: settings)
    func steps(_ settings: Settings) throws {
        let (rate, beta1, beta2, epsilon): (Float, Float, Float, Float) = (0.01, 0.9, 0.999, 1e-8)
        let p0 = KernelTrial.numbers(settings.count, seed: 1)
        let gradients = (0..<5).map { KernelTrial.numbers(settings.count, seed: UInt64(10 + $0)) }
        var (p, m, v) = (p0.doubles, p0.map { _ in 0.0 }, p0.map { _ in 0.0 })
        for (number, gradient) in gradients.enumerated() {
            let step = Double(settings.firstStep + number)
            for index in p.indices {
                let g = Double(gradient[index]) * Double(settings.scale)
                m[index] = Double(beta1) * m[index] + (1 - Double(beta1)) * g
                v[index] = Double(beta2) * v[index] + (1 - Double(beta2)) * g * g
                let mean = m[index] / (1 - pow(Double(beta1), step))
                let square = v[index] / (1 - pow(Double(beta2), step))
                p[index] -= Double(rate) * (Double(settings.decay) * p[index] + mean / (square.squareRoot() + Double(epsilon)))
            }
        }
        try KernelTrial.inEveryWay(numbers: settings.count) { way in
            var (values, first, second) = (p0, p0.map { _ in Float(0) }, p0.map { _ in Float(0) })
            for (number, gradient) in gradients.enumerated() {
                ts_adamw(
                    &values, gradient, &first, &second, Int64(settings.count), settings.scale, rate, beta1, beta2, epsilon, settings.decay,
                    Int64(settings.firstStep + number))
            }
            #expect(KernelTrial.distance(values, p) < 2e-6, way)
            #expect(KernelTrial.distance(first, m) < 1e-6, way)
            #expect(KernelTrial.distance(second, v) < 1e-6, way)
        }
    }

    @Test("Without gradient and moments nothing moves but the decay")
    func atRest() throws {
        try KernelTrial.inEveryWay { way in
            var (p, m, v): ([Float], [Float], [Float]) = ([2, -4], [0, 0], [0, 0])
            ts_adamw(&p, [0, 0], &m, &v, 2, 1, 0.5, 0.9, 0.999, 1e-8, 0, 1)
            #expect(p == [2, -4], way)
            ts_adamw(&p, [0, 0], &m, &v, 2, 1, 0.5, 0.9, 0.999, 1e-8, 0.5, 2)
            #expect(p == [1.5, -3], way)
        }
    }
}
