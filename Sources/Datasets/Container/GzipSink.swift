internal import CZlib
internal import Domain

/// Packs bytes by gzip (RFC 1952), as one member.
final class GzipSink: ByteSink {
    private static let windowBits: Int32 = 15 + 16

    private let sink: any ByteSink
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

    init(_ sink: any ByteSink) throws {
        self.sink = sink
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, Self.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { throw WorkbenchError(.outOfMemory, "there is no memory to pack by gzip") }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        room.deallocate()
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        // zlib counts in 32 bits.
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            try deflate(piece, Z_NO_FLUSH)
            rest = rest.dropFirst(piece.count)
        }
    }

    func finish() throws {
        try deflate(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH)
        try sink.finish()
    }

    private func deflate(_ piece: UnsafeRawBufferPointer, _ flush: Int32) throws {
        stream.pointee.next_in = piece.baseAddress.map { UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: UInt8.self)) }
        stream.pointee.avail_in = UInt32(piece.count)
        repeat {
            stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(room.count)
            // Fails only when called wrongly.
            _ = CZlib.deflate(stream, flush)
            try sink.append(UnsafeRawBufferPointer(rebasing: room[..<(room.count - Int(stream.pointee.avail_out))]))
        } while stream.pointee.avail_out == 0
    }
}
