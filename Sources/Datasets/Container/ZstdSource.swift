internal import CZstd
internal import Domain

/// What a Zstandard file holds (RFC 8878), all its frames one after another.
final class ZstdSource: ByteSource {
    /// Largest window in bits, 128 MiB: what is unpacked with is held in memory.
    private static let windowLog: Int32 = 27

    private let source: any ByteSource
    private let path: String
    private let limits: ExpansionLimits
    private let stream: OpaquePointer
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private var input = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
    private var packed = 0
    private var unpacked = 0
    private var isAtEnd = false
    /// Whether the last frame has been read to its end.
    private var isWhole = false

    init(_ source: any ByteSource, path: String, limits: ExpansionLimits) throws {
        self.source = source
        self.path = path
        self.limits = limits
        guard let stream = ZSTD_createDCtx() else { throw WorkbenchError(.outOfMemory, "there is no memory to unpack '\(path)'") }
        self.stream = stream
        ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLog)
    }

    deinit {
        ZSTD_freeDCtx(stream)
        room.deallocate()
    }

    func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            if input.pos == input.size, !isAtEnd { try fill() }
            if isAtEnd, isWhole { return 0 }
            var result = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
            let before = input.pos
            let status = ZSTD_decompressStream(stream, &result, &input)
            guard ZSTD_isError(status) == 0 else {
                let isLarge = ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge
                throw broken(
                    String(cString: ZSTD_getErrorName(status)), hint: isLarge ? "pack it again with 'zstd --long=27' at most" : nil)
            }
            // What is left of a frame can be flushed without input; nothing more means that its end is missing.
            isWhole = status == 0
            unpacked += result.pos
            try limits.check(unpacked: unpacked, packed: packed, path: path)
            if result.pos > 0 { return result.pos }
            if isAtEnd, !isWhole, input.pos == before { throw broken("it ends early") }
        }
    }

    private func fill() throws {
        let count = try source.read(into: room)
        packed += count
        isAtEnd = count == 0
        input = ZSTD_inBuffer(src: room.baseAddress, size: count, pos: 0)
    }

    private func broken(_ reason: String, hint: String? = nil) -> WorkbenchError {
        WorkbenchError(
            .malformedFile, "the Zstandard file '\(path)' cannot be unpacked: \(reason)",
            hint: hint ?? "check that it was copied whole ('zstd -t')")
    }
}
