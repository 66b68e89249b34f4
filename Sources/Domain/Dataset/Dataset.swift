#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Rows under a name, in numbered versions; it exists from its first version on.
public struct Dataset: Sendable, Equatable, Identifiable {
    /// Who sees a dataset.
    public enum Visibility: String, Sendable, Codable, CaseIterable {
        /// Everybody in the organization.
        case organization
        /// Its owner, and who may see all.
        case `private`
    }

    /// Names the dataset, also after it was deleted.
    public let id: Identifier<Dataset>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Unique among the organization's datasets that are not deleted.
    public let name: DatasetName
    /// Who made it; nil where that was before accounts, or the local owner.
    public let owner: User.ID?
    /// Who sees it.
    public let visibility: Visibility
    /// What it is about, in words of its people; empty where they said nothing.
    public let description: String
    /// When its first version was written, to the millisecond.
    public let created: Date
    /// When it was deleted; nil while it is not.
    public let deleted: Date?

    /// A dataset as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, name: DatasetName, owner: User.ID? = nil, visibility: Visibility = .organization,
        description: String = "", created: Date, deleted: Date?
    ) {
        self.id = id
        self.organizationID = organizationID
        self.name = name
        self.owner = owner
        self.visibility = visibility
        self.description = description
        self.created = created
        self.deleted = deleted
    }
}
