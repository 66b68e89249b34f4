extension Migration {
    /// People, their places in organizations, and what shows who asks: passwords, sessions, keys and one-time tokens, all as digests.
    static let accounts = Migration(
        number: 4, name: "users, memberships, sessions, keys and tokens",
        statements: [
            // When the first organization was made is not known here; setting up tells it.
            "ALTER TABLE organizations ADD COLUMN created_ms BIGINT NOT NULL DEFAULT 0",
            "UPDATE organizations SET name = 'Local' WHERE id = 'local'",
            """
            CREATE TABLE users (
                id TEXT NOT NULL PRIMARY KEY,
                email TEXT NOT NULL,
                email_key TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                is_operator BIGINT NOT NULL CHECK (is_operator IN (0, 1)),
                is_disabled BIGINT NOT NULL CHECK (is_disabled IN (0, 1)),
                created_ms BIGINT NOT NULL,
                last_sign_in_ms BIGINT
            )
            """,
            // Apart from users, so that nothing that reads those can show a hash.
            """
            CREATE TABLE passwords (
                user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
                hash TEXT NOT NULL,
                changed_ms BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE memberships (
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                user_id TEXT NOT NULL REFERENCES users (id),
                role TEXT NOT NULL CHECK (role IN ('viewer', 'member', 'admin', 'owner')),
                created_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, user_id)
            )
            """,
            "CREATE INDEX memberships_by_user ON memberships (user_id, organization_id)",
            // A session cannot outlive the membership that it works by.
            """
            CREATE TABLE sessions (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL,
                user_id TEXT NOT NULL,
                address TEXT NOT NULL,
                agent TEXT NOT NULL,
                created_ms BIGINT NOT NULL,
                last_used_ms BIGINT NOT NULL,
                expires_ms BIGINT NOT NULL,
                FOREIGN KEY (organization_id, user_id) REFERENCES memberships (organization_id, user_id)
            )
            """,
            "CREATE INDEX sessions_by_user ON sessions (user_id, last_used_ms)",
            "CREATE INDEX sessions_by_membership ON sessions (organization_id, user_id)",
            "CREATE INDEX sessions_by_end ON sessions (expires_ms)",
            // All that a session was given, used ones too: they show that one was copied.
            """
            CREATE TABLE refresh_tokens (
                sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
                session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
                created_ms BIGINT NOT NULL,
                used_ms BIGINT
            )
            """,
            "CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id, used_ms)",
            """
            CREATE TABLE api_keys (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                user_id TEXT NOT NULL REFERENCES users (id),
                name TEXT NOT NULL,
                prefix TEXT NOT NULL,
                sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
                scopes TEXT,
                created_ms BIGINT NOT NULL,
                expires_ms BIGINT,
                last_used_ms BIGINT,
                revoked_ms BIGINT
            )
            """,
            "CREATE INDEX api_keys_by_user ON api_keys (organization_id, user_id, created_ms)",
            """
            CREATE TABLE one_time_tokens (
                sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                user_id TEXT REFERENCES users (id),
                purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'invitation', 'password_reset')),
                created_ms BIGINT NOT NULL,
                expires_ms BIGINT NOT NULL,
                CHECK (user_id IS NOT NULL OR purpose = 'setup')
            )
            """,
            "CREATE INDEX one_time_tokens_by_user ON one_time_tokens (user_id)",
            // The keys themselves are made of the key file and these names.
            """
            CREATE TABLE signing_keys (
                id TEXT NOT NULL PRIMARY KEY,
                created_ms BIGINT NOT NULL,
                retired_ms BIGINT
            )
            """,
        ])
}
