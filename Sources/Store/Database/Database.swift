internal import CSQLite
internal import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A SQLite database that several threads and processes may use at once: many read, one writes.
///
/// A process has one connection that writes and several that read, each used by one thread at a time. Among processes a file lock lets
/// one write or checkpoint at a time: SQLite 3.7.0 to 3.51.2 can damage a database when two do so at the same moment. Calls wait for
/// locks and for the disk, so they belong on no thread that must stay free.
public final class Database: Sendable {
    private let writer: Connection
    private let readers: ReaderPool
    private let writeLock: FileLock
    private let openLock: FileLock
    private let timeoutSeconds: Double
    /// As many as threads of the server answer requests.
    private static let mostReaders = 8

    /// Version of SQLite.
    public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    /// Opens the database at `url`, making it where there is none, and brings its tables up to the last of `migrations`.
    ///
    /// Throws `incompatible_store` when another version of the program made it, `store_in_use` when tables would change under a
    /// process that has it open, `store_busy` when others write for longer than `timeoutSeconds`.
    public convenience init(at url: URL, timeoutSeconds: Double = 10) throws {
        try self.init(at: url, migrations: Migration.all, timeoutSeconds: timeoutSeconds)
    }

    init(at url: URL, migrations: [Migration], timeoutSeconds: Double) throws {
        let path = url.path
        let writeLock = try FileLock(path + "-write.lock")
        let openLock = try FileLock(path + "-open.lock")
        (writer, readers) = try writeLock.whileHeld(timeoutSeconds: timeoutSeconds) { _ in
            // Held alone only by those who migrate, who hold the other lock as well.
            guard openLock.take(.shared) else {
                throw WorkbenchError(.storeInUse, "\(path) is held by another program", hint: "end it, then try again")
            }
            let writer = try Connection(path, .writer, timeoutSeconds: timeoutSeconds)
            let readers = try ReaderPool(path, limit: Self.mostReaders, timeoutSeconds: timeoutSeconds)
            try Migrator(path: path, migrations: migrations).run(on: writer, takeAlone: { openLock.take(.exclusive) })
            // A lock that was refused has been lost as well; after a migration others may come in again.
            _ = openLock.take(.shared)
            return (writer, readers)
        }
        self.writeLock = writeLock
        self.openLock = openLock
        self.timeoutSeconds = timeoutSeconds
    }

    deinit {
        // Whoever writes meanwhile checkpoints as well, or a later process does.
        if writeLock.take(.exclusive) { writer.checkpoint() }
    }

    /// Runs `body` on one state of the database, whatever is written meanwhile; writing is refused. Not to be nested.
    public func read<Value: Sendable>(_ body: (Transaction) throws -> Value) throws -> Value {
        try readers.read(body)
    }

    /// Runs `body` while nobody else writes: all of what it did is on the disk when this returns, or, when it throws, nothing.
    ///
    /// Not to be nested. Throws `store_busy` when others write for too long.
    @discardableResult
    public func write<Value: Sendable>(_ body: (Transaction) throws -> Value) throws -> Value {
        try writeLock.whileHeld(timeoutSeconds: timeoutSeconds) { deadline in
            try writer.transaction(SQLiteDialect.beginWriting, waitingUntil: deadline, body)
        }
    }
}
