internal import CChatRows

/// Whole lines of a file in one piece of memory.
///
/// Unchecked because it wraps memory: one thread at a time has the block, first the one that reads, then one that scans.
final class LineBlock: @unchecked Sendable {
    /// Bytes that are read at once.
    static let usualSize = 1 << 20

    private(set) var memory: UnsafeMutableRawBufferPointer
    /// Bytes that are in use.
    var count = 0
    /// Line of the file at which the block begins, from 1.
    var firstLine = 1
    /// False when the file ends inside of the block's last line.
    var isTerminated = true
    /// Length of the one line that the block would hold, were it not too long to be kept.
    var tooLong: Int?
    /// The usable rows that were found in it; kept with the block since fresh memory costs more than scanning.
    var output = ScannedBlock()

    init() {
        memory = .allocate(byteCount: Self.usualSize + Int(TS_CHAT_PADDING), alignment: 64)
    }

    deinit {
        memory.deallocate()
    }

    /// Bytes that fit.
    var capacity: Int { memory.count - Int(TS_CHAT_PADDING) }

    /// The bytes in use.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    /// The room behind the bytes in use.
    var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: memory[count..<capacity]) }

    /// Makes room for `capacity` bytes and keeps those in use.
    func grow(to capacity: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity + Int(TS_CHAT_PADDING), alignment: 64)
        larger.copyMemory(from: bytes)
        memory.deallocate()
        memory = larger
    }
}
