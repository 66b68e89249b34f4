#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Cuts bytes into blocks of whole lines; a line longer than any that is read becomes a block without bytes.
struct BlockCutter {
    private let source: any ByteSource
    /// The beginning of the line that the last block would have cut.
    private var carry: [UInt8] = []
    private var line = 1
    private var isAtEnd = false
    private var spare: [LineBlock] = []

    /// Lines that have begun.
    var lines: Int { line - 1 }

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Gives a block back whose bytes are not needed any more.
    mutating func recycle(_ block: LineBlock) {
        if block.capacity == LineBlock.usualSize { spare.append(block) }
    }

    /// The next block; nil at the end.
    mutating func next() throws -> LineBlock? {
        let block = spare.popLast() ?? LineBlock()
        (block.count, block.firstLine, block.isTerminated, block.tooLong) = (0, line, true, nil)
        if carry.count >= block.capacity { block.grow(to: max(2 * block.capacity, carry.count + LineBlock.usualSize)) }
        block.memory.copyBytes(from: carry)
        block.count = carry.count
        carry.removeAll(keepingCapacity: true)
        var searched = 0
        while true {
            try fill(block)
            if isAtEnd {
                guard block.count > 0 else { return nil }
                block.isTerminated = block.bytes.last == 0x0A
                count(block)
                return block
            }
            if let end = Self.lastLineEnd(block.bytes, from: searched) {
                carry.append(contentsOf: block.bytes[(end + 1)...])
                block.count = end + 1
                count(block)
                return block
            }
            // One more byte may still turn out to be the carriage return of the line's end.
            guard block.count <= LineReader.longestLine + 1 else { return try skipLine(block) }
            searched = block.count
            block.grow(to: min(2 * block.capacity, LineReader.longestLine + 2))
        }
    }

    private mutating func fill(_ block: LineBlock) throws {
        while block.count < block.capacity {
            let count = try source.read(into: block.room)
            if count == 0 {
                isAtEnd = true
                return
            }
            block.count += count
        }
    }

    /// Throws the line away with which `block` is filled.
    private mutating func skipLine(_ block: LineBlock) throws -> LineBlock {
        var length = 0
        var last: UInt8?
        while true {
            let end = Self.lineEnd(block.bytes, from: 0)
            length += end ?? block.count
            if let before = end.map({ $0 - 1 }) ?? (block.count > 0 ? block.count - 1 : nil), before >= 0 { last = block.bytes[before] }
            if let end {
                carry.append(contentsOf: block.bytes[(end + 1)...])
                if last == 0x0D { length -= 1 }
                break
            }
            block.count = 0
            if isAtEnd { break }
            try fill(block)
        }
        (block.count, block.tooLong) = (0, length)
        line += 1
        return block
    }

    private mutating func count(_ block: LineBlock) {
        var place = 0
        while let end = Self.lineEnd(block.bytes, from: place) {
            line += 1
            place = end + 1
        }
        if place < block.count { line += 1 }
    }

    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        return memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base }
    }

    /// The last end of a line behind `start`, before which there is none.
    private static func lastLineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard lineEnd(bytes, from: start) != nil else { return nil }
        return bytes.lastIndex(of: 0x0A)
    }
}
