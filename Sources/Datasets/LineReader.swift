#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

internal import CChatRows
internal import Domain

/// Cuts a file into lines at LF or CRLF, holding no more of it in memory than the longest line allowed.
struct LineReader: ~Copyable {
    /// One line without its end.
    struct Line {
        /// Counted from 1.
        let number: Int
        /// The content, valid until the next line is asked for; empty when the line is too long.
        let bytes: UnsafeRawBufferPointer
        /// Length without the line's end, also when the line is too long.
        let byteCount: Int
        /// False for a last line without an end.
        let isTerminated: Bool
        let isTooLong: Bool
    }

    /// Longest line in bytes.
    static let longestLine = Int(TS_CHAT_LONGEST_LINE)
    /// Bytes that are read at once.
    static let usualChunk = 1 << 18

    private let source: any ByteSource
    private let chunk: Int
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes of `buffer` that have been read and not yet handed out.
    private var pending = 0..<0
    /// Where the search for the next line's end goes on; what lies before has been searched.
    private var searchStart = 0
    /// Bytes of a line that is too long, already thrown away.
    private var discarded = 0
    private var number = 0
    private(set) var byteCount = 0

    init(_ file: consuming InputFile) {
        self.init(FileSource(file))
    }

    /// A reader of `source` that asks for `chunk` bytes at a time.
    init(_ source: any ByteSource, chunk: Int = LineReader.usualChunk) {
        self.source = source
        self.chunk = chunk
        buffer = .allocate(byteCount: chunk, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Hands every line to `body`, in order.
    mutating func forEach(_ body: (Line) throws -> Void) throws {
        while try fill() {
            try handOutWholeLines(body)
            // One more byte may still turn out to be the carriage return of the line's end.
            if pending.count > Self.longestLine + 1 {
                discarded += pending.count
                pending = 0..<0
            }
        }
        if discarded + pending.count > 0 { try handOut(pending, isTerminated: false, body) }
    }

    /// Reads the next piece of the file behind the pending bytes; false at the end.
    private mutating func fill() throws -> Bool {
        if pending.lowerBound > 0 {
            let kept = pending.count
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[pending]))
            pending = 0..<kept
        }
        if buffer.count - pending.upperBound < chunk {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * buffer.count, alignment: 16)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[pending]))
            buffer.deallocate()
            buffer = larger
        }
        let end = pending.upperBound
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end..<end + chunk]))
        byteCount += count
        pending = pending.lowerBound..<end + count
        searchStart = end
        return count > 0
    }

    private mutating func handOutWholeLines(_ body: (Line) throws -> Void) throws {
        while let end = lineEnd(from: searchStart) {
            try handOut(pending.lowerBound..<end, isTerminated: true, body)
            pending = end + 1..<pending.upperBound
            searchStart = end + 1
        }
    }

    private func lineEnd(from start: Int) -> Int? {
        guard start < pending.upperBound, let base = buffer.baseAddress else { return nil }
        guard let found = memchr(base + start, 0x0A, pending.upperBound - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func handOut(_ range: Range<Int>, isTerminated: Bool, _ body: (Line) throws -> Void) throws {
        number += 1
        var content = UnsafeRawBufferPointer(rebasing: buffer[range])
        if isTerminated, content.last == 0x0D { content = UnsafeRawBufferPointer(rebasing: content.dropLast()) }
        let byteCount = discarded + content.count
        let isTooLong = byteCount > Self.longestLine
        if isTooLong { content = UnsafeRawBufferPointer(rebasing: content[0..<0]) }
        discarded = 0
        try body(Line(number: number, bytes: content, byteCount: byteCount, isTerminated: isTerminated, isTooLong: isTooLong))
    }
}
