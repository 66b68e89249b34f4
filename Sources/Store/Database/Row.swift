internal import Domain

/// One row that a statement found; it cannot be kept beyond the reading.
public struct Row: ~Copyable {
    let statement: Statement

    /// The value in a column; throws `database_failed` when there is no such column or it holds something else.
    public func value<Value: DatabaseConvertible>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
        guard let place = statement.columns[column] else {
            throw WorkbenchError(.databaseFailed, "a statement gives no column \(column)", details: ["sql": statement.sql])
        }
        guard let value = Value(databaseValue: statement.value(at: place)) else {
            throw WorkbenchError(.databaseFailed, "the column \(column) holds no \(Value.self)", details: ["sql": statement.sql])
        }
        return value
    }
}
