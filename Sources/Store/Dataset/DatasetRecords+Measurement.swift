public import Domain

extension DatasetRecords {
    /// Keeps a measurement of a version; one of the same kind and settings is replaced. Its column is on the disk already.
    public func keep(_ measurement: DatasetMeasurement, of version: DatasetVersion.ID) throws {
        let now = store.now().databaseMilliseconds
        try store.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO dataset_measurements (organization_id, version_id, kind, settings, summary, column_sha256, created_ms)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (organization_id, version_id, kind, settings) DO UPDATE
                SET summary = excluded.summary, column_sha256 = excluded.column_sha256, created_ms = excluded.created_ms
                """, organization.rawValue, version.rawValue, measurement.kind, measurement.settings, measurement.summary,
                measurement.column?.hexadecimal, now)
        }
    }

    /// The measurements of a version, by kind and settings.
    public func measurements(of version: DatasetVersion.ID) throws -> [DatasetMeasurement] {
        try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT kind, settings, summary, column_sha256 FROM dataset_measurements
                WHERE organization_id = $1 AND version_id = $2 ORDER BY kind, settings
                """, organization.rawValue, version.rawValue
            ) { row in
                DatasetMeasurement(
                    kind: try row.value("kind"), settings: try row.value("settings"), summary: try row.value("summary"),
                    column: try row.value("column_sha256", as: String?.self).map { try BlobDigest($0) })
            }
        }
    }
}
