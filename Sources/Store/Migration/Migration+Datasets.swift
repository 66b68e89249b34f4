extension Migration {
    /// Organizations, datasets and their versions.
    static let datasets = Migration(
        number: 1, name: "organizations, datasets and their versions",
        statements: [
            """
            CREATE TABLE organizations (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL
            )
            """,
            "INSERT INTO organizations (id, name) VALUES ('local', 'local')",
            """
            CREATE TABLE datasets (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                name TEXT NOT NULL,
                created_ms BIGINT NOT NULL,
                deleted_ms BIGINT,
                UNIQUE (organization_id, id)
            )
            """,
            "CREATE UNIQUE INDEX datasets_by_name ON datasets (organization_id, name) WHERE deleted_ms IS NULL",
            // The key of two columns keeps a version in its dataset's organization.
            """
            CREATE TABLE dataset_versions (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL,
                dataset_id TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                rows_sha256 TEXT NOT NULL CHECK (length(rows_sha256) = 64),
                index_sha256 TEXT NOT NULL CHECK (length(index_sha256) = 64),
                row_count BIGINT NOT NULL CHECK (row_count >= 0),
                statistics TEXT NOT NULL,
                created_ms BIGINT NOT NULL,
                UNIQUE (organization_id, dataset_id, number),
                FOREIGN KEY (organization_id, dataset_id) REFERENCES datasets (organization_id, id)
            )
            """,
            "CREATE INDEX dataset_versions_by_rows ON dataset_versions (rows_sha256)",
            "CREATE INDEX dataset_versions_by_index ON dataset_versions (index_sha256)",
            SQLiteDialect.refusingUpdates(of: "dataset_versions"),
        ])
}
