internal import CSQLite
internal import Domain

/// One connection to SQLite, used by one thread at a time.
///
/// Unchecked because a C handle is wrapped: whatever touches the handle or the statements runs in `transaction`, under the mutex.
final class Connection: @unchecked Sendable {
    /// What a connection may do.
    enum Role {
        case reader
        case writer
    }

    private let pointer: OpaquePointer
    private let mutex = ThreadLock()
    /// Prepared statements that are not in use, by their text.
    private var statements: [String: Statement] = [:]
    private static let maximumStatements = 128

    /// Opens the file at `path`; a writer makes it where there is none.
    init(_ path: String, _ role: Role, timeoutSeconds: Double) throws {
        var handle: OpaquePointer?
        // Our mutex makes SQLite's own superfluous.
        let create = role == .writer ? SQLITE_OPEN_CREATE : 0
        let flags = SQLITE_OPEN_READWRITE | create | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            let error = SQLiteFailure.error(code, handle, nil, path: path)
            sqlite3_close_v2(handle)
            throw error
        }
        pointer = handle
        do {
            try SQLiteDialect.prepare(handle, timeoutSeconds: timeoutSeconds)
            for sql in SQLiteDialect.settings(role) { try run(sql) }
        } catch let error as WorkbenchError {
            throw WorkbenchError(error.code, "\(path): \(error.message)", hint: error.hint, details: error.details)
        }
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(pointer)
    }

    /// Moves what the log holds into the database's file, as far as nobody reads it.
    func checkpoint() {
        // What cannot be moved now stays in the log, which is as good.
        _ = mutex.withLock { sqlite3_wal_checkpoint_v2(pointer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) }
    }

    /// Runs `body` in a transaction begun with `begin`: all of what it did stays, or, when it throws, nothing.
    ///
    /// Other programs that have the database are waited for until `deadline`, where there is one.
    func transaction<Value: Sendable>(
        _ begin: String, waitingUntil deadline: ContinuousClock.Instant? = nil, _ body: (Transaction) throws -> Value
    ) throws -> Value {
        try mutex.withLock {
            if let deadline {
                try SQLiteDialect.wait(seconds: max(0, (deadline - ContinuousClock.now) / .seconds(1)), on: pointer)
            }
            try run(begin)
            let transaction = Transaction(on: self)
            defer { transaction.end() }
            do {
                let value = try body(transaction)
                try run("COMMIT")
                return value
            } catch {
                // After some failures, such as a full disk, SQLite has rolled back by itself.
                if sqlite3_get_autocommit(pointer) == 0 { try rollBack(after: error) }
                throw error
            }
        }
    }

    private func rollBack(after cause: any Error) throws {
        do {
            try run("ROLLBACK")
        } catch let error as WorkbenchError {
            throw WorkbenchError(error.code, "cannot roll back: \(error.message)", hint: error.hint, details: error.details, cause: cause)
        }
    }

    private func run(_ sql: String) throws {
        try using(sql, []) { while try $0.step() {} }
    }

    /// Lets `body` step through a statement with its values bound. Only inside a transaction.
    func using<Value>(_ sql: String, _ values: [any DatabaseConvertible], _ body: (Statement) throws -> Value) throws -> Value {
        // Taken out while in use, so that the same text may be run again meanwhile.
        let statement = try statements.removeValue(forKey: sql) ?? Statement(sql, on: pointer)
        defer {
            statement.reset()
            if statements.count < Self.maximumStatements { statements[sql] = statement }
        }
        try statement.bind(values)
        return try body(statement)
    }

    /// Rows that the last statement inserted, updated or deleted.
    var changes: Int { Int(sqlite3_changes64(pointer)) }
}
