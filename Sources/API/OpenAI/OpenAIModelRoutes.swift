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

/// Models of OpenAI's protocol: those that can be tuned, and the versions that were.
enum OpenAIModelRoutes {
    static let all: [Route] = [list, show, delete]

    private static let read = Access.role(.viewer, .modelsRead)
    private static let pageSize = 200

    /// A model under the name by which programs ask for it.
    private struct Named: Sendable {
        let name: String
        let created: Date
        let owner: String
    }

    private static let model = Shape<Named>(
        "OpenAIModel", "A model of OpenAI's protocol.",
        [
            .text("id", .id) { $0.name }, .object("model"), .seconds("created") { $0.created }, .text("owned_by") { $0.owner },
        ])

    private static let list = Route(
        .get, "/v1/models", "openai_model.list", "List the models that can be used, base models first", read,
        answers: [
            .json("The models.", .object("OpenAIModelList", [.init("object", .choice(["list"])), .init("data", .array(model.schema))]))
        ]
    ) { call in
        let all = try bases(call) + tuned(call)
        return .ok(.object(["object": .string("list"), "data": .array(all.map(model.json))]))
    }

    private static let show = Route(
        .get, "/v1/models/{id}", "openai_model.show", "Show a model", read, answers: [.json("The model.", model.schema)]
    ) { call in
        let name = call.path["id"] ?? ""
        if let base = try bases(call).first(where: { $0.name == name }) { return .ok(model.json(base)) }
        if let checkpoint = try checkpoint(name, call) { return .ok(model.json(checkpoint)) }
        return .ok(model.json(named(try version(name, call))))
    }

    private static let delete = Route(
        .delete, "/v1/models/{id}", "openai_model.delete", "Delete a tuned model, so that it can be restored",
        .role(.member, .modelsWrite), answers: [.json("It is deleted.", OpenAIWire.deleted("model"))]
    ) { call in
        let name = call.path["id"] ?? ""
        guard try !bases(call).contains(where: { $0.name == name }) else {
            throw SchemaViolation(
                code: "base_model", path: "id", message: "\(name) is a base model, and only tuned models are deleted here")
        }
        guard try checkpoint(name, call) == nil else {
            throw SchemaViolation(
                code: "checkpoint", path: "id", message: "\(name) is a checkpoint that its job keeps, and only models are deleted here")
        }
        let models = call.services.models(of: try call.principal())
        let version = try version(name, call)
        let count = try models.versions(of: version.modelID).count
        guard count == 1 else {
            let model = try models.model(version.modelID)
            throw SchemaViolation(
                code: "model_has_versions", path: "id",
                message:
                    "\(name) is version \(version.number) of the model \(model.name), which has \(count); a version is not deleted alone. "
                    + "Delete the whole model: DELETE /api/models/\(model.id.rawValue), or tunesmith model delete \(model.name)")
        }
        try models.delete(version.modelID)
        return .ok(OpenAIWire.deleted(name, "model"))
    }

    private static func bases(_ call: Call) throws -> [Named] {
        try call.services.baseNames().map { Named(name: $0, created: call.services.started, owner: "tunesmith") }
    }

    private static func tuned(_ call: Call) throws -> [Named] {
        let models = call.services.models(of: try call.principal())
        var found: [Named] = []
        var filter = ModelFilter()
        filter.state = .ready
        var cursor: DatasetRecords.Cursor?
        repeat {
            let page = try models.page(filter, limit: pageSize, after: cursor)
            for model in page.models {
                found += try models.versions(of: model.model.id).map(named)
            }
            cursor = page.next
        } while cursor != nil
        return found.sorted { $0.created < $1.created }
    }

    private static func named(_ version: ModelVersion) -> Named {
        Named(name: version.publicName, created: version.created, owner: "org-\(version.organizationID.rawValue)")
    }

    /// A checkpoint that a job keeps and that is no version of a model, under the name that its list gives it; nil for another name.
    private static func checkpoint(_ name: String, _ call: Call) throws -> Named? {
        guard let (jobName, step) = ModelRegistry.checkpoint(named: name), (try? version(name, call)) == nil,
            let job = try job(named: jobName, call), try FineTuningView(job, call).name(ofCheckpoint: step) == name
        else { return nil }
        let kept = try JobCheckpoint.all(of: job, in: call.services.jobFolder(job.id), call.services.store)
        return kept.first { $0.step == step }.map {
            Named(name: name, created: $0.written, owner: "org-\(job.organizationID.rawValue)")
        }
    }

    /// The job that makes, or made, what is called so.
    private static func job(named name: String, _ call: Call) throws -> Job? {
        let organization = try call.principal().organization
        // Names of older versions end with the whole id.
        if let made = try? version(name, call).lineage.job {
            return try call.services.jobs.job(.init(rawValue: made), for: call.principal())
        }
        return try call.services.store.jobs(of: organization).job(shortID: String(name.split(separator: ":").last ?? ""))
    }

    private static func version(_ name: String, _ call: Call) throws -> ModelVersion {
        let models = call.services.models(of: try call.principal())
        do {
            let version = try models.version(publicName: name)
            guard try models.model(version.modelID).deleted == nil else { throw WorkbenchError(.modelNotFound, "deleted") }
            return version
        } catch let error as WorkbenchError where [.modelNotFound, .versionNotFound].contains(error.code) {
            throw WorkbenchError(
                .modelNotFound, "The model '\(String(name.prefix(120)))' does not exist or you do not have access to it.",
                details: ["param": "model"])
        }
    }
}
