public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension DatasetRecords {
    static let versionColumns =
        """
        id, organization_id, dataset_id, number, rows_sha256, index_sha256, row_count, row_form, status, problems_sha256, statistics, origin,
        created_ms
        """

    /// Makes the next version of the dataset of that name, and the dataset with its first: one transaction, after the blobs are durable.
    ///
    /// A new dataset belongs to the viewer and is seen by those whom `visibility` says; one that is there keeps what it has.
    ///
    /// Throws `blob_missing` when one of the blobs was removed since it was written, `already_exists` when the name is that of a dataset
    /// which the viewer does not see, `invalid_setting` when nobody would own a private one.
    public func addVersion(
        to name: DatasetName, _ contents: VersionContents, visibility: Dataset.Visibility = .organization
    ) throws -> DatasetVersion {
        let now = store.now().databaseMilliseconds
        let (newDataset, newVersion) = (store.newID(), store.newID())
        return try store.database.write { transaction in
            for blob in [contents.rows, contents.index, contents.problems].compactMap(\.self) { try store.blobs.require(blob) }
            let found = try find(name, transaction)
            if let found, !sees(found) { throw taken(found, hint: "choose another name") }
            let dataset = found?.id ?? Dataset.ID(rawValue: newDataset)
            if found == nil { try add(dataset, name, visibility, created: now, transaction) }
            let number = try transaction.first(
                "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2",
                organization.rawValue, dataset.rawValue
            ) { try $0.value("next", as: Int.self) }
            let version = DatasetVersion(
                id: DatasetVersion.ID(rawValue: newVersion), organizationID: organization, datasetID: dataset, number: number ?? 1,
                rows: contents.rows.digest, index: contents.index.digest, rowCount: contents.rowCount, rowForm: contents.rowForm,
                status: contents.status, problems: contents.problems?.digest, statistics: contents.statistics, origin: contents.origin,
                created: Date(databaseMilliseconds: now))
            try transaction.execute(
                "INSERT INTO dataset_versions (\(Self.versionColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                version.id.rawValue, organization.rawValue, dataset.rawValue, version.number, version.rows.hexadecimal,
                version.index.hexadecimal, version.rowCount, version.rowForm, version.status.rawValue, version.problems?.hexadecimal,
                version.statistics, version.origin, now)
            try transaction.execute(
                """
                UPDATE datasets SET newest = $3, updated_ms = $4, row_count = $5, row_form = $6, status = $7
                WHERE organization_id = $1 AND id = $2
                """, organization.rawValue, dataset.rawValue, version.number, now, version.rowCount, version.rowForm,
                version.status.rawValue)
            return version
        }
    }

    private func add(
        _ id: Dataset.ID, _ name: DatasetName, _ visibility: Dataset.Visibility, created: Int, _ transaction: Transaction
    ) throws {
        guard visibility == .organization || viewer?.user != nil else {
            throw WorkbenchError(.invalidSetting, "the dataset \(name) cannot be private: nobody would own it", hint: "sign in first")
        }
        try transaction.execute(
            "INSERT INTO datasets (id, organization_id, name, owner_id, visibility, created_ms) VALUES ($1, $2, $3, $4, $5, $6)",
            id.rawValue, organization.rawValue, name.rawValue, viewer?.user?.rawValue, visibility.rawValue, created)
    }

    /// The versions of a dataset, oldest first; throws `dataset_not_found`.
    public func versions(of dataset: Dataset.ID) throws -> [DatasetVersion] {
        try store.database.read { transaction in
            _ = try require(dataset, transaction)
            return try transaction.rows(
                "SELECT \(Self.versionColumns) FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2 ORDER BY number",
                organization.rawValue, dataset.rawValue, read: { try DatasetVersion($0) })
        }
    }

    /// The version of that id with its dataset; throws `dataset_not_found`.
    public func version(_ id: DatasetVersion.ID) throws -> (dataset: Dataset, version: DatasetVersion) {
        try store.database.read { transaction in
            let version = try transaction.first(
                "SELECT \(Self.versionColumns) FROM dataset_versions WHERE organization_id = $1 AND id = $2", organization.rawValue,
                id.rawValue, read: { try DatasetVersion($0) })
            guard let version else {
                throw WorkbenchError(
                    .datasetNotFound, "there is no version of a dataset with the id \(id.rawValue)", hint: "look at the list of datasets")
            }
            return (try require(version.datasetID, transaction), version)
        }
    }

    /// One version of a dataset, the newest where no number is given; throws `dataset_not_found`.
    public func version(_ number: Int? = nil, of dataset: Dataset.ID) throws -> DatasetVersion {
        try store.database.read { transaction in
            let found = try require(dataset, transaction)
            let version = try transaction.first(
                """
                SELECT \(Self.versionColumns) FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2
                AND number = COALESCE($3, (SELECT MAX(number) FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2))
                """, organization.rawValue, dataset.rawValue, number, read: { try DatasetVersion($0) })
            guard let version else {
                throw WorkbenchError(
                    .datasetNotFound, "the dataset \(found.name) has no version \(number.map(String.init) ?? "at all")",
                    hint: "look at the list of its versions")
            }
            return version
        }
    }
}

extension DatasetVersion {
    init(_ row: Row, prefix: String = "") throws {
        self.init(
            id: ID(rawValue: try row.value(prefix + "id")),
            organizationID: Organization.ID(rawValue: try row.value(prefix + "organization_id")),
            datasetID: Dataset.ID(rawValue: try row.value(prefix + "dataset_id")), number: try row.value(prefix + "number"),
            rows: try BlobDigest(row.value(prefix + "rows_sha256")), index: try BlobDigest(row.value(prefix + "index_sha256")),
            rowCount: try row.value(prefix + "row_count"), rowForm: try row.value(prefix + "row_form"),
            // What a newer version may have written is not trusted.
            status: Status(rawValue: try row.value(prefix + "status")) ?? .invalid,
            problems: try row.value(prefix + "problems_sha256", as: String?.self).map { try BlobDigest($0) },
            statistics: try row.value(prefix + "statistics"), origin: try row.value(prefix + "origin"),
            created: Date(databaseMilliseconds: try row.value(prefix + "created_ms")))
    }
}
