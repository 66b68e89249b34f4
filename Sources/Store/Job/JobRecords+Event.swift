public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JobRecords {
    /// A part of a job's log.
    public struct EventPage: Sendable {
        /// The events in their order.
        public let events: [JobEvent]
        /// The number behind which the next page begins; nil on the last.
        public let next: Int?
        /// How many there are on all pages; nil when more than 10,000.
        public let total: Int?
    }

    /// Appends to a job's log; returns the number of its last event, 0 for an empty log.
    @discardableResult
    public func append(_ entries: [JobEvent.Entry], to id: Job.ID, at now: Date, in transaction: Transaction) throws -> Int {
        var number = try lastEvent(of: id, in: transaction)
        for entry in entries {
            number += 1
            try transaction.execute(
                """
                INSERT INTO job_events (organization_id, job_id, number, time_ms, level, kind, message, details)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """, organization.rawValue, id.rawValue, number, (entry.time ?? now).databaseMilliseconds, entry.level.rawValue,
                entry.kind.rawValue, entry.message, entry.details.isEmpty ? nil : try Document.text(entry.details))
        }
        return number
    }

    /// The number of a job's last event; 0 where there is none.
    public func lastEvent(of id: Job.ID, in transaction: Transaction) throws -> Int {
        try transaction.first(
            "SELECT COALESCE(MAX(number), 0) AS number FROM job_events WHERE organization_id = $1 AND job_id = $2", organization.rawValue,
            id.rawValue
        ) { try $0.value("number", as: Int.self) } ?? 0
    }

    /// At most `limit` events of a job, from behind the event `number` on; throws `job_not_found`.
    public func events(
        of id: Job.ID, _ filter: JobEventFilter = JobEventFilter(), after number: Int? = nil, limit: Int
    ) throws -> EventPage {
        let limit = max(1, limit)
        var condition = "organization_id = $1 AND job_id = $2"
        var values: [any DatabaseConvertible] = [organization.rawValue, id.rawValue]
        func bind(_ value: any DatabaseConvertible) -> String {
            values.append(value)
            return "$\(values.count)"
        }
        if let level = filter.level {
            let levels = JobEvent.Level.allCases.drop { $0 != level }.map { bind($0.rawValue) }
            condition += " AND level IN (\(levels.joined(separator: ", ")))"
        }
        if let kind = filter.kind { condition += " AND kind = \(bind(kind.rawValue))" }
        if let search = filter.search, !search.isEmpty {
            condition += " AND LOWER(message) LIKE \(bind(LikePattern.holding(search))) ESCAPE '!'"
        }
        let (counted, countedValues) = (condition, values)
        if let number { condition += " AND number \(filter.isNewestFirst ? "<" : ">") \(bind(number))" }
        let sql = """
            SELECT number, time_ms, level, kind, message, details FROM job_events WHERE \(condition)
            ORDER BY number \(filter.isNewestFirst ? "DESC" : "ASC") LIMIT \(bind(limit + 1))
            """
        return try store.database.read { transaction in
            try require(id, in: transaction)
            let total = try transaction.count("job_events WHERE \(counted)", values: countedValues)
            let found = try transaction.rows(sql, values: values) { try JobEvent($0) }
            return EventPage(
                events: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].number : nil, total: total)
        }
    }

    /// Throws `job_not_found` where there is no such job.
    func require(_ id: Job.ID, in transaction: Transaction) throws {
        let found = try transaction.first(
            "SELECT id FROM jobs WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue
        ) { try $0.value("id", as: String.self) }
        guard found != nil else {
            throw WorkbenchError(.jobNotFound, "there is no job with the id \(id.rawValue)", hint: "look at the list of jobs")
        }
    }
}

extension JobEvent {
    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row.value("number"), time: Date(databaseMilliseconds: try row.value("time_ms")),
            // What a newer version wrote is shown as plainly as can be.
            level: Level(rawValue: try row.value("level")) ?? .info, kind: Kind(rawValue: try row.value("kind")) ?? .changed,
            message: try row.value("message"),
            details: try row.value("details", as: String?.self).map { try Document.value($0, of: "details") } ?? [:])
    }
}
