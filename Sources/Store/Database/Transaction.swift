/// What may be done while a transaction lasts; it cannot be kept beyond.
public struct Transaction: ~Copyable {
    let connection: Connection

    /// Runs one statement with its parameters `$1`, `$2` …; returns how many rows it inserted, updated or deleted.
    @discardableResult
    public func execute(_ sql: String, _ values: any DatabaseConvertible...) throws -> Int {
        try connection.using(sql, values) { statement in
            while try statement.step() {}
            return connection.changes
        }
    }

    /// What `read` makes of each row that a statement with its parameters `$1`, `$2` … finds.
    public func rows<Value>(
        _ sql: String, _ values: any DatabaseConvertible..., read: (borrowing Row) throws -> Value
    ) throws -> [Value] {
        try connection.using(sql, values) { statement in
            var found: [Value] = []
            while try statement.step() { found.append(try read(Row(statement: statement))) }
            return found
        }
    }

    /// What `read` makes of the first row that a statement with its parameters `$1`, `$2` … finds; nil where it finds none.
    public func first<Value>(
        _ sql: String, _ values: any DatabaseConvertible..., read: (borrowing Row) throws -> Value
    ) throws -> Value? {
        try connection.using(sql, values) { try $0.step() ? read(Row(statement: $0)) : nil }
    }
}
