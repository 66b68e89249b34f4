internal import CKernels
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

#if os(Linux)
    // Large memory goes back to the system when it is freed. The library would raise this limit as it sees large pieces freed, and then
    // keep them: models are loaded matrix by matrix, and what was freed in between would count until the end.
    private let keepsLimit: Void = ts_return_large_memory(4 << 20)
#endif

/// Memory for `count` numbers, aligned to cache lines and freed with the object.
public final class Buffer<Element: BitwiseCopyable> {
    /// The first number.
    public let start: UnsafeMutablePointer<Element>
    /// How many numbers there are.
    public let count: Int

    /// Memory for `count` numbers, zeroed unless told otherwise; throws `out_of_memory`.
    public init(count: Int, isZeroed: Bool = true) throws {
        let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        let size = max(64, bytes)
        // Large memory on whole huge pages: first touch of small pages costs more than the arithmetic on them.
        let alignment = size >= 4 << 20 ? 2 << 20 : 64
        #if os(Linux)
            if size >= 4 << 20 { keepsLimit }
        #endif
        var raw: UnsafeMutableRawPointer?
        guard count >= 0, !overflow, posix_memalign(&raw, alignment, size) == 0, let raw else {
            throw WorkbenchError(
                .outOfMemory, "no memory for \(count) numbers of \(MemoryLayout<Element>.stride) bytes",
                hint: "use a smaller model, a shorter --max-length or a smaller --micro-batch-tokens")
        }
        #if os(Linux)
            if size >= 4 << 20 { madvise(raw, size, MADV_HUGEPAGE) }
        #endif
        if isZeroed { memset(raw, 0, size) }
        start = raw.bindMemory(to: Element.self, capacity: count)
        self.count = count
    }

    deinit {
        free(start)
    }

    /// The numbers as a collection; the buffer must be held in a variable for as long as it is used.
    public var values: UnsafeMutableBufferPointer<Element> {
        UnsafeMutableBufferPointer(start: start, count: count)
    }

    /// A copy of the numbers.
    public var array: [Element] {
        withExtendedLifetime(self) { Array(values) }
    }

    /// Sets every number to zero.
    public func clear() {
        memset(start, 0, count * MemoryLayout<Element>.stride)
    }

    /// Copies `other`, which must hold as many numbers.
    public func copy(from other: UnsafeBufferPointer<Element>) {
        guard let source = other.baseAddress, other.count == count else { return }
        start.update(from: source, count: count)
    }
}
