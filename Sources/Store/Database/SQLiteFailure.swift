internal import CSQLite
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What SQLite's failures are called here.
enum SQLiteFailure {
    /// The failure `code` with SQLite's text for it, which names tables and columns but no bound value.
    static func error(_ code: Int32, _ connection: OpaquePointer?, _ sql: String?, path: String? = nil) -> WorkbenchError {
        let text = connection.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
        var details = ["sqlite_code": "\(code)"]
        details["sql"] = sql
        let message = path.map { "\($0): \(text)" } ?? "database: \(text)"
        // The low byte is the kind, the rest says more. A log or an index of it that cannot grow is no SQLITE_FULL.
        let cause = connection.map { sqlite3_system_errno($0) }
        let isFull =
            code & 0xff == SQLITE_FULL || (cause == ENOSPC || cause == EDQUOT) && [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xff)
        guard !isFull else {
            return WorkbenchError(.diskFull, message, hint: "free some disk space, then try again", details: details)
        }
        return switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED:
            WorkbenchError(.storeBusy, message, hint: "end other programs that have the database open", details: details)
        case SQLITE_CORRUPT, SQLITE_NOTADB:
            WorkbenchError(.malformedFile, message, hint: "put back a copy of the store from a backup", details: details)
        case SQLITE_CONSTRAINT: WorkbenchError(.constraintViolated, message, details: details)
        case SQLITE_CANTOPEN, SQLITE_PERM:
            WorkbenchError(.fileUnreadable, message, hint: "check the path and its permissions", details: details)
        case SQLITE_READONLY, SQLITE_IOERR:
            WorkbenchError(.fileUnwritable, message, hint: "check the disk, and the file's permissions", details: details)
        default: WorkbenchError(.databaseFailed, message, details: details)
        }
    }
}
