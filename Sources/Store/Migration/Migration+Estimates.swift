extension Migration {
    /// What jobs took, how fast this machine is, and the base models that somebody registered.
    static let estimates = Migration(
        number: 10, name: "outcomes of jobs, calibrations and base models",
        statements: [
            // A job may be gone while what was learned from it stays.
            """
            CREATE TABLE job_outcomes (
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                job_id TEXT NOT NULL,
                base TEXT NOT NULL,
                method TEXT NOT NULL,
                precision_name TEXT NOT NULL,
                threads BIGINT NOT NULL,
                typical_seconds DOUBLE PRECISION NOT NULL,
                predicted_tokens BIGINT NOT NULL,
                predicted_seconds DOUBLE PRECISION NOT NULL,
                predicted_memory_bytes BIGINT,
                tokens BIGINT NOT NULL,
                seconds DOUBLE PRECISION NOT NULL,
                memory_bytes BIGINT,
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, job_id)
            )
            """,
            // The machine is the same for all organizations, and so is its speed.
            "CREATE INDEX job_outcomes_by_kind ON job_outcomes (base, method, precision_name, threads, created_ms)",
            """
            CREATE TABLE calibrations (
                method TEXT NOT NULL,
                precision_name TEXT NOT NULL,
                threads BIGINT NOT NULL,
                factor DOUBLE PRECISION NOT NULL CHECK (factor > 0),
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (method, precision_name, threads)
            )
            """,
            """
            CREATE TABLE base_models (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                source TEXT NOT NULL,
                folder TEXT NOT NULL UNIQUE,
                repository TEXT,
                revision TEXT,
                license TEXT,
                created_ms BIGINT NOT NULL
            )
            """,
        ])
}
