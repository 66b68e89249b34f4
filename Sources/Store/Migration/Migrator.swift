internal import Domain

/// Brings a database's tables up to date, and refuses one that another version of the program made.
struct Migrator {
    /// The database's file, for messages.
    let path: String
    /// Every change this program knows, in order.
    let migrations: [Migration]

    /// Applies what is missing, each change in a transaction; `takeAlone` says whether no other process has the database open.
    func run(on connection: Connection, takeAlone: () -> Bool) throws {
        let applied = try connection.transaction(SQLiteDialect.beginWriting) { transaction in
            // The book-keeping of the file itself, of no organization.
            try transaction.execute(
                "CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)")
            return try transaction.rows("SELECT number, name, sha256 FROM migrations ORDER BY number") {
                Applied(number: try $0.value("number"), name: try $0.value("name"), digest: try $0.value("sha256"))
            }
        }
        try check(applied)
        let missing = migrations.dropFirst(applied.count)
        guard !missing.isEmpty else { return }
        guard takeAlone() else {
            throw WorkbenchError(
                .storeInUse, "\(path) must be brought up to date, but another process of an older version has it open",
                hint: "end that process, then try again")
        }
        for migration in missing { try apply(migration, on: connection) }
    }

    private struct Applied {
        let number: Int
        let name: String
        let digest: String
    }

    private func check(_ applied: [Applied]) throws {
        for (index, change) in applied.enumerated() {
            guard index < migrations.count else {
                throw WorkbenchError(
                    .incompatibleStore,
                    "\(path) was made by a newer version: it has change \(change.number) (\(change.name)), known are \(migrations.count)",
                    hint: "use the version of the program that made it, or a newer one")
            }
            guard change.number == migrations[index].number, change.digest == migrations[index].digest else {
                throw WorkbenchError(
                    .incompatibleStore,
                    "\(path) was made by another version: its change \(change.number) (\(change.name)) is not the one known here",
                    hint: "use the version of the program that made it")
            }
        }
    }

    private func apply(_ migration: Migration, on connection: Connection) throws {
        do {
            try connection.transaction(SQLiteDialect.beginWriting) { transaction in
                for statement in migration.statements { try transaction.execute(statement) }
                try transaction.execute(
                    "INSERT INTO migrations (number, name, sha256) VALUES ($1, $2, $3)", migration.number, migration.name, migration.digest)
            }
        } catch let error as WorkbenchError {
            throw WorkbenchError(
                error.code, "\(path): change \(migration.number) (\(migration.name)) failed: \(error.message)", hint: error.hint,
                details: error.details)
        }
    }
}
