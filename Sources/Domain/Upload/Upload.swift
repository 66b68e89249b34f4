#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A file on its way to the server, in as many pieces as it takes.
public struct Upload: Sendable, Equatable, Identifiable, Codable {
    /// Names the upload.
    public let id: Identifier<Upload>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Who sends it; nil for the local owner.
    public let userID: User.ID?
    /// What the file is called where it comes from.
    public let name: String
    /// How many bytes it will have.
    public let byteCount: Int
    /// When it was begun, to the millisecond.
    public let created: Date
    /// When it is removed.
    public let expires: Date

    /// An upload.
    public init(
        id: ID, organizationID: Organization.ID, userID: User.ID?, name: String, byteCount: Int, created: Date, expires: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.userID = userID
        self.name = name
        self.byteCount = byteCount
        self.created = created
        self.expires = expires
    }
}
