import Arguments
import Domain
import Evaluation
import HTTP
import JSON

/// `tunesmith key create`: a key with which a program acts for a user.
enum KeyCreate: Command {
    static let description = CommandDescription(
        name: "key create", summary: "Make an API key; its secret is printed this once.",
        discussion: ["On a data folder of one's own, --user says for whom it acts; on another server it acts for whoever is logged in."],
        options: [
            .value("user", "USER", help: "Address or id of the user for whom it acts."),
            .list(
                "scope", "SCOPE", help: "What it may do; all that the user may where nothing is said.",
                choices: Scope.allCases.map(\.rawValue)),
            .value("expires", "TIME", help: "When it ends, such as 2027-01-31T12:00:00Z.", default: "never"),
        ] + WorkbenchClient.options + [.json],
        operands: [OperandDescription("NAME", help: "What it is for.")],
        examples: [.init("A key that only reads datasets", "tunesmith key create nightly --user ann@example.org --scope datasets:read")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        var body: JSONObject = ["name": .string(arguments.operand("NAME") ?? "")]
        if let user = arguments.string("user") { body["user_id"] = .string(try await UserLookup.user(user, client).id) }
        if !arguments.list("scope").isEmpty { body["scopes"] = .array(arguments.list("scope").map { .string($0) }) }
        body["expires_at"] = arguments.string("expires").map { .string($0) }
        let answer = try await client.call(.post, "/api/api-keys", body: .object(body))
        console.say(answer["secret"]?.string ?? "")
        if !console.isJSON { Console.note("  keep it now: it is not shown again") }
        console.report(answer)
        return .ok
    }
}

/// `tunesmith key list`: the keys there are.
enum KeyList: Command {
    static let description = CommandDescription(
        name: "key list", summary: "List API keys, newest first.",
        options: [.flag("all", help: "Those of all users, for admins.")] + WorkbenchClient.options + [.json],
        examples: [.init("Which keys work?", "tunesmith key list --all")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let keys = try await client.get("/api/api-keys", [("all", arguments.flag("all") ? "true" : nil)])["data"]?.array ?? []
        var table = TextTable(header: ["id", "name", "begins with", "scopes", "made", "last used", "state"])
        for key in keys {
            let scopes = key["scopes"]?.array?.compactMap(\.string).joined(separator: ", ") ?? "all"
            let state =
                key["revoked_at"]?.string != nil ? "revoked" : key["expires_at"]?.string.map { "until \(Instant.short($0))" } ?? "works"
            table.append([
                key["id"]?.string ?? "", key["name"]?.string ?? "", key["prefix"]?.string ?? "", scopes,
                Instant.short(key["created_at"]?.string), Instant.short(key["last_used_at"]?.string), state,
            ])
        }
        console.say(keys.isEmpty ? "There is no key. Make one with: tunesmith key create NAME" : table.text)
        console.report(.array(keys))
        return .ok
    }
}

/// `tunesmith key revoke`: a key works no more.
enum KeyRevoke: Command {
    static let description = CommandDescription(
        name: "key revoke", summary: "End an API key at once.", options: WorkbenchClient.options + [.json],
        operands: [OperandDescription("ID", help: "Id of the key, as 'tunesmith key list' shows it.")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let id = arguments.operand("ID") ?? ""
        try await WorkbenchClient(arguments).call(.delete, WorkbenchClient.path("api-keys", id))
        console.say("the key \(id) works no more")
        console.report(.object(["id": .string(id)]))
        return .ok
    }
}
