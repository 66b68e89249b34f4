internal import Domain

/// A filter as a condition on `audit_entries e` with the users `u` who did it, with the values of its parameters.
struct AuditQuery {
    static let tables = "audit_entries e LEFT JOIN users u ON u.id = e.user_id"

    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []

    init(_ filter: AuditFilter, _ scope: AccountRecords.AuditScope) {
        switch scope {
        case .organization(let id): condition = "e.organization_id = \(bind(id.rawValue))"
        case .organizationAndNone(let id): condition = "(e.organization_id = \(bind(id.rawValue)) OR e.organization_id IS NULL)"
        }
        if let action = filter.action { addAction(action) }
        if let user = filter.user { condition += " AND e.user_id = \(bind(user.rawValue))" }
        if let outcome = filter.outcome { condition += " AND e.outcome = \(bind(outcome))" }
        if let since = filter.since { condition += " AND e.created_ms >= \(bind(since.databaseMilliseconds))" }
        if let until = filter.until { condition += " AND e.created_ms < \(bind(until.databaseMilliseconds))" }
        if let search = filter.search, !search.isEmpty { addSearch(search) }
    }

    /// The place of a further parameter, such as `$3`.
    mutating func bind(_ value: any DatabaseConvertible) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Leaves out what a list has shown already.
    mutating func goOn(before number: Int) {
        condition += " AND e.number < \(bind(number))"
    }

    private mutating func addAction(_ action: String) {
        guard action.hasSuffix(".") else {
            condition += " AND e.action = \(bind(action))"
            return
        }
        // Behind the dot comes the slash.
        condition += " AND e.action >= \(bind(action)) AND e.action < \(bind(action.dropLast() + "/"))"
    }

    private mutating func addSearch(_ text: String) {
        let pattern = bind(LikePattern.holding(text))
        let columns = ["e.action", "e.target", "e.outcome", "e.address", "e.request_id", "e.details", "u.name", "u.email"]
        condition += " AND (" + columns.map { "LOWER(\($0)) LIKE \(pattern) ESCAPE '!'" }.joined(separator: " OR ") + ")"
    }
}
