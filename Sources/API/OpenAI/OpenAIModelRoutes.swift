internal import Domain
internal import HTTP
internal import JSON
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
        return .ok(model.json(named(try version(name, call), call)))
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
                found += try models.versions(of: model.model.id).map { named($0, call) }
            }
            cursor = page.next
        } while cursor != nil
        return found.sorted { $0.created < $1.created }
    }

    private static func named(_ version: ModelVersion, _ call: Call) -> Named {
        Named(name: version.publicName, created: version.created, owner: "org-\(version.organizationID.rawValue)")
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
