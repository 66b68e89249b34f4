extension Migration {
    /// Versions of models that were checkpoints of jobs, and a short name for each job.
    static let checkpoints = Migration(
        number: 16, name: "checkpoints as versions of models",
        statements: [
            "ALTER TABLE model_versions ADD COLUMN step BIGINT",
            "ALTER TABLE model_versions ADD COLUMN is_checkpoint BIGINT NOT NULL DEFAULT 0",
            "DROP INDEX model_versions_by_job",
            // However often a job is published, it ends with one version.
            """
            CREATE UNIQUE INDEX model_versions_by_result ON model_versions (organization_id, job_id)
            WHERE job_id IS NOT NULL AND is_checkpoint = 0
            """,
            // However often a checkpoint is published, it is one version.
            """
            CREATE UNIQUE INDEX model_versions_by_step ON model_versions (organization_id, job_id, step, is_checkpoint)
            WHERE job_id IS NOT NULL
            """,
            // The last eight letters of an id are random, and a name of their own.
            "CREATE UNIQUE INDEX jobs_by_short_id ON jobs (organization_id, substr(id, 23)) WHERE length(id) = 30",
        ])
}
