internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

/// Who did what.
enum AuditRoutes {
    static let all: [Route] = [list]

    private static let list = Route(
        .get, "/api/audit", "audit.list", "List who did what, newest first", .role(.admin, .administration),
        parameters: Page.parameters + [
            .init("action", .text(1...100), "What was done, such as dataset.delete; with a dot at its end all that begin so."),
            .init("user_id", .id, "By whom."), .init("outcome", .text(1...100), "`ok`, or the code of an error."),
            .init("since", .time, "The earliest time."), .init("until", .time, "The time before which."),
            .init("search", .text(1...100), "Part of the action, target, address, request, details or user."),
        ],
        answers: [.json("The entries.", Page.schema("AuditList", of: AccountWire.auditLine.schema))]
    ) { call in
        let filter = AuditFilter(
            action: call.query["action"]?.string, user: call.query["user_id"]?.string.map { .init(rawValue: $0) },
            outcome: call.query["outcome"]?.string, since: try call.time("since"), until: try call.time("until"),
            search: call.query["search"]?.string)
        let before = try call.query["cursor"]?.string.map { try Page.parts($0, count: 1)[0] }.flatMap { Int($0) }
        let page = try call.services.accounts.entries(filter, before: before, limit: call.limit, by: call.principal())
        return .ok(
            Page.json(page.lines.map(AccountWire.auditLine.json), next: page.next.map { Page.cursor(["\($0)"]) }, total: page.total))
    }
}
