import Domain
import JSON
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where the files of a model lie that a person names: a base folder, a run folder, or an adapter folder.
struct ModelLocation: Sendable, Equatable {
    /// Folder with `config.json`, `model.safetensors` and `tokenizer.json`.
    private(set) var base: URL
    /// Folder with `adapter_config.json` and `adapter_model.safetensors`.
    private(set) var adapter: URL?
    /// SHA-256 of the base's weights when the adapter was trained, where a run's plan says so.
    private(set) var baseDigest: String?
    /// How the base's weights were kept when the adapter was trained, where a run's plan says so.
    private(set) var precision: Hyperparameters.Precision?
    /// Whether the adapter was trained beside weights in 4 bits, where a run's plan says so.
    private(set) var isQuantised = false

    /// The files of `path`, with the adapter at `adapter`, itself a folder or a run, put on it.
    ///
    /// Throws `file_not_found`, `malformed_file`, or `invalid_setting` when two adapters are named.
    init(_ path: String, adapter: String? = nil) throws {
        try self.init(model: Self.folder(path))
        guard let adapter else { return }
        let folder = try Self.folder(adapter)
        guard self.adapter == nil else {
            throw WorkbenchError(
                .invalidSetting, "\(path) has an adapter already, and --adapter \(adapter) would be a second one",
                hint: "name the base with --model \(base.path)")
        }
        if Self.has("adapter_config.json", folder) {
            self.adapter = folder
        } else if Self.has("artifact/adapter_config.json", folder), Self.has("plan.json", folder) {
            take(try RunFolder.plan(in: folder), adapter: RunFolder.artifactURL(in: folder))
        } else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has no adapter_config.json",
                hint: "name the folder of an adapter in the layout of PEFT or of the adapters library, or a finished run that trained one")
        }
    }

    /// The files of a version of the registry, laid out in `folder`; the version says what a run's plan would.
    init(version: JSONValue, in folder: URL) throws {
        try self.init(model: folder)
        guard adapter != nil else { return }
        baseDigest = version["lineage"]?["base_sha256"]?.string
        precision = version["hyperparameters"]?["hyperparameters"]?["precision"]?.string.flatMap { .init(rawValue: $0) }
        isQuantised = version["method"]?.string == "qlora"
    }

    private init(model folder: URL) throws {
        base = folder
        if Self.has("config.json", folder) { return }
        if Self.has("plan.json", folder) {
            try openRun(folder)
            return
        }
        guard Self.has("adapter_config.json", folder) else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) holds no model: it has neither config.json nor plan.json",
                hint: "name a folder with config.json, model.safetensors and tokenizer.json, or a run folder")
        }
        try openAdapter(folder)
    }

    private mutating func openRun(_ folder: URL) throws {
        let plan = try RunFolder.plan(in: folder)
        let artifact = RunFolder.artifactURL(in: folder)
        if Self.has("config.json", artifact) {
            base = artifact
            return
        }
        guard Self.has("adapter_config.json", artifact) else {
            let command = plan.kind == .pretrain ? "pretrain" : "train"
            throw WorkbenchError(
                .fileNotFound, "the run \(folder.path) has no model: it has not finished, or is a job's, whose model is in the registry",
                hint: "finish it with: tunesmith \(command) --resume \(folder.path); 'tunesmith model list' shows the registry")
        }
        base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        guard Self.has("config.json", base) else {
            throw WorkbenchError(
                .fileNotFound, "the run \(folder.path) tuned the base \(plan.base.path), which is not there any more",
                hint: "put it back, or name where it is now: --model BASE --adapter \(artifact.path)")
        }
        take(plan, adapter: artifact)
    }

    // An adapter alone names its base, as a path or as a name on a model hub.
    private mutating func openAdapter(_ folder: URL) throws {
        let file = folder.appendingPathComponent("adapter_config.json")
        let named = try Self.readJSON(file)["base_model_name_or_path"]?.string
        guard let named, Self.has("config.json", URL(fileURLWithPath: named, isDirectory: true)) else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) is an adapter, and its base \(named.map { "'\($0)' " } ?? "")is no folder here",
                hint: "name the base: --model BASE --adapter \(folder.path)")
        }
        base = URL(fileURLWithPath: named, isDirectory: true)
        adapter = folder
    }

    private mutating func take(_ plan: TrainingPlan, adapter folder: URL) {
        adapter = folder
        baseDigest = plan.base.sha256
        precision = plan.hyperparameters.precision
        isQuantised = plan.method.quantisesBase
    }
}

extension ModelLocation {
    /// Throws `inconsistent_model` where the base is not the one that a run's plan names.
    func checkBase() throws {
        guard let expected = baseDigest else { return }
        // A file that is not there is reported by the loader, which says what it needs.
        guard let found = try? WeightDigest.of(folder: base.path), found != expected else { return }
        throw WorkbenchError(
            .inconsistentModel,
            "\(base.path) is not the base that the adapter was trained on: the SHA-256 of its weights differs from the run's plan",
            hint: "put the old base back, or tune the new one")
    }

    private static func folder(_ path: String) throws -> URL {
        guard !path.isEmpty, FileManager.default.fileExists(atPath: path) else {
            throw WorkbenchError(.fileNotFound, "there is no folder '\(path)'", hint: "check the path")
        }
        // Only a folder has itself as a member.
        guard FileManager.default.fileExists(atPath: path + "/.") else {
            throw WorkbenchError(.fileNotFound, "'\(path)' is a file; a model is a folder", hint: "name the folder that holds it")
        }
        return URL(fileURLWithPath: path, isDirectory: true)
    }

    private static func has(_ name: String, _ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    static func readJSON(_ file: URL) throws -> JSONValue {
        guard let data = try? Data(contentsOf: file) else {
            throw WorkbenchError(.fileUnreadable, "cannot read \(file.path)", hint: "check that this user may read it")
        }
        do {
            return try JSONValue(parsing: [UInt8](data))
        } catch let error as JSONParseError {
            throw WorkbenchError(.malformedFile, "\(file.path) is not JSON: \(error.reason)", hint: "fetch the file again", cause: error)
        }
    }
}
