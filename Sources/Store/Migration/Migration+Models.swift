extension Migration {
    /// Fine-tuned models: versions with their files and measures, tags, aliases and the log of their moves.
    static let models = Migration(
        number: 9, name: "models, their versions, files, tags and aliases",
        statements: [
            """
            CREATE TABLE models (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                owner_id TEXT REFERENCES users (id),
                name TEXT NOT NULL,
                description TEXT NOT NULL DEFAULT '',
                words TEXT NOT NULL,
                state TEXT NOT NULL,
                visibility TEXT NOT NULL CHECK (visibility IN ('organization', 'private')),
                provider TEXT NOT NULL,
                base TEXT NOT NULL,
                newest BIGINT NOT NULL DEFAULT 0,
                created_ms BIGINT NOT NULL,
                updated_ms BIGINT NOT NULL,
                deleted_ms BIGINT,
                UNIQUE (organization_id, id)
            )
            """,
            "CREATE UNIQUE INDEX models_by_name ON models (organization_id, name) WHERE deleted_ms IS NULL",
            "CREATE INDEX models_listed_by_name ON models (organization_id, name, id)",
            "CREATE INDEX models_listed_by_creation ON models (organization_id, created_ms, id)",
            "CREATE INDEX models_listed_by_update ON models (organization_id, updated_ms, id)",
            // All that lists are filtered by, so that they are counted, and few are found among many, without looking at the rows themselves.
            """
            CREATE INDEX models_counted
            ON models (organization_id, deleted_ms, visibility, owner_id, state, provider, base, words, id)
            """,
            """
            CREATE TABLE model_tags (
                organization_id TEXT NOT NULL,
                model_id TEXT NOT NULL,
                tag TEXT NOT NULL,
                PRIMARY KEY (organization_id, model_id, tag),
                FOREIGN KEY (organization_id, model_id) REFERENCES models (organization_id, id)
            )
            """,
            "CREATE INDEX model_tags_by_tag ON model_tags (organization_id, tag, model_id)",
            // The plan of the run stands apart from the lineage: it is long, and lists do without it.
            """
            CREATE TABLE model_versions (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL,
                model_id TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                kind TEXT NOT NULL,
                base TEXT NOT NULL,
                method TEXT NOT NULL,
                public_name TEXT NOT NULL,
                job_id TEXT,
                dataset_version_id TEXT,
                validation_version_id TEXT,
                parent_id TEXT,
                base_sha256 TEXT,
                imported_from TEXT,
                plan TEXT,
                notes TEXT NOT NULL DEFAULT '',
                created_ms BIGINT NOT NULL,
                UNIQUE (organization_id, id),
                UNIQUE (organization_id, model_id, number),
                UNIQUE (organization_id, public_name),
                FOREIGN KEY (organization_id, model_id) REFERENCES models (organization_id, id)
            )
            """,
            // However often a job is published, it has one version.
            "CREATE UNIQUE INDEX model_versions_by_job ON model_versions (organization_id, job_id) WHERE job_id IS NOT NULL",
            "CREATE INDEX model_versions_by_parent ON model_versions (organization_id, parent_id) WHERE parent_id IS NOT NULL",
            """
            CREATE TABLE model_files (
                organization_id TEXT NOT NULL,
                version_id TEXT NOT NULL,
                path TEXT NOT NULL,
                sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                byte_count BIGINT NOT NULL CHECK (byte_count >= 0),
                PRIMARY KEY (organization_id, version_id, path),
                FOREIGN KEY (organization_id, version_id) REFERENCES model_versions (organization_id, id)
            )
            """,
            "CREATE INDEX model_files_by_digest ON model_files (sha256)",
            """
            CREATE TABLE model_metrics (
                organization_id TEXT NOT NULL,
                version_id TEXT NOT NULL,
                name TEXT NOT NULL,
                value DOUBLE PRECISION NOT NULL,
                PRIMARY KEY (organization_id, version_id, name),
                FOREIGN KEY (organization_id, version_id) REFERENCES model_versions (organization_id, id)
            )
            """,
            """
            CREATE TABLE model_aliases (
                organization_id TEXT NOT NULL,
                model_id TEXT NOT NULL,
                name TEXT NOT NULL,
                version BIGINT NOT NULL,
                revision BIGINT NOT NULL,
                PRIMARY KEY (organization_id, model_id, name),
                FOREIGN KEY (organization_id, model_id, version) REFERENCES model_versions (organization_id, model_id, number)
            )
            """,
            "CREATE INDEX model_aliases_by_name ON model_aliases (organization_id, name, model_id)",
            // Rows go with the model alone, when it is removed for good.
            """
            CREATE TABLE model_alias_moves (
                organization_id TEXT NOT NULL,
                model_id TEXT NOT NULL,
                name TEXT NOT NULL,
                revision BIGINT NOT NULL CHECK (revision > 0),
                from_version BIGINT,
                to_version BIGINT,
                user_id TEXT,
                created_ms BIGINT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (organization_id, model_id, name, revision),
                FOREIGN KEY (organization_id, model_id) REFERENCES models (organization_id, id)
            )
            """,
            SQLiteDialect.refusingUpdates(of: "model_alias_moves"),
        ])
}
