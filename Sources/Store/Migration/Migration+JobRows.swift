extension Migration {
    /// The rows that jobs read, and the versions that files became.
    static let jobRows = Migration(
        number: 14, name: "rows of jobs, and versions of files",
        statements: [
            // What a job that has not ended reads beside versions of datasets.
            """
            CREATE TABLE job_rows (
                organization_id TEXT NOT NULL,
                job_id TEXT NOT NULL,
                sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                PRIMARY KEY (organization_id, job_id, sha256),
                FOREIGN KEY (organization_id, job_id) REFERENCES jobs (organization_id, id)
            )
            """,
            "CREATE INDEX job_rows_by_digest ON job_rows (sha256)",
            // The version may be gone, then the file is imported again.
            """
            CREATE TABLE file_versions (
                organization_id TEXT NOT NULL,
                sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                version_id TEXT NOT NULL,
                PRIMARY KEY (organization_id, sha256)
            )
            """,
        ])
}
