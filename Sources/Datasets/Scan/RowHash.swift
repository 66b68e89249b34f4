internal import CXXHash

/// The XXH3 of a row's canonical bytes, 128 bits: equal rows have the same; rows that differ, in all likelihood not.
public struct RowHash: Hashable, Sendable {
    let low: UInt64
    let high: UInt64

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The hash of `bytes`.
    init(_ bytes: UnsafeRawBufferPointer) {
        let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
        self.init(low: hash.low64, high: hash.high64)
    }
}
