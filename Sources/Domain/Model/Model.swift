#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A name in the registry, under which versions of a fine-tuned model are kept.
public struct Model: Sendable, Equatable, Identifiable {
    /// Where a model stands.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// A job makes its first version: it waits, trains or is paused.
        case training
        /// Its newest version can be used.
        case ready
        /// It has no version, and the jobs that were to make one failed or were cancelled.
        case failed
        /// To be used no more by new work.
        case deprecated
        /// Put away, with all its versions.
        case archived
        /// Removed by a person; can be restored until its files are collected.
        case deleted
    }

    /// Who sees a model.
    public enum Visibility: String, Sendable, Codable, CaseIterable {
        /// Everybody in the organization.
        case organization
        /// Its owner, and who may see all.
        case `private`
    }

    /// Names the model, also after it was renamed.
    public let id: Identifier<Model>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Who made it; nil for the local owner.
    public let owner: User.ID?
    /// Unique among the organization's models that are not deleted: 1 to 64 letters, digits, `.`, `_`, `-`.
    public var name: String
    /// What it is for, in words of its people.
    public var description: String
    /// Where it stands.
    public var state: State
    /// Who sees it.
    public var visibility: Visibility
    /// Words by which people find it, each once.
    public var tags: [String]
    /// Who trained it, such as `native`.
    public let provider: String
    /// Id of the base model of its newest version.
    public var base: String
    /// Number of its newest version; 0 while there is none.
    public var newest: Int
    /// When it was made.
    public let created: Date
    /// When anything of it changed last.
    public var updated: Date
    /// When it was deleted; nil while it is not.
    public var deleted: Date?

    /// A model as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, owner: User.ID?, name: String, description: String = "", state: State,
        visibility: Visibility = .organization, tags: [String] = [], provider: String, base: String, newest: Int = 0, created: Date,
        updated: Date, deleted: Date? = nil
    ) {
        self.id = id
        self.organizationID = organizationID
        self.owner = owner
        self.name = name
        self.description = description
        self.state = state
        self.visibility = visibility
        self.tags = tags
        self.provider = provider
        self.base = base
        self.newest = newest
        self.created = created
        self.updated = updated
        self.deleted = deleted
    }
}
