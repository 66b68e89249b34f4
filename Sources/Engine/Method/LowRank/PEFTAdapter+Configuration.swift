internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension PEFTAdapter {
    /// Version of PEFT whose layout is written.
    private static let version = "0.21.2"

    /// Fields that say nothing of what an adapter computes, or that are read by name.
    private static let understood: Set<String> = [
        "alpha_pattern", "auto_mapping", "base_model_name_or_path", "fan_in_fan_out", "inference_mode", "init_lora_weights", "lora_alpha",
        "lora_dropout", "megatron_core", "peft_type", "peft_version", "qalora_group_size", "r", "rank_pattern", "revision",
        "target_modules", "task_type", "use_dora", "use_rslora",
    ]

    /// Ways to begin that leave the base as it is; the others train beside a base that was changed.
    private static let beginnings: Set<String> = ["gaussian", "eva", "orthogonal"]

    /// What `adapter_config.json` says of an adapter of `model`.
    static func configuration(_ settings: LoRASettings, of model: LanguageModel, base: String) -> JSONValue {
        .object([
            "alpha_pattern": .object(JSONObject(settings.alphaPattern) { number($0) }),
            "auto_mapping": .null,
            "base_model_name_or_path": .string(base),
            "bias": .string("none"),
            "fan_in_fan_out": .bool(model.configuration.blueprint.storesMatricesTransposed),
            "inference_mode": .bool(true),
            "init_lora_weights": .bool(true),
            "layers_pattern": .null,
            "layers_to_transform": .null,
            "lora_alpha": number(settings.alpha),
            "lora_dropout": .number(settings.dropout),
            "modules_to_save": .null,
            "peft_type": .string("LORA"),
            "peft_version": .string(version),
            "r": .integer(Int64(settings.rank)),
            "rank_pattern": .object(JSONObject(settings.rankPattern) { .integer(Int64($0)) }),
            "revision": .null,
            "target_modules": targets(settings, of: model),
            "task_type": .string("CAUSAL_LM"),
            "use_dora": .bool(settings.usesDoRA),
            "use_rslora": .bool(settings.usesRSLoRA),
        ])
    }

    private static func number(_ value: Double) -> JSONValue {
        Int64(exactly: value).map { .integer($0) } ?? .number(value)
    }

    // Names rather than the word for all: not everything that reads adapters knows it.
    private static func targets(_ settings: LoRASettings, of model: LanguageModel) -> JSONValue {
        switch settings.targetModules {
        case .all:
            var names: [String] = []
            for projection in model.projections where !names.contains(String(projection.kind)) { names.append(String(projection.kind)) }
            return .array(names.map { .string($0) })
        case .names(let names): return .array(names.map { .string($0) })
        case .pattern(let pattern): return .string(pattern)
        }
    }

    /// The settings in the file at `url`; throws `unsupported_model` naming what this engine does not know.
    static func readSettings(_ url: URL) throws -> LoRASettings {
        let json = try LanguageModel.readJSON(url)
        guard json["peft_type"]?.string == "LORA" else { throw unsupported("peft_type", json["peft_type"]) }
        for (field, value) in json.object?.fields ?? [] where !understood.contains(field) && !isOff(value) {
            throw unsupported(field, value)
        }
        if let task = json["task_type"], task != .null, task.string != "CAUSAL_LM" { throw unsupported("task_type", task) }
        if let beginning = json["init_lora_weights"], beginning != .null, beginning.bool == nil,
            !beginnings.contains(beginning.string ?? "")
        {
            throw unsupported("init_lora_weights", beginning)
        }
        guard let rank = json["r"]?.integer else { throw unsupported("r", json["r"]) }
        guard let alpha = json["lora_alpha"]?.number else { throw unsupported("lora_alpha", json["lora_alpha"]) }
        guard let dropout = (json["lora_dropout"] ?? .integer(0)).number else { throw unsupported("lora_dropout", json["lora_dropout"]) }
        var settings = LoRASettings(rank: rank, alpha: alpha, dropout: dropout, targetModules: try targets(json["target_modules"]))
        settings.usesDoRA = try flag("use_dora", json)
        settings.usesRSLoRA = try flag("use_rslora", json)
        settings.rankPattern = try exceptions("rank_pattern", json) { $0.integer }
        settings.alphaPattern = try exceptions("alpha_pattern", json) { $0.number }
        return settings
    }

    private static func targets(_ value: JSONValue?) throws -> LoRASettings.Targets {
        if let text = value?.string { return .init(text: text) }
        let names = value?.array?.compactMap(\.string) ?? []
        guard let value, names.count == value.array?.count, !names.isEmpty else { throw unsupported("target_modules", value) }
        return .names(names)
    }

    private static func flag(_ field: String, _ json: JSONValue) throws -> Bool {
        guard let value = json[field], value != .null else { return false }
        guard let flag = value.bool else { throw unsupported(field, value) }
        return flag
    }

    private static func exceptions<Value>(
        _ field: String, _ json: JSONValue, _ read: (JSONValue) -> Value?
    ) throws -> [LoRASettings.Exception<Value>] {
        guard let value = json[field], value != .null else { return [] }
        guard let object = value.object else { throw unsupported(field, value) }
        return try object.fields.map { pattern, value in
            guard let number = read(value) else { throw unsupported("\(field)['\(pattern)']", value) }
            return .init(pattern, number)
        }
    }

    private static func unsupported(_ field: String, _ value: JSONValue?) -> WorkbenchError {
        WorkbenchError(
            .unsupportedModel, "\(configurationFile): \(field) is \(value?.text() ?? "missing")",
            hint: "supported are LoRA, rsLoRA and DoRA adapters of projections, with rank_pattern and alpha_pattern")
    }

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

extension JSONObject {
    /// A field for each pattern.
    fileprivate init<Value>(_ exceptions: [LoRASettings.Exception<Value>], _ json: (Value) -> JSONValue) {
        self.init()
        for exception in exceptions { self[exception.pattern] = json(exception.value) }
    }
}
