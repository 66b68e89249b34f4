#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Memory for tables that are read at random places.
enum TableMemory {
    private static let pageSize = 2 << 20

    /// `count` values; on Linux large tables ask for large pages, which spare most misses in the translation of addresses.
    static func allocate<Value: BitwiseCopyable>(_ count: Int, of value: Value) -> UnsafeMutablePointer<Value> {
        let size = count * MemoryLayout<Value>.stride
        let isLarge = size >= pageSize
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: isLarge ? pageSize : 64)
        #if os(Linux)
            // Only a wish: without large pages the table is as right.
            if isLarge { _ = madvise(memory, size, Int32(MADV_HUGEPAGE)) }
        #endif
        let values = memory.bindMemory(to: Value.self, capacity: count)
        values.initialize(repeating: value, count: count)
        return values
    }
}
