import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith audit list`: who did what.
enum AuditList: Command {
    static let description = CommandDescription(
        name: "audit list", summary: "List who did what, newest first.",
        options: [
            .value("action", "NAME", help: "What was done, such as dataset.delete; with a dot at its end all that begin so."),
            .value("user", "USER", help: "By whom: address or id."), .value("outcome", "CODE", help: "`ok`, or the code of an error."),
            .value("since", "TIME", help: "From this time on, such as 2026-05-01T12:00:00Z."),
            .value("until", "TIME", help: "Before this time."),
            .value("search", "TEXT", help: "Only entries with this text."), .value("limit", "N", help: "How many.", default: "50"),
        ] + WorkbenchClient.options + [.json],
        examples: [.init("Who deleted datasets?", "tunesmith audit list --action dataset.delete")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let limit = try arguments.integer("limit", in: .from(1, through: 100_000)) ?? 50
        let client = try await WorkbenchClient(arguments)
        var user: String?
        if let text = arguments.string("user") { user = try await UserLookup.user(text, client).id }
        let (entries, total) = try await client.list(
            "/api/audit",
            [
                ("action", arguments.string("action")), ("user_id", user), ("outcome", arguments.string("outcome")),
                ("since", arguments.string("since")), ("until", arguments.string("until")), ("search", arguments.string("search")),
            ], limit: limit)
        var table = TextTable(header: ["time", "who", "what", "on", "outcome", "from"])
        for entry in entries {
            table.append([
                Instant.short(entry["time"]?.string), entry["user_name"]?.string ?? entry["credential"]?.string ?? "",
                entry["action"]?.string ?? "", entry["target"]?.string ?? "", entry["outcome"]?.string ?? "",
                entry["address"]?.string ?? "",
            ])
        }
        console.say(entries.isEmpty ? "no entry meets the conditions" : table.text)
        if total > entries.count { console.say("... and \(Format.grouped(total - entries.count)) more") }
        console.report(.array(entries))
        return .ok
    }
}
