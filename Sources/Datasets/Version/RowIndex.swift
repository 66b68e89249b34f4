internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Where each row of a version lies: 8 bytes `TSROWS01`, then for each row 32 bytes, numbers little-endian.
///
/// Offset in the rows (8 bytes), length without the line feed (4), line of the file it came from (4), hash (16).
struct RowIndex {
    static let magic = Array("TSROWS01".utf8)
    static let entrySize = 32

    /// One row.
    struct Entry: Sendable, Equatable {
        /// Where its bytes begin among those of the rows.
        let offset: Int
        /// How many bytes it has, without the line feed.
        let length: Int
        /// Line of the file that it came from, from 1.
        let line: Int
        let hash: RowHash
    }

    private let blob: BlobReader
    /// How many rows there are.
    let count: Int

    /// The index in `blob`; throws `blob_damaged` when it is none of `count` rows.
    init(_ blob: BlobReader, count: Int) throws {
        self.blob = blob
        self.count = count
        guard blob.byteCount == Self.magic.count + count * Self.entrySize,
            try Array(blob.read(at: 0, count: Self.magic.count)) == Self.magic
        else { throw Self.damage(blob, "it is no index of \(count) rows") }
    }

    /// The entries of `rows`, counted from 0; throws `blob_damaged`.
    func entries(_ rows: Range<Int>) throws -> [Entry] {
        let bytes = try blob.read(at: Self.magic.count + rows.lowerBound * Self.entrySize, count: rows.count * Self.entrySize)
        return try bytes.withUnsafeBytes { bytes in
            try rows.indices.map { row in
                let start = (row - rows.lowerBound) * Self.entrySize
                func number<Number: FixedWidthInteger>(_ type: Number.Type, _ offset: Int) -> Number {
                    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: start + offset, as: type))
                }
                // Ends of rows are added up without looking whether they still fit.
                guard let offset = Int(exactly: number(UInt64.self, 0)), offset <= Int.max / 2 else {
                    throw Self.damage(blob, "row \(row + 1) lies behind all others")
                }
                return Entry(
                    offset: offset, length: Int(number(UInt32.self, 8)), line: Int(number(UInt32.self, 12)),
                    hash: RowHash(low: number(UInt64.self, 16), high: number(UInt64.self, 24)))
            }
        }
    }

    /// Adds one entry to `bytes`.
    static func append(_ entry: Entry, to bytes: inout [UInt8]) {
        func add(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        add(UInt64(entry.offset))
        add(UInt32(clamping: entry.length))
        add(UInt32(clamping: entry.line))
        add(entry.hash.low)
        add(entry.hash.high)
    }

    private static func damage(_ blob: BlobReader, _ reason: String) -> WorkbenchError {
        WorkbenchError(.blobDamaged, "the blob \(blob.digest) is damaged: \(reason)", hint: "import the data again")
    }
}
