#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A sign-in that lasts until it ends, is revoked or is not used for long.
public struct Session: Sendable, Equatable, Identifiable {
    /// Names the session; it is no secret.
    public let id: Identifier<Session>
    /// Who signed in.
    public let user: User.ID
    /// The organization it works in.
    public let organization: Organization.ID
    /// The address it was last used from.
    public let address: String
    /// What the browser or program called itself.
    public let agent: String
    /// When it began.
    public let created: Date
    /// When its tokens were last renewed.
    public let lastUsed: Date
    /// When it ends unless it is used before.
    public let expires: Date

    /// A session as it is stored.
    public init(
        id: ID, user: User.ID, organization: Organization.ID, address: String, agent: String, created: Date, lastUsed: Date, expires: Date
    ) {
        self.id = id
        self.user = user
        self.organization = organization
        self.address = address
        self.agent = agent
        self.created = created
        self.lastUsed = lastUsed
        self.expires = expires
    }
}
