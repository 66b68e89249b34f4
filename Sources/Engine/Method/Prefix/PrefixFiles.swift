internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Prefixes in the layout of the PEFT library: `adapter_config.json`, and `prompt_embeddings` in `adapter_model.safetensors`.
enum PrefixFiles {
    private static let tensor = "prompt_embeddings"

    /// Writes the model's prefix into an existing folder; a network that made it is folded away.
    static func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        guard let prefix = model.prefix else {
            throw WorkbenchError(.invalidSetting, "the model has no prefix to write")
        }
        let configuration = model.configuration
        let width = 2 * configuration.layerCount * configuration.keyValueWidth
        let values = UnsafeBufferPointer(start: try prefix.compute(model.workspace), count: prefix.length * width)
        try withExtendedLifetime(prefix) {
            try SafetensorsWriter.write(
                [.init(name: tensor, shape: [prefix.length, width], values: values)],
                to: folder.appendingPathComponent("adapter_model.safetensors"))
        }
        let text = json(prefix, configuration, base: base).bytes(.indented) + [UInt8(ascii: "\n")]
        try AtomicFile.write(text, to: folder.appendingPathComponent("adapter_config.json"))
    }

    // A folded prefix is one that was learned directly: said so, PEFT can go on training it.
    private static func json(_ prefix: PrefixEncoder, _ configuration: ModelConfiguration, base: String) -> JSONValue {
        let width = JSONValue.integer(Int64(configuration.keyValueWidth))
        return .object([
            "base_model_name_or_path": .string(base),
            "encoder_hidden_size": width,
            "inference_mode": .bool(true),
            "modules_to_save": .null,
            "num_attention_heads": .integer(Int64(configuration.keyValueHeadCount)),
            "num_layers": .integer(Int64(configuration.layerCount)),
            "num_transformer_submodules": .integer(1),
            "num_virtual_tokens": .integer(Int64(prefix.length)),
            "peft_type": .string("PREFIX_TUNING"),
            "prefix_projection": .bool(false),
            "revision": .null,
            "task_type": .string("CAUSAL_LM"),
            "token_dim": width,
        ])
    }

    /// Puts the prefix in `folder` before the rows of `model`, frozen; throws `unsupported_model`, or `inconsistent_model` when it
    /// belongs to another base.
    static func load(_ folder: URL, into model: LanguageModel) throws {
        let json = try LanguageModel.readJSON(folder.appendingPathComponent("adapter_config.json"))
        let settings = try settings(json, model.configuration)
        let file = try SafetensorsFile(contentsOf: folder.appendingPathComponent("adapter_model.safetensors"))
        // Before anything is sized by the settings.
        let width = 2 * model.configuration.layerCount * model.configuration.keyValueWidth
        let values: Buffer<Float>
        do {
            values = try file.floats(named: tensor, shape: [settings.length, width])
        } catch let error as WorkbenchError {
            throw WorkbenchError(error.code, "the prefix does not fit this base: \(error.message)", hint: hint)
        }
        if let other = file.tensors.keys.sorted().first(where: { $0 != tensor }) {
            throw WorkbenchError(
                .inconsistentModel, "the adapter has a tensor that a prefix has no place for: \(other)", hint: "fetch the adapter again")
        }
        let prefix = try model.makePrefix(settings)
        prefix.embedding.values?.copy(from: UnsafeBufferPointer(values.values))
        model.setPrefix(prefix)
        model.method = .prefix(settings)
    }

    private static let hint = "use the base that the adapter was trained on"

    private static func settings(_ json: JSONValue, _ configuration: ModelConfiguration) throws -> PrefixSettings {
        func unsupported(_ what: String) -> WorkbenchError {
            WorkbenchError(
                .unsupportedModel, "adapter_config.json: \(what)", hint: "supported are prefixes of decoders, as PEFT saves them")
        }
        if let value = json["num_transformer_submodules"], value != .null, value.integer != 1 {
            throw unsupported("num_transformer_submodules is \(value.text()), expected 1")
        }
        if let value = json["modules_to_save"], value != .null, value.array?.isEmpty != true {
            throw unsupported("modules_to_save is \(value.text())")
        }
        guard let length = json["num_virtual_tokens"]?.integer else {
            throw unsupported("num_virtual_tokens is \(json["num_virtual_tokens"]?.text() ?? "missing"), expected a number of tokens")
        }
        let sizes = [
            ("num_layers", configuration.layerCount), ("num_attention_heads", configuration.keyValueHeadCount),
            ("token_dim", configuration.keyValueWidth),
        ]
        for (name, expected) in sizes where json[name]?.integer != expected {
            throw WorkbenchError(
                .inconsistentModel,
                "the prefix does not fit this base: its \(name) is \(json[name]?.text() ?? "missing"), the base asks for \(expected)",
                hint: hint)
        }
        return PrefixSettings(length: length)
    }
}

extension AdapterLayout {
    /// Prefixes as PEFT stores them.
    static let prefix = AdapterLayout(describes: { $0["peft_type"]?.string == "PREFIX_TUNING" }, load: PrefixFiles.load)
}
