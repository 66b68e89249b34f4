import CKernels
import Foundation
import Testing

/// Rotary positions against complex multiplication in double precision.
struct RotaryKernelTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let rows: Int
        let heads: Int
        let width: Int
        var testDescription: String { "\(rows) rows, \(heads) heads of \(width)" }
    }

    static let shapes = [
        Shape(rows: 1, heads: 1, width: 2), Shape(rows: 3, heads: 3, width: 6), Shape(rows: 7, heads: 2, width: 16),
        Shape(rows: 9, heads: 1, width: 18), Shape(rows: 31, heads: 3, width: 62), Shape(rows: 180, heads: 3, width: 98),
    ]

    @Test("Rotating turns each pair by its angle and rotating back restores it", arguments: shapes)
    func rotation(shape: Shape) throws {
        let half = shape.width / 2
        let positions = (0..<shape.rows).map { Int32(($0 * 7) % 23) }
        let angles = (0..<(23 * half)).map { Double($0 / half) * pow(10000, -2 * Double($0 % half) / Double(shape.width)) }
        let (cosines, sines) = (angles.map { Float(cos($0)) }, angles.map { Float(sin($0)) })
        let x = KernelTrial.numbers(shape.rows * shape.heads * shape.width, seed: 1)
        var reference = x.doubles
        for row in 0..<shape.rows {
            for head in 0..<shape.heads {
                for pair in 0..<half {
                    let lower = (row * shape.heads + head) * shape.width + pair
                    let angle = angles[Int(positions[row]) * half + pair]
                    let (a, b) = (Double(x[lower]), Double(x[lower + half]))
                    reference[lower] = a * cos(angle) - b * sin(angle)
                    reference[lower + half] = a * sin(angle) + b * cos(angle)
                }
            }
        }
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var y = x
            let (n, heads, width) = (Int64(shape.rows), Int64(shape.heads), Int64(shape.width))
            ts_rope(&y, positions, cosines, sines, n, heads, width, false)
            #expect(KernelTrial.distance(y, reference) < 1e-6, way)
            ts_rope(&y, positions, cosines, sines, n, heads, width, true)
            #expect(KernelTrial.distance(y, x.doubles) < 1e-6, "and back, \(way.rawValue)")
        }
    }
}
