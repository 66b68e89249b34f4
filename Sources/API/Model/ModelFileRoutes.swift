internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Registry
internal import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Files of models: compared, sent, taken in.
enum ModelFileRoutes {
    static let all: [Route] = [diff, export, importAdapter]

    private static let number = Schema.integer(1...1_000_000)

    private static let diff = Route(
        .get, "/api/models/{id}/diff", "model.diff", "Show what differs between two versions, of one model or of two", ModelRoutes.read,
        parameters: [
            .init("from", number, "The earlier version.", isRequired: true), .init("to", number, "The later version.", isRequired: true),
            .init("other", .id, "The model whose version the later one is; the same where nothing is said."),
        ], answers: [.json("The difference.", ModelDiffWire.shape.schema)]
    ) { call in
        let registry = try call.registry()
        let other = call.query["other"]?.string.map { Model.ID(rawValue: $0) } ?? call.id()
        let old = try registry.records.version(call.query["from"]?.integer, of: call.id())
        let new = try registry.records.version(call.query["to"]?.integer, of: other)
        guard let from = try registry.records.entries([old], of: old.modelID).first,
            let to = try registry.records.entries([new], of: new.modelID).first
        else { return .done }
        let difference = try ModelDiffWire(from: from, to: to, diff: registry.diff(old, new), rows: rows(from.origins, to.origins, call))
        return .ok(ModelDiffWire.shape.json(difference))
    }

    /// What became of the rows; nil where the caller does not see both datasets, or they are too long to compare.
    private static func rows(_ old: ModelOrigins, _ new: ModelOrigins, _ call: Call) throws -> RowDiff? {
        guard let first = old.dataset, let second = new.dataset else { return nil }
        let (from, to) = (try call.rows(of: first.id, first.version), try call.rows(of: second.id, second.version))
        guard from.count + to.count <= DiffWire.mostRows else { return nil }
        return try RowDiff(from: from, to: to)
    }

    // MARK: export

    private static let export = Route(
        .get, "/api/models/{id}/versions/{number}/export", "model.export", "Download a version, or its model card", ModelRoutes.read,
        parameters: [
            .init(
                "form", .choice(ModelRegistry.ExportForm.allCases.map(\.rawValue)),
                "`adapter`: the files as they are, a tar archive; `merged`: the adapter put into its base's weights, a tar archive; "
                    + "`card`: the model card in Markdown. The files as they are where nothing is said.")
        ],
        answers: [.bytes("application/x-tar", "The files."), .bytes("text/markdown", "The model card.")]
    ) { call in
        let registry = try call.registry()
        let version = try registry.records.version(call.number("number"), of: call.id())
        let model = try registry.records.model(version.modelID)
        let form = call.query["form"]?.string.flatMap { ModelRegistry.ExportForm(rawValue: $0) } ?? .adapter
        let facts = try registry.records.origins(of: [version])[version.id].map { Self.facts(version, $0) } ?? []
        let card = try ModelCard(model, version, isMerged: form == .merged, facts: facts).text()
        switch form {
        case .card:
            return .response(HTTPResponse(200, headers: ["Content-Type": "text/markdown; charset=utf-8"], body: HTTPBody(card)))
        case .adapter: return archive(try registry.export(version, card: card), of: model, version, "")
        case .merged:
            let base = version.kind == .adapter ? try call.base(of: version) : call.services.store.folder
            let stream = try registry.exportMerged(version, base: base, card: card, workspace: FileManager.default.temporaryDirectory)
            return archive(stream, of: model, version, "-merged")
        }
    }

    private static func archive(_ stream: TarStream, of model: Model, _ version: ModelVersion, _ ending: String) -> Reply {
        .response(
            HTTPResponse(
                200,
                headers: [
                    "Content-Type": "application/x-tar",
                    "Content-Disposition": "attachment; filename=\"\(model.name)-v\(version.number)\(ending).tar\"",
                ], body: HTTPBody { try stream.next() }))
    }

