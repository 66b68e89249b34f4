import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith user update`: a user's name, role, or whether the account works.
enum UserUpdate: Command {
    static let description = CommandDescription(
        name: "user update", summary: "Change a user's name or role, or disable or enable the account.",
        options: [
            .value("name", "NAME", help: "Another name."),
            .value("role", "ROLE", help: "Another role.", choices: Role.allCases.map(\.rawValue)),
            .flag("disable", help: "Let the account do nothing; its sessions and keys end."), .flag("enable", help: "Let it work again."),
        ] + WorkbenchClient.options + [.json],
        operands: [UserShow.operand],
        examples: [.init("Another role", "tunesmith user update bob@example.org --role admin")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        guard !arguments.flag("disable") || !arguments.flag("enable") else {
            throw ArgumentError.conflict(option: "disable", reason: "--enable says the opposite", hint: "give one of them")
        }
        var changes: JSONObject = [:]
        changes["name"] = arguments.string("name").map { .string($0) }
        changes["role"] = arguments.string("role").map { .string($0) }
        if arguments.flag("disable") || arguments.flag("enable") { changes["is_disabled"] = .bool(arguments.flag("disable")) }
        guard !changes.fields.isEmpty else { throw ArgumentError.missingOption("role", placeholder: "ROLE") }
        let client = try await WorkbenchClient(arguments)
        let user = try await UserLookup.user(arguments.operand("USER") ?? "", client)
        UserShow.show(try await client.call(.patch, WorkbenchClient.path("users", user.id), body: .object(changes)), console)
        return .ok
    }
}

/// `tunesmith user remove`: a user leaves the organization.
enum UserRemove: Command {
    static let description = CommandDescription(
        name: "user remove", summary: "Take a user out of the organization; sessions and keys end at once.",
        options: WorkbenchClient.options + [.json], operands: [UserShow.operand],
        examples: [.init("Somebody left", "tunesmith user remove bob@example.org")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let user = try await UserLookup.user(arguments.operand("USER") ?? "", client)
        try await client.call(.delete, WorkbenchClient.path("users", user.id))
        console.say("\(user.json["email"]?.string ?? "") is out of the organization")
        console.report(.object(["user": user.json]))
        return .ok
    }
}
