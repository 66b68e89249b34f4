internal import CSQLite
internal import Domain

/// What SQLite is told in words that PostgreSQL would not understand; all other SQL keeps to what both know.
enum SQLiteDialect {
    /// Makes a connection careful: nothing that a file says may run code, and no foreign file can be attached.
    static func prepare(_ connection: OpaquePointer, timeoutSeconds: Double) throws {
        let options: [(Int32, Int32)] = [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
            // Closing must not checkpoint beside a writer: see Database.
            (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
        ]
        for (option, on) in options {
            let code = ts_sqlite_configure(connection, option, on)
            guard code == SQLITE_OK else {
                throw WorkbenchError(.databaseFailed, "SQLite \(String(cString: sqlite3_libversion())) refuses the setting \(option)")
            }
        }
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
        try wait(seconds: timeoutSeconds, on: connection)
    }

    /// Lets a connection wait so long for other programs that have the database.
    static func wait(seconds: Double, on connection: OpaquePointer) throws {
        let code = sqlite3_busy_timeout(connection, Int32(clamping: Int64(seconds * 1000)))
        guard code == SQLITE_OK else { throw SQLiteFailure.error(code, connection, nil) }
    }

    /// The settings of a new connection, each a statement.
    static func settings(_ role: Connection.Role) -> [String] {
        // fullfsync is for macOS, where fsync alone leaves bytes in the drive's cache.
        let shared = ["PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON", "PRAGMA cell_size_check = ON"]
        return switch role {
        case .writer: ["PRAGMA journal_mode = WAL"] + shared
        case .reader: shared + ["PRAGMA query_only = ON"]
        }
    }

    /// Begins a transaction that will write: the lock is had at once, not in the middle.
    static let beginWriting = "BEGIN IMMEDIATE"

    /// Begins a transaction that sees one state of the database.
    static let beginReading = "BEGIN"

    /// Refuses every change of a table's rows; PostgreSQL needs a function for its trigger.
    static func refusingUpdates(of table: String) -> String {
        "CREATE TRIGGER \(table)_never_change BEFORE UPDATE ON \(table) BEGIN SELECT RAISE(ABORT, 'rows of \(table) never change'); END"
    }

    /// Refuses to remove any of a table's rows; PostgreSQL needs a function for its trigger.
    static func refusingDeletions(of table: String) -> String {
        "CREATE TRIGGER \(table)_never_go BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, 'rows of \(table) never go'); END"
    }
}
