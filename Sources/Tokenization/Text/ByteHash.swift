/// Hashing and comparing of short byte strings, eight bytes at a time.
enum ByteHash {
    /// A hash whose bits all depend on all bytes.
    @inline(__always)
    static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        let count = bytes.count
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        guard count > 8 else { return mix(mix(hash ^ short(bytes))) }
        var position = 0
        while position + 8 < count {
            hash = mix(hash ^ word(bytes, position))
            position += 8
        }
        // The last eight bytes, some of which may have been seen.
        return mix(mix(hash ^ word(bytes, count - 8)))
    }

    /// Whether both hold the same bytes; they must be of equal length.
    @inline(__always)
    static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        let count = left.count
        guard count > 8 else { return short(left) == short(right) }
        var position = 0
        while position + 8 < count {
            if word(left, position) != word(right, position) { return false }
            position += 8
        }
        return word(left, count - 8) == word(right, count - 8)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }

    /// Up to eight bytes as one number; the length must be known besides.
    @inline(__always)
    private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 4 {
            let first = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            return first << 32 | UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        return UInt64(bytes[0]) | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1]) << 16
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
