internal import Accounts
internal import Domain
internal import HTTP
internal import Hub
internal import JSON
internal import Jobs
internal import Tokenization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The models that can be tuned: listed, registered, fetched from a hub, forgotten.
enum BaseModelRoutes {
    static let all: [Route] = [list, add, pull, token, remove]

    /// The secret that is shown to the hub.
    static let tokenName = "hub_token"

    private static let answer: [Route.Answer] = [.json("The model.", BaseModelWire.base.schema)]

    private static let list = Route(
        .get, "/api/base-models", "base_model.list", "List the base models", .role(.viewer, .modelsRead),
        answers: [.json("The models.", Page.schema("BaseModelList", of: BaseModelWire.base.schema))]
    ) { call in
        let values = try call.services.bases.all().map { BaseModelWire.base.json(.init($0, call)) }
        return .ok(Page.json(values, next: nil, total: values.count))
    }

    private static let add = Route(
        .post, "/api/base-models", "base_model.add", "Register a folder of this machine as a base model", .installation,
        body: .json(
            .object(
                "BaseModelFolder",
                [
                    .init("path", .text(1...4096).described("Path of a folder with configuration, safetensors and tokenizer.")),
                    .optional("name", .nullable(.text(1...80))),
                ])),
        answers: [.json(201, "The model.", BaseModelWire.base.schema)]
    ) { call in
        let path = try call.requiredText("path")
        guard path.hasPrefix("/") else {
            throw WorkbenchError(
                .invalidRequest, "the path \(String(reflecting: path)) is not absolute", hint: "name the whole path",
                details: ["param": "path"])
        }
        let base = try call.services.bases.catalog.register(folder: URL(fileURLWithPath: path, isDirectory: true), name: call.text("name"))
        return .json(201, BaseModelWire.base.json(.init(base, call)))
    }

    private static let pull = Route(
        .post, "/api/base-models/pull", "base_model.pull", "Fetch a base model from the hub", .installation, headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "BaseModelPull",
                [
                    .init("repository", .text(1...200).described("Its name at the hub, such as owner/name.")),
                    .optional("revision", .nullable(.text(1...200)).described("A branch, tag or commit; main where nothing is said.")),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let repository = try call.requiredText("repository")
        let revision = call.text("revision") ?? "main"
        let client = try HubClient(endpoint: call.services.settings.text("hub_endpoint"), token: kept(call))
        let (bases, folder) = (call.services.bases, call.services.baseModelsFolder)
        return try await WaitingAnswer.begin(.pull, on: ["repository": repository], counting: "bytes", call) { progress in
            let found = try await client.repository(repository, revision: revision)
            try progress.begin("fetching \(repository)", total: found.byteCount, unit: "bytes")
            let download = HubDownload(found, from: client, into: folder)
            // Of a model that came whole before nothing but the registration is missing.
            if !FileManager.default.fileExists(atPath: download.folder.path) { try await download.run(progress: progress.report) }
            let base = try bases.catalog.register(
                fetched: download.folder, repository: found.name, revision: found.commit, license: found.license)
            return .object(["base_model_id": .string(base.id.rawValue), "revision": .string(found.commit)])
        }
    }

    private static let token = Route(
        .put, "/api/base-models/token", "base_model.token", "Keep the token that is shown to the hub, sealed; null forgets it", .installation,
        body: .json(.object("HubToken", [.init("token", .nullable(.text(1...4096)))])), answers: [.empty("It is kept, or forgotten.")]
    ) { call in
        let secrets = call.services.accounts.secrets(of: try call.principal().organization)
        if let token = call.text("token") {
            guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw WorkbenchError(
                    .invalidRequest, "this is no token: it has spaces or signs that none has", hint: "copy it again",
                    details: ["param": "token"])
            }
            try secrets.set(tokenName, to: token, by: call.principal(), from: call.client)
        } else if try secrets.names().contains(tokenName) {
            try secrets.remove(tokenName, by: call.principal(), from: call.client)
        }
        return .done
    }

    /// The token that the caller's organization keeps for the hub; nil where it keeps none.
    private static func kept(_ call: Call) throws -> String? {
        do {
            return try call.services.accounts.secrets(of: call.principal().organization).value(of: tokenName)
        } catch let error as WorkbenchError where error.code == .secretNotFound {
            return nil
        }
    }

    private static let remove = Route(
        .delete, "/api/base-models/{id}", "base_model.remove", "Forget a base model; one that came from the hub is removed from the disk",
        .installation, answers: [.empty("It is gone.")]
    ) { call in
        let id: BaseModel.ID = call.id()
        try call.services.bases.catalog.remove(id.rawValue, below: call.services.baseModelsFolder)
        call.services.bases.forget(id.rawValue)
        return .done
    }
}

/// Base models as they are sent.
enum BaseModelWire {
    /// A model with what its files say.
    struct Shown: Sendable {
        let base: BaseModel
        var facts: BaseModelFacts?
        var tokenizer: TokenizerFolder?
        var problem: String?

        /// Looks at the files; what is wrong with them is told, not thrown.
        init(_ base: BaseModel, _ call: Call) {
            self.base = base
            do {
                facts = try BaseModelFacts(folder: URL(fileURLWithPath: base.folder, isDirectory: true))
                tokenizer = try call.services.bases.tokenizer(base.id.rawValue)
            } catch {
                problem = (error as? WorkbenchError)?.message ?? "its files cannot be read"
            }
        }
    }

    static let base = Shape<Shown>(
        "BaseModel", "A model that can be tuned.",
        [
            .id("id") { $0.base.id }, .text("name") { $0.base.name },
            .choice("source", BaseModel.Source.allCases.map(\.rawValue)) { $0.base.source.rawValue },
            .optionalText("repository") { $0.base.repository }, .optionalText("revision") { $0.base.revision },
            .flag("is_usable") { $0.problem == nil }, .optionalText("problem") { $0.problem },
            .optionalCount("context_length") { $0.facts?.contextLength }, .optionalCount("parameters") { $0.facts?.parameters },
            .optionalText("architecture") { $0.facts?.architecture }, .optionalCount("byte_count") { $0.facts?.byteCount },
            .optionalText("license") { $0.base.license },
        ])
}
