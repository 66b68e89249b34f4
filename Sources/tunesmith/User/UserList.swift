import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith user list`: who belongs to the organization.
enum UserList: Command {
    static let description = CommandDescription(
        name: "user list", summary: "List the users of the organization.",
        options: [.value("search", "TEXT", help: "Only those with this in name or address.")] + WorkbenchClient.options + [.json],
        examples: [.init("Who is there", "tunesmith user list")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let users = try await WorkbenchClient(arguments).list("/api/users", [("search", arguments.string("search"))]).values
        var table = TextTable(header: ["e-mail", "name", "role", "state", "last sign-in"])
        for user in users {
            let state = user["is_disabled"]?.bool == true ? "disabled" : "active"
            table.append([
                user["email"]?.string ?? "", user["name"]?.string ?? "", user["role"]?.string ?? "", state,
                Instant.short(user["last_sign_in_at"]?.string),
            ])
        }
        console.say(users.isEmpty ? "There is no user. Add the first with: tunesmith user add EMAIL --role owner" : table.text)
        console.report(.array(users))
        return .ok
    }
}

/// `tunesmith user show`: what is known of a user.
enum UserShow: Command {
    static let operand = OperandDescription("USER", help: "Address or id of the user.")

    static let description = CommandDescription(
        name: "user show", summary: "Show a user.", options: WorkbenchClient.options + [.json], operands: [operand],
        examples: [.init("Somebody's role", "tunesmith user show bob@example.org")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let user = try await UserLookup.user(arguments.operand("USER") ?? "", WorkbenchClient(arguments)).json
        show(user, console)
        return .ok
    }

    static func show(_ user: JSONValue, _ console: Console) {
        let notes = [
            user["role"]?.string ?? "", user["is_operator"]?.bool == true ? "operator" : nil,
            user["is_disabled"]?.bool == true ? "disabled" : nil,
        ].compactMap(\.self)
        console.say("\(user["name"]?.string ?? "") <\(user["email"]?.string ?? "")>: \(notes.joined(separator: ", "))")
        console.say("  id: \(user["id"]?.string ?? "")")
        console.say(
            "  added: \(Instant.short(user["created_at"]?.string)), last sign-in: \(Instant.short(user["last_sign_in_at"]?.string))")
        console.report(user)
    }
}
