/// A word of 1 to 15 bytes as two numbers, with its length in the highest byte.
struct ShortWord {
    /// Longer words are looked up elsewhere.
    static let longest = 15

    var low: UInt64
    var high: UInt64

    /// The word `range` of `text`, which must not be empty nor too long.
    @inline(__always)
    init(_ range: Range<Int>, in text: UnsafeRawBufferPointer) {
        let count = range.count
        if range.lowerBound + 16 <= text.count {
            // Shifts of 64 or more give 0.
            low = text.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) & UInt64.max >> UInt64(64 - 8 * min(count, 8))
            high = text.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self) & UInt64.max >> UInt64(128 - 8 * count)
        } else {
            (low, high) = (0, 0)
            for index in 0..<count {
                let byte = UInt64(text[range.lowerBound + index])
                if index < 8 { low |= byte << UInt64(8 * index) } else { high |= byte << UInt64(8 * (index - 8)) }
            }
        }
        high |= UInt64(count) << 56
    }
}

/// The tokens of short words met lately: one place per hash, so that looking up touches one cache line.
///
/// A word that falls on a taken place drives the other out. One thread uses a table at a time.
final class ShortWordTable {
    /// Words of more tokens are kept elsewhere.
    static let mostTokens = 3

    struct Entry: BitwiseCopyable {
        /// No word is 0.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var count: Int32 = 0
        var ids: (Int32, Int32, Int32) = (0, 0, 0)
    }

    private static let bits = 17
    private let entries: UnsafeMutablePointer<Entry>

    /// An empty table of 4 MiB.
    init() {
        entries = TableMemory.allocate(1 << Self.bits, of: Entry())
    }

    deinit {
        entries.deallocate()
    }

    /// The place of a word.
    @inline(__always)
    func place(of word: ShortWord) -> UnsafeMutablePointer<Entry> {
        let mixed = (word.low ^ word.high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return entries + Int(truncatingIfNeeded: mixed >> UInt64(64 - Self.bits))
    }
}

/// Tokens on their way to a list, which takes many at once faster than one by one.
final class TokenChunk {
    private static let capacity = 1024
    private let ids: UnsafeMutablePointer<Int32>
    private var count = 0

    /// An empty chunk.
    init() {
        ids = .allocate(capacity: Self.capacity)
    }

    deinit {
        ids.deallocate()
    }

    /// Adds the tokens of `entry`, and moves all to `list` where the chunk is full.
    @inline(__always)
    func append(_ entry: ShortWordTable.Entry, to list: inout [Int32]) {
        // Written without asking how many count, which would often be guessed wrong.
        ids[count] = entry.ids.0
        ids[count + 1] = entry.ids.1
        ids[count + 2] = entry.ids.2
        count += Int(entry.count)
        if count > Self.capacity - ShortWordTable.mostTokens { move(to: &list) }
    }

    /// Moves all tokens to the end of `list`.
    func move(to list: inout [Int32]) {
        list.append(contentsOf: UnsafeBufferPointer(start: ids, count: count))
        count = 0
    }
}
