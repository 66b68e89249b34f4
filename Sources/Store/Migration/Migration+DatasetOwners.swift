extension Migration {
    /// Whose a dataset is, who sees it, and what it is about.
    static let datasetOwners = Migration(
        number: 6, name: "owner, visibility and description of datasets",
        statements: [
            "ALTER TABLE datasets ADD COLUMN owner_id TEXT REFERENCES users (id)",
            "ALTER TABLE datasets ADD COLUMN visibility TEXT NOT NULL DEFAULT 'organization' CHECK (visibility IN ('organization', 'private'))",
            "ALTER TABLE datasets ADD COLUMN description TEXT NOT NULL DEFAULT ''",
        ])
}
