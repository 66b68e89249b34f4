#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

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
    static let longestLine = 16 << 20
    private static let chunk = 1 << 18

    private let file: InputFile
    private var buffer = [UInt8](repeating: 0, count: LineReader.chunk)
    /// The bytes of `buffer` that have been read and not yet handed out.
    private var pending = 0..<0
    /// Where the search for the next line's end goes on; what lies before has been searched.
    private var searchStart = 0
    /// Bytes of a line that is too long, already thrown away.
    private var discarded = 0
    private var number = 0
    private(set) var byteCount = 0

    init(_ file: consuming InputFile) {
        self.file = file
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
            buffer.withUnsafeMutableBytes { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[pending]))
            }
            pending = 0..<kept
        }
        if buffer.count - pending.upperBound < Self.chunk {
            buffer.append(contentsOf: repeatElement(0, count: max(Self.chunk, buffer.count)))
        }
        let end = pending.upperBound
        let count = try buffer.withUnsafeMutableBytes { bytes in
            try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end..<end + Self.chunk]))
        }
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
        buffer.withUnsafeBytes { bytes in
            guard start < pending.upperBound, let base = bytes.baseAddress else { return nil }
            guard let found = memchr(base + start, 0x0A, pending.upperBound - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func handOut(_ range: Range<Int>, isTerminated: Bool, _ body: (Line) throws -> Void) throws {
        number += 1
        let number = number
        let discarded = discarded
        self.discarded = 0
        try buffer.withUnsafeBytes { bytes in
            var content = UnsafeRawBufferPointer(rebasing: bytes[range])
            if isTerminated, content.last == 0x0D { content = UnsafeRawBufferPointer(rebasing: content.dropLast()) }
            let byteCount = discarded + content.count
            let isTooLong = byteCount > Self.longestLine
            if isTooLong { content = UnsafeRawBufferPointer(rebasing: content[0..<0]) }
            try body(Line(number: number, bytes: content, byteCount: byteCount, isTerminated: isTerminated, isTooLong: isTooLong))
        }
    }
}
