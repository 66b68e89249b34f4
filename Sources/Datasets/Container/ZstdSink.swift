internal import CZstd
internal import Domain

/// Packs bytes by Zstandard (RFC 8878), as one frame with a checksum.
final class ZstdSink: ByteSink {
    private let sink: any ByteSink
    private let stream: OpaquePointer
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

    init(_ sink: any ByteSink) throws {
        self.sink = sink
        guard let stream = ZSTD_createCCtx() else { throw WorkbenchError(.outOfMemory, "there is no memory to pack by Zstandard") }
        self.stream = stream
        ZSTD_CCtx_setParameter(stream, ZSTD_c_checksumFlag, 1)
    }

    deinit {
        ZSTD_freeCCtx(stream)
        room.deallocate()
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        try compress(bytes, ZSTD_e_continue)
    }

    func finish() throws {
        try compress(UnsafeRawBufferPointer(start: nil, count: 0), ZSTD_e_end)
        try sink.finish()
    }

    private func compress(_ bytes: UnsafeRawBufferPointer, _ mode: ZSTD_EndDirective) throws {
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while true {
            var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
            let status = ZSTD_compressStream2(stream, &output, &input, mode)
            guard ZSTD_isError(status) == 0 else {
                throw WorkbenchError(.outOfMemory, "cannot pack by Zstandard: \(String(cString: ZSTD_getErrorName(status)))")
            }
            try sink.append(UnsafeRawBufferPointer(rebasing: room[..<output.pos]))
            if mode == ZSTD_e_end ? status == 0 : input.pos == input.size { return }
        }
    }
}
