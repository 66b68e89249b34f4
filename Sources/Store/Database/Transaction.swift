internal import Domain

/// What may be done while a transaction lasts; of no use after its end.
public final class Transaction {
    private var connection: Connection?

    init(on connection: Connection) {
        self.connection = connection
    }

    /// Lets nothing more be done.
    func end() { connection = nil }

    /// Runs one statement with its parameters `$1`, `$2` …; returns how many rows it inserted, updated or deleted.
    @discardableResult
    public func execute(_ sql: String, _ values: any DatabaseConvertible...) throws -> Int {
        try execute(sql, values: values)
    }

    /// As above, with the parameters as a list.
    @discardableResult
    public func execute(_ sql: String, values: [any DatabaseConvertible]) throws -> Int {
        try using(sql, values) { connection, statement in
            while try statement.step() {}
            return connection.changes
        }
    }

    /// What `read` makes of each row that a statement with its parameters `$1`, `$2` … finds.
    public func rows<Value>(_ sql: String, _ values: any DatabaseConvertible..., read: (Row) throws -> Value) throws -> [Value] {
        try rows(sql, values: values, read: read)
    }

    /// As above, with the parameters as a list.
    public func rows<Value>(_ sql: String, values: [any DatabaseConvertible], read: (Row) throws -> Value) throws -> [Value] {
        try using(sql, values) { _, statement in
            let row = Row(of: statement)
            defer { row.end() }
            var found: [Value] = []
            while try statement.step() { found.append(try read(row)) }
            return found
        }
    }

    /// What `read` makes of the first row that a statement with its parameters `$1`, `$2` … finds; nil where it finds none.
    public func first<Value>(_ sql: String, _ values: any DatabaseConvertible..., read: (Row) throws -> Value) throws -> Value? {
        try using(sql, values) { _, statement in
            let row = Row(of: statement)
            defer { row.end() }
            return try statement.step() ? read(row) : nil
        }
    }

    /// How many rows `source`, the part of a query from its tables to its condition, finds; nil when more than `countedAtMost`.
    func count(_ source: String, values: [any DatabaseConvertible]) throws -> Int? {
        let sql = "SELECT COUNT(*) AS count FROM (SELECT 1 FROM \(source) LIMIT \(Self.countedAtMost + 1)) AS found"
        let count = try rows(sql, values: values) { try $0.value("count", as: Int.self) }.first ?? 0
        return count > Self.countedAtMost ? nil : count
    }

    /// Counting more would make the first page of a long list slow.
    static let countedAtMost = 10_000

    func using<Value>(
        _ sql: String, _ values: [any DatabaseConvertible], _ body: (Connection, Statement) throws -> Value
    ) throws -> Value {
        guard let connection else {
            throw WorkbenchError(.databaseFailed, "a transaction was used after its end", details: ["sql": sql])
        }
        return try connection.using(sql, values) { try body(connection, $0) }
    }
}
