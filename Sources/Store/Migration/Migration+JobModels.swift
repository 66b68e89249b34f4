extension Migration {
    /// Which model a job makes a version of, so that the model is known while its first one is trained.
    static let jobModels = Migration(
        number: 13, name: "models of jobs",
        statements: [
            "ALTER TABLE jobs ADD COLUMN model_id TEXT",
            """
            UPDATE jobs SET model_id = (
                SELECT v.model_id FROM model_versions v WHERE v.organization_id = jobs.organization_id AND v.id = jobs.result_id
            ) WHERE result_id IS NOT NULL
            """,
            // The open jobs of a model last, each kind by age: the one that is shown is at the end.
            """
            CREATE INDEX jobs_by_model_id ON jobs (organization_id, model_id, is_active, created_ms, id) WHERE model_id IS NOT NULL
            """,
        ])
}
