internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// LoRA adapters in the layout of the PEFT library: `adapter_config.json` and `adapter_model.safetensors`.
public enum PEFTAdapter {
    /// What PEFT puts before each module path.
    static let prefix = "base_model.model."

    /// Writes the model's updates into an existing folder; `base` is noted as the base's name or path.
    public static func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        guard case .lora(let settings) = model.method else {
            throw WorkbenchError(.invalidSetting, "the model has no LoRA adapter to write")
        }
        let updates = model.projections.compactMap(\.update)
        let tensors = updates.flatMap { [$0.a, $0.b] }.compactMap { parameter in
            parameter.values.map {
                SafetensorsWriter.Tensor(name: prefix + parameter.name, shape: parameter.shape, values: UnsafeBufferPointer($0.values))
            }
        }
        try SafetensorsWriter.write(tensors, to: folder.appendingPathComponent("adapter_model.safetensors"))
        let text = configuration(settings, base: base).bytes(.indented) + [UInt8(ascii: "\n")]
        try AtomicFile.write(text, to: folder.appendingPathComponent("adapter_config.json"))
    }

    /// Puts the adapter in `folder` beside the projections of `model`, frozen; throws `unsupported_model` for what PEFT can say
    /// and this engine cannot, `inconsistent_model` when it belongs to another base.
    public static func load(_ folder: URL, into model: LanguageModel) throws {
        let settings = try readSettings(folder.appendingPathComponent("adapter_config.json"))
        let file = try SafetensorsFile(contentsOf: folder.appendingPathComponent("adapter_model.safetensors"))
        try model.addUpdates(settings) { _, _ in { 0 } }
        do {
            try fillUpdates(of: model, from: file)
        } catch {
            // The base stays as it was, ready for another adapter.
            for projection in model.projections { projection.update = nil }
            throw error
        }
        model.method = .lora(settings)
    }

    private static func fillUpdates(of model: LanguageModel, from file: SafetensorsFile) throws {
        let hint = "use the base that the adapter was trained on"
        var unused = Set(file.tensors.keys)
        for parameter in model.projections.compactMap(\.update).flatMap({ [$0.a, $0.b] }) {
            let name = prefix + parameter.name
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

    private static func configuration(_ settings: LoRASettings, base: String) -> JSONValue {
        .object([
            "alpha_pattern": .object([:]),
            "base_model_name_or_path": .string(base),
            "bias": .string("none"),
            "fan_in_fan_out": .bool(false),
            "inference_mode": .bool(true),
            "init_lora_weights": .bool(true),
            "lora_alpha": Int64(exactly: settings.alpha).map { .integer($0) } ?? .number(settings.alpha),
            "lora_dropout": .number(settings.dropout),
            "modules_to_save": .null,
            "peft_type": .string("LORA"),
            "r": .integer(Int64(settings.rank)),
            "rank_pattern": .object([:]),
            "revision": .null,
            "target_modules": .array(settings.targetModules.map { .string($0) }),
            "task_type": .string("CAUSAL_LM"),
            "use_dora": .bool(false),
            "use_rslora": .bool(false),
        ])
    }

    private static func readSettings(_ url: URL) throws -> LoRASettings {
        let json = try LanguageModel.readJSON(url)
        func unsupported(_ what: String) -> WorkbenchError {
            WorkbenchError(.unsupportedModel, "adapter_config.json: \(what)", hint: "supported are plain LoRA adapters")
        }
        guard json["peft_type"]?.string == "LORA" else { throw unsupported("peft_type is \(json["peft_type"]?.text() ?? "missing")") }
        for (field, value) in json.object?.fields ?? [] where features.contains(field) && !isOff(value) {
            throw unsupported("\(field) is \(value.text())")
        }
        guard let rank = json["r"]?.integer, let alpha = json["lora_alpha"]?.number,
            let modules = json["target_modules"]?.array?.map(\.string), !modules.contains(nil)
        else {
            throw unsupported("r, lora_alpha and a list target_modules are needed")
        }
        guard let dropout = (json["lora_dropout"] ?? .integer(0)).number else {
            throw unsupported("lora_dropout is \(json["lora_dropout"]?.text() ?? "missing")")
        }
        return LoRASettings(rank: rank, alpha: alpha, dropout: dropout, targetModules: modules.compactMap { $0 })
    }

    /// Fields by which PEFT changes what an adapter computes or where it sits.
    private static let features: Set<String> = [
        "alora_invocation_tokens", "alpha_pattern", "arrow_config", "bias", "exclude_modules", "fan_in_fan_out", "layer_replication",
        "layers_pattern", "layers_to_transform", "lora_bias", "modules_to_save", "rank_pattern", "target_parameters",
        "trainable_token_indices", "use_bdlora", "use_dora", "use_qalora", "use_rslora",
    ]

    /// Whether `value` leaves a feature alone.
    private static func isOff(_ value: JSONValue) -> Bool {
        switch value {
        case .null, .bool(false), .string("none"): true
        case .array(let elements): elements.isEmpty
        case .object(let object): object.fields.isEmpty
        default: false
        }
    }
}
