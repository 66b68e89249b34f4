internal import CPostgreSQL
internal import Domain

/// What failures of PostgreSQL are called here; no message has the password in it.
struct PostgreSQLFailure {
    let address: PostgreSQLAddress

    /// The failure to connect.
    func connecting(_ connection: OpaquePointer?) -> WorkbenchError {
        let text = connection.map { shown(PQerrorMessage($0)) } ?? "there is no memory"
        // Before there is a connection libpq gives no code, and the words depend on the server's language.
        let isRefused = connection.map { PQconnectionNeedsPassword($0) == 1 || PQconnectionUsedPassword($0) == 1 } ?? false
        guard isRefused || ["authentication failed", "no pg_hba.conf entry"].contains(where: { text.contains($0) }) else {
            return WorkbenchError(
                .databaseUnreachable, "\(address.name) cannot be reached: \(text)",
                hint: "check host, port, database and that the server runs")
        }
        return WorkbenchError(
            .badCredentials, "\(address.name) refuses the user: \(text)",
            hint: "check user and password, and what the server's pg_hba.conf allows")
    }

    /// The failure of a statement; `sql` is the person's own, which stands `offset` characters behind the beginning of what was sent.
    func running(_ sql: String?, offset: Int = 0, _ result: OpaquePointer?, _ connection: OpaquePointer) -> WorkbenchError {
        let state = field(result, "C") ?? ""
        let text = field(result, "M") ?? shown(PQerrorMessage(connection))
        var details = ["sqlstate": state]
        if let detail = field(result, "D") { details["detail"] = detail }
        let place = sql.flatMap { sql in field(result, "P").flatMap { Int($0) }.flatMap { Self.place(of: $0 - offset, in: sql) } }
        let message = "\(address.name): \(text)" + (place.map { " (\($0))" } ?? "")
        let hint = field(result, "H")
        return switch state {
        case _ where state.hasPrefix("25"): Self.writes(message, details)
        case "57014": WorkbenchError(.queryTimedOut, message, hint: "allow more time, or ask for less", details: details)
        case "42501": WorkbenchError(.badCredentials, message, hint: hint ?? "ask for the right to read it", details: details)
        case "42703": WorkbenchError(.invalidQuery, message, hint: hint ?? "check the names of the columns", details: details)
        case _ where state == "08P01" || state.hasPrefix("42") || state.hasPrefix("22") || state.hasPrefix("0A"):
            WorkbenchError(.invalidQuery, message, hint: hint ?? "mend the query", details: details)
        case _ where state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57"):
            WorkbenchError(.databaseUnreachable, message, hint: hint ?? "the connection was lost: try again", details: details)
        default: WorkbenchError(.databaseFailed, message, hint: hint, details: details)
        }
    }

    static func writes(_ message: String, _ details: [String: String] = [:]) -> WorkbenchError {
        WorkbenchError(.queryWrites, message, hint: "write a SELECT that only reads", details: details)
    }

    private func field(_ result: OpaquePointer?, _ code: Unicode.Scalar) -> String? {
        result.flatMap { PQresultErrorField($0, Int32(code.value)) }.map { shown($0) }
    }

    private func shown(_ text: UnsafePointer<CChar>) -> String {
        var text = address.masked(String(cString: text))
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// `line 2, column 7: "FROM x"` of the character `position`, from 1.
    private static func place(of position: Int, in sql: String) -> String? {
        let scalars = Array(sql.unicodeScalars)
        guard (1...(scalars.count + 1)).contains(position) else { return nil }
        let before = scalars[..<(position - 1)]
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
        let text = Excerpt.of(String(String.UnicodeScalarView(scalars[max(start, position - 20)..<end])))
        return "line \(before.count { $0 == "\n" } + 1), column \(position - start): \(text)"
    }
}
