public import Domain
internal import Engine
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An adapter that somebody else trained, in the layout of PEFT: `adapter_config.json` and `adapter_model.safetensors`.
public struct AdapterImport: Sendable {
    /// Name of the configuration.
    public static let configuration = "adapter_config.json"
    /// Name of the weights.
    public static let weights = "adapter_model.safetensors"

    /// Where the configuration lies.
    public let configurationFile: URL
    /// Where the weights lie.
    public let weightsFile: URL
    /// From where they come, for people.
    public let source: String

    /// The files of an adapter, whatever they are called where they lie.
    public init(configuration: URL, weights: URL, source: String) {
        (configurationFile, weightsFile, self.source) = (configuration, weights, source)
    }

    /// The adapter in a folder; throws `file_not_found` where one of its files is missing, also when there are weights as pickle.
    public init(folder: URL) throws {
        func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) }
        guard has(Self.configuration) else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has no \(Self.configuration)", hint: "name the folder of an adapter in the layout of PEFT")
        }
        guard has(Self.weights) else {
            let isPickle = has("adapter_model.bin")
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has \(isPickle ? "adapter_model.bin and " : "")no \(Self.weights)",
                hint: isPickle
                    ? "pickle files can run programs and are not read: save the adapter as safetensors"
                    : "name the folder of an adapter in the layout of PEFT")
        }
        self.init(
            configuration: folder.appendingPathComponent(Self.configuration), weights: folder.appendingPathComponent(Self.weights),
            source: folder.path)
    }

    /// The base that the configuration names, a path or a name on a hub; nil where it names none.
    public func namedBase() throws -> String? {
        guard let data = try? Data(contentsOf: configurationFile, options: .mappedIfSafe), data.count <= 1 << 20,
            let json = try? JSONValue(parsing: data)
        else {
            throw WorkbenchError(
                .malformedFile, "\(Self.configuration) is no JSON of an adapter", hint: "save the adapter again with PEFT")
        }
        return json["base_model_name_or_path"]?.string
    }
}

extension ModelRegistry {
    /// Takes an adapter in as the next version of the model `name`, which is made where there is none.
    ///
    /// It must fit the base, by names and shapes, before anything is stored. Throws `invalid_name`, `unsupported_model`,
    /// `inconsistent_model`, `malformed_file`, and what storing throws.
    public func importAdapter(
        _ adapter: AdapterImport, as name: String, base: (id: String, folder: URL, sha256: String), owner: User.ID?,
        visibility: Model.Visibility = .organization
    ) throws -> ModelVersion {
        try ModelName.check(name)
        let folder = try TemporaryFolder(below: FileManager.default.temporaryDirectory)
        let files = try store(adapter)
        for file in files { try BlobCopy.place(BlobDigest(file.sha256), of: store.blobs, at: folder.url.appendingPathComponent(file.path)) }
        // What is looked at are the stored bytes: the files themselves may change meanwhile.
        let method = try LanguageModel.methodOfAdapter(in: folder.url, on: base.folder)
        var lineage = ModelVersion.Lineage()
        lineage.importedFrom = adapter.source
        lineage.baseSHA256 = base.sha256
        var contents = ModelContents(
            name: name, owner: owner, provider: "import", kind: .adapter, base: base.id, method: method.name,
            publicName: Self.publicName(base: base.id, organization, suffix: name, id: UUID().uuidString.lowercased()), files: files,
            lineage: lineage, metrics: [:])
        contents.visibility = visibility
        return try records.add(contents)
    }

    private func store(_ adapter: AdapterImport) throws -> [ModelVersion.File] {
        try [(AdapterImport.configuration, adapter.configurationFile), (AdapterImport.weights, adapter.weightsFile)].map { path, url in
            let blob = try BlobCopy.store(url, in: store.blobs)
            return ModelVersion.File(path: path, sha256: blob.digest.hexadecimal, byteCount: blob.byteCount)
        }
    }
}
