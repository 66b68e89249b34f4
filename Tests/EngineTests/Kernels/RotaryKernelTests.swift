import CKernels
import Foundation
import Testing

/// Rotary positions against complex multiplication in double precision.
struct RotaryKernelTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let rows: Int
        let heads: Int
        let width: Int
        /// Numbers of each head that are rotated.
        var rotated: Int
        /// Numbers from one head to the next, and after the heads of a row.
        var spacing: Int
        var gap = 0

        init(_ rows: Int, _ heads: Int, _ width: Int, rotated: Int? = nil, spacing: Int? = nil, gap: Int = 0) {
            (self.rows, self.heads, self.width, self.gap) = (rows, heads, width, gap)
            self.rotated = rotated ?? width
            self.spacing = spacing ?? width
        }

        var row: Int { heads * spacing + gap }
        var testDescription: String { "\(rows) rows, \(heads) heads of \(rotated) of \(width), \(spacing) apart, \(gap) behind" }
    }

    static let shapes = [
        Shape(1, 1, 2), Shape(3, 3, 6), Shape(7, 2, 16), Shape(9, 1, 18), Shape(31, 3, 62), Shape(180, 3, 98),
        Shape(5, 3, 16, rotated: 4), Shape(9, 2, 20, rotated: 10), Shape(7, 3, 8, spacing: 24), Shape(7, 2, 8, gap: 16),
        Shape(170, 4, 32, rotated: 8, spacing: 96, gap: 5),
    ]

    @Test("Each pair turns by its angle and by a factor, the transpose turns it back, and the rest stays", arguments: shapes)
    func rotation(shape: Shape) throws {
        let (half, factor) = (shape.rotated / 2, 1.25)
        let positions = (0..<shape.rows).map { Int32(($0 * 7) % 23) }
        let angles = (0..<(23 * half)).map { Double($0 / half) * pow(10000, -2 * Double($0 % half) / Double(shape.rotated)) }
        let (cosines, sines) = (angles.map { Float(factor * cos($0)) }, angles.map { Float(factor * sin($0)) })
        let x = KernelTrial.numbers(shape.rows * shape.row, seed: 1)
        var (turned, andBack) = (x.doubles, x.doubles)
        for row in 0..<shape.rows {
            for head in 0..<shape.heads {
                for pair in 0..<half {
                    let lower = row * shape.row + head * shape.spacing + pair
                    let angle = angles[Int(positions[row]) * half + pair]
                    let (a, b) = (Double(x[lower]), Double(x[lower + half]))
                    turned[lower] = factor * (a * cos(angle) - b * sin(angle))
                    turned[lower + half] = factor * (a * sin(angle) + b * cos(angle))
                    (andBack[lower], andBack[lower + half]) = (factor * factor * a, factor * factor * b)
                }
            }
        }
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            var y = x
            let (n, heads) = (Int64(shape.rows), Int64(shape.heads))
            let (row, spacing, rotated) = (Int64(shape.row), Int64(shape.spacing), Int64(shape.rotated))
            ts_rope(&y, positions, cosines, sines, n, heads, row, spacing, rotated, false)
            #expect(KernelTrial.distance(y, turned) < 1e-6, way)
            ts_rope(&y, positions, cosines, sines, n, heads, row, spacing, rotated, true)
            #expect(KernelTrial.distance(y, andBack) < 1e-6, "and back, \(way.rawValue)")
        }
    }
}
