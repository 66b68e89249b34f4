extension Migration {
    /// What lists of datasets are sorted and filtered by: the newest version's facts beside the dataset, kept by whoever adds a version.
    static let datasetLists = Migration(
        number: 7, name: "newest version beside each dataset",
        statements: [
            "ALTER TABLE datasets ADD COLUMN newest BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE datasets ADD COLUMN updated_ms BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE datasets ADD COLUMN row_count BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE datasets ADD COLUMN row_form TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE datasets ADD COLUMN status TEXT NOT NULL DEFAULT ''",
            """
            UPDATE datasets SET newest = COALESCE(
                (SELECT MAX(v.number) FROM dataset_versions v WHERE v.organization_id = datasets.organization_id AND v.dataset_id = datasets.id), 0)
            """,
            """
            UPDATE datasets SET (updated_ms, row_count, row_form, status) = (
                SELECT v.created_ms, v.row_count, v.row_form, v.status FROM dataset_versions v
                WHERE v.organization_id = datasets.organization_id AND v.dataset_id = datasets.id AND v.number = datasets.newest)
            WHERE newest > 0
            """,
            "CREATE INDEX datasets_listed_by_name ON datasets (organization_id, name, id)",
            "CREATE INDEX datasets_listed_by_creation ON datasets (organization_id, created_ms, id)",
            "CREATE INDEX datasets_listed_by_update ON datasets (organization_id, updated_ms, id)",
            "CREATE INDEX datasets_listed_by_rows ON datasets (organization_id, row_count, id)",
        ])
}
