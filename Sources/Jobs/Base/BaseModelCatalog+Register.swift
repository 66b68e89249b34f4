public import Domain
internal import Engine
internal import Store
internal import Tokenization
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What can be said of a base model without loading its weights.
public struct BaseModelFacts: Sendable, Equatable {
    /// What kind it is, such as `llama`.
    public let architecture: String
    /// Tokens that it can read at once.
    public let contextLength: Int
    /// Numbers that it has.
    public let parameters: Int
    /// Length of its weights in bytes.
    public let byteCount: Int

    /// Looks at the configuration and the weights' headers in `folder`; pickled weights are never read.
    ///
    /// Throws what the files are refused with: `file_not_found`, `malformed_file`, `unsupported_model`, `inconsistent_model`.
    public init(folder: URL) throws {
        let configuration = try ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json"))
        let weights = try LanguageModel.weightFiles(in: folder)
        for file in weights { _ = try SafetensorsFile(contentsOf: file) }
        architecture = configuration.modelType
        contextLength = configuration.maximumPositions
        parameters = try StepWork(configuration, method: .full, precision: .float32).parameters
        byteCount = weights.reduce(0) { $0 + SystemFacts.fileSize($1.path) }
    }
}

extension BaseModelCatalog {
    /// Registers the model in `folder`, once configuration, tokenizer and the headers of its weights are found good.
    ///
    /// Throws what its files are refused with, and `already_exists` where it is a base model already.
    public func register(folder: URL, name: String? = nil) throws -> BaseModel {
        try register(
            folder, id: freeID(name ?? folder.lastPathComponent), name: name ?? folder.lastPathComponent, source: .folder)
    }

    /// Registers the model in `folder` that came from a hub; throws as `register` does.
    public func register(
        fetched folder: URL, repository: String, revision: String, license: String?
    ) throws -> BaseModel {
        let name = repository.split(separator: "/").last.map(String.init) ?? repository
        return try register(
            folder, id: freeID(name), name: repository, source: .hub, repository: repository, revision: revision, license: license)
    }

    /// Forgets a registered model; one that came from a hub is removed from the disk with its folder.
    ///
    /// Throws `base_model_not_found`, `model_in_use` where jobs are to be trained on it or models are based on it, and `invalid_setting` for
    /// one that nobody registered.
    public func remove(_ id: String, below fetched: URL) throws {
        let base = try base(id)
        guard base.created != nil else {
            throw WorkbenchError(
                .invalidSetting, "the base model \(id) was not registered: it is found in \(base.folder)",
                hint: base.source == .shipped ? "it comes with the program" : "take its folder away, or out of the setting base_models")
        }
        try store.baseModels.remove(base.id)
        // Only what a pull has put there.
        let folder = URL(fileURLWithPath: base.folder, isDirectory: true).standardizedFileURL
        guard base.source == .hub, folder.deletingLastPathComponent().path == fetched.standardizedFileURL.path else { return }
        try FileManager.default.removeItem(at: folder)
    }

    private func register(
        _ folder: URL, id: BaseModel.ID, name: String, source: BaseModel.Source, repository: String? = nil, revision: String? = nil,
        license: String? = nil
    ) throws -> BaseModel {
        let folder = folder.standardizedFileURL
        _ = try BaseModelFacts(folder: folder)
        _ = try Tokenizer.load(folder: folder, for: ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json")))
        if source == .folder, let known = try all().first(where: { $0.folder == folder.path }) {
            throw WorkbenchError(
                .alreadyExists, "\(folder.path) is the base model \(known.id.rawValue) already", hint: "use that one")
        }
        let base = BaseModel(
            id: id, name: name, source: source, folder: folder.path, repository: repository, revision: revision, license: license)
        try store.baseModels.add(base)
        return base
    }
}
