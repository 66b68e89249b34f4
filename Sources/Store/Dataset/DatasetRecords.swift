public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The datasets of one organization; those of others are not there for it.
public struct DatasetRecords: Sendable {
    let store: Store
    let organization: Organization.ID

    static let columns = "id, organization_id, name, created_ms, deleted_ms"

    /// All datasets by name; those that were deleted only where asked for.
    public func all(includingDeleted: Bool = false) throws -> [Dataset] {
        try store.database.read { transaction in
            try transaction.rows(
                "SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND (deleted_ms IS NULL OR $2 = 1) ORDER BY name, created_ms, id",
                organization.rawValue, includingDeleted, read: Dataset.init)
        }
    }

    /// The dataset of that name which is not deleted; throws `dataset_not_found`.
    public func dataset(named name: DatasetName) throws -> Dataset {
        guard let dataset = try store.database.read({ try find(name, $0) }) else {
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
            if let other = try find(dataset.name, transaction) {
                throw WorkbenchError(
                    .alreadyExists, "the name \(dataset.name) belongs to another dataset by now (\(other.id.rawValue))",
                    hint: "delete that one first")
            }
            try transaction.execute(
                "UPDATE datasets SET deleted_ms = NULL WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue)
        }
    }

    func find(_ name: DatasetName, _ transaction: Transaction) throws -> Dataset? {
        try transaction.first(
            "SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND name = $2 AND deleted_ms IS NULL", organization.rawValue,
            name.rawValue, read: Dataset.init)
    }

    func require(_ id: Dataset.ID, _ transaction: Transaction) throws -> Dataset {
        let dataset = try transaction.first(
            "SELECT \(Self.columns) FROM datasets WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
            read: Dataset.init)
        guard let dataset else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset with the id \(id.rawValue)", hint: "look at the list of datasets")
        }
        return dataset
    }
}

extension Dataset {
    init(_ row: Row) throws {
        self.init(
            id: ID(rawValue: try row.value("id")), organizationID: Organization.ID(rawValue: try row.value("organization_id")),
            name: try DatasetName(row.value("name")), created: Date(databaseMilliseconds: try row.value("created_ms")),
            deleted: try row.value("deleted_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) })
    }
}

extension Date {
    /// Milliseconds since 1970 began, as times are stored.
    var databaseMilliseconds: Int { Int(clamping: Int64((timeIntervalSince1970 * 1000).rounded(.down))) }

    init(databaseMilliseconds: Int) {
        self.init(timeIntervalSince1970: Double(databaseMilliseconds) / 1000)
    }
}
