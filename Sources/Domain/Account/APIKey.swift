#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A key with which programs act for a user in one organization; the secret itself is not kept.
public struct APIKey: Sendable, Equatable, Identifiable {
    /// Names the key; it is no secret.
    public let id: Identifier<APIKey>
    /// For whom it acts.
    public let user: User.ID
    /// In which organization.
    public let organization: Organization.ID
    /// What its maker calls it.
    public let name: String
    /// The beginning of the secret, by which people know it again: `ts-Ab3d`.
    public let prefix: String
    /// What it is limited to; nil where it may do all that its user may.
    public let scopes: Set<Scope>?
    /// When it was made.
    public let created: Date
    /// When it stops working; nil where it does not.
    public let expires: Date?
    /// When it was last used, to some minutes; nil before that.
    public let lastUsed: Date?
    /// When it was revoked; nil while it works.
    public let revoked: Date?

    /// A key as it is stored.
    public init(
        id: ID, user: User.ID, organization: Organization.ID, name: String, prefix: String, scopes: Set<Scope>?, created: Date,
        expires: Date?, lastUsed: Date?, revoked: Date?
    ) {
        self.id = id
        self.user = user
        self.organization = organization
        self.name = name
        self.prefix = prefix
        self.scopes = scopes
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
        self.revoked = revoked
    }
}
