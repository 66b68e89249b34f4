#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One state of a dataset's rows, which never changes.
public struct DatasetVersion: Sendable, Equatable, Identifiable {
    /// Whether everything that was imported can be used.
    public enum Status: String, Sendable, Codable {
        /// Every row that there was is in the version, or was left out by a person's decision.
        case valid
        /// Some rows of what was imported could not be used; the others are there.
        case invalid
    }

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
    /// The form of the rows, such as `chat`.
    public let rowForm: String
    /// Whether everything that was imported can be used.
    public let status: Status
    /// The problems of what was imported as JSON Lines, the first of each kind; nil when there was none.
    public let problems: BlobDigest?
    /// What was counted over the rows, as JSON.
    public let statistics: String
    /// Where the rows come from and what was done to them, as JSON.
    public let origin: String
    /// When the version was written, to the millisecond.
    public let created: Date

    /// A version as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, datasetID: Dataset.ID, number: Int, rows: BlobDigest, index: BlobDigest, rowCount: Int,
        rowForm: String, status: Status, problems: BlobDigest?, statistics: String, origin: String, created: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.datasetID = datasetID
        self.number = number
        self.rows = rows
        self.index = index
        self.rowCount = rowCount
        self.rowForm = rowForm
        self.status = status
        self.problems = problems
        self.statistics = statistics
        self.origin = origin
        self.created = created
    }
}
