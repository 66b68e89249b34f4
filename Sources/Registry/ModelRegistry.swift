public import Domain
public import Store

/// What is done with the files of an organization's models: published, compared, exported, imported, collected.
///
/// What is said of models, lists and aliases are `records`.
public struct ModelRegistry: Sendable {
    /// What is known of the models.
    public let records: ModelRecords
    let organization: Organization.ID
    var store: Store { records.store }

    /// The registry of an organization as `viewer` sees it; all of it where none is given.
    public init(_ store: Store, of organization: Organization.ID, as viewer: Viewer? = nil) {
        records = store.models(of: organization, as: viewer)
        self.organization = organization
    }
}
