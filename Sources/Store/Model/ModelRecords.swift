public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The models of one organization; those of others, and private ones that the viewer does not see, are not there for it.
public struct ModelRecords: Sendable {
    /// Where they are kept.
    public let store: Store
    let organization: Organization.ID
    /// Who looks; nil sees all.
    let viewer: Viewer?

    static let columns =
        "id, organization_id, owner_id, name, description, state, visibility, provider, base, newest, created_ms, updated_ms, deleted_ms"

    /// The user whose private models are seen; a star sees all, and nobody has an empty id.
    var seeing: String {
        guard let viewer, !viewer.seesAll else { return "*" }
        return viewer.user?.rawValue ?? ""
    }

    /// The model of that id, deleted or not; throws `model_not_found`.
    public func model(_ id: Model.ID) throws -> Model {
        try store.database.read { try require(id, $0) }
    }

    /// The model of that name which is not deleted; throws `model_not_found`.
    public func model(named name: String) throws -> Model {
        guard let model = try store.database.read({ try find(name, $0) }), sees(model) else {
            throw WorkbenchError(
                .modelNotFound, "there is no model \(String(reflecting: String(name.prefix(80))))", hint: "look at the list of models")
        }
        return model
    }

    /// The model with its newest version and its aliases; throws `model_not_found`.
    public func listed(_ id: Model.ID) throws -> ListedModel {
        try store.database.read { transaction in
            let model = try require(id, transaction)
            let newest = model.newest > 0 ? try version(model.newest, of: model, transaction) : nil
            return ListedModel(model: model, newest: newest, aliases: try aliases(of: id, transaction))
        }
    }

    /// Whether the viewer may know of the model.
    func sees(_ model: Model) -> Bool {
        model.visibility == .organization || seeing == "*" || model.owner?.rawValue == seeing
    }

    /// The model that has the name, seen or not.
    func find(_ name: String, _ transaction: Transaction) throws -> Model? {
        try transaction.first(
            "SELECT \(Self.columns) FROM models WHERE organization_id = $1 AND name = $2 AND deleted_ms IS NULL", organization.rawValue,
            name, read: { try model($0, transaction) })
    }

    func require(_ id: Model.ID, _ transaction: Transaction) throws -> Model {
        let found = try transaction.first(
            "SELECT \(Self.columns) FROM models WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
            read: { try model($0, transaction) })
        guard let found, sees(found) else {
            throw WorkbenchError(
                .modelNotFound, "there is no model with the id \(String(reflecting: String(id.rawValue.prefix(80))))",
                hint: "look at the list of models")
        }
        return found
    }

    /// The refusal of a name that another model has; of one that is not seen the name alone is told.
    func taken(_ other: Model, hint: String) -> WorkbenchError {
        let whose = sees(other) ? "another model (\(other.id.rawValue))" : "a private model of another user"
        return WorkbenchError(.alreadyExists, "the name \(other.name) belongs to \(whose)", hint: hint, details: ["param": "name"])
    }

    /// The model of a row, with its tags.
    func model(_ row: Row, _ transaction: Transaction, prefix: String = "") throws -> Model {
        let id: String = try row.value(prefix + "id")
        let tags = try transaction.rows(
            "SELECT tag FROM model_tags WHERE organization_id = $1 AND model_id = $2 ORDER BY tag", organization.rawValue, id
        ) { try $0.value("tag", as: String.self) }
        return try Model(row, tags: tags, prefix: prefix)
    }
}

extension Model {
    fileprivate init(_ row: Row, tags: [String], prefix: String) throws {
        let deleted = try row.value(prefix + "deleted_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) }
        // What a newer version may have written is not used, and shown to the fewest.
        let state = State(rawValue: try row.value(prefix + "state")) ?? .failed
        self.init(
            id: ID(rawValue: try row.value(prefix + "id")),
            organizationID: Organization.ID(rawValue: try row.value(prefix + "organization_id")),
            owner: try row.value(prefix + "owner_id", as: String?.self).map { User.ID(rawValue: $0) },
            name: try row.value(prefix + "name"), description: try row.value(prefix + "description"),
            state: deleted == nil ? state : .deleted, visibility: Visibility(rawValue: try row.value(prefix + "visibility")) ?? .private,
            tags: tags, provider: try row.value(prefix + "provider"), base: try row.value(prefix + "base"),
            newest: try row.value(prefix + "newest"), created: Date(databaseMilliseconds: try row.value(prefix + "created_ms")),
            updated: Date(databaseMilliseconds: try row.value(prefix + "updated_ms")), deleted: deleted)
    }
}
