internal import Dispatch
internal import Domain
internal import Threads

/// Connections that read, so that several threads may at the same moment; a call waits while all are taken.
final class ReaderPool: Sendable {
    private let path: String
    private let timeoutSeconds: Double
    /// Connections nobody uses, the one used last at the end: its pages are the warmest.
    private let idle: Locked<[Connection]>
    private let places: DispatchSemaphore

    /// Opens one connection to the database at `path`; others follow when they are needed, up to `limit` in all.
    init(_ path: String, limit: Int, timeoutSeconds: Double) throws {
        self.path = path
        self.timeoutSeconds = timeoutSeconds
        idle = Locked([try Connection(path, .reader, timeoutSeconds: timeoutSeconds)])
        places = DispatchSemaphore(value: limit)
    }

    /// Runs `body` on one state of the database, on a connection that nobody else uses meanwhile.
    func read<Value: Sendable>(_ body: (Transaction) throws -> Value) throws -> Value {
        places.wait()
        defer { places.signal() }
        let free = idle.withLock { $0.popLast() }
        let connection = try free ?? Connection(path, .reader, timeoutSeconds: timeoutSeconds)
        defer { idle.withLock { $0.append(connection) } }
        return try connection.transaction(SQLiteDialect.beginReading, body)
    }
}
