public import Domain

extension JobRecords {
    /// Where a page of a list ended.
    public struct Cursor: Sendable, Equatable {
        /// What the last job is sorted by, as text.
        public let key: String
        /// Its id.
        public let id: String

        /// A place in a list.
        public init(key: String, id: String) {
            self.key = key
            self.id = id
        }

        /// The place behind `job` in a list of that order.
        public init(behind job: Job, in order: JobFilter.Order) {
            switch order {
            case .created: key = String(job.created.databaseMilliseconds)
            case .updated: key = String(job.updated.databaseMilliseconds)
            case .name: key = job.request.name
            case .duration: key = String(Int((job.trainingSeconds * 1000).rounded()))
            }
            id = job.id.rawValue
        }
    }

    /// A part of a list.
    public struct Page: Sendable {
        /// The jobs in their order.
        public let jobs: [Job]
        /// Where the next page begins; nil on the last.
        public let next: Cursor?
        /// How many there are on all pages; nil when more than 10,000.
        public let total: Int?
    }

    /// At most `limit` jobs of a filtered list, from behind `cursor` on; throws `invalid_request` for a cursor of another order.
    public func page(_ filter: JobFilter = JobFilter(), limit: Int, after cursor: Cursor? = nil) throws -> Page {
        var query = JobQuery(filter, organization)
        let (condition, values) = (query.condition, query.values)
        if let cursor { try query.goOn(after: cursor, filter) }
        let limit = max(1, limit)
        let order = JobQuery.order(filter)
        // Jobs are long: those of the page are found by an index alone, and only they are read.
        let sql = """
            SELECT \(StoredJob.columns) FROM jobs j
            JOIN (SELECT j.id AS found_id FROM jobs j WHERE \(query.condition) ORDER BY \(order) LIMIT \(query.bind(limit + 1))) AS found
            ON found.found_id = j.id ORDER BY \(order)
            """
        return try store.database.read { transaction in
            let total = try transaction.count("jobs j WHERE \(condition)", values: values)
            let found = try transaction.rows(sql, values: query.values) { try StoredJob.job($0) }
            let shown = Array(found.prefix(limit))
            let next = found.count > limit ? shown.last.map { Cursor(behind: $0, in: filter.order) } : nil
            return Page(jobs: shown, next: next, total: total)
        }
    }
}

/// A filter as a condition on `jobs j`, with the values of its parameters.
struct JobQuery {
    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []

    init(_ filter: JobFilter, _ organization: Organization.ID) {
        condition = "j.organization_id = \(bind(organization.rawValue))"
        switch filter.standing {
        case .active: condition += " AND j.is_active = 1"
        case .state(let state): condition += " AND j.state = \(bind(state.rawValue))"
        case nil: break
        }
        for (column, value) in [
            ("base", filter.base), ("method", filter.method), ("model", filter.model), ("owner_id", filter.owner?.rawValue),
        ] {
            if let value { condition += " AND j.\(column) = \(bind(value))" }
        }
        if filter.hasNoMetadata { condition += " AND j.has_metadata = 0" }
        for (name, value) in filter.metadata.sorted(by: { $0.key < $1.key }) {
            condition += """
                 AND j.id IN (SELECT m.job_id FROM job_metadata m
                WHERE m.organization_id = \(bind(organization.rawValue)) AND m.name = \(bind(name)) AND m.value = \(bind(value)))
                """
        }
        if let search = filter.search, !search.isEmpty {
            // Small letters of all alphabets: LOWER knows only those of ASCII in SQLite.
            condition += " AND j.search_text LIKE \(bind(LikePattern.holding(search))) ESCAPE '!'"
        }
    }

    /// The place of a further parameter, such as `$3`.
    mutating func bind(_ value: any DatabaseConvertible) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Leaves out what a list has shown already.
    mutating func goOn(after cursor: JobRecords.Cursor, _ filter: JobFilter) throws {
        let key: any DatabaseConvertible
        if filter.order == .name {
            key = cursor.key
        } else {
            guard let number = Int(cursor.key) else {
                throw WorkbenchError(.invalidRequest, "the cursor belongs to a list in another order", hint: "begin with the first page")
            }
            key = number
        }
        condition += " AND (j.\(Self.column(filter.order)), j.id) \(filter.isDescending ? "<" : ">") (\(bind(key)), \(bind(cursor.id)))"
    }

    /// What a list is sorted by.
    static func order(_ filter: JobFilter) -> String {
        let direction = filter.isDescending ? "DESC" : "ASC"
        return "j.\(column(filter.order)) \(direction), j.id \(direction)"
    }

    static func column(_ order: JobFilter.Order) -> String {
        switch order {
        case .created: "created_ms"
        case .updated: "updated_ms"
        case .name: "name"
        case .duration: "training_ms"
        }
    }
}
