#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Whose records they are; no record is seen by another organization.
public struct Organization: Sendable, Equatable, Identifiable {
    /// Names the organization.
    public let id: Identifier<Organization>
    /// What people call it.
    public let name: String
    /// When it was made, to the millisecond.
    public let created: Date

    /// An organization as it is stored.
    public init(id: ID, name: String, created: Date) {
        self.id = id
        self.name = name
        self.created = created
    }

    /// The first organization, which is there before any account and works for whoever may read the data folder.
    public static let localID = ID(rawValue: "local")
}
