internal import Domain

/// A filter as a condition on `conversations c`, with the values of its parameters.
struct ConversationQuery {
    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []

    init(_ filter: ConversationFilter, _ organization: Organization.ID) {
        condition = "c.organization_id = \(bind(organization.rawValue))"
        for (column, value) in [("author", filter.author), ("domain", filter.domain), ("type", filter.type)] {
            if let value { condition += " AND c.\(column) = \(bind(value))" }
        }
        if let since = filter.since { condition += " AND c.created_ms >= \(bind(since.databaseMilliseconds))" }
        if let until = filter.until { condition += " AND c.created_ms < \(bind(until.databaseMilliseconds))" }
        if let stars = filter.minimumStars { addRating("r.stars >= \(bind(stars))") }
        if let thumbs = filter.thumbs { addRating("r.thumbs = \(bind(thumbs.rawValue))") }
        if filter.hasGoldStar { addRating("r.gold_star = 1") }
    }

    /// The place of a further parameter, such as `$3`.
    mutating func bind(_ value: any DatabaseConvertible) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Leaves out what a list has shown already.
    mutating func goOn(after cursor: ConversationRecords.Cursor) {
        condition += " AND (c.created_ms, c.id) > (\(bind(cursor.milliseconds)), \(bind(cursor.id)))"
    }

    private mutating func addRating(_ wanted: String) {
        condition +=
            " AND EXISTS (SELECT 1 FROM ratings r WHERE r.organization_id = c.organization_id AND r.conversation_id = c.id AND \(wanted))"
    }
}
