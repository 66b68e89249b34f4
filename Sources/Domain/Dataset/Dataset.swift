#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Rows under a name, in numbered versions; it exists from its first version on.
public struct Dataset: Sendable, Equatable, Identifiable {
    /// Names the dataset, also after it was deleted.
    public let id: Identifier<Dataset>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Unique among the organization's datasets that are not deleted.
    public let name: DatasetName
    /// When its first version was written, to the millisecond.
    public let created: Date
    /// When it was deleted; nil while it is not.
    public let deleted: Date?

    /// A dataset as it is stored.
    public init(id: ID, organizationID: Organization.ID, name: DatasetName, created: Date, deleted: Date?) {
        self.id = id
        self.organizationID = organizationID
        self.name = name
        self.created = created
        self.deleted = deleted
    }
}
