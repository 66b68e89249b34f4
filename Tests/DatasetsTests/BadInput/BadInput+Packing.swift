import Domain

@testable import Datasets

extension BadInput {
    /// Packed files that cannot be unpacked, or not for ever.
    static let packing: [BadInput] =
        Compression.allCases.flatMap { compression -> [BadInput] in
            let packed = CompressionTests.pack(goodBytes, compression)
            let blanks = CompressionTests.pack([UInt8](repeating: 0x20, count: 8 << 20), compression)
            let name = compression.rawValue
            return [
                .refused(
                    "\(name), nothing inside", CompressionTests.pack([], compression), .invalidDataset, says: "is empty",
                    problems: ["empty_file"]),
                .refused("\(name), cut off", Array(packed.dropLast(9)), .malformedFile, says: "it ends early", "copied whole"),
                .refused("\(name), its beginning alone", Array(packed.prefix(4)), .malformedFile, says: "it ends early"),
                .refused("\(name), junk behind", packed + Array("junk".utf8), .malformedFile, says: "cannot be unpacked"),
                .refused(
                    "\(name), packed twice", CompressionTests.pack(packed, compression), .malformedFile, says: "archive inside of \(name)"),
                .refused(
                    "\(name), UTF-16 inside", CompressionTests.pack([0xFF, 0xFE, 0x7B, 0], compression), .malformedFile,
                    says: "UTF-16 text inside of \(name)"),
                .refused(
                    "\(name), zero bytes inside", CompressionTests.pack([UInt8](repeating: 0, count: 5000), compression), .malformedFile,
                    says: "is no text"),
                .refused(
                    "\(name), a bomb by its ratio", blanks, .malformedFile, says: "more than 100 times its size",
                    limits: ExpansionLimits(ratio: 100, grace: 1 << 20)),
                .refused(
                    "\(name), a bomb by its size", blanks, .malformedFile, says: "more than 4194304 bytes",
                    limits: ExpansionLimits(bytes: 4 << 20)),
            ]
        } + [
            .refused(
                "gzip, a wrong checksum",
                CompressionTests.gzip(goodBytes).dropLast(8) + [0, 0, 0, 0] + CompressionTests.gzip(goodBytes).suffix(4),
                .malformedFile, says: "cannot be unpacked: incorrect data check"),
            .refused(
                "gzip, an unknown method", [0x1F, 0x8B, 7, 0, 0, 0, 0, 0, 0, 0], .malformedFile,
                says: "cannot be unpacked: unknown compression method"),
            .refused(
                "gzip, a block of an unknown kind", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7], .malformedFile, says: "invalid block type"),
            .refused(
                "zstd, a window of 2 GiB", [0x28, 0xB5, 0x2F, 0xFD, 0, 21 << 3, 1, 0, 0], .malformedFile, says: "cannot be unpacked",
                "--long=27"),
            .refused(
                "zstd, a frame to be skipped alone", [0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 9], .invalidDataset, says: "is empty",
                problems: ["empty_file"]),
            .refused(
                "zstd, a frame to be skipped that goes on for ever", [0x50, 0x2A, 0x4D, 0x18, 0xFF, 0xFF, 0xFF, 0xFF, 9], .malformedFile,
                says: "it ends early"),
            .refused("a ZIP archive", Array("PK\u{3}\u{4}\u{14}\0".utf8), .malformedFile, says: "is a ZIP archive", "gzip or zstd"),
            .refused("a bzip2 archive", Array("BZh91AY&SY".utf8), .malformedFile, says: "is a bzip2 archive"),
            .refused("an XZ archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .malformedFile, says: "is an XZ archive"),
        ]
}
