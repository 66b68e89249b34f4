public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension DatasetRecords {
    /// Where a page of a list ended.
    public struct Cursor: Sendable, Equatable {
        /// What the last dataset is sorted by, as text.
        public let key: String
        /// Its id.
        public let id: String

        /// A place in a list.
        public init(key: String, id: String) {
            self.key = key
            self.id = id
        }
    }

    /// A part of a list.
    public struct Page: Sendable {
        /// The datasets in their order.
        public let datasets: [ListedDataset]
        /// Where the next page begins; nil on the last.
        public let next: Cursor?
        /// How many there are on all pages; nil when more than 10,000.
        public let total: Int?
    }

    /// At most `limit` datasets of a filtered list, from behind `cursor` on; throws `invalid_request` for a cursor of another order.
    public func page(_ filter: DatasetFilter, limit: Int, after cursor: Cursor? = nil) throws -> Page {
        var query = DatasetQuery(filter, organization, seeing: seeing)
        let (condition, values) = (query.condition, query.values)
        if let cursor { try query.goOn(after: cursor, filter) }
        let order =
            "d.\(DatasetQuery.column(filter.order)) \(filter.isDescending ? "DESC" : "ASC"), d.id \(filter.isDescending ? "DESC" : "ASC")"
        let sql = """
            SELECT d.\(DatasetQuery.column(filter.order)) AS sort_key, \(Self.listed) FROM datasets d
            JOIN dataset_versions v ON v.organization_id = d.organization_id AND v.dataset_id = d.id AND v.number = d.newest
            WHERE \(query.condition) ORDER BY \(order) LIMIT \(query.bind(limit + 1))
            """
        return try store.database.read { transaction in
            let total = try transaction.count("datasets d WHERE \(condition)", values: values)
            let found = try transaction.rows(sql, values: query.values) { row in
                (key: try DatasetQuery.key(row, filter.order), listed: try ListedDataset(row))
            }
            let shown = found.prefix(limit)
            let next = found.count > limit ? shown.last.map { Cursor(key: $0.key, id: $0.listed.dataset.id.rawValue) } : nil
            return Page(datasets: shown.map(\.listed), next: next, total: total)
        }
    }

    /// Datasets that are not deleted, their rows, and how many are invalid, by form.
    public func totals() throws -> [(form: String, datasets: Int, rows: Int, invalid: Int)] {
        try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT row_form, COUNT(*) AS datasets, SUM(row_count) AS rows, SUM(CASE WHEN status = 'valid' THEN 0 ELSE 1 END) AS invalid
                FROM datasets WHERE organization_id = $1 AND deleted_ms IS NULL AND \(Self.isSeen("$2")) GROUP BY row_form ORDER BY row_form
                """, organization.rawValue, seeing
            ) { row in
                (
                    try row.value("row_form", as: String.self), try row.value("datasets", as: Int.self),
                    try row.value("rows", as: Int.self),
                    try row.value("invalid", as: Int.self)
                )
            }
        }
    }

    /// Columns of a dataset and of its newest version, with names of their own.
    private static let listed =
        columns.split(separator: ", ").map { "d.\($0) AS d_\($0)" }.joined(separator: ", ") + ", "
        + versionColumns.replacing("\n", with: " ").split(separator: ", ").map { "v.\($0) AS v_\($0)" }.joined(separator: ", ")
}

/// A filter as a condition on `datasets d`, with the values of its parameters.
struct DatasetQuery {
    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []

    init(_ filter: DatasetFilter, _ organization: Organization.ID, seeing: String) {
        condition = "d.organization_id = \(bind(organization.rawValue)) AND d.deleted_ms IS \(filter.isDeleted ? "NOT " : "")NULL"
        if seeing != "*" { condition += " AND (d.visibility = 'organization' OR d.owner_id = \(bind(seeing)))" }
        if let form = filter.form { condition += " AND d.row_form = \(bind(form))" }
        if let status = filter.status { condition += " AND d.status = \(bind(status.rawValue))" }
        if let visibility = filter.visibility { condition += " AND d.visibility = \(bind(visibility.rawValue))" }
        if let search = filter.search, !search.isEmpty {
            let pattern = bind(LikePattern.holding(search))
            condition += " AND (LOWER(d.name) LIKE \(pattern) ESCAPE '!' OR LOWER(d.description) LIKE \(pattern) ESCAPE '!')"
        }
    }

    /// The place of a further parameter, such as `$3`.
    mutating func bind(_ value: any DatabaseConvertible) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Leaves out what a list has shown already.
    mutating func goOn(after cursor: DatasetRecords.Cursor, _ filter: DatasetFilter) throws {
        let key: any DatabaseConvertible
        if filter.order == .name {
            key = cursor.key
        } else {
            guard let number = Int(cursor.key) else {
                throw WorkbenchError(.invalidRequest, "the cursor belongs to a list in another order", hint: "begin with the first page")
            }
            key = number
        }
        let sign = filter.isDescending ? "<" : ">"
        condition += " AND (d.\(Self.column(filter.order)), d.id) \(sign) (\(bind(key)), \(bind(cursor.id)))"
    }

    static func column(_ order: DatasetFilter.Order) -> String {
        switch order {
        case .name: "name"
        case .created: "created_ms"
        case .updated: "updated_ms"
        case .rows: "row_count"
        }
    }

    static func key(_ row: Row, _ order: DatasetFilter.Order) throws -> String {
        order == .name ? try row.value("sort_key") : String(try row.value("sort_key", as: Int.self))
    }
}

extension ListedDataset {
    fileprivate init(_ row: Row) throws {
        self.init(dataset: try Dataset(row, prefix: "d_"), newest: try DatasetVersion(row, prefix: "v_"))
    }
}
