internal import Domain
internal import HTTP
internal import JSON
internal import Registry
internal import Store

/// Aliases of models: moved by compare-and-swap, every move told, the last taken back.
enum ModelAliasRoutes {
    static let all: [Route] = [list, move, remove, moves, revert]

    private static let reason = Schema.text(0...4_000).described("Why, for the log of moves.")
    private static let answer: [Route.Answer] = [.json("The alias.", ModelWire.alias.schema)]

    private static let list = Route(
        .get, "/api/models/{id}/aliases", "model.aliases", "List the aliases of a model", ModelRoutes.read,
        answers: [.json("The aliases by name.", Page.schema("ModelAliasList", of: ModelWire.alias.schema))]
    ) { call in
        let aliases = try call.models().aliases(of: call.id())
        return .ok(Page.json(aliases.map(ModelWire.alias.json), next: nil, total: aliases.count))
    }

    private static let move = Route(
        .put, "/api/models/{id}/aliases/{name}", "model.move_alias", "Let an alias name a version, if it is where the caller believes",
        ModelRoutes.write,
        body: .json(
            .object(
                "ModelAliasMoveRequest",
                [
                    .init("version", .integer(1...1_000_000)),
                    .init(
                        "expected_revision",
                        .nullable(.count).described("The revision that the alias is at; null where it is not there yet.")),
                    .optional("reason", reason),
                ])), answers: answer
    ) { call in
        let alias = try call.models().moveAlias(
            call.path["name"] ?? "", of: call.id(), to: call.body["version"]?.integer, from: call.body["expected_revision"]?.integer,
            by: call.principal().user, because: call.text("reason") ?? "")
        return .ok(alias.map(ModelWire.alias.json) ?? .null)
    }

    private static let remove = Route(
        .delete, "/api/models/{id}/aliases/{name}", "model.remove_alias", "Take an alias away; its moves stay told", ModelRoutes.write,
        parameters: [
            .init("expected_revision", .count, "The revision that the alias is at; wherever it is where nothing is said."),
            .init("reason", reason, "Why, for the log of moves."),
        ], answers: [.empty("It is gone.")]
    ) { call in
        let models = try call.models()
        let name = call.path["name"] ?? ""
        let revision = try call.query["expected_revision"]?.integer ?? models.alias(name, of: call.id()).revision
        try models.moveAlias(
            name, of: call.id(), to: nil, from: revision, by: call.principal().user, because: call.query["reason"]?.string ?? "")
        return .done
    }

    private static let moves = Route(
        .get, "/api/models/{id}/aliases/{name}/moves", "model.alias_moves", "List the moves of an alias, newest first", ModelRoutes.read,
        answers: [.json("The moves.", Page.schema("ModelAliasMoveList", of: ModelWire.move.schema))]
    ) { call in
        let moves = try call.models().moves(ofAlias: call.path["name"] ?? "", of: call.id())
        return .ok(Page.json(moves.reversed().map(ModelWire.move.json), next: nil, total: moves.count))
    }

    private static let revert = Route(
        .post, "/api/models/{id}/aliases/{name}/revert", "model.revert_alias", "Let an alias name what it named before its last move",
        ModelRoutes.write, body: .json(.object("ModelAliasRevert", [.optional("reason", reason)])), answers: answer
    ) { call in
        .ok(
            ModelWire.alias.json(
                try call.models().revertAlias(
                    call.path["name"] ?? "", of: call.id(), by: call.principal().user, because: call.text("reason") ?? "")))
    }
}
