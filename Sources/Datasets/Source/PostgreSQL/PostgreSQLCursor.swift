internal import CPostgreSQL
internal import Domain

/// A query of a PostgreSQL server whose rows are fetched as they are needed, in a transaction that can only read.
final class PostgreSQLCursor {
    /// Rows of the first fetch; later ones aim at `pieceBytes`.
    private static let firstRows = 16
    private static let mostRows = 4096
    private static let pieceBytes = 4 << 20

    /// One column of the result.
    struct Column {
        let name: String
        /// Whether its values are JSON.
        let isJSON: Bool
    }

    /// The columns in order.
    private(set) var columns: [Column] = []
    private let connection: OpaquePointer
    private let failure: PostgreSQLFailure

    /// Connects and declares the query; `values` are its parameters `$1`, `$2` ….
    ///
    /// Throws `database_unreachable`, `bad_credentials`, `invalid_query`, `query_writes`, `query_timed_out`.
    init(_ sql: String, _ values: [String] = [], at address: PostgreSQLAddress, timeoutSeconds: Int) throws {
        failure = PostgreSQLFailure(address: address)
        guard !sql.utf8.contains(0) else { throw WorkbenchError(.invalidQuery, "the query has the character NUL in it") }
        // Later settings go before earlier ones: the encoding is not the person's to choose, the time to wait is.
        let settings = [
            ("connect_timeout", "10"), ("fallback_application_name", "tunesmith"), ("dbname", address.connectionString),
            ("client_encoding", "UTF8"),
        ]
        let connection = Self.withTexts(settings.map(\.0)) { keywords in
            Self.withTexts(settings.map(\.1)) { PQconnectdbParams(keywords, $0, 1) }
        }
        guard let connection, PQstatus(connection) == CONNECTION_OK else {
            defer { PQfinish(connection) }
            throw failure.connecting(connection)
        }
        self.connection = connection
        ts_pq_ignore_notices(connection)
        try run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        try run("SET LOCAL statement_timeout = \(max(1, timeoutSeconds) * 1000)")
        try prepare(sql)
        try declare(sql, values)
    }

    deinit {
        PQfinish(connection)
    }

    /// Hands every row to `body`: the bytes of each column, nil for null. They are valid until `body` returns.
    func forEachRow(_ body: ([UnsafeRawBufferPointer?]) throws -> Void) throws {
        var wanted = Self.firstRows
        while true {
            let result = PQexec(connection, "FETCH FORWARD \(wanted) FROM tunesmith")
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_TUPLES_OK else { throw failure.running(nil, result, connection) }
            let count = PQntuples(result)
            var bytes = 0
            for row in 0..<count {
                let cells = (0..<PQnfields(result)).map { column -> UnsafeRawBufferPointer? in
                    guard PQgetisnull(result, row, column) == 0 else { return nil }
                    return UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
                }
                bytes += cells.reduce(0) { $0 + ($1?.count ?? 0) }
                try body(cells)
            }
            if count < wanted { return }
            let perRow = max(1, bytes / max(1, Int(count)))
            wanted = min(Self.mostRows, 4 * wanted, max(1, Self.pieceBytes / perRow))
        }
    }

    /// Lets the server check the query and say which columns it gives; nothing is run.
    private func prepare(_ sql: String) throws {
        let prepared = PQprepare(connection, "", sql, 0, nil)
        defer { PQclear(prepared) }
        guard PQresultStatus(prepared) == PGRES_COMMAND_OK else { throw failure.running(sql, prepared, connection) }
        let described = PQdescribePrepared(connection, "")
        defer { PQclear(described) }
        guard PQresultStatus(described) == PGRES_COMMAND_OK else { throw failure.running(sql, described, connection) }
        columns = (0..<PQnfields(described)).map { index in
            // The types json and jsonb (catalog pg_type).
            Column(name: String(cString: PQfname(described, index)), isJSON: [114, 3802].contains(PQftype(described, index)))
        }
        guard !columns.isEmpty else { throw PostgreSQLFailure.writes("\(failure.address.name): the query gives no columns") }
    }

    private func declare(_ sql: String, _ values: [String]) throws {
        let head = "DECLARE tunesmith NO SCROLL CURSOR FOR "
        let result = Self.withTexts(values) { PQexecParams(connection, head + sql, Int32(values.count), nil, $0, nil, nil, 0) }
        defer { PQclear(result) }
        if PQresultStatus(result) == PGRES_COMMAND_OK { return }
        let error = failure.running(sql, offset: head.unicodeScalars.count, result, connection)
        // The query by itself is right, so that what is wrong is that it does other things than select.
        guard ["42601", "0A000"].contains(error.details["sqlstate"] ?? "") else { throw error }
        throw PostgreSQLFailure.writes("\(failure.address.name): the query does more than read: \(error.message)", error.details)
    }

    private func run(_ sql: String) throws {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure.running(nil, result, connection) }
    }

    /// Lets `body` see `texts` as C has them, with a null behind the last.
    private static func withTexts<Value>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
    ) -> Value {
        let copies = texts.map { text in
            text.withCString { source in
                let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
                copy.update(from: source, count: text.utf8.count + 1)
                return copy
            }
        }
        let pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: copies.count + 1)
        defer {
            copies.forEach { $0.deallocate() }
            pointers.deallocate()
        }
        for (index, copy) in copies.enumerated() { pointers[index] = UnsafePointer(copy) }
        pointers[copies.count] = nil
        return body(pointers)
    }
}
