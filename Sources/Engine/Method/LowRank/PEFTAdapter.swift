internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Low-rank adapters in the layout of the PEFT library: `adapter_config.json` and `adapter_model.safetensors`.
public enum PEFTAdapter {
    /// What PEFT puts before each module path.
    static let prefix = "base_model.model."
    static let configurationFile = "adapter_config.json"
    static let weightsFile = "adapter_model.safetensors"

    /// Writes the model's updates into an existing folder; `base` is noted as the base's name or path.
    public static func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        guard let settings = model.method?.lowRankSettings else {
            throw WorkbenchError(.invalidSetting, "the model has no low-rank adapter to write")
        }
        let tensors = model.projections.compactMap(\.update).flatMap(\.parameters).compactMap { parameter in
            parameter.values.map {
                SafetensorsWriter.Tensor(name: prefix + parameter.name, shape: parameter.shape, values: UnsafeBufferPointer($0.values))
            }
        }
        try SafetensorsWriter.write(tensors, to: folder.appendingPathComponent(weightsFile))
        let text = configuration(settings, of: model, base: base).bytes(.indented) + [UInt8(ascii: "\n")]
        try AtomicFile.write(text, to: folder.appendingPathComponent(configurationFile))
    }

    /// Puts the adapter in `folder` beside the projections of `model`, frozen.
    ///
    /// Throws `unsupported_model` for what PEFT can say and this engine cannot, `inconsistent_model` when it belongs to another base,
    /// which stays as it was.
    public static func load(_ folder: URL, into model: LanguageModel) throws {
        let settings = try readSettings(folder.appendingPathComponent(configurationFile))
        let file = try SafetensorsFile(contentsOf: try weights(in: folder))
        let targets = try LowRankTargets(settings)
        // PEFT lets a name pass that means nothing, as long as another one does.
        try targets.check(against: model, everyName: false)
        try model.addUpdates(settings, targets) { _, _ in { 0 } }
        do {
            try fillUpdates(of: model, from: file)
        } catch {
            // The base stays as it was, ready for another adapter.
            for projection in model.projections { projection.update = nil }
            throw error
        }
        model.method = .lora(settings)
    }

    private static func weights(in folder: URL) throws -> URL {
        let url = folder.appendingPathComponent(weightsFile)
        let pickled = folder.appendingPathComponent("adapter_model.bin")
        if !FileManager.default.fileExists(atPath: url.path), FileManager.default.fileExists(atPath: pickled.path) {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has adapter_model.bin and no \(weightsFile)",
                hint: "pickle files can run programs and are not read: save the adapter as safetensors")
        }
        return url
    }

    private static func fillUpdates(of model: LanguageModel, from file: SafetensorsFile) throws {
        let hint = "use the base that the adapter was trained on"
        var unused = Set(file.tensors.keys)
        for projection in model.projections {
            for parameter in projection.update?.parameters ?? [] {
                let name = prefix + parameter.name
                try checkRank(of: parameter, name, in: file)
                do {
                    let values = try file.floats(named: name, shape: parameter.shape)
                    parameter.values?.copy(from: UnsafeBufferPointer(values.values))
                } catch let error as WorkbenchError {
                    throw WorkbenchError(error.code, "the adapter does not fit this base: \(error.message)", hint: hint)
                }
                unused.remove(name)
            }
        }
        guard unused.isEmpty else {
            throw WorkbenchError(
                .inconsistentModel,
                "the adapter has tensors that this base has no place for: \(unused.sorted().prefix(3).joined(separator: ", "))", hint: hint)
        }
    }

    // A matrix that fits but for its inner dimension contradicts the configuration, not the base.
    private static func checkRank(of parameter: Parameter, _ name: String, in file: SafetensorsFile) throws {
        guard parameter.shape.count == 2, let found = file.tensors[name]?.shape, found.count == 2, found != parameter.shape else { return }
        let inner = name.hasSuffix(".lora_A.weight") ? 0 : 1
        guard found[1 - inner] == parameter.shape[1 - inner] else { return }
        throw WorkbenchError(
            .inconsistentModel,
            "\(configurationFile) gives '\(parameter.name)' the rank \(parameter.shape[inner]), and \(weightsFile) has rank \(found[inner])",
            hint: "both files must come from the same adapter")
    }
}

extension Method {
    /// The settings of a low-rank method.
    var lowRankSettings: LoRASettings? {
        switch self {
        case .lora(let settings), .qlora(let settings): settings
        default: nil
        }
    }
}
