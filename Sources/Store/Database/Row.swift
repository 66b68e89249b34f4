internal import Domain

/// The row that a statement is at; of no use after the reading.
public final class Row {
    private var statement: Statement?

    init(of statement: Statement) {
        self.statement = statement
    }

    /// Lets nothing more be read.
    func end() { statement = nil }

    /// The value in a column; throws `database_failed` when there is no such column or it holds something else.
    public func value<Value: DatabaseConvertible>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
        guard let statement else { throw WorkbenchError(.databaseFailed, "a row was used after the reading") }
        guard let place = statement.columns[column] else {
            throw WorkbenchError(.databaseFailed, "a statement gives no column \(column)", details: ["sql": statement.sql])
        }
        guard let value = Value(databaseValue: statement.value(at: place)) else {
            throw WorkbenchError(.databaseFailed, "the column \(column) holds no \(Value.self)", details: ["sql": statement.sql])
        }
        return value
    }
}
