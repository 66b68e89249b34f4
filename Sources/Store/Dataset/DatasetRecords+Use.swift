public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension DatasetRecords {
    /// Remembers that something needs a version. Does nothing when that is known.
    public func add(_ use: DatasetUse) throws {
        let now = store.now().databaseMilliseconds
        try store.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO dataset_uses (organization_id, version_id, kind, name, created_ms) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (organization_id, version_id, kind, name) DO NOTHING
                """, organization.rawValue, use.version.rawValue, use.kind.rawValue, use.name, now)
        }
    }

    /// Who needs versions of a dataset, oldest version first.
    public func uses(of dataset: Dataset.ID) throws -> [DatasetUse] {
        try store.database.read { try uses(of: dataset, $0) }
    }

    /// Removes the memory of uses, such as of runs that are gone.
    public func remove(_ uses: [DatasetUse]) throws {
        try store.database.write { transaction in
            for use in uses {
                try transaction.execute(
                    "DELETE FROM dataset_uses WHERE organization_id = $1 AND version_id = $2 AND kind = $3 AND name = $4",
                    organization.rawValue, use.version.rawValue, use.kind.rawValue, use.name)
            }
        }
    }

    /// Removes the memory of runs whose folders are gone: they need nothing any more.
    public func removeUsesByMissingRuns(of dataset: Dataset.ID) throws {
        try remove(uses(of: dataset).filter { $0.kind == .run && !FileManager.default.fileExists(atPath: $0.name) })
    }

    /// Removes a dataset with all its versions, and the blobs that nothing else names. There is no way back.
    ///
    /// Throws `dataset_in_use` with the names of those that need it.
    public func purge(_ id: Dataset.ID) throws {
        let blobs = try store.database.write { transaction in
            let dataset = try require(id, transaction)
            let uses = try uses(of: id, transaction)
            guard uses.isEmpty else {
                let names = uses.prefix(5).map { "\($0.kind.rawValue) \($0.name)" }.joined(separator: ", ")
                throw WorkbenchError(
                    .datasetInUse,
                    "the dataset \(dataset.name) is needed by \(names)\(uses.count > 5 ? " and \(uses.count - 5) more" : "")",
                    hint: "remove those first, or delete the dataset without --purge, which keeps its rows",
                    details: ["uses": "\(uses.count)"])
            }
            let digests = try transaction.rows(
                """
                SELECT rows_sha256 AS digest FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2
                UNION SELECT index_sha256 FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2
                UNION SELECT problems_sha256 FROM dataset_versions
                WHERE organization_id = $1 AND dataset_id = $2 AND problems_sha256 IS NOT NULL
                UNION SELECT m.column_sha256 FROM dataset_measurements m
                JOIN dataset_versions v ON v.organization_id = m.organization_id AND v.id = m.version_id
                WHERE v.organization_id = $1 AND v.dataset_id = $2 AND m.column_sha256 IS NOT NULL
                """, organization.rawValue, id.rawValue
            ) { try BlobDigest($0.value("digest")) }
            try transaction.execute(
                """
                DELETE FROM dataset_measurements WHERE organization_id = $1
                AND version_id IN (SELECT id FROM dataset_versions WHERE organization_id = $1 AND dataset_id = $2)
                """, organization.rawValue, id.rawValue)
            for table in ["dataset_versions WHERE organization_id = $1 AND dataset_id", "datasets WHERE organization_id = $1 AND id"] {
                try transaction.execute("DELETE FROM \(table) = $2", organization.rawValue, id.rawValue)
            }
            return digests
        }
        for digest in blobs {
            do {
                try store.deleteBlob(digest)
            } catch let error as WorkbenchError where error.code == .blobInUse {
                // Another version has the same bytes.
                continue
            }
        }
    }

    private func uses(of dataset: Dataset.ID, _ transaction: Transaction) throws -> [DatasetUse] {
        _ = try require(dataset, transaction)
        return try transaction.rows(
            """
            SELECT u.version_id, u.kind, u.name FROM dataset_uses u
            JOIN dataset_versions v ON v.organization_id = u.organization_id AND v.id = u.version_id
            WHERE v.organization_id = $1 AND v.dataset_id = $2 ORDER BY v.number, u.kind, u.name
            """, organization.rawValue, dataset.rawValue
        ) { row in
            DatasetUse(
                version: DatasetVersion.ID(rawValue: try row.value("version_id")),
                kind: DatasetUse.Kind(rawValue: try row.value("kind")) ?? .job, name: try row.value("name"))
        }
    }
}
