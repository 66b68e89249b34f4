#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Memory for tables that are read at random places.
enum TableMemory {
    private static let pageSize = 2 << 20

    /// `count` values.
    static func allocate<Value: BitwiseCopyable>(_ count: Int, of value: Value) -> UnsafeMutablePointer<Value> {
        let values = allocate(byteCount: count * MemoryLayout<Value>.stride).bindMemory(to: Value.self, capacity: count)
        values.initialize(repeating: value, count: count)
        return values
    }

    /// Bytes of any content; on Linux large tables ask for large pages, which spare most misses in the translation of addresses.
    static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        let isLarge = byteCount >= pageSize
        let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: isLarge ? pageSize : 64)
        #if os(Linux)
            // Only a wish: without large pages the table is as right.
            if isLarge { _ = madvise(memory, byteCount, Int32(MADV_HUGEPAGE)) }
        #endif
        return memory
    }
}
