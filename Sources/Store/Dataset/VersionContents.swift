/// What a new version of a dataset is made of; its blobs are on the disk already.
public struct VersionContents: Sendable {
    /// The rows as canonical JSON Lines.
    public let rows: StoredBlob
    /// Where each row lies in `rows`.
    public let index: StoredBlob
    /// How many rows there are.
    public let rowCount: Int
    /// What was counted over the rows, as JSON.
    public let statistics: String

    /// The parts of a version.
    public init(rows: StoredBlob, index: StoredBlob, rowCount: Int, statistics: String) {
        self.rows = rows
        self.index = index
        self.rowCount = rowCount
        self.statistics = statistics
    }
}
