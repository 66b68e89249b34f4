extension Migration {
    /// The audit log and sealed secrets.
    static let audit = Migration(
        number: 5, name: "audit log and sealed secrets",
        statements: [
            // Without keys to other tables: what was done stays told whatever becomes of those.
            """
            CREATE TABLE audit_entries (
                number BIGINT NOT NULL PRIMARY KEY,
                organization_id TEXT,
                created_ms BIGINT NOT NULL,
                user_id TEXT,
                credential TEXT NOT NULL,
                action TEXT NOT NULL,
                target TEXT NOT NULL,
                outcome TEXT NOT NULL,
                address TEXT NOT NULL,
                request_id TEXT NOT NULL,
                details TEXT NOT NULL
            )
            """,
            "CREATE INDEX audit_entries_by_organization ON audit_entries (organization_id, number)",
            "CREATE INDEX audit_entries_by_action ON audit_entries (organization_id, action, number)",
            "CREATE INDEX audit_entries_by_user ON audit_entries (organization_id, user_id, number)",
            "CREATE INDEX audit_entries_by_time ON audit_entries (organization_id, created_ms, number)",
            SQLiteDialect.refusingUpdates(of: "audit_entries"),
            SQLiteDialect.refusingDeletions(of: "audit_entries"),
            """
            CREATE TABLE secrets (
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                name TEXT NOT NULL,
                sealed TEXT NOT NULL,
                updated_ms BIGINT NOT NULL,
                PRIMARY KEY (organization_id, name)
            )
            """,
        ])
}
