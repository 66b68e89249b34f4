public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

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
            self.init(order, job.request.name, job.created, job.updated, job.trainingSeconds, job.id)
        }

        fileprivate init(behind job: ListedJob, in order: JobFilter.Order) {
            self.init(order, job.name, job.created, job.updated, job.trainingSeconds, job.id)
        }

        private init(
            _ order: JobFilter.Order, _ name: String, _ created: Date, _ updated: Date, _ trainingSeconds: Double, _ id: Job.ID
        ) {
            switch order {
            case .created: key = String(created.databaseMilliseconds)
            case .updated: key = String(updated.databaseMilliseconds)
            case .name: key = name
            case .duration: key = String(Int((trainingSeconds * 1000).rounded()))
            }
            self.id = id.rawValue
        }
    }

    /// A part of a list.
    public struct Page<Entry: Sendable>: Sendable {
        /// The jobs in their order.
        public let jobs: [Entry]
        /// Where the next page begins; nil on the last.
        public let next: Cursor?
        /// How many there are on all pages; nil when more than 10,000.
        public let total: Int?
    }

    /// At most `limit` jobs of a filtered list, whole, from behind `cursor` on; throws `invalid_request` for a cursor of another order.
    public func page(_ filter: JobFilter = JobFilter(), limit: Int, after cursor: Cursor? = nil) throws -> Page<Job> {
        try page(filter, limit, cursor, StoredJob.columns, StoredJob.job) { Cursor(behind: $0, in: filter.order) }
    }

    /// The same with only what lists show.
    public func list(_ filter: JobFilter = JobFilter(), limit: Int, after cursor: Cursor? = nil) throws -> Page<ListedJob> {
        try page(filter, limit, cursor, StoredJob.listedColumns, StoredJob.listed) { Cursor(behind: $0, in: filter.order) }
    }

    private func page<Entry: Sendable>(
        _ filter: JobFilter, _ limit: Int, _ cursor: Cursor?, _ columns: String, _ read: (Row) throws -> Entry, _ place: (Entry) -> Cursor
    ) throws -> Page<Entry> {
        let limit = max(1, limit)
        return try store.database.read { transaction in
            var query = JobQuery(filter, organization, findingWords: try JobQuery.areFew(filter, transaction))
            let total = try transaction.count("\(query.source) WHERE \(query.condition)", values: query.values)
            if let cursor { try query.goOn(after: cursor, filter) }
            // Jobs are long: those of the page are found by an index alone, and only they are read.
            let sql = """
                SELECT \(columns) FROM (
                    SELECT j.id AS found_id FROM \(query.source) WHERE \(query.condition)
                    ORDER BY \(query.order(filter)) LIMIT \(query.bind(limit + 1))
                ) AS found JOIN jobs j ON j.id = found.found_id ORDER BY \(JobQuery.order(filter))
                """
            let found = try transaction.rows(sql, values: query.values, read: read)
            let shown = Array(found.prefix(limit))
            return Page(jobs: shown, next: found.count > limit ? shown.last.map(place) : nil, total: total)
        }
    }
}

/// A filter as a condition on `jobs j`, with the values of its parameters.
struct JobQuery {
    private(set) var source = "jobs j"
    private(set) var condition = ""
    private(set) var values: [any DatabaseConvertible] = []
    /// Where jobs are found by their metadata, which has the order of creation beside it.
    private let isByMetadata: Bool

    /// So many that hold a text are found first and then sorted; more stand so close together that going through all is quicker.
    private static let few = 2_000

    /// Whether the index over parts of texts finds few jobs, and so is where to begin.
    static func areFew(_ filter: JobFilter, _ transaction: Transaction) throws -> Bool {
        guard let match = filter.search.flatMap(SQLiteDialect.match) else { return false }
        let found = try transaction.first(
            "SELECT COUNT(*) AS count FROM (SELECT 1 FROM job_words WHERE job_words MATCH $1 LIMIT \(few + 1)) AS found", match
        ) { try $0.value("count", as: Int.self) }
        return found ?? 0 <= few
    }

    init(_ filter: JobFilter, _ organization: Organization.ID, findingWords: Bool) {
        isByMetadata = !filter.metadata.isEmpty && filter.order == .created && !findingWords
        // Where something else leads to few jobs, the organization is only looked at beside.
        condition = "\(findingWords || isByMetadata ? "(j.organization_id || '')" : "j.organization_id") = \(bind(organization.rawValue))"
        var metadata = filter.metadata.sorted { $0.key < $1.key }
        if isByMetadata {
            let (name, value) = metadata.removeFirst()
            source = "job_metadata m CROSS JOIN jobs j"
            condition += " AND j.id = m.job_id AND m.organization_id = $1 AND m.name = \(bind(name)) AND m.value = \(bind(value))"
        }
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
        for (name, value) in metadata {
            condition += """
                 AND j.id IN (SELECT o.job_id FROM job_metadata o
                WHERE o.organization_id = $1 AND o.name = \(bind(name)) AND o.value = \(bind(value)))
                """
        }
        if let search = filter.search, !search.isEmpty {
            // Small letters of all alphabets: LOWER knows only those of ASCII in SQLite.
            condition += " AND j.search_text LIKE \(bind(LikePattern.holding(search))) ESCAPE '!'"
            if findingWords, let match = SQLiteDialect.match(search) {
                condition += " AND j.id IN (SELECT job_id FROM job_words WHERE job_words MATCH \(bind(match)))"
            }
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
        let place = isByMetadata ? "(m.created_ms, m.job_id)" : "(j.\(Self.column(filter.order)), j.id)"
        condition += " AND \(place) \(filter.isDescending ? "<" : ">") (\(bind(key)), \(bind(cursor.id)))"
    }

    /// What jobs are sorted by while they are found.
    func order(_ filter: JobFilter) -> String {
        let direction = filter.isDescending ? "DESC" : "ASC"
        return isByMetadata ? "m.created_ms \(direction), m.job_id \(direction)" : Self.order(filter)
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
