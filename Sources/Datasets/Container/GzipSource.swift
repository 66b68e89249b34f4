internal import CZlib
internal import Domain

/// What a gzip file holds (RFC 1952), all its members one after another.
final class GzipSource: ByteSource {
    private static let windowBits: Int32 = 15 + 16

    private let source: any ByteSource
    private let path: String
    private let limits: ExpansionLimits
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private var packed = 0
    private var unpacked = 0
    private var isInMember = true
    private var isAtEnd = false

    init(_ source: any ByteSource, path: String, limits: ExpansionLimits) throws {
        self.source = source
        self.path = path
        self.limits = limits
        stream.initialize(to: z_stream())
        guard inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw WorkbenchError(.outOfMemory, "there is no memory to unpack '\(path)'")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        room.deallocate()
    }

    func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            if stream.pointee.avail_in == 0, !isAtEnd { try fill() }
            if !isInMember {
                guard try beginMember() else { return 0 }
            }
            if stream.pointee.avail_in == 0 { throw broken("it ends early") }
            stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(clamping: output.count)
            let status = inflate(stream, Z_NO_FLUSH)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw broken(stream.pointee.msg.map { String(cString: $0) } ?? "its data is damaged")
            }
            let count = Int(UInt32(clamping: output.count) - stream.pointee.avail_out)
            if status == Z_STREAM_END { isInMember = false }
            unpacked += count
            try limits.check(unpacked: unpacked, packed: packed, path: path)
            if count > 0 { return count }
        }
    }

    private func fill() throws {
        let count = try source.read(into: room)
        packed += count
        isAtEnd = count == 0
        stream.pointee.next_in = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
    }

    /// Begins another member; false at the end. Zero bytes may fill up what stands behind the last.
    private func beginMember() throws -> Bool {
        while true {
            if stream.pointee.avail_in == 0 {
                if isAtEnd { return false }
                try fill()
                continue
            }
            if stream.pointee.next_in.pointee != 0 { break }
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
        }
        guard stream.pointee.next_in.pointee == 0x1F, inflateReset(stream) == Z_OK else { throw broken("something else follows its data") }
        isInMember = true
        return true
    }

    private func broken(_ reason: String) -> WorkbenchError {
        WorkbenchError(
            .malformedFile, "the gzip file '\(path)' cannot be unpacked: \(reason)", hint: "check that it was copied whole ('gzip -t')")
    }
}
