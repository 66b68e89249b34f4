public import Domain
public import Store

/// The models of an organization: their versions, aliases, files and where they come from.
public struct ModelRegistry: Sendable {
    let store: Store
    let organization: Organization.ID

    /// The registry of an organization.
    public init(_ store: Store, of organization: Organization.ID) {
        self.store = store
        self.organization = organization
    }
}
