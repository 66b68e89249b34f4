extension Migration {
    /// What is known of a version besides its rows: form, status, problems, origin, measurements and who needs it.
    static let datasetDetails = Migration(
        number: 2, name: "form, status, problems, measurements and uses of dataset versions",
        statements: [
            "ALTER TABLE dataset_versions ADD COLUMN row_form TEXT NOT NULL DEFAULT 'chat'",
            "ALTER TABLE dataset_versions ADD COLUMN status TEXT NOT NULL DEFAULT 'valid'",
            "ALTER TABLE dataset_versions ADD COLUMN problems_sha256 TEXT CHECK (problems_sha256 IS NULL OR length(problems_sha256) = 64)",
            "ALTER TABLE dataset_versions ADD COLUMN origin TEXT NOT NULL DEFAULT '{}'",
            "CREATE UNIQUE INDEX dataset_versions_of_organization ON dataset_versions (organization_id, id)",
            "CREATE INDEX dataset_versions_by_problems ON dataset_versions (problems_sha256)",
            """
            CREATE TABLE dataset_measurements (
                organization_id TEXT NOT NULL,
                version_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                settings TEXT NOT NULL,
                summary TEXT NOT NULL,
                column_sha256 TEXT CHECK (column_sha256 IS NULL OR length(column_sha256) = 64),
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, version_id, kind, settings),
                FOREIGN KEY (organization_id, version_id) REFERENCES dataset_versions (organization_id, id)
            )
            """,
            "CREATE INDEX dataset_measurements_by_column ON dataset_measurements (column_sha256)",
            """
            CREATE TABLE dataset_uses (
                organization_id TEXT NOT NULL,
                version_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, version_id, kind, name),
                FOREIGN KEY (organization_id, version_id) REFERENCES dataset_versions (organization_id, id)
            )
            """,
        ])
}
