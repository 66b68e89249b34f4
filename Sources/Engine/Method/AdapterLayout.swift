internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A layout of adapter files beside an `adapter_config.json`; another one is a file with one of these, and a line in `all`.
struct AdapterLayout: Sendable {
    /// Whether a folder with this `adapter_config.json` is laid out so.
    let describes: @Sendable (JSONValue) -> Bool
    /// Puts the folder's adapter beside the model's weights, frozen, and notes the method; a base that it does not fit stays as it was.
    let load: @Sendable (URL, LanguageModel) throws -> Void

    /// Every layout that the engine reads.
    static let all: [AdapterLayout] = [.lowRank, .prefix, .bottleneck]
}

extension AdapterLayout {
    /// LoRA and its kin as PEFT stores them.
    static let lowRank = AdapterLayout(describes: { $0["peft_type"]?.string == "LORA" }, load: PEFTAdapter.load)
}

extension LanguageModel {
    /// Puts the adapter in `folder` beside the base's weights, frozen.
    ///
    /// Throws `unsupported_model` for what this engine cannot compute, `inconsistent_model` when it belongs to another base, which
    /// stays as it was.
    public func loadAdapter(_ folder: URL) throws {
        let configuration = try Self.readJSON(folder.appendingPathComponent("adapter_config.json"))
        guard let layout = AdapterLayout.all.first(where: { $0.describes(configuration) }) else {
            let type = configuration["peft_type"].map { "peft_type is \($0.text())" } ?? "it has neither peft_type nor config"
            throw WorkbenchError(
                .unsupportedModel, "adapter_config.json: \(type)", hint: "supported are the adapters that 'tunesmith train' can make")
        }
        guard method == nil else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        try layout.load(folder, self)
    }
}
