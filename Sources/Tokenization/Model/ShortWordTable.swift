/// The tokens of short words met lately: one place per hash, so that looking up touches one cache line.
///
/// A word that falls on a taken place drives the other out. One thread uses a table at a time.
final class ShortWordTable {
    /// Longer words are looked up elsewhere.
    static let longestWord = 15
    /// Words of more tokens are kept elsewhere.
    static let mostTokens = 3

    struct Entry: BitwiseCopyable {
        /// The word's bytes, with its length in the highest byte; no word has length 0.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var count: Int32 = 0
        var ids: (Int32, Int32, Int32) = (0, 0, 0)
    }

    private static let bits = 15
    private let entries: UnsafeMutablePointer<Entry>

    /// An empty table of 1 MiB.
    init() {
        entries = TableMemory.allocate(1 << Self.bits, of: Entry())
    }

    deinit {
        entries.deallocate()
    }

    /// A word as two numbers; `range` must be 1 to `longestWord` bytes inside of `text`.
    @inline(__always)
    static func key(of range: Range<Int>, in text: UnsafeRawBufferPointer) -> (low: UInt64, high: UInt64) {
        let count = range.count
        var low: UInt64 = 0
        var high: UInt64 = 0
        if range.lowerBound + 16 <= text.count {
            low = text.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
            high = text.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
            if count < 8 {
                low &= 1 << UInt64(8 * count) &- 1
                high = 0
            } else {
                high &= 1 << UInt64(8 * (count - 8)) &- 1
            }
        } else {
            for index in 0..<count {
                let byte = UInt64(text[range.lowerBound + index])
                if index < 8 { low |= byte << UInt64(8 * index) } else { high |= byte << UInt64(8 * (index - 8)) }
            }
        }
        return (low, high | UInt64(count) << 56)
    }

    /// The place of a word.
    @inline(__always)
    func place(of key: (low: UInt64, high: UInt64)) -> UnsafeMutablePointer<Entry> {
        let mixed = (key.low ^ key.high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return entries + Int(truncatingIfNeeded: mixed >> UInt64(64 - Self.bits))
    }
}
