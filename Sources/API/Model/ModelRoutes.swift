internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Registry
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Models: the list, what is known of one, its name, tags and visibility, states, deletion, versions with their notes.
enum ModelRoutes {
    static let read = Access.role(.viewer, .modelsRead)
    static let write = Access.role(.member, .modelsWrite)
    static let name = Schema.text(1...ModelName.longest).looking(like: "^[A-Za-z0-9][A-Za-z0-9._-]*$").described(
        "Letters (A to Z), digits, dots, underscores and hyphens; a letter or digit first.")
    static let visibility = Schema.choice(Model.Visibility.allCases.map(\.rawValue)).described(
        "Who sees it: everybody in the organization, or its owner and admins.")
    private static let answer: [Route.Answer] = [.json("The model.", ModelWire.model.schema)]
    private static let versionAnswer: [Route.Answer] = [.json("The version.", ModelWire.version.schema)]

    static let all: [Route] = [
        list, statistics, show, update, delete, archive, deprecate, restore, versions, showVersion, updateVersion, collect,
    ]

    private static let list = Route(
        .get, "/api/models", "model.list", "List models", read,
        parameters: Page.parameters + [
            .init("search", .text(1...100), "Part of a name or description."),
            .init(
                "state", .choice(Model.State.allCases.map(\.rawValue)), "In this state; `deleted` asks for those that can be restored."),
            .init("base_model", .text(1...200), "Tuned from this base in their newest version."),
            .init("provider", .text(1...100), "Trained by it."),
            .init("tag", .text(1...64), "With this tag."),
            .init("alias", .text(1...64), "With an alias of this name."),
            .init("visibility", visibility, "Of this visibility."),
            .init("deleted", .boolean, "Those that were deleted instead of those that were not."),
            .init("sort", .choice(ModelFilter.choices), "By what; a minus turns it round. By name where nothing is said."),
        ],
        answers: [.json("The models.", Page.schema("ModelList", of: ModelWire.model.schema))]
    ) { call in
        let cursor = try call.query["cursor"]?.string.map { try Page.parts($0, count: 2) }
        let models = try call.models()
        let page = try models.page(ModelFilter(call), limit: call.limit, after: cursor.map { .init(key: $0[0], id: $0[1]) })
        return .ok(
            Page.json(
                try models.entries(page.models).map(ModelWire.model.json), next: page.next.map { Page.cursor([$0.key, $0.id]) },
                total: page.total))
    }

    private static let statistics = Route(
        .get, "/api/models/stats", "model.statistics", "Count models, versions and bytes", read,
        answers: [.json("The counts over all models that the caller sees.", ModelWire.totals.schema)]
    ) { call in
        .ok(ModelWire.totals.json(try call.models().totals()))
    }

    private static let show = Route(.get, "/api/models/{id}", "model.show", "Show a model", read, answers: answer) { call in
        try call.model()
    }

    private static let update = Route(
        .patch, "/api/models/{id}", "model.update", "Rename a model, describe it, tag it, or change who sees it", write,
        body: .json(
            .object(
                "ModelUpdate",
                [
                    .optional("name", name), .optional("description", .text(0...4_000)), .optional("visibility", visibility),
                    .optional("tags", .array(.text(1...64), most: 50).described("All its tags.")),
                ])), answers: answer
    ) { call in
        var change = ModelRecords.Change()
        change.name = call.text("name")
        change.description = call.text("description")
        change.visibility = call.text("visibility").flatMap { Model.Visibility(rawValue: $0) }
        change.tags = call.body["tags"]?.array?.compactMap(\.string)
        try call.models().update(call.id(), change)
        return try call.model()
    }

    private static let delete = Route(
        .delete, "/api/models/{id}", "model.delete", "Delete a model, so that it can be restored", write,
        parameters: [.init("purge", .boolean, "Remove a deleted model for good; refused while another goes on from it.")],
        answers: [
            .empty("It is deleted."),
            .json(
                200, "It is removed for good.",
                .object("ModelPurged", [.init("freed_bytes", .count.described("Bytes of files that nothing else names."))])),
        ]
    ) { call in
        guard call.query["purge"]?.bool == true else {
            try call.models().delete(call.id())
            return .done
        }
        return .ok(.object(["freed_bytes": .integer(Int64(try call.models().purge(call.id())))]))
    }

    private static let archive = moving(to: .archived, "archive", "Put a model away, with all its versions")
    private static let deprecate = moving(to: .deprecated, "deprecate", "Say that a model is to be used no more by new work")

    private static func moving(to state: Model.State, _ verb: String, _ summary: String) -> Route {
        Route(.post, "/api/models/{id}/\(verb)", "model.\(verb)", summary, write, answers: answer) { call in
            try call.models().move(call.id(), to: state)
            return try call.model()
        }
    }

    private static let restore = Route(
        .post, "/api/models/{id}/restore", "model.restore", "Bring a deleted model back, or make an archived or deprecated one ready",
        write,
        answers: answer
    ) { call in
        try call.models().restore(call.id())
        return try call.model()
    }

    private static let versions = Route(
        .get, "/api/models/{id}/versions", "model.versions", "List the versions of a model, newest first", read,
        answers: [.json("The versions.", Page.schema("ModelVersionList", of: ModelWire.version.schema))]
    ) { call in
        let models = try call.models()
        let found = try models.entries(models.versions(of: call.id()).reversed(), of: call.id())
        return .ok(Page.json(found.map(ModelWire.version.json), next: nil, total: found.count))
    }

