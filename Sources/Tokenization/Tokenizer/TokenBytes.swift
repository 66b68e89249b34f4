/// The bytes of each token of a byte-level vocabulary, laid out to be copied without asking for their number first.
///
/// `@unchecked`: the table is filled before it is shared and only read from then on.
final class TokenBytes: @unchecked Sendable {
    /// Up to 15 bytes and their number in the highest byte; of longer tokens that byte is `isLong`, and `low` their place.
    private struct Entry: BitwiseCopyable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        var length: Int { Int(high >> 56) }
    }

    private static let isLong = 0xFF
    private let entries: UnsafeMutablePointer<Entry>
    private let count: Int
    private var long: [[UInt8]] = []

    /// The bytes of the tokens below `count` that `bytes` gives in the byte alphabet; what is not written in it stands for itself.
    init(count: Int, _ bytes: (Int32) -> ArraySlice<UInt8>?) {
        self.count = count
        entries = TableMemory.allocate(count, of: Entry())
        var token: [UInt8] = []
        for id in 0..<count {
            guard let written = bytes(Int32(truncatingIfNeeded: id)) else { continue }
            token.removeAll(keepingCapacity: true)
            if !ByteAlphabet.append(written, to: &token) { token.append(contentsOf: written) }
            if token.count < 16 {
                var entry = Entry(high: UInt64(token.count) << 56)
                for (index, byte) in token.enumerated() {
                    if index < 8 {
                        entry.low |= UInt64(byte) << UInt64(8 * index)
                    } else {
                        entry.high |= UInt64(byte) << UInt64(8 * (index - 8))
                    }
                }
                entries[id] = entry
            } else {
                entries[id] = Entry(low: UInt64(long.count), high: UInt64(Self.isLong) << 56)
                long.append(token)
            }
        }
    }

    deinit {
        entries.deallocate()
    }

    /// How many bytes the token `id` stands for.
    @inline(__always)
    func count(of id: Int32) -> Int {
        guard isTaken(id, nil) else { return 0 }
        let length = entries[Int(id)].length
        return length == Self.isLong ? long[Int(entries[Int(id)].low)].count : length
    }

    /// The text of `ids` but for those in `skipped`; bytes that are not UTF-8 become U+FFFD, and ids without a token are passed over.
    func text(of ids: UnsafeBufferPointer<Int32>, skipping skipped: IdSet?) -> String {
        var size = 0
        for id in ids where isTaken(id, skipped) { size += count(of: id) }
        // Whole entries are written, the last one beyond the end of the text.
        return String(unsafeUninitializedCapacity: size + 16) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            let output = UnsafeMutableRawPointer(start)
            var end = 0
            for id in ids where isTaken(id, skipped) {
                let entry = entries[Int(id)]
                if entry.length == Self.isLong {
                    let bytes = long[Int(entry.low)]
                    bytes.withUnsafeBytes {
                        (output + end).copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(output), byteCount: $0.count)
                    }
                    end += bytes.count
                } else {
                    output.storeBytes(of: entry.low.littleEndian, toByteOffset: end, as: UInt64.self)
                    output.storeBytes(of: entry.high.littleEndian, toByteOffset: end + 8, as: UInt64.self)
                    end += entry.length
                }
            }
            return end
        }
    }

    @inline(__always)
    private func isTaken(_ id: Int32, _ skipped: IdSet?) -> Bool {
        id >= 0 && Int(id) < count && skipped?.contains(id) != true
    }
}
