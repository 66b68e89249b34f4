import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith user add`: an account for somebody.
enum UserAdd: Command {
    static let description = CommandDescription(
        name: "user add", summary: "Add a user; the first one must be an owner.",
        discussion: [
            "Without a password it prints a link with which the user sets one. It works once, and leads to the server when that runs. "
                + "Roles: viewer sees, member also changes datasets and models, admin also manages users, owner also makes owners."
        ],
        options: [
            .value("name", "NAME", help: "Name of the person.", default: "the address up to its @"),
            .value("role", "ROLE", help: "What the user may do.", default: Role.member.rawValue, choices: Role.allCases.map(\.rawValue)),
            .flag("password", help: "Ask for a password."), .flag("password-stdin", help: "Read the password from standard input."),
        ] + WorkbenchClient.options + [.json],
        operands: [OperandDescription("EMAIL", help: "Address of the person, with which to sign in.")],
        examples: [
            .init("The first owner", "tunesmith user add ann@example.org --role owner --password"),
            .init("Somebody who sets the password", "tunesmith user add bob@example.org"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let email = arguments.operand("EMAIL") ?? ""
        let client = try await WorkbenchClient(arguments)
        let password: String? =
            if arguments.flag("password-stdin") {
                try SecretInput.line()
            } else if arguments.flag("password") { try SecretInput.askNew("password", orBy: "--password-stdin") } else { nil }
        let answer = try await client.call(
            .post, "/api/users",
            body: .object([
                "email": .string(email), "name": .string(arguments.string("name") ?? String(email.prefix { $0 != "@" })),
                "role": .string(arguments.string("role") ?? Role.member.rawValue), "password": password.map { .string($0) } ?? .null,
            ]))
        console.say("\(email) is added as \(answer["user"]?["role"]?.string ?? "")")
        let link = try await InvitationLink.show(answer["link"], client, console)
        console.report(.object(["user": answer["user"] ?? .null, "link": link]))
        return .ok
    }
}

/// `tunesmith user reset-link`: a link with which a user sets a new password.
enum UserResetLink: Command {
    static let description = CommandDescription(
        name: "user reset-link", summary: "Make a link with which a user sets a new password.",
        options: WorkbenchClient.options + [.json], operands: [UserShow.operand],
        examples: [.init("Somebody forgot the password", "tunesmith user reset-link bob@example.org")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let user = try await UserLookup.user(arguments.operand("USER") ?? "", client)
        let answer = try await client.call(.post, WorkbenchClient.path("users", user.id, "reset-link"))
        let link = try await InvitationLink.show(answer, client, console)
        console.report(.object(["user": user.json, "link": link]))
        return .ok
    }
}

/// Links that are passed on by hand.
private enum InvitationLink {
    /// Prints the link of an answer, and gives it for programs; null where there is none.
    static func show(_ link: JSONValue?, _ client: WorkbenchClient, _ console: Console) async throws -> JSONValue {
        guard let path = link?["path"]?.string else { return .null }
        let url = try await client.page(path)
        console.say("Pass this link on, until \(Instant.short(link?["expires_at"]?.string)) UTC: \(url)")
        return .object(["url": .string(url), "expires_at": link?["expires_at"] ?? .null])
    }
}
