#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A model of the installation that can be tuned: a folder with configuration, weights and tokenizer.
public struct BaseModel: Sendable, Equatable, Identifiable {
    /// How it came here.
    public enum Source: String, Sendable, Codable, CaseIterable {
        /// With the program.
        case shipped
        /// As a folder that somebody named.
        case folder
        /// From a hub of models.
        case hub
    }

    /// Names it in requests.
    public let id: Identifier<BaseModel>
    /// What people call it.
    public let name: String
    /// How it came here.
    public let source: Source
    /// Path of its folder.
    public let folder: String
    /// Its name at the hub, such as `owner/name`.
    public let repository: String?
    /// The commit at the hub.
    public let revision: String?
    /// The licence, as the hub names it.
    public let license: String?
    /// When it was registered; nil for what is found in folders.
    public let created: Date?

    /// A base model.
    public init(
        id: ID, name: String, source: Source, folder: String, repository: String? = nil, revision: String? = nil, license: String? = nil,
        created: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.source = source
        self.folder = folder
        self.repository = repository
        self.revision = revision
        self.license = license
        self.created = created
    }
}
