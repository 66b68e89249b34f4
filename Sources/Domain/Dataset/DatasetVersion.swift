#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One state of a dataset's rows, which never changes.
public struct DatasetVersion: Sendable, Equatable, Identifiable {
    /// Names the version.
    public let id: Identifier<DatasetVersion>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// The dataset it is a version of.
    public let datasetID: Dataset.ID
    /// Counts the dataset's versions from 1.
    public let number: Int
    /// The rows as canonical JSON Lines.
    public let rows: BlobDigest
    /// Where each row lies in `rows`.
    public let index: BlobDigest
    /// How many rows there are.
    public let rowCount: Int
    /// What was counted over the rows, as JSON.
    public let statistics: String
    /// When the version was written, to the millisecond.
    public let created: Date

    /// A version as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, datasetID: Dataset.ID, number: Int, rows: BlobDigest, index: BlobDigest, rowCount: Int,
        statistics: String, created: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.datasetID = datasetID
        self.number = number
        self.rows = rows
        self.index = index
        self.rowCount = rowCount
        self.statistics = statistics
        self.created = created
    }
}
