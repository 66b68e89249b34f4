import CZlib
import CZstd
import Domain
import Testing

@testable import Datasets

struct CompressionTests {
    static let rows = Array((0..<3000).map { #"{"prompt":"q\#($0)","completion":"\#($0 * 7919) and \#($0 * $0)"}"# + "\n" }.joined().utf8)

    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        _ = deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let count = output.count
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(count))
                _ = deflate(&stream, Z_FINISH)
            }
        }
        return Array(output[..<(count - Int(stream.avail_out))])
    }

    static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 9)
        return Array(output[..<count])
    }

    static func pack(_ bytes: [UInt8], _ compression: Compression) -> [UInt8] {
        compression == .gzip ? gzip(bytes) : zstd(bytes)
    }

    @Test("Packed rows are those of the file that was packed", arguments: Compression.allCases, [1, 7, 64 << 10])
    func unpacks(compression: Compression, chunk: Int) throws {
        let plain = try readRows(Self.rows)
        let packed = Self.pack(Self.rows, compression)
        let read = try readRows(packed, chunk: chunk)
        #expect(read.rows == plain.rows && read.rows.count == 3000)
        #expect(read.summary.compression == compression)
        #expect(read.summary.recognition == "prompt and completion rows in JSON Lines, \(compression.rawValue)")
        #expect(read.summary.totals.byteCount == packed.count && read.summary.totals.lines == 3000)
    }

    @Test("Several members or frames are one file", arguments: Compression.allCases)
    func several(compression: Compression) throws {
        let half = Self.rows.count / 2
        let parts = [Array(Self.rows[..<half]), [], Array(Self.rows[half...])].map { Self.pack($0, compression) }
        #expect(try readRows(Array(parts.joined())).rows.count == 3000)
    }

    @Test("Zero bytes behind gzip members and skippable frames before Zstandard are passed over")
    func padding() throws {
        #expect(try readRows(Self.gzip(Self.rows) + [0, 0, 0]).rows.count == 3000)
        #expect(try readRows([0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9] + Self.zstd(Self.rows)).rows.count == 3000)
    }

    @Test("A packed table is a table, a packed array an array", arguments: Compression.allCases)
    func containers(compression: Compression) throws {
        #expect(try readRows(Self.pack(Array("\u{FEFF}prompt,completion\nq,a\n".utf8), compression)).summary.container == .csv)
        #expect(try readRows(Self.pack(Array("[{\"text\":\"a\"}]".utf8), compression)).summary.container == .jsonArray)
    }

    @Test("A packed file cut off anywhere is an error", arguments: Compression.allCases)
    func truncated(compression: Compression) throws {
        let packed = Self.pack(Array(Self.rows.prefix(3000)), compression)
        for length in Array(4..<60) + Array(stride(from: 60, to: packed.count, by: 97)) + [packed.count - 1] {
            let error = #expect(throws: WorkbenchError.self) { try readRows(Array(packed.prefix(length)), format: .promptCompletion) }
            #expect(error?.code == .malformedFile)
            #expect(error?.message.contains("cannot be unpacked: it ends early") == true, "\(length): \(error?.message ?? "")")
        }
    }

    @Test("A flipped bit is an error or gives the same rows", arguments: Compression.allCases)
    func damaged(compression: Compression) throws {
        let plain = Array(Self.rows.prefix(2000))
        let packed = Self.pack(plain, compression)
        var refused = 0
        for position in stride(from: 0, to: packed.count, by: 11) {
            var damaged = packed
            damaged[position] ^= 0x10
            do { _ = try readRows(damaged, format: .promptCompletion) } catch let error as WorkbenchError {
                #expect(error.code == .malformedFile || error.code == .invalidDataset)
                refused += 1
            }
        }
        // Plain Zstandard frames carry no checksum, gzip members do.
        #expect(refused > (compression == .gzip ? packed.count / 11 - 4 : 0))
    }

    @Test("Something else behind the data is an error", arguments: Compression.allCases)
    func trailing(compression: Compression) throws {
        let error = #expect(throws: WorkbenchError.self) { try readRows(Self.pack(Self.rows, compression) + Array("trailing".utf8)) }
        #expect(error?.code == .malformedFile)
    }

    @Test("Bombs are refused by their ratio and by their size", arguments: Compression.allCases)
    func bombs(compression: Compression) throws {
        let bomb = Self.pack([UInt8](repeating: 0x20, count: 8 << 20), compression)
        let limits = [ExpansionLimits(ratio: 100, grace: 1 << 20), ExpansionLimits(bytes: 4 << 20)]
        for (limit, message) in zip(limits, ["unpacks to more than 100 times its size", "unpacks to more than 4194304 bytes"]) {
            let error = #expect(throws: WorkbenchError.self) { try readRows(bomb, limits: limit) }
            #expect(error?.code == .malformedFile)
            #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
        }
        // 80 MiB of blanks are past what is always allowed.
        let usual = Self.pack([UInt8](repeating: 0x20, count: 80 << 20), compression)
        #expect(throws: WorkbenchError.self) { try readRows(usual) }
    }

    @Test("A Zstandard window larger than 128 MiB is refused")
    func window() throws {
        // A frame header with a window of 2 GiB (RFC 8878, section 3.1.1.1.2), then an empty last block.
        let error = #expect(throws: WorkbenchError.self) { try readRows([0x28, 0xB5, 0x2F, 0xFD, 0x00, 21 << 3, 0x01, 0, 0]) }
        #expect(error?.code == .malformedFile)
    }

    @Test("What is packed twice is refused by name", arguments: Compression.allCases)
    func twice(compression: Compression) throws {
        let error = #expect(throws: WorkbenchError.self) { try readRows(Self.pack(Self.pack(Self.rows, compression), compression)) }
        #expect(error?.message.contains("archive inside of \(compression.rawValue)") == true, "\(error?.message ?? "")")
    }
}
