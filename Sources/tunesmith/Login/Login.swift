import Arguments
import Domain
import Evaluation
import HTTP
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith login`: lets commands of this user work with a server.
enum Login: Command {
    static let description = CommandDescription(
        name: "login", summary: "Log in to a server, so that commands can work with it.",
        discussion: [
            "Asks for the address of the account and its password. What the server gives is kept in \(StoredLogins.folder.path), which nobody "
                + "else can read; the password is not. Afterwards --server URL or TUNESMITH_SERVER lets a command work with that server. "
                + "Scripts set TUNESMITH_API_KEY instead."
        ],
        options: [
            .value("email", "ADDRESS", help: "Address of the account.", default: "asked for"),
            .flag("password-stdin", help: "Read the password from standard input."),
            .flag("api-key", help: "Keep an API key, which is asked for or read from standard input, instead of a session."),
            .flag("list", help: "List the servers that one is logged in to."), .json,
        ],
        operands: [OperandDescription("URL", help: "The server, such as https://tunesmith.example.org.", required: false)],
        examples: [
            .init("Log in", "tunesmith login https://tunesmith.example.org"),
            .init("Keep a key", "tunesmith login https://tunesmith.example.org --api-key < key.txt"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        if arguments.flag("list") { return try list(console) }
        guard let text = arguments.operand("URL") else { throw ArgumentError.missingOperand("URL", command: description.name) }
        let address = try ServerAddress(text, from: "URL")
        if address.isExposed { Console.note("  warning: \(address.text) is not encrypted; everybody on the way can read what is sent") }
        let login = arguments.flag("api-key") ? try key() : try await session(address, arguments)
        let client = WorkbenchClient(transport: SocketTransport(address, as: LoginSession(login, at: address)))
        let standing = try await client.get("/api/auth/me")
        try await StoredLogins.change { $0.set(login, of: address) }
        let (name, role) = (standing["user"]?["email"]?.string ?? "", standing["role"]?.string ?? "")
        console.say("logged in to \(address.text) as \(name), \(role) of \(standing["organization"]?["name"]?.string ?? "")")
        console.report(
            .object([
                "server": .string(address.text), "user": standing["user"] ?? .null, "organization": standing["organization"] ?? .null,
                "role": .string(role),
            ]))
        return .ok
    }

    private static func key() throws -> StoredLogins.Login {
        .key(Console.hasKeyboard ? try SecretInput.ask("API key", orBy: "--api-key") : try SecretInput.line())
    }

    private static func session(_ address: ServerAddress, _ arguments: ParsedArguments) async throws -> StoredLogins.Login {
        let email = try arguments.string("email") ?? SecretInput.askOpenly("e-mail", orBy: "--email")
        let password =
            try arguments.flag("password-stdin") ? SecretInput.line() : SecretInput.ask("password", orBy: "--password-stdin")
        let answer = try await WorkbenchClient(transport: SocketTransport(address, as: nil)).call(
            .post, "/api/auth/sign-in", body: .object(["email": .string(email), "password": .string(password)]))
        return try LoginSession.session(answer, email: email, refreshToken: nil, at: address)
    }

    private static func list(_ console: Console) throws -> ExitCode {
        let all = try StoredLogins.read().all
        var table = TextTable(header: ["server", "as"])
        var values: [JSONValue] = []
        for (server, login) in all {
            let name = if case .session(let email, _, _, _) = login { email } else { "an API key" }
            table.append([server, name])
            values.append(.object(["server": .string(server), "as": .string(name)]))
        }
        console.say(all.isEmpty ? "Nobody is logged in anywhere. Log in with: tunesmith login URL" : table.text)
        console.report(.array(values))
        return .ok
    }
}

/// `tunesmith logout`: ends a login.
enum Logout: Command {
    static let description = CommandDescription(
        name: "logout", summary: "End the login to a server, and forget it.",
        discussion: ["A key is forgotten, but works on: 'tunesmith key revoke' ends it."], options: [.json],
        operands: [OperandDescription("URL", help: "The server; the only one where nothing is said.", required: false)],
        examples: [.init("End a login", "tunesmith logout https://tunesmith.example.org")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let all = try StoredLogins.read().all
        guard let text = arguments.operand("URL") ?? (all.count == 1 ? all[0].server : nil) else {
            throw WorkbenchError(
                .invalidSetting, "it is not clear which of \(all.count) logins is meant", hint: "'tunesmith login --list' shows them")
        }
        let address = try ServerAddress(text, from: "URL")
        guard let login = try StoredLogins.read()[address] else {
            throw WorkbenchError(.missingCredentials, "nobody is logged in to \(address.text)", hint: "'tunesmith login --list' shows all")
        }
        if case .session = login {
            do {
                let session = LoginSession(login, at: address)
                try await WorkbenchClient(transport: SocketTransport(address, as: session)).call(.post, "/api/auth/sign-out")
            } catch let error as WorkbenchError {
                // It is forgotten here in any case.
                Console.note("  the session could not be ended at the server: \(error.message)")
            }
        }
        try await StoredLogins.change { $0.set(nil, of: address) }
        console.say("logged out of \(address.text)")
        console.report(.object(["server": .string(address.text)]))
        return .ok
    }
}
