public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ModelRecords {
    /// A part of a list.
    public struct Page: Sendable {
        /// The models in their order.
        public let models: [ListedModel]
        /// Where the next page begins; nil on the last.
        public let next: DatasetRecords.Cursor?
        /// How many there are on all pages; nil when more than 10,000.
        public let total: Int?
    }

    /// At most `limit` models of a filtered list, from behind `cursor` on; throws `invalid_request` for a cursor of another order.
    public func page(_ filter: ModelFilter, limit: Int, after cursor: DatasetRecords.Cursor? = nil) throws -> Page {
        let counted = ModelQuery(filter, organization, seeing: seeing)
        return try store.database.read { transaction in
            let total = try transaction.count("models m WHERE \(counted.condition)", values: counted.values)
            guard total != 0 else { return Page(models: [], next: nil, total: 0) }
            var query = counted
            if let total, total <= Self.few { query.findFirst() }
            if let cursor { try query.goOn(after: cursor, filter) }
            let direction = filter.isDescending ? "DESC" : "ASC"
            let sql = """
                SELECT \(Self.columns) FROM models m WHERE \(query.condition)
                ORDER BY \(ModelQuery.column(filter.order)) \(direction), id \(direction) LIMIT \(query.bind(limit + 1))
                """
            let found = try transaction.rows(sql, values: query.values) { row in try model(row, transaction) }
            let shown = try found.prefix(limit).map { try listed($0, transaction) }
            let next = found.count > limit ? shown.last.map { DatasetRecords.Cursor($0.model, filter.order) } : nil
            return Page(models: shown, next: next, total: total)
        }
    }

    /// So many are found first and then sorted; more stand so close together that going through the sorted ones is quicker.
    private static let few = 500

    /// The model with its newest version, without the plan of its run: that would take most of the time.
    private func listed(_ model: Model, _ transaction: Transaction) throws -> ListedModel {
        let newest = try transaction.first(
            "SELECT \(Self.versionColumns) FROM model_versions WHERE organization_id = $1 AND model_id = $2 AND number = $3",
            organization.rawValue, model.id.rawValue, model.newest
        ) { try version($0, plan: nil, transaction) }
        return ListedModel(
            model: model, newest: newest, aliases: try aliases(of: model.id, transaction), job: try job(of: model.id, transaction))
    }

    /// How many models there are in each state, deleted ones too, with their versions and the bytes of their files.
    public func totals() throws -> [(state: Model.State, models: Int, versions: Int, bytes: Int)] {
        try store.database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT CASE WHEN m.deleted_ms IS NULL THEN m.state ELSE 'deleted' END AS state, COUNT(*) AS models,
                SUM((SELECT COUNT(*) FROM model_versions v WHERE v.organization_id = m.organization_id AND v.model_id = m.id)) AS versions,
                SUM((SELECT COALESCE(SUM(f.byte_count), 0) FROM model_versions v
                    JOIN model_files f ON f.organization_id = v.organization_id AND f.version_id = v.id
                    WHERE v.organization_id = m.organization_id AND v.model_id = m.id)) AS bytes
                FROM models m WHERE m.organization_id = $1 AND (m.visibility = 'organization' OR $2 = '*' OR m.owner_id = $2)
                GROUP BY CASE WHEN m.deleted_ms IS NULL THEN m.state ELSE 'deleted' END ORDER BY 1
                """, organization.rawValue, seeing
            ) { row in
                (
                    state: Model.State(rawValue: try row.value("state")), models: try row.value("models", as: Int.self),
                    versions: try row.value("versions", as: Int.self), bytes: try row.value("bytes", as: Int.self)
                )
            }
            return rows.compactMap { row in row.state.map { ($0, row.models, row.versions, row.bytes) } }
        }
    }
}

extension DatasetRecords.Cursor {
    fileprivate init(_ model: Model, _ order: ModelFilter.Order) {
        let key =
            switch order {
            case .name: model.name
            case .created: "\(model.created.databaseMilliseconds)"
            case .updated: "\(model.updated.databaseMilliseconds)"
            }
        self.init(key: key, id: model.id.rawValue)
    }
}

/// A filter as a condition on `models m`, with the values of its parameters.
private struct ModelQuery {
    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []

    init(_ filter: ModelFilter, _ organization: Organization.ID, seeing: String) {
        let isDeleted = filter.isDeleted || filter.state == .deleted
        // A tag or an alias leads to few models: they are where to begin, so the organization is only looked at beside.
        let organizationColumn = filter.tag == nil && filter.alias == nil ? "m.organization_id" : "(m.organization_id || '')"
        condition = "\(organizationColumn) = \(bind(organization.rawValue)) AND m.deleted_ms IS \(isDeleted ? "NOT " : "")NULL"
        if seeing != "*" { condition += " AND (m.visibility = 'organization' OR m.owner_id = \(bind(seeing)))" }
        if let state = filter.state, state != .deleted { condition += " AND m.state = \(bind(state.rawValue))" }
        if let base = filter.base { condition += " AND m.base = \(bind(base))" }
        if let provider = filter.provider { condition += " AND m.provider = \(bind(provider))" }
        if let visibility = filter.visibility { condition += " AND m.visibility = \(bind(visibility.rawValue))" }
        if let tag = filter.tag {
            condition += " AND m.id IN (SELECT model_id FROM model_tags WHERE organization_id = $1 AND tag = \(bind(tag)))"
        }
        if let alias = filter.alias {
            condition += " AND m.id IN (SELECT model_id FROM model_aliases WHERE organization_id = $1 AND name = \(bind(alias)))"
        }
        if let search = filter.search, !search.isEmpty {
            let pattern = bind(LikePattern.holding(search))
            condition += " AND m.words LIKE \(pattern) ESCAPE '!'"
        }
    }

    /// The place of a further parameter, such as `$3`.
    mutating func bind(_ value: any DatabaseConvertible) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Lets the models that are meant be found by an index that holds all of the condition, before they are sorted.
    mutating func findFirst() { condition = "m.id IN (SELECT m.id FROM models m WHERE \(condition))" }

    /// Leaves out what a list has shown already.
    mutating func goOn(after cursor: DatasetRecords.Cursor, _ filter: ModelFilter) throws {
        let key: any DatabaseConvertible
        if filter.order == .name {
            key = cursor.key
        } else {
            guard let number = Int(cursor.key) else {
                throw WorkbenchError(.invalidRequest, "the cursor belongs to a list in another order", hint: "begin with the first page")
            }
            key = number
        }
        condition += " AND (m.\(Self.column(filter.order)), m.id) \(filter.isDescending ? "<" : ">") (\(bind(key)), \(bind(cursor.id)))"
    }

    static func column(_ order: ModelFilter.Order) -> String {
        switch order {
        case .name: "name"
        case .created: "created_ms"
        case .updated: "updated_ms"
        }
    }
}
