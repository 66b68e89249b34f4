internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A version of a dataset that is being written: rows and index go to the disk as they come, and nobody sees them before the end.
struct VersionWriter: ~Copyable {
    private let store: Store
    private var rows: BlobWriter
    private var index: BlobWriter
    private var offset = 0
    private(set) var statistics = DatasetStatistics()

    init(in store: Store) throws {
        let rows = try store.blobs.writer()
        var index = try store.blobs.writer()
        try RowIndex.magic.withUnsafeBytes { try index.append($0) }
        self.store = store
        self.rows = rows
        self.index = index
    }

    /// Adds the rows of a block.
    mutating func append(_ block: ScannedBlock) throws {
        try block.bytes.withUnsafeBytes { try rows.append($0) }
        var entries: [UInt8] = []
        entries.reserveCapacity(block.rows.count * RowIndex.entrySize)
        for row in block.rows {
            RowIndex.append(
                RowIndex.Entry(offset: offset + row.offset, length: row.length, line: row.line, hash: row.hash), to: &entries)
            statistics.add(row.facts)
        }
        try entries.withUnsafeBytes { try index.append($0) }
        offset += block.bytes.count
    }

    /// Puts everything on the disk and adds the version to the dataset `name`.
    ///
    /// When the newest version has the same rows from the same lines and the same problems, it is returned instead, and `isNew` is false.
    consuming func finish(
        as name: DatasetName, in datasets: DatasetRecords, _ visibility: Dataset.Visibility, form: RowFormat, summary: DatasetSummary?,
        origin: DatasetOrigin
    ) throws -> (version: DatasetVersion, isNew: Bool, statistics: DatasetStatistics) {
        var statistics = statistics
        if let summary { statistics.add(summary) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var problems: StoredBlob?
        if let kept = summary?.problems.kept, !kept.isEmpty {
            problems = try store.blobs.write(kept.flatMap { try encoder.encode($0.withoutFile) + [0x0A] })
        }
        let count = statistics.rows
        let status: DatasetVersion.Status = statistics.invalidRows > (origin.skippedRows ?? 0) ? .invalid : .valid
        let contents = VersionContents(
            rows: try rows.finish(), index: try index.finish(), rowCount: count, rowForm: form.canonical.rawValue, status: status,
            problems: problems, statistics: String(decoding: try encoder.encode(statistics), as: UTF8.self),
            origin: String(decoding: try encoder.encode(origin), as: UTF8.self))
        let known = try datasets.all().first { $0.name == name }
        if let newest = try known.map({ try datasets.version(of: $0.id) }), newest.rows == contents.rows.digest,
            newest.index == contents.index.digest, newest.problems == contents.problems?.digest, newest.status == status
        {
            return (newest, false, statistics)
        }
        return (try datasets.addVersion(to: name, contents, visibility: visibility), true, statistics)
    }
}

extension Diagnostic {
    /// The problem wherever its file lies.
    fileprivate var withoutFile: Diagnostic {
        Diagnostic(code: code, severity: severity, line: line, path: path, message: message, fix: fix)
    }
}
