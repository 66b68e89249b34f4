internal import Domain
internal import JSON
internal import Registry
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Models as they are sent.
enum ModelWire {
    /// A version with the names of what it comes from, and the aliases that name it.
    struct Version: Sendable {
        let version: ModelVersion
        let origins: ModelOrigins
        let aliases: [String]
    }

    /// A model with its newest version.
    struct Entry: Sendable {
        let listed: ListedModel
        let newest: Version?
    }

    private static let source = Shape<ModelOrigins.Source>(
        "ModelSource", "A version of a dataset or a model.",
        [.text("id") { $0.id }, .text("name") { $0.name }, .count("version") { $0.version }])

    private static let job = Shape<(id: String, name: String)>("ModelJob", nil, [.text("id") { $0.id }, .text("name") { $0.name }])

    private static let work = Shape<ModelJob>(
        "JobOfModel", "The job that works on a model, or worked on it last.",
        [
            .id("id") { $0.id }, .text("name") { $0.name },
            .choice("state", JobState.allCases.map(\.rawValue)) { $0.state.rawValue },
            .optionalShape("progress", JobWire.progress) { $0.progress }, .optionalShape("failure", JobWire.failure) { $0.failure },
        ])

    private static let lineage = Shape<Version>(
        "ModelLineage", "Where a version comes from; what the caller does not see is null.",
        [
            .optionalShape("job", job) { one in one.version.lineage.job.map { ($0, one.origins.job ?? "") } },
            .optionalCount("step") { $0.version.lineage.step }, .flag("is_checkpoint") { $0.version.lineage.isCheckpoint },
            .optionalShape("dataset", source) { $0.origins.dataset },
            .optionalShape("validation", source) { $0.origins.validation },
            .optionalShape("parent", source) { $0.origins.parent },
            .optionalText("base_sha256") { $0.version.lineage.baseSHA256 },
            .optionalText("engine") { $0.version.lineage.plan?.engine },
            .optionalCount("seed") { $0.version.lineage.plan.flatMap { Int(exactly: $0.hyperparameters.seed) } },
            .optionalNumber("validation_percent") { $0.version.lineage.plan?.split?.validationPercent },
            .optionalText("imported_from") { $0.version.lineage.importedFrom },
        ])

    private static let file = Shape<ModelVersion.File>(
        "ModelFile", nil,
        [.text("path") { $0.path }, .text("sha256", .text(64...64)) { $0.sha256 }, .count("byte_count") { $0.byteCount }])

    static let version = Shape<Version>(
        "ModelVersion", "One fine-tuned state of a model, which never changes but for its notes.",
        [
            .id("id") { $0.version.id },
            .count("number") { $0.version.number },
            .choice("kind", ModelVersion.Kind.allCases.map(\.rawValue)) { $0.version.kind.rawValue },
            .text("base_model") { $0.version.base },
            .text("method") { $0.version.method },
            .text("public_name") { $0.version.publicName },
            .text("notes") { $0.version.notes },
            .list("files", file) { $0.version.files },
            .count("byte_count") { $0.version.files.reduce(0) { $0 + $1.byteCount } },
            .init("metrics", .map(.number).described("What was measured, by name.")) { metrics($0.version.metrics) },
            .shape("lineage", lineage) { $0 },
            .init(
                "hyperparameters",
                .nullable(.any).described("Method and settings of the run; null in lists, and for a version that was imported.")
            ) { settings($0.version.lineage.plan) },
            .texts("aliases") { $0.aliases },
            .time("created_at") { $0.version.created },
        ])

    static let alias = Shape<ModelAlias>(
        "ModelAlias", "A name of a model's version that can be moved.",
        [.text("name") { $0.name }, .count("version") { $0.version }, .count("revision") { $0.revision }])

    static let move = Shape<ModelAlias.Move>(
        "ModelAliasMove", "One move of an alias; `to` is null where it was taken away.",
        [
            .count("revision") { $0.revision }, .optionalCount("from") { $0.from }, .optionalCount("to") { $0.to },
            .optionalID("user_id") { $0.user }, .time("time_at") { $0.time }, .text("reason") { $0.reason },
        ])

    static let model = Shape<Entry>(
        "Model", "A name under which versions of a fine-tuned model are kept.",
        [
            .id("id") { $0.listed.model.id },
            .text("name") { $0.listed.model.name },
            .text("description") { $0.listed.model.description },
            .choice("state", Model.State.allCases.map(\.rawValue)) { $0.listed.model.state.rawValue },
            .choice("visibility", Model.Visibility.allCases.map(\.rawValue)) { $0.listed.model.visibility.rawValue },
            .texts("tags") { $0.listed.model.tags },
            .text("provider") { $0.listed.model.provider },
            .text("base_model") { $0.listed.model.base },
            .optionalID("owner_id") { $0.listed.model.owner },
            .count("versions") { $0.listed.model.newest },
            .optionalShape("newest", version) { $0.newest },
            .list("aliases", alias) { $0.listed.aliases },
            .optionalShape("job", work) { $0.listed.job },
            .time("created_at") { $0.listed.model.created },
            .time("updated_at") { $0.listed.model.updated },
            .optionalTime("deleted_at") { $0.listed.model.deleted },
        ])

    /// The counts of the models in one state.
    typealias StateTotal = (state: Model.State, models: Int, versions: Int, bytes: Int)

    static let totals = Shape<[StateTotal]>(
        "ModelTotals", "Models, their versions and the bytes of their files; deleted ones are counted in `by_state` alone.",
        [
            .count("models") { kept($0).reduce(0) { $0 + $1.models } },
            .count("versions") { kept($0).reduce(0) { $0 + $1.versions } },
            .count("byte_count") { kept($0).reduce(0) { $0 + $1.bytes } },
            .counts("by_state") { Dictionary($0.map { ($0.state.rawValue, $0.models) }, uniquingKeysWith: +) },
        ])

    private static func kept(_ totals: [StateTotal]) -> [StateTotal] { totals.filter { $0.state != .deleted } }

    private static func metrics(_ metrics: ModelVersion.Metrics) -> JSONValue {
        .object(JSONObject(metrics.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) }))
    }

    private static func settings(_ plan: TrainingPlan?) -> JSONValue {
        guard let plan else { return .null }
        return .object([
            "method": MethodWire.json(plan.method), "hyperparameters": HyperparameterWire.json(plan.hyperparameters),
            "threads": .integer(Int64(plan.threads)), "train_on": plan.trainedTurns.map { .string($0.rawValue) } ?? .null,
        ])
    }
}

extension ModelRecords {
    /// Models as they are sent, with the names of what their newest versions come from.
    func entries(_ models: [ListedModel]) throws -> [ModelWire.Entry] {
        let origins = try origins(of: models.compactMap(\.newest))
        return models.map { listed in
            let newest = listed.newest.map { version in
                ModelWire.Version(
                    version: version, origins: origins[version.id] ?? ModelOrigins(),
                    aliases: listed.aliases.filter { $0.version == version.number }.map(\.name))
            }
            return ModelWire.Entry(listed: listed, newest: newest)
        }
    }

    /// Versions of one model as they are sent.
    func entries(_ versions: [ModelVersion], of model: Model.ID) throws -> [ModelWire.Version] {
        let (origins, aliases) = (try origins(of: versions), try aliases(of: model))
        return versions.map { version in
            ModelWire.Version(
                version: version, origins: origins[version.id] ?? ModelOrigins(),
                aliases: aliases.filter { $0.version == version.number }.map(\.name))
        }
    }
}
