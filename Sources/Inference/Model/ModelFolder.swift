internal import Digests
public import Domain
public import Engine
internal import JSON
public import Tokenization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A model as a person names it, loaded: weights with their adapter, tokenizer, chat template, and the tokens that end an answer.
public struct ModelFolder {
    /// Where its files lie.
    public let location: ModelLocation
    /// The weights, with the adapter beside them.
    public let model: LanguageModel
    /// Text to token ids and back.
    public let tokenizer: Tokenizer
    /// Tokens after which an answer is complete.
    public let stopIds: Set<Int32>
    private let loadedEncoder: Result<ConversationEncoder, any Error>

    /// Loads the model at `path`, with the adapter at `adapter` put on it.
    ///
    /// Without a `precision` weights are kept as they were in the run that `path` names, otherwise in float32. Throws
    /// `file_not_found`, `inconsistent_model` where the files do not belong together, and what the files' readers throw.
    public init(_ path: String, adapter: String? = nil, precision: Hyperparameters.Precision? = nil) throws {
        let location = try ModelLocation(path, adapter: adapter)
        try Self.checkDigest(location)
        let model = try LanguageModel(folder: location.base, precision: precision ?? location.precision ?? .float32)
        if let adapter = location.adapter { try PEFTAdapter.load(adapter, into: model) }
        let tokenizer = try Tokenizer.load(folder: location.base, vocabularyOf: model)
        loadedEncoder = Result { try ConversationEncoder(tokenizer: tokenizer) }
        stopIds = try Self.stopIds(location, model, tokenizer, try? loadedEncoder.get())
        self.location = location
        self.model = model
        self.tokenizer = tokenizer
    }

    /// Writes conversations as this model reads them; throws `invalid_template` for a model without a chat template.
    public var encoder: ConversationEncoder {
        get throws { try loadedEncoder.get() }
    }

    private static func checkDigest(_ location: ModelLocation) throws {
        guard let expected = location.baseDigest else { return }
        let weights = location.base.appendingPathComponent("model.safetensors")
        // A file that is not there is reported by the loader, which says what it needs.
        guard let found = try? SHA256.hexadecimal(ofFile: weights), found != expected else { return }
        throw WorkbenchError(
            .inconsistentModel, "\(weights.path) is not the base that the adapter was trained on: its SHA-256 differs from the run's plan",
            hint: "put the old base back, or tune the new one")
    }

    // Configuration, generation_config.json and tokenizer each may name ends; a chat template may end turns with another one.
    private static func stopIds(
        _ location: ModelLocation, _ model: LanguageModel, _ tokenizer: Tokenizer, _ encoder: ConversationEncoder?
    ) throws -> Set<Int32> {
        var ids = Set(model.configuration.endTokens.compactMap { Int32(exactly: $0) })
        if let eosId = tokenizer.eosId { ids.insert(eosId) }
        let file = location.base.appendingPathComponent("generation_config.json")
        if FileManager.default.fileExists(atPath: file.path), let ends = try ModelLocation.readJSON(file)["eos_token_id"] {
            ids.formUnion((ends.array ?? [ends]).compactMap { $0.integer.flatMap { Int32(exactly: $0) } })
        }
        let sample = Conversation([Message(role: "user", content: "a"), Message(role: "assistant", content: "b")])
        if let example = try? encoder?.encode(sample), let last = example.isTrained.lastIndex(of: true),
            tokenizer.specialIds.contains(example.ids[last])
        {
            ids.insert(example.ids[last])
        }
        return ids
    }
}
