#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Cosines and sines of rotary positions, computed as longer sequences are met.
final class RotaryTable {
    /// How many numbers of each head are turned.
    let dimension: Int
    private let positions: RotaryPositions
    private let limit: Int
    private var covered = 0
    private var tables: (cosines: Buffer<Float>, sines: Buffer<Float>)?

    /// An empty table of `positions` for heads of `headDimension` numbers and a context of `limit` tokens.
    init(_ positions: RotaryPositions, headDimension: Int, limit: Int) {
        self.positions = positions
        self.limit = limit
        dimension = positions.dimension ?? headDimension
    }

    /// Tables [positions, dimension / 2] of at least `count` rows.
    func covering(_ count: Int) throws -> (cosines: Buffer<Float>, sines: Buffer<Float>) {
        if let tables, covered >= count { return tables }
        let length = max(count, min(limit, 2 * covered, 1 << 16), min(limit, 256))
        let half = dimension / 2
        let cosines = try Buffer<Float>(count: length * half)
        let sines = try Buffer<Float>(count: length * half)
        let factor = positions.attentionFactor
        for (index, frequency) in positions.frequencies(dimension).enumerated() {
            for position in 0..<length {
                cosines.start[position * half + index] = Float(factor * cos(Double(position) * frequency))
                sines.start[position * half + index] = Float(factor * sin(Double(position) * frequency))
            }
        }
        covered = length
        tables = (cosines, sines)
        return (cosines, sines)
    }
}
