extension Migration {
    /// Jobs, their events and measures, and the keys by which a repeated creation is known.
    static let jobs = Migration(
        number: 8, name: "jobs, their events and measures",
        statements: [
            // Beside the documents there is a column for everything that lists filter and sort by.
            """
            CREATE TABLE jobs (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                owner_id TEXT,
                state TEXT NOT NULL,
                is_active BIGINT NOT NULL CHECK (is_active IN (0, 1)),
                wish TEXT,
                name TEXT NOT NULL,
                search_text TEXT NOT NULL,
                priority BIGINT NOT NULL,
                base TEXT NOT NULL,
                method TEXT,
                model TEXT NOT NULL,
                has_metadata BIGINT NOT NULL CHECK (has_metadata IN (0, 1)),
                attempt BIGINT NOT NULL,
                restarts BIGINT NOT NULL,
                log_offset BIGINT NOT NULL,
                training_ms BIGINT NOT NULL,
                validation_ms BIGINT NOT NULL,
                result_id TEXT,
                not_before_ms BIGINT,
                created_ms BIGINT NOT NULL,
                queued_ms BIGINT,
                started_ms BIGINT,
                finished_ms BIGINT,
                updated_ms BIGINT NOT NULL,
                request TEXT NOT NULL,
                plan TEXT,
                progress TEXT,
                failure TEXT,
                UNIQUE (organization_id, id)
            )
            """,
            // What follows the id lets a list filter and count without reading the jobs themselves, which are long.
            """
            CREATE INDEX jobs_by_creation ON jobs
            (organization_id, created_ms, id, search_text, state, is_active, base, method, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_update ON jobs
            (organization_id, updated_ms, id, search_text, state, is_active, base, method, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_name ON jobs
            (organization_id, name, id, search_text, state, is_active, base, method, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_duration ON jobs
            (organization_id, training_ms, id, search_text, state, is_active, base, method, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_base ON jobs
            (organization_id, base, created_ms, id, search_text, state, is_active, method, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_method ON jobs
            (organization_id, method, created_ms, id, search_text, state, is_active, base, model, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_model ON jobs
            (organization_id, model, created_ms, id, search_text, state, is_active, base, method, owner_id, has_metadata)
            """,
            """
            CREATE INDEX jobs_by_state ON jobs
            (organization_id, state, created_ms, id, search_text, base, method, model, owner_id, has_metadata)
            """,
            "CREATE INDEX jobs_by_state_and_update ON jobs (organization_id, state, updated_ms, id)",
            "CREATE INDEX jobs_by_state_and_name ON jobs (organization_id, state, name, id)",
            "CREATE INDEX jobs_by_state_and_duration ON jobs (organization_id, state, training_ms, id)",
            """
            CREATE INDEX jobs_by_activity ON jobs
            (organization_id, is_active, created_ms, id, search_text, base, method, model, owner_id, has_metadata)
            """,
            "CREATE INDEX jobs_by_activity_and_update ON jobs (organization_id, is_active, updated_ms, id)",
            "CREATE INDEX jobs_by_activity_and_name ON jobs (organization_id, is_active, name, id)",
            "CREATE INDEX jobs_by_activity_and_duration ON jobs (organization_id, is_active, training_ms, id)",
            // The queue is one for all organizations.
            "CREATE INDEX jobs_in_line ON jobs (state, priority, created_ms, id)",
            """
            CREATE TABLE job_metadata (
                organization_id TEXT NOT NULL,
                job_id TEXT NOT NULL,
                name TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (organization_id, job_id, name),
                FOREIGN KEY (organization_id, job_id) REFERENCES jobs (organization_id, id)
            )
            """,
            "CREATE INDEX job_metadata_by_value ON job_metadata (organization_id, name, value, job_id)",
            """
            CREATE TABLE job_events (
                organization_id TEXT NOT NULL,
                job_id TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                time_ms BIGINT NOT NULL,
                level TEXT NOT NULL,
                kind TEXT NOT NULL,
                message TEXT NOT NULL,
                details TEXT,
                PRIMARY KEY (organization_id, job_id, number),
                FOREIGN KEY (organization_id, job_id) REFERENCES jobs (organization_id, id)
            )
            """,
            // A row for each step: a run that goes on from a checkpoint measures some steps again.
            """
            CREATE TABLE job_measures (
                organization_id TEXT NOT NULL,
                job_id TEXT NOT NULL,
                step BIGINT NOT NULL,
                loss DOUBLE PRECISION,
                validation_loss DOUBLE PRECISION,
                learning_rate DOUBLE PRECISION,
                gradient_norm DOUBLE PRECISION,
                tokens_per_second DOUBLE PRECISION,
                memory_bytes DOUBLE PRECISION,
                PRIMARY KEY (organization_id, job_id, step),
                FOREIGN KEY (organization_id, job_id) REFERENCES jobs (organization_id, id)
            )
            """,
            """
            CREATE TABLE job_keys (
                organization_id TEXT NOT NULL,
                key TEXT NOT NULL,
                job_id TEXT NOT NULL,
                request_sha256 TEXT NOT NULL,
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, key),
                FOREIGN KEY (organization_id, job_id) REFERENCES jobs (organization_id, id)
            )
            """,
            "CREATE INDEX job_keys_by_age ON job_keys (organization_id, created_ms)",
        ])
}