    private static let showVersion = Route(
        .get, "/api/models/{id}/versions/{number}", "model.version", "Show a version of a model", read, answers: versionAnswer
    ) { call in
        try call.reply(try call.models().version(call.number("number"), of: call.id()))
    }

    private static let updateVersion = Route(
        .patch, "/api/models/{id}/versions/{number}", "model.update_version", "Change the notes of a version", write,
        body: .json(.object("ModelVersionUpdate", [.init("notes", .text(0...4_000))])), answers: versionAnswer
    ) { call in
        try call.reply(try call.models().setNotes(call.requiredText("notes"), of: call.number("number"), of: call.id()))
    }

    private static let collected = Schema.object(
        "ModelCollection",
        [
            .init("models", .array(.object("CollectedModel", [.init("id", .id), .init("name", .string)]))),
            .init("kept", .array(.object("KeptModel", [.init("id", .id), .init("name", .string), .init("reason", .string)]))),
            .init(
                "checkpoints",
                .array(
                    .object("CollectedCheckpoints", [.init("job_id", .id), .init("name", .string), .init("byte_count", .count)])
                ).described("Jobs that ended longer ago than the setting `keep_checkpoints_days`, with the bytes of their checkpoints.")),
            .init("freed_bytes", .nullable(.count.described("Bytes that are free now; null where nothing was removed."))),
        ])

    private static let collect = Route(
        .post, "/api/models/collect", "model.collect",
        "Remove models for good that were deleted long ago, files that nothing names, and checkpoints of jobs that ended long ago",
        .role(.admin, .modelsWrite),
        body: .json(
            .object(
                "ModelCollect",
                [
                    .optional("older_than_days", .number(0...36_500).described("Days since they were deleted; 30 where nothing is said.")),
                    .optional("dry_run", .boolean.described("Only say what would go.")),
                ])),
        answers: [.json("What went, and what stayed though its time had come.", collected)]
    ) { call in
        let days = call.body["older_than_days"]?.number ?? 30
        let isTrial = call.body["dry_run"]?.bool ?? false
        let result = try call.registry().collect(
            deletedBefore: call.services.now().addingTimeInterval(-days * 86_400), isTrial: isTrial)
        let checkpoints = try collectCheckpoints(call, isTrial: isTrial)
        return .ok(
            .object([
                "models": .array(result.models.map { .object(["id": .string($0.id.rawValue), "name": .string($0.name)]) }),
                "kept": .array(
                    result.kept.map {
                        .object([
                            "id": .string($0.model.id.rawValue), "name": .string($0.model.name), "reason": .string($0.reason),
                        ])
                    }),
                "checkpoints": .array(
                    checkpoints.map {
                        .object([
                            "job_id": .string($0.job.id.rawValue), "name": .string($0.job.request.name),
                            "byte_count": .integer(Int64($0.byteCount)),
                        ])
                    }),
                "freed_bytes": result.freedBytes.map { .integer(Int64($0 + checkpoints.reduce(0) { $0 + $1.byteCount })) } ?? .null,
            ]))
    }

    private static func collectCheckpoints(_ call: Call, isTrial: Bool) throws -> [(job: Job, byteCount: Int)] {
        let services = call.services
        let days = services.settings.number("keep_checkpoints_days")
        guard days > 0 else { return [] }
        return try JobCheckpoint.collect(
            of: call.principal().organization, endedBefore: services.now().addingTimeInterval(-days * 86_400), in: services.jobsFolder,
            services.store, isTrial: isTrial)
    }
}

extension ModelFilter {
    static let choices = Order.allCases.flatMap { [$0.rawValue, "-\($0.rawValue)"] }

    /// What the query of `call` says.
    fileprivate init(_ call: Call) {
        self.init()
        search = call.query["search"]?.string
        state = call.query["state"]?.string.flatMap { .init(rawValue: $0) }
        base = call.query["base_model"]?.string
        provider = call.query["provider"]?.string
        tag = call.query["tag"]?.string
        alias = call.query["alias"]?.string
        visibility = call.query["visibility"]?.string.flatMap { .init(rawValue: $0) }
        isDeleted = call.query["deleted"]?.bool ?? false
        let sort = call.query["sort"]?.string ?? Order.name.rawValue
        isDescending = sort.hasPrefix("-")
        order = Order(rawValue: isDescending ? String(sort.dropFirst()) : sort) ?? .name
    }
}

extension Call {
    /// The registry as the caller sees it.
    func registry() throws -> ModelRegistry { services.registry(of: try principal()) }

    /// The models that the caller sees.
    func models() throws -> ModelRecords { try registry().records }

    /// The model in the path as an answer; throws `model_not_found`.
    func model() throws -> Reply {
        let models = try models()
        return .ok(try models.entries([models.listed(id())]).map(ModelWire.model.json).first ?? .null)
    }

    /// A version as an answer.
    func reply(_ version: ModelVersion, status: Int = 200) throws -> Reply {
        let found = try models().entries([version], of: version.modelID)
        return .json(status, found.map(ModelWire.version.json).first ?? .null)
    }
}
