public import Domain
internal import JSON
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The rows of a version, read one by one or all in order; nothing else of them is held in memory.
public struct StoredRows: Sendable {
    /// The version.
    public let version: DatasetVersion
    /// The form of the rows.
    public let form: RowFormat
    /// What people call it in messages.
    public var name: String
    private let blob: BlobReader
    private let index: RowIndex

    /// Opens the rows of `version`; throws `blob_missing`, `blob_damaged`, or `incompatible_store` for a form that is not known.
    public init(_ version: DatasetVersion, in store: Store) throws {
        guard let form = RowFormat(rawValue: version.rowForm) else {
            throw WorkbenchError(
                .incompatibleStore, "the rows of version \(version.number) have the form '\(version.rowForm)', which is not known here",
                hint: "use the version of the program that wrote them")
        }
        self.version = version
        self.form = form
        name = "version \(version.number)"
        blob = try store.blobs.open(version.rows)
        index = try RowIndex(store.blobs.open(version.index), count: version.rowCount)
    }

    /// How many rows there are.
    public var count: Int { index.count }

    /// Length of all rows in bytes.
    public var byteCount: Int { blob.byteCount }

    /// How many bytes row `number`, from 1, has; throws `row_not_found`, `blob_damaged`.
    public func length(_ number: Int) throws -> Int { try entry(number).length }

    /// The bytes of row `number`, from 1; throws `row_not_found`, `blob_damaged`.
    public func bytes(_ number: Int) throws -> Data {
        let entry = try entry(number)
        let bytes = try blob.read(at: entry.offset, count: entry.length)
        try bytes.withUnsafeBytes { try check($0, entry) }
        return bytes
    }

    /// Row `number`, from 1; its line is that of the file it was imported from. Throws `row_not_found`, `blob_damaged`.
    public func row(_ number: Int) throws -> DatasetRow {
        let entry = try entry(number)
        var reader = RowReader(file: name, format: form, treePaths: .best)
        return try bytes(number).withUnsafeBytes { try row($0, line: entry.line, &reader) }
    }

    /// Names row `number` of this version for good: its number and the beginning of its hash.
    public func id(_ number: Int) throws -> String {
        let hash = String(try entry(number).hash.high, radix: 16)
        return "\(number)-" + String(repeating: "0", count: 16 - hash.count) + hash
    }

    /// Hands every row to `body` with its number, from 1, in order.
    public func forEach(_ body: (Int, DatasetRow) throws -> Void) throws {
        guard count > 0 else { return }
        try forEach(in: 1...count, body)
    }

    /// Hands the rows of `numbers` to `body`, in order.
    func forEach(in numbers: ClosedRange<Int>, _ body: (Int, DatasetRow) throws -> Void) throws {
        var reader = RowReader(file: name, format: form, treePaths: .best)
        try forEachBytes(in: numbers) { number, line, bytes in try body(number, row(bytes, line: line, &reader)) }
    }

    /// Hands the bytes of the rows of `numbers` to `body`, with number and line.
    func forEachBytes(in numbers: ClosedRange<Int>, _ body: (_ number: Int, _ line: Int, UnsafeRawBufferPointer) throws -> Void) throws {
        let group = 4096
        for start in stride(from: numbers.lowerBound - 1, to: numbers.upperBound, by: group) {
            let entries = try index.entries(start..<min(start + group, numbers.upperBound))
            var first = 0
            while first < entries.count {
                // As many rows at once as make a megabyte, one at least; they lie one behind another.
                var last = first
                let begin = entries[first].offset
                while last + 1 < entries.count, entries[last + 1].offset + entries[last + 1].length - begin <= 1 << 20 { last += 1 }
                let bytes = try blob.read(at: begin, count: entries[last].offset + entries[last].length - begin)
                try bytes.withUnsafeBytes { bytes in
                    for (place, entry) in entries[first...last].enumerated() {
                        guard entry.offset >= begin, entry.offset - begin + entry.length <= bytes.count else { throw damage(entry) }
                        let range = entry.offset - begin..<entry.offset - begin + entry.length
                        let row = UnsafeRawBufferPointer(rebasing: bytes[range])
                        try check(row, entry)
                        try body(start + first + place + 1, entry.line, row)
                    }
                }
                first = last + 1
            }
        }
    }

    private func entry(_ number: Int) throws -> RowIndex.Entry {
        guard number >= 1, number <= count else {
            throw WorkbenchError(.rowNotFound, "there is no row \(number); the version has \(count)", hint: "rows are counted from 1")
        }
        return try index.entries(number - 1..<number)[0]
    }

    private func row(_ bytes: UnsafeRawBufferPointer, line: Int, _ reader: inout RowReader) throws -> DatasetRow {
        let rows = reader.rows(in: Record(line: line, content: .json(bytes)), "row")
        guard rows.count == 1 else {
            throw WorkbenchError(
                .blobDamaged, "the row from line \(line) in the blob \(version.rows) is no \(form.title) row", hint: "import the data again"
            )
        }
        return rows[0]
    }

    /// Throws `blob_damaged` for bytes that are not those that were stored: a row that still reads as one may say something else.
    private func check(_ bytes: UnsafeRawBufferPointer, _ entry: RowIndex.Entry) throws {
        guard RowHash(bytes) == entry.hash else {
            throw WorkbenchError(
                .blobDamaged, "the blob \(version.rows) is damaged: the row from line \(entry.line) is not the one that was stored",
                hint: "import the data again, or put the file back from a backup")
        }
    }

    private func damage(_ entry: RowIndex.Entry) -> WorkbenchError {
        WorkbenchError(
            .blobDamaged, "the index \(version.index) is damaged: the row from line \(entry.line) is out of order",
            hint: "import the data again")
    }
}
