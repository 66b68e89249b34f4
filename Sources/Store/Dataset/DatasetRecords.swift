public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The datasets of one organization; those of others, and private ones that the viewer does not see, are not there for it.
public struct DatasetRecords: Sendable {
    /// Where they are kept.
    public let store: Store
    let organization: Organization.ID
    /// Who looks; nil sees all.
    let viewer: Viewer?

    static let columns = "id, organization_id, name, owner_id, visibility, description, created_ms, deleted_ms"
    /// What a viewer sees, with the user's id in the place named.
    static func isSeen(_ place: String) -> String { "(visibility = 'organization' OR \(place) = '*' OR owner_id = \(place))" }

    /// The user whose private datasets are seen; a star sees all, and nobody has an empty id.
    var seeing: String {
        guard let viewer, !viewer.seesAll else { return "*" }
        return viewer.user?.rawValue ?? ""
    }

    /// All datasets by name; those that were deleted only where asked for.
    public func all(includingDeleted: Bool = false) throws -> [Dataset] {
        try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND (deleted_ms IS NULL OR $2 = 1) AND \(Self.isSeen("$3"))
                ORDER BY name, created_ms, id
                """, organization.rawValue, includingDeleted, seeing, read: { try Dataset($0) })
        }
    }

    /// The dataset of that name which is not deleted; throws `dataset_not_found`.
    public func dataset(named name: DatasetName) throws -> Dataset {
        guard let dataset = try store.database.read({ try find(name, $0) }), sees(dataset) else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset \(name)", hint: "look at the list of datasets")
        }
        return dataset
    }

    /// The dataset of that id, deleted or not; throws `dataset_not_found`.
    public func dataset(_ id: Dataset.ID) throws -> Dataset {
        try store.database.read { try require(id, $0) }
    }

    /// Hides a dataset and frees its name; nothing of it is lost. Does nothing when it is deleted already.
    public func delete(_ id: Dataset.ID) throws {
        let now = store.now().databaseMilliseconds
        try store.database.write { transaction in
            _ = try require(id, transaction)
            try transaction.execute(
                "UPDATE datasets SET deleted_ms = $3 WHERE organization_id = $1 AND id = $2 AND deleted_ms IS NULL", organization.rawValue,
                id.rawValue, now)
        }
    }

    /// Brings a deleted dataset back; throws `already_exists` when its name was given to another meanwhile.
    public func restore(_ id: Dataset.ID) throws {
        try store.database.write { transaction in
            let dataset = try require(id, transaction)
            guard dataset.deleted != nil else { return }
            if let other = try find(dataset.name, transaction) { throw taken(other, hint: "delete that one first") }
            try transaction.execute(
                "UPDATE datasets SET deleted_ms = NULL WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue)
        }
    }

    /// Changes what is said of a dataset; nil leaves a thing as it is. Its rows and versions stay.
    ///
    /// Throws `already_exists` when another dataset has the name, `invalid_setting` when a dataset without owner is to be private or the
    /// description has more than 4,000 characters.
    @discardableResult
    public func update(
        _ id: Dataset.ID, name: DatasetName? = nil, visibility: Dataset.Visibility? = nil, description: String? = nil
    ) throws -> Dataset {
        try store.database.write { transaction in
            let dataset = try require(id, transaction)
            if let name, name != dataset.name, dataset.deleted == nil, let other = try find(name, transaction) {
                throw taken(other, hint: "choose another name")
            }
            if visibility == .private, dataset.owner == nil {
                throw WorkbenchError(
                    .invalidSetting, "the dataset \(dataset.name) cannot be private: it has no owner",
                    hint: "only datasets that a user made can be private")
            }
            if let description, description.unicodeScalars.count > Self.longestDescription {
                throw WorkbenchError(
                    .invalidSetting, "a description of \(description.unicodeScalars.count) characters is too long",
                    hint: "use at most \(Self.longestDescription)")
            }
            try transaction.execute(
                "UPDATE datasets SET name = $3, visibility = $4, description = $5 WHERE organization_id = $1 AND id = $2",
                organization.rawValue, id.rawValue, (name ?? dataset.name).rawValue, (visibility ?? dataset.visibility).rawValue,
                description ?? dataset.description)
            return try require(id, transaction)
        }
    }

    private static let longestDescription = 4_000

    /// Whether the viewer may know of the dataset.
    func sees(_ dataset: Dataset) -> Bool {
        dataset.visibility == .organization || seeing == "*" || dataset.owner?.rawValue == seeing
    }

    /// The refusal of a name that another dataset has; of one that is not seen the name alone is told.
    func taken(_ other: Dataset, hint: String) -> WorkbenchError {
        let whose = sees(other) ? "another dataset (\(other.id.rawValue))" : "a private dataset of another user"
        return WorkbenchError(.alreadyExists, "the name \(other.name) belongs to \(whose)", hint: hint)
    }

    /// The dataset that has the name, seen or not.
    func find(_ name: DatasetName, _ transaction: Transaction) throws -> Dataset? {
        try transaction.first(
            "SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND name = $2 AND deleted_ms IS NULL", organization.rawValue,
            name.rawValue, read: { try Dataset($0) })
    }

    func require(_ id: Dataset.ID, _ transaction: Transaction) throws -> Dataset {
        let dataset = try transaction.first(
            "SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
            read: { try Dataset($0) })
        guard let dataset, sees(dataset) else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset with the id \(id.rawValue)", hint: "look at the list of datasets")
        }
        return dataset
    }
}

extension Dataset {
    init(_ row: Row, prefix: String = "") throws {
        self.init(
            id: ID(rawValue: try row.value(prefix + "id")),
            organizationID: Organization.ID(rawValue: try row.value(prefix + "organization_id")),
            name: try DatasetName(row.value(prefix + "name")),
            owner: try row.value(prefix + "owner_id", as: String?.self).map { User.ID(rawValue: $0) },
            // What a newer version may have written is shown to the fewest.
            visibility: Visibility(rawValue: try row.value(prefix + "visibility")) ?? .private,
            description: try row.value(prefix + "description"),
            created: Date(databaseMilliseconds: try row.value(prefix + "created_ms")),
            deleted: try row.value(prefix + "deleted_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) })
    }
}

extension Date {
    /// Milliseconds since 1970 began, as times are stored.
    ///
    /// Times further away than any calendar reaches are cut.
    var databaseMilliseconds: Int { Int(min(9e15, max(-9e15, (timeIntervalSince1970 * 1000).rounded(.down)))) }

    init(databaseMilliseconds: Int) {
        self.init(timeIntervalSince1970: Double(databaseMilliseconds) / 1000)
    }
}
