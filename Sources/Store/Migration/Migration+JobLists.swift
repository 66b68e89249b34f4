extension Migration {
    /// Lists of jobs by method and state, by metadata, and by a part of a text.
    static let jobLists = Migration(
        number: 15, name: "quicker lists of jobs",
        statements: [
            """
            CREATE INDEX jobs_by_method_and_state ON jobs
            (organization_id, method, state, created_ms, id, search_text, base, model, owner_id, has_metadata)
            """,
            // The time of the job beside its metadata: a list by it is in its order without a look at other jobs.
            "ALTER TABLE job_metadata ADD COLUMN created_ms BIGINT NOT NULL DEFAULT 0",
            """
            UPDATE job_metadata SET created_ms = (
                SELECT j.created_ms FROM jobs j WHERE j.organization_id = job_metadata.organization_id AND j.id = job_metadata.job_id
            )
            """,
            "DROP INDEX job_metadata_by_value",
            "CREATE INDEX job_metadata_by_value ON job_metadata (organization_id, name, value, created_ms, job_id)",
        ] + SQLiteDialect.textIndex("job_words", of: "search_text", in: "jobs", key: "job_id"))
}
