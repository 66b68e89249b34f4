#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Cosines and sines of the rotary angles position / theta^(2 i / head dimension) (Su et al. 2021, arXiv 2104.09864).
final class RotaryTable {
    private let theta: Double
    private let headDimension: Int
    private let limit: Int
    private var covered = 0
    private var tables: (cosines: Buffer<Float>, sines: Buffer<Float>)?

    /// An empty table for `configuration`; it grows as longer sequences are met.
    init(_ configuration: ModelConfiguration) {
        theta = configuration.ropeTheta
        headDimension = configuration.headDimension
        limit = configuration.maximumPositions
    }

    /// Tables [positions, head dimension / 2] of at least `positions` rows.
    func covering(_ positions: Int) throws -> (cosines: Buffer<Float>, sines: Buffer<Float>) {
        if let tables, covered >= positions { return tables }
        let length = max(positions, min(limit, 2 * covered, 1 << 16), min(limit, 256))
        let half = headDimension / 2
        let cosines = try Buffer<Float>(count: length * half)
        let sines = try Buffer<Float>(count: length * half)
        for index in 0..<half {
            let frequency = pow(theta, -2 * Double(index) / Double(headDimension))
            for position in 0..<length {
                cosines.start[position * half + index] = Float(cos(Double(position) * frequency))
                sines.start[position * half + index] = Float(sin(Double(position) * frequency))
            }
        }
        covered = length
        tables = (cosines, sines)
        return (cosines, sines)
    }
}
