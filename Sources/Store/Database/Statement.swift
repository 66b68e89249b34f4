internal import CSQLite
internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A prepared statement of one connection.
final class Statement {
    private let connection: OpaquePointer
    private let pointer: OpaquePointer
    /// The statement's text.
    let sql: String
    /// Places of the result's columns by name.
    let columns: [String: Int32]
    /// Where SQLite keeps the parameters `$1`, `$2` and so on; it counts names in the order in which it meets them.
    private let places: [Int32]

    /// Prepares `sql`, which must be one statement.
    init(_ sql: String, on connection: OpaquePointer) throws {
        var pointer: OpaquePointer?
        var isOne = true
        let code = sql.withCString { text in
            var rest: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, &rest)
            // What follows the first statement would be passed over without a word.
            isOne = rest.map { String(cString: $0).allSatisfy(\.isWhitespace) } ?? true
            return code
        }
        guard code == SQLITE_OK else { throw SQLiteFailure.error(code, connection, sql) }
        guard let pointer, isOne else {
            sqlite3_finalize(pointer)
            throw WorkbenchError(.databaseFailed, "a text of SQL must be one statement", details: ["sql": sql])
        }
        self.connection = connection
        self.pointer = pointer
        self.sql = sql
        columns = Dictionary(
            (0..<sqlite3_column_count(pointer)).map { (String(cString: sqlite3_column_name(pointer, $0)), $0) },
            uniquingKeysWith: { a, _ in a })
        places = (0..<sqlite3_bind_parameter_count(pointer)).map { sqlite3_bind_parameter_index(pointer, "$\($0 + 1)") }
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Puts the values in the places `$1`, `$2` and so on.
    func bind(_ values: [any DatabaseConvertible]) throws {
        guard places.count == values.count else {
            throw WorkbenchError(
                .databaseFailed, "a statement with \(places.count) parameters was given \(values.count) values",
                details: ["sql": sql])
        }
        for (position, value) in values.enumerated() {
            guard places[position] > 0 else {
                throw WorkbenchError(.databaseFailed, "a statement lacks the parameter $\(position + 1)", details: ["sql": sql])
            }
            let code = try bind(value.databaseValue, at: places[position])
            guard code == SQLITE_OK else { throw SQLiteFailure.error(code, connection, sql) }
        }
    }

    private func bind(_ value: DatabaseValue, at index: Int32) throws -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
        case .real(let number):
            // SQLite would store nothing instead.
            guard !number.isNaN else { throw WorkbenchError(.databaseFailed, "NaN cannot be stored", details: ["sql": sql]) }
            return sqlite3_bind_double(pointer, index, number)
        case .text(var text):
            return try text.withUTF8 { bytes in
                // SQLite's functions end a text there, and PostgreSQL refuses it.
                guard !bytes.contains(0) else {
                    throw WorkbenchError(.databaseFailed, "a text with the character NUL cannot be stored", details: ["sql": sql])
                }
                return bytes.withMemoryRebound(to: CChar.self) {
                    // Without an address it would be null.
                    $0.isEmpty
                        ? ts_sqlite_bind_text(pointer, index, "", 0)
                        : ts_sqlite_bind_text(pointer, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .blob(let data):
            return data.withUnsafeBytes {
                $0.isEmpty
                    ? sqlite3_bind_zeroblob(pointer, index, 0) : ts_sqlite_bind_blob(pointer, index, $0.baseAddress, UInt64($0.count))
            }
        }
    }

    /// Goes to the next row; false when there is none.
    func step() throws -> Bool {
        let code = sqlite3_step(pointer)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw SQLiteFailure.error(code, connection, sql) }
        return code == SQLITE_ROW
    }

    /// Makes the statement ready for other values and forgets these.
    func reset() {
        // Its result is the error of the last step, which was reported then.
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// The value of the current row in a column.
    func value(at column: Int32) -> DatabaseValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(pointer, column))
        case SQLITE_TEXT:
            .text(String(decoding: bytes(sqlite3_column_text(pointer, column).map { UnsafeRawPointer($0) }, column), as: UTF8.self))
        case SQLITE_BLOB: .blob(Data(bytes(sqlite3_column_blob(pointer, column), column)))
        default: .null
        }
    }

    private func bytes(_ start: UnsafeRawPointer?, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column)))
    }
}
