public import Domain

/// What a new version of a dataset is made of; its blobs are on the disk already.
public struct VersionContents: Sendable {
    /// The rows as canonical JSON Lines.
    public let rows: StoredBlob
    /// Where each row lies in `rows`.
    public let index: StoredBlob
    /// How many rows there are.
    public let rowCount: Int
    /// The form of the rows, such as `chat`.
    public let rowForm: String
    /// Whether everything that was imported can be used.
    public let status: DatasetVersion.Status
    /// The problems of what was imported; nil when there was none.
    public let problems: StoredBlob?
    /// What was counted over the rows, as JSON.
    public let statistics: String
    /// Where the rows come from, as JSON.
    public let origin: String

    /// The parts of a version.
    public init(
        rows: StoredBlob, index: StoredBlob, rowCount: Int, rowForm: String, status: DatasetVersion.Status = .valid,
        problems: StoredBlob? = nil, statistics: String, origin: String = "{}"
    ) {
        self.rows = rows
        self.index = index
        self.rowCount = rowCount
        self.rowForm = rowForm
        self.status = status
        self.problems = problems
        self.statistics = statistics
        self.origin = origin
    }
}
