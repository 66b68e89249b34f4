import Arguments
import Domain
import HTTP
import JSON

private let reason = OptionDescription.value("reason", "TEXT", help: "Why, for the log of moves.", default: "nothing")
private let aliasOperand = OperandDescription("ALIAS", help: "The alias, such as champion.")

/// `tunesmith model alias`: lets an alias name a version, or takes it away.
enum ModelAliasMove: Command {
    static let description = CommandDescription(
        name: "model alias", summary: "Let an alias name a version of a model, or take it away.",
        discussion: [
            "It is moved only from where it was found: when somebody else moves it meanwhile the command fails and nothing changes."
        ],
        options: [
            .flag("remove", help: "Take the alias away; its moves stay told."),
            .value("expect", "REVISION", help: "Move it only from this revision.", default: "the one it is at"), reason,
        ] + WorkbenchClient.options + [.json], operands: [ModelReference.operand, aliasOperand],
        examples: [
            .init("Put the third version into use", "tunesmith model alias tickets@3 champion --reason \"fewer wrong labels\""),
            .init("Take an alias away", "tunesmith model alias tickets challenger --remove"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let reference = try ModelReference(arguments.operand("MODEL") ?? "")
        let alias = arguments.operand("ALIAS") ?? ""
        try ModelName.checkAlias(alias)
        let expected = try arguments.integer("expect", in: .atLeast(0))
        let opened = try await WorkbenchClient(arguments).model(reference)
        let found = opened.model["aliases"]?.array?.first { $0["name"]?.string == alias }
        let path = opened.path("aliases", alias)
        let why = arguments.string("reason")
        if arguments.flag("remove") {
            let revision = expected ?? found?["revision"]?.integer
            try await opened.client.call(.delete, path, [("expected_revision", revision.map(String.init)), ("reason", why)])
            console.say("\(alias) names no version of \(opened.name) any more")
            console.report(.object(["model": .string(opened.name), "alias": .string(alias), "version": .null]))
            return .ok
        }
        let number = try opened.number(reference.place)
        let revision = expected ?? found?["revision"]?.integer
        let moved = try await opened.client.call(
            .put, path,
            body: .object([
                "version": .integer(Int64(number)), "expected_revision": revision.map { .integer(Int64($0)) } ?? .null,
                "reason": .string(why ?? ""),
            ]))
        let before = found?["version"]?.integer
        console.say(
            "\(alias) is \(opened.name)@\(number)" + (before.map { $0 == number ? ", as before" : ", before it was version \($0)" } ?? ""))
        console.report(moved)
        return .ok
    }
}

/// `tunesmith model revert`: lets an alias name what it named before its last move.
enum ModelRevert: Command {
    static let description = CommandDescription(
        name: "model revert", summary: "Let an alias name what it named before its last move.",
        options: [reason] + WorkbenchClient.options + [.json], operands: [ModelReference.nameOperand, aliasOperand],
        examples: [.init("Roll back", "tunesmith model revert tickets champion --reason \"worse answers\"")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
        let alias = arguments.operand("ALIAS") ?? ""
        let moved = try await opened.client.call(
            .post, opened.path("aliases", alias, "revert"), body: .object(["reason": .string(arguments.string("reason") ?? "")]))
        console.say("\(alias) is \(opened.name)@\(moved["version"]?.integer ?? 0) again")
        console.report(moved)
        return .ok
    }
}