    private static func facts(_ version: ModelVersion, _ origins: ModelOrigins) -> [ModelCard.Fact] {
        let share = version.lineage.plan?.split.map { "\($0.validationPercent) % of the training rows" }
        func text(_ source: ModelOrigins.Source?) -> String? { source.map { "\($0.name)@\($0.version)" } }
        return [
            ("job", origins.job), ("training rows", text(origins.dataset)), ("validation rows", text(origins.validation) ?? share),
            ("goes on from", text(origins.parent)),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    // MARK: import

    private static let importFields: [Schema.Property] = [
        .init("name", ModelRoutes.name),
        .optional("base_model", .text(1...200).described("Id of the base; the one that the adapter names where nothing is said.")),
        .optional("visibility", ModelRoutes.visibility),
        .optional("source", .text(1...500).described("Where it comes from, in words; the files' names where nothing is said.")),
    ]

    private static let importAdapter = Route(
        .post, "/api/models/import", "model.import",
        "Take in an adapter in the layout of PEFT as a version of a model: from two uploads, or as a form with the fields and two files, "
            + "`configuration` (adapter_config.json) and `weights` (adapter_model.safetensors)",
        ModelRoutes.write,
        body: .jsonOr(
            .object(
                "ModelImport",
                importFields + [.init("configuration_upload_id", .id), .init("weights_upload_id", .id)]), [DatasetForm.type]),
        answers: [.json(201, "The version.", ModelWire.version.schema)]
    ) { call in
        if BodyReading.mediaType(of: call.request) == DatasetForm.type {
            let form = try await ModelImportForm(call, fields: importFields)
            defer { form.discard(call) }
            return try take(form.configuration, form.weights, form.fields, call)
        }
        let configuration = try call.upload(.init(rawValue: call.requiredText("configuration_upload_id")))
        return try take(configuration, call.upload(.init(rawValue: call.requiredText("weights_upload_id"))), call.body, call)
    }

    private static func take(_ configuration: Upload, _ weights: Upload, _ fields: JSONValue, _ call: Call) throws -> Reply {
        let uploads = call.services.uploads
        let source = fields["source"]?.string.map { FileNames.visible($0) } ?? "\(configuration.name), \(weights.name)"
        guard !weights.name.hasSuffix(".bin"), !weights.name.hasSuffix(".pt") else {
            throw WorkbenchError(
                .malformedFile, "\(weights.name) is a pickle file",
                hint: "pickle files can run programs and are not read: save as safetensors",
                details: ["param": "weights"])
        }
        let adapter = AdapterImport(
            configuration: try uploads.file(of: configuration), weights: try uploads.file(of: weights), source: source)
        let base = try call.base(fields["base_model"]?.string ?? adapter.namedBase() ?? "")
        let version = try call.registry().importAdapter(
            adapter, as: fields["name"]?.string ?? "",
            base: (base.id.rawValue, URL(fileURLWithPath: base.folder, isDirectory: true), WeightDigest.of(folder: base.folder)),
            owner: call.principal().user,
            visibility: fields["visibility"]?.string.flatMap { .init(rawValue: $0) } ?? .organization)
        return try call.reply(version, status: 201)
    }
}

extension Call {
    /// The base model of that id, or whose folder has that path; throws `base_model_not_found`.
    fileprivate func base(_ name: String) throws -> BaseModel {
        guard let base = try services.bases.all().first(where: { $0.id.rawValue == name || $0.folder == name }) else {
            throw WorkbenchError(
                .baseModelNotFound, "there is no base model \(String(reflecting: String(name.prefix(120))))",
                hint: "name one of the list of base models, or add it there", details: ["param": "base_model"])
        }
        return base
    }
}

extension Call {
    /// The folder of the base that a version was tuned from; throws `inconsistent_model` where its weights are others now.
    fileprivate func base(of version: ModelVersion) throws -> URL {
        let base = try base(version.base)
        let folder = URL(fileURLWithPath: base.folder, isDirectory: true)
        guard let expected = version.lineage.baseSHA256 else { return folder }
        guard try WeightDigest.of(folder: base.folder) == expected else {
            throw WorkbenchError(
                .inconsistentModel, "the base model \(base.id.rawValue) is not the one that the version was tuned from: its weights differ",
                hint: "put the old base back, or tune the new one")
        }
        return folder
    }
}

/// The form of an import: fields and two files, in any order. Without all of it nothing is kept.
private struct ModelImportForm {
    let fields: JSONValue
    let configuration: Upload
    let weights: Upload

    private static let longestField = 10_000

    init(_ call: Call, fields properties: [Schema.Property]) async throws {
        let reader = try MultipartReader(call.request)
        var fields: [(name: String, value: JSONValue)] = []
        var files: [String: Upload] = [:]
        do {
            while let part = try await reader.nextPart() {
                guard ["configuration", "weights"].contains(part.name) else {
                    fields.append((part.name, .string(try await reader.text(atMost: Self.longestField))))
                    continue
                }
                guard files[part.name] == nil else {
                    throw SchemaViolation(code: "duplicate_field", path: part.name, message: "the form holds \(part.name) twice")
                }
                files[part.name] = try await UploadOfBody.receive(
                    reader.partBody, named: FileNames.shown(part.fileName ?? part.name), call)
            }
            self.fields = .object(JSONObject(fields))
            try Schema.object(nil, properties).check(self.fields)
            configuration = try Self.file("configuration", files)
            weights = try Self.file("weights", files)
        } catch {
            for upload in files.values { try? call.services.uploads.remove(upload) }
            throw error
        }
    }

    private static func file(_ name: String, _ files: [String: Upload]) throws -> Upload {
        guard let file = files[name] else {
            throw SchemaViolation(code: "missing_field", path: name, message: "the form holds no file called \(name)")
        }
        return file
    }

    /// The bytes are in the blob store, or were refused.
    func discard(_ call: Call) {
        for upload in [configuration, weights] { try? call.services.uploads.remove(upload) }
    }
}
