public import Domain
public import Store

/// Reads rows from a file or another source into a new version of a dataset: canonical rows, index, problems and statistics, in one pass.
///
/// The version appears whole or not at all; a killed import leaves nothing that anybody sees, and can be run again.
public struct DatasetImport: Sendable {
    /// What an import gave.
    public struct Result: Sendable {
        /// The version.
        public let version: DatasetVersion
        /// False when the newest version already held exactly this.
        public let isNew: Bool
        /// What was recognised, and every problem.
        public let summary: DatasetSummary
        /// What was counted.
        public let statistics: DatasetStatistics
    }

    private let datasets: DatasetRecords
    /// Where the rows come from.
    public var source: any RowSource
    /// Whether invalid rows are left out by the person's decision, so that the version is valid without them.
    public var skipsInvalidRows = false
    /// What the source is called where its own name would say nothing, as of a file that was uploaded; nil for its own.
    public var sourceName: String?
    /// The upload that the rows come from, by which fixes find it later; nil for what is none.
    public var upload: Upload.ID?
    /// Who sees the dataset, when the import makes it.
    public var visibility = Dataset.Visibility.organization
    /// Threads that read.
    public var threads = 2

    /// An import of the rows of `source`.
    public init(_ source: any RowSource, into datasets: DatasetRecords) {
        self.source = source
        self.datasets = datasets
    }

    /// Reads everything and adds the version; `progress` is told the bytes of the source that have been read.
    ///
    /// Throws what `RowSource.forEachRow` throws, `invalid_dataset` when no row is usable, and what the store throws.
    public func run(as name: DatasetName, progress: (Int) throws -> Void = { _ in }) throws -> Result {
        var writer = try VersionWriter(in: datasets.store)
        var summary = try source.scanBlocks(threads: threads, progress: progress) { try writer.append($0) }
        try summary.requireUsableRows()
        summary.noteFewExamples(writer.statistics.rows)
        var origin = DatasetOrigin(action: "import")
        origin.source = sourceName ?? source.name
        origin.upload = upload?.rawValue
        if let reader = source as? DatasetReader {
            origin.form = reader.format?.rawValue
            origin.columns = reader.columns.isEmpty ? nil : reader.columns.fields
        }
        origin.recognition = summary.recognition
        origin.byteCount = summary.totals.byteCount
        if skipsInvalidRows, summary.totals.invalidRows > 0 { origin.skippedRows = summary.totals.invalidRows }
        if !summary.fixedRows.isEmpty {
            origin.fixes = Dictionary(uniqueKeysWithValues: summary.fixedRows.map { ($0.key.rawValue, $0.value) })
        }
        let (version, isNew, statistics) = try writer.finish(
            as: name, in: datasets, visibility, form: summary.format, summary: summary, origin: origin)
        return Result(version: version, isNew: isNew, summary: summary, statistics: statistics)
    }
}
