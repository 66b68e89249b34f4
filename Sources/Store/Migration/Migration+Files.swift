extension Migration {
    /// Files of OpenAI's protocol, and those that come in parts.
    static let files = Migration(
        number: 11, name: "files of OpenAI's protocol",
        statements: [
            """
            CREATE TABLE files (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                owner_id TEXT,
                name TEXT NOT NULL,
                purpose TEXT NOT NULL,
                job_id TEXT,
                sha256 TEXT NOT NULL,
                byte_count BIGINT NOT NULL,
                created_ms BIGINT NOT NULL,
                expires_ms BIGINT,
                UNIQUE (organization_id, id)
            )
            """,
            "CREATE INDEX files_by_time ON files (organization_id, created_ms, id)",
            "CREATE INDEX files_by_job ON files (organization_id, job_id)",
            "CREATE INDEX files_by_blob ON files (sha256)",
            "CREATE INDEX files_by_expiry ON files (expires_ms)",
            """
            CREATE TABLE file_uploads (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                owner_id TEXT,
                name TEXT NOT NULL,
                purpose TEXT NOT NULL,
                byte_count BIGINT NOT NULL,
                state TEXT NOT NULL,
                file_id TEXT,
                created_ms BIGINT NOT NULL,
                expires_ms BIGINT NOT NULL,
                UNIQUE (organization_id, id)
            )
            """,
            "CREATE INDEX file_uploads_by_expiry ON file_uploads (expires_ms)",
            """
            CREATE TABLE file_parts (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL,
                upload_id TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                byte_count BIGINT NOT NULL,
                created_ms BIGINT NOT NULL,
                FOREIGN KEY (organization_id, upload_id) REFERENCES file_uploads (organization_id, id)
            )
            """,
            "CREATE INDEX file_parts_by_upload ON file_parts (organization_id, upload_id, created_ms, id)",
            "CREATE INDEX file_parts_by_blob ON file_parts (sha256)",
        ])
}
