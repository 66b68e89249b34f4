internal import CMinHash
internal import CXXHash
internal import Domain
internal import Randomness

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Signatures cut into bands: sets that agree in one whole band are worth comparing (Broder 1997; Leskovec et al. 2020, chapter 3).
struct MinHashBands: Sendable {
    /// The chance at most to miss a pair that is just as alike as the threshold asks.
    static let missedShare = 0.005
    private static let mostFunctions = 128
    private static let longestBand = 16

    /// Numbers in a band: more let fewer pairs through that are too unlike.
    let length: Int
    /// Bands of a signature: more miss fewer pairs.
    let count: Int
    private let masks: [UInt32]
    private let factors: [UInt32]

    /// Bands for sets whose Jaccard index is `threshold` or more; throws `invalid_setting` for one outside of 0.5 ... 1.
    init(threshold: Double, seed: UInt64) throws {
        guard (0.5...1).contains(threshold) else {
            throw WorkbenchError(
                .invalidSetting, "rows cannot be called alike from \(threshold) on", hint: "give a share of 0.5 to 1, such as 0.8")
        }
        func count(_ length: Int) -> Int {
            let chance = pow(threshold, Double(length))
            return chance >= 1 ? 1 : Int((log(Self.missedShare) / log(1 - chance)).rounded(.up))
        }
        length = (1...Self.longestBand).last { $0 * count($0) <= Self.mostFunctions } ?? 1
        self.count = count(length)
        let lanes = Int(TS_MINHASH_LANES)
        let functions = (length * self.count + lanes - 1) / lanes * lanes
        var random = SeededRandom(seed: seed)
        masks = (0..<functions).map { _ in UInt32(truncatingIfNeeded: random.next()) }
        factors = (0..<functions).map { _ in UInt32(truncatingIfNeeded: random.next()) | 1 }
    }

    /// Adds 32 bits for each band of the signature of `items` to `bands`.
    func append(_ items: [UInt32], to bands: inout [UInt32]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: masks.count) { signature in
            ts_minhash(items, items.count, masks, factors, masks.count, signature.baseAddress)
            let bytes = length * MemoryLayout<UInt32>.stride
            for band in 0..<count {
                let start = UnsafeRawPointer(signature.baseAddress)?.advanced(by: band * bytes)
                bands.append(UInt32(truncatingIfNeeded: XXH3_64bits(start, bytes)))
            }
        }
    }
}
