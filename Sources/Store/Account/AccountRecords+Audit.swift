public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension AccountRecords {
    /// Whose entries of the audit log are read.
    public enum AuditScope: Sendable, Equatable {
        /// Those of one organization.
        case organization(Organization.ID)
        /// Those of one organization, and those that concern none.
        case organizationAndNone(Organization.ID)
    }

    /// Adds an entry under the next number; the one that it came with does not count.
    public func add(_ entry: AuditEntry) throws {
        let details = String(decoding: try Self.encoder().encode(entry.details), as: UTF8.self)
        // Nobody else writes meanwhile, and no entry is ever removed.
        try transaction.execute(
            """
            INSERT INTO audit_entries
            (number, organization_id, created_ms, user_id, credential, action, target, outcome, address, request_id, details)
            SELECT COALESCE(MAX(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM audit_entries
            """, entry.organization?.rawValue, entry.time.databaseMilliseconds, entry.user?.rawValue, entry.credential, entry.action,
            entry.target, entry.outcome, entry.address, entry.requestID, details)
    }

    /// The newest entries that meet the filter, of numbers below `number` where one is given.
    public func auditPage(_ filter: AuditFilter, _ scope: AuditScope, before number: Int?, limit: Int) throws -> AuditPage {
        var query = AuditQuery(filter, scope)
        let total = try transaction.count("\(AuditQuery.tables) WHERE \(query.condition)", values: query.values)
        if let number { query.goOn(before: number) }
        let lines = try transaction.rows(
            """
            SELECT e.number, e.organization_id, e.created_ms, e.user_id, e.credential, e.action, e.target, e.outcome, e.address,
            e.request_id, e.details, u.name FROM \(AuditQuery.tables) WHERE \(query.condition)
            ORDER BY e.number DESC LIMIT \(query.bind(max(1, limit) + 1))
            """, values: query.values
        ) { AuditPage.Line(entry: try AuditEntry($0), userName: try $0.value("name")) }
        let shown = Array(lines.prefix(max(1, limit)))
        return AuditPage(lines: shown, total: total, next: lines.count > shown.count ? shown.last?.entry.number : nil)
    }

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension AuditEntry {
    fileprivate init(_ row: Row) throws {
        let details = Data(try row.value("details", as: String.self).utf8)
        self.init(
            number: try row.value("number"),
            organization: try row.value("organization_id", as: String?.self).map { Organization.ID(rawValue: $0) },
            time: Date(databaseMilliseconds: try row.value("created_ms")),
            user: try row.value("user_id", as: String?.self).map { User.ID(rawValue: $0) }, credential: try row.value("credential"),
            action: try row.value("action"), target: try row.value("target"), outcome: try row.value("outcome"),
            address: try row.value("address"), requestID: try row.value("request_id"),
            details: try JSONDecoder().decode([String: String].self, from: details))
    }
}
