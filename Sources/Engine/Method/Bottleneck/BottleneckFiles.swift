internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Bottleneck adapters in the layout of the `adapters` library: `adapter_config.json` and `adapter.safetensors`.
///
/// Families that the library knows only by its plugin interface have an `adapter_interface.json` beside them.
enum BottleneckFiles {
    /// What adapters that are made here are called inside their files.
    static let name = "tuned"
    private static let weights = "adapter.safetensors"
    private static let head = "model_head.safetensors"
    static let hint = "use the base that the adapter was trained on"

    /// Writes the model's adapters into an existing folder; `base` is noted as the base's name or path.
    static func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        guard case .adapter(let settings) = model.method else {
            throw WorkbenchError(.invalidSetting, "the model has no bottleneck adapter to write")
        }
        let tensors = model.bottlenecks.flatMap(\.parameters).compactMap { parameter in
            parameter.values.map {
                SafetensorsWriter.Tensor(name: parameter.name, shape: parameter.shape, values: UnsafeBufferPointer($0.values))
            }
        }
        try SafetensorsWriter.write(tensors, to: folder.appendingPathComponent(weights))
        let configuration = BottleneckConfiguration(settings, of: model, base: base)
        try write(configuration.json, to: folder.appendingPathComponent("adapter_config.json"))
        guard !AdapterInterface.isBuiltIn(model.configuration.modelType) else { return }
        try write(AdapterInterface.json(model.configuration), to: folder.appendingPathComponent(AdapterInterface.file))
    }

    private static func write(_ json: JSONValue, to url: URL) throws {
        try AtomicFile.write(json.bytes(.indented) + [UInt8(ascii: "\n")], to: url)
    }

    /// Puts the adapters in `folder` into the layers of `model`, frozen; throws `unsupported_model` for what the library can say and
    /// this engine cannot, `inconsistent_model` when they belong to another base, which stays as it was.
    static func load(_ folder: URL, into model: LanguageModel) throws {
        let json = try LanguageModel.readJSON(folder.appendingPathComponent("adapter_config.json"))
        let configuration = try BottleneckConfiguration(json, for: model.configuration)
        try AdapterInterface.check(folder, configuration.settings.kind, model.configuration)
        let file = try open(folder)
        try checkHead(folder, model)
        try model.addBottlenecks(configuration.settings)
        do {
            try fill(model, from: file, name: configuration.name)
        } catch {
            // The base stays as it was, ready for another adapter.
            BottleneckTuning(settings: configuration.settings).detach(from: model)
            throw error
        }
        model.method = .adapter(configuration.settings)
    }

    private static func open(_ folder: URL) throws -> SafetensorsFile {
        func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) }
        guard exists(weights) || !exists("pytorch_adapter.bin") else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has its weights as pickle (pytorch_adapter.bin), which is never read",
                hint: "save the adapter with use_safetensors=True")
        }
        return try SafetensorsFile(contentsOf: folder.appendingPathComponent(weights))
    }

    private static func fill(_ model: LanguageModel, from file: SafetensorsFile, name adapter: String) throws {
        var unused = Set(file.tensors.keys)
        for parameter in model.bottlenecks.flatMap(\.parameters) {
            let name = storedName(parameter.name, adapter, file)
            do {
                let values = try file.floats(named: name, shape: parameter.shape)
                parameter.values?.copy(from: UnsafeBufferPointer(values.values))
            } catch let error as WorkbenchError {
                throw WorkbenchError(error.code, "the adapter does not fit this base: \(error.message)", hint: hint)
            }
            unused.remove(name)
        }
        guard unused.isEmpty else {
            throw WorkbenchError(
                .inconsistentModel,
                "the adapter has tensors that this base has no place for: \(unused.sorted().prefix(3).joined(separator: ", "))", hint: hint)
        }
    }

    // The files have the adapter's own name in it, and lack the first part when they were made of a model without its head.
    private static func storedName(_ name: String, _ adapter: String, _ file: SafetensorsFile) -> String {
        let (middle, stored) = (".adapters.\(Self.name).", ".adapters.\(adapter).")
        guard let range = name.firstRange(of: middle) else { return name }
        let renamed = String(name[..<range.lowerBound]) + stored + name[range.upperBound...]
        guard file.tensors[renamed] == nil, let dot = renamed.firstIndex(of: ".") else { return renamed }
        let short = String(renamed[renamed.index(after: dot)...])
        return file.tensors[short] == nil ? renamed : short
    }

    // The library may put the output head beside an adapter. It is the base's, or the adapter is more than an adapter.
    private static func checkHead(_ folder: URL, _ model: LanguageModel) throws {
        let url = folder.appendingPathComponent(head)
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        let file = try SafetensorsFile(contentsOf: url)
        let own = try model.head.floats()
        let isRounded = model.head.values == nil
        for name in file.tensors.keys.sorted() {
            let stored = try file.floats(named: name)
            // A base kept in bfloat16 is its files' to 8 bits.
            let isSame =
                stored.count == own.count
                && zip(stored.values, own.values).allSatisfy { abs($0 - $1) <= (isRounded ? abs($0) / 128 : 0) }
            guard isSame else {
                throw WorkbenchError(
                    .unsupportedModel, "the adapter brings an output head of its own: '\(name)' in \(head) is not the base's",
                    hint: "only the adapter's weights can be put on a base; delete \(head) to leave its head out")
            }
        }
    }
}

extension AdapterLayout {
    /// Bottleneck adapters as the `adapters` library stores them.
    static let bottleneck = AdapterLayout(
        describes: { $0["peft_type"] == nil && $0["config"]?.object != nil }, load: BottleneckFiles.load)
}
