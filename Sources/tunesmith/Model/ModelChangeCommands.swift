import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith model notes`: what people want to remember of a version.
enum ModelNotes: Command {
    static let description = CommandDescription(
        name: "model notes", summary: "Write notes beside a version of a model, in place of those that are there.",
        options: WorkbenchClient.options + [.json],
        operands: [ModelReference.operand, OperandDescription("TEXT", help: "The notes; an empty text takes them away.")],
        examples: [.init("Remember what was tried", "tunesmith model notes tickets@2 \"rank 16, twice as many rows\"")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let reference = try ModelReference(arguments.operand("MODEL") ?? "")
        let opened = try await WorkbenchClient(arguments).model(reference)
        let number = try opened.number(reference.place)
        let version = try await opened.client.call(
            .patch, opened.path("versions", "\(number)"), body: .object(["notes": .string(arguments.operand("TEXT") ?? "")]))
        console.say("the notes of \(opened.name)@\(number) are changed")
        console.report(version)
        return .ok
    }
}

/// `tunesmith model tag`: words by which a model is found.
enum ModelTag: Command {
    static let description = CommandDescription(
        name: "model tag", summary: "Add words by which a model is found, and take others away.",
        options: [.list("add", "TAG", help: "Add this tag."), .list("remove", "TAG", help: "Take this tag away.")]
            + WorkbenchClient.options + [.json], operands: [ModelReference.nameOperand],
        examples: [.init("Mark a model", "tunesmith model tag tickets --add support --remove draft")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
        let gone = Set(arguments.list("remove"))
        let tags = ((opened.model["tags"]?.array ?? []).compactMap(\.string) + arguments.list("add")).filter { !gone.contains($0) }
        let changed = try await opened.client.call(.patch, opened.path(), body: .object(["tags": .array(tags.map { .string($0) })]))
        let now = (changed["tags"]?.array ?? []).compactMap(\.string)
        console.say("\(opened.name) has \(now.isEmpty ? "no tags" : "the tags \(now.joined(separator: ", "))")")
        console.report(changed)
        return .ok
    }
}

/// `tunesmith model update`: what a model is called, what it is for, who sees it.
enum ModelUpdate: Command {
    static let description = CommandDescription(
        name: "model update", summary: "Rename a model, describe it, or change who sees it.",
        options: [
            .value("name", "NAME", help: "Its new name."), .value("description", "TEXT", help: "What it is for."),
            .value(
                "visibility", "WHO", help: "Who sees it: the organization, or its owner and admins.",
                choices: Model.Visibility.allCases.map(\.rawValue)),
        ] + WorkbenchClient.options + [.json], operands: [ModelReference.nameOperand],
        examples: [.init("Say what it is for", "tunesmith model update tickets --description \"sorts support tickets\"")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
        var change: JSONObject = [:]
        for name in ["name", "description", "visibility"] { change[name] = arguments.string(name).map { .string($0) } }
        let changed = try await opened.client.call(.patch, opened.path(), body: .object(change))
        console.say("\(changed["name"]?.string ?? "") is changed")
        console.report(changed)
        return .ok
    }
}

/// Moves a model to another state.
private func move(_ verb: String, _ said: String, _ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
    let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
    let changed = try await opened.client.call(.post, opened.path(verb))
    console.say("\(opened.name) is \(said)")
    console.report(changed)
    return .ok
}

/// `tunesmith model archive`: puts a model away.
enum ModelArchive: Command {
    static let description = CommandDescription(
        name: "model archive", summary: "Put a model away, with all its versions.", options: WorkbenchClient.options + [.json],
        operands: [ModelReference.nameOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        try await move("archive", "archived", arguments, console)
    }
}

/// `tunesmith model deprecate`: says that a model is to be used no more.
enum ModelDeprecate: Command {
    static let description = CommandDescription(
        name: "model deprecate", summary: "Say that a model is to be used no more by new work.", options: WorkbenchClient.options + [.json],
        operands: [ModelReference.nameOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        try await move("deprecate", "deprecated", arguments, console)
    }
}

/// `tunesmith model restore`: brings a model back.
enum ModelRestore: Command {
    static let description = CommandDescription(
        name: "model restore", summary: "Bring a deleted model back, or make an archived or deprecated one ready.",
        options: WorkbenchClient.options + [.json], operands: [ModelReference.nameOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        try await move("restore", "restored", arguments, console)
    }
}

/// `tunesmith model delete`: hides a model, or removes it for good.
enum ModelDelete: Command {
    static let description = CommandDescription(
        name: "model delete", summary: "Delete a model; it can be restored unless it is purged.",
        options: [.flag("purge", help: "Remove all its versions and their files for good. Refused while another model goes on from one.")]
            + WorkbenchClient.options + [.json], operands: [ModelReference.nameOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let opened = try await WorkbenchClient(arguments).anyModel(arguments.operand("MODEL") ?? "")
        try await opened.client.call(.delete, opened.path())
        if arguments.flag("purge") {
            let freed = try await opened.client.call(.delete, opened.path(), [("purge", "true")])["freed_bytes"]?.integer ?? 0
            console.say("\(opened.name) and all its versions are removed, \(Format.bytes(freed)) are free")
        } else {
            console.say("\(opened.name) is deleted; 'tunesmith model restore \(opened.name)' brings it back")
        }
        console.report(
            .object(["model": .string(opened.name), "id": .string(opened.id), "purged": .bool(arguments.flag("purge"))]))
        return .ok
    }
}

/// `tunesmith model collect`: removes what was deleted long ago.
enum ModelCollect: Command {
    static let description = CommandDescription(
        name: "model collect",
        summary: "Remove what is old: models that were deleted long ago, files that nothing names, checkpoints of ended jobs.",
        discussion: [
            "Checkpoints go when their job ended longer ago than the setting keep_checkpoints_days says, 30 days unless it is changed; 0 "
                + "keeps them for ever. Jobs that are paused or may go on by themselves keep theirs, and so does the registry what was published."
        ],
        options: [
            .value("days", "N", help: "Days since a model was deleted.", default: "30"), .flag("dry-run", help: "Only say what would go."),
        ] + WorkbenchClient.options + [.json])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let days = try arguments.number("days", in: .atLeast(0)) ?? 30
        let isTrial = arguments.flag("dry-run")
        let result = try await WorkbenchClient(arguments).call(
            .post, "/api/models/collect", body: .object(["older_than_days": .number(days), "dry_run": .bool(isTrial)]))
        for model in result["models"]?.array ?? [] { console.say("\(isTrial ? "would remove" : "removed") \(model["name"]?.string ?? "")") }
        for job in result["checkpoints"]?.array ?? [] {
            let bytes = Format.bytes(job["byte_count"]?.integer ?? 0)
            console.say("\(isTrial ? "would remove" : "removed") the checkpoints of \(job["job_id"]?.string ?? ""), \(bytes)")
        }
        for model in result["kept"]?.array ?? [] { console.say("kept: \(model["reason"]?.string ?? "")") }
        if result["models"]?.array?.isEmpty == true { console.say("no model was deleted longer than \(Format.decimal(days, 0)) days ago") }
        if let freed = result["freed_bytes"]?.integer { console.say("\(Format.bytes(freed)) are free") }
        console.report(result)
        return .ok
    }
}
