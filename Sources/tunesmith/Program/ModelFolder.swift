import Domain
import Engine
import JSON
import Jobs
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A model as a person names it, loaded: weights with their adapter, tokenizer, chat template, and the tokens that end an answer.
struct ModelFolder {
    /// Where its files lie.
    let location: ModelLocation
    /// The weights, with the adapter beside them.
    let model: LanguageModel
    /// Text to token ids and back.
    let tokenizer: Tokenizer
    /// Tokens after which an answer is complete.
    let stopIds: Set<Int32>
    private let loadedEncoder: Result<ConversationEncoder, any Error>

    /// Loads the model at `path`, with the adapter at `adapter` put on it.
    ///
    /// Without a `precision` weights are kept as they were in the run that `path` names, otherwise in float32. Throws
    /// `file_not_found`, `inconsistent_model` where the files do not belong together, and what the files' readers throw.
    init(_ path: String, adapter: String? = nil, precision: Hyperparameters.Precision? = nil) throws {
        try self.init(ModelLocation(path, adapter: adapter), precision: precision)
    }

    /// Loads the model at `location`; as above.
    init(_ location: ModelLocation, precision: Hyperparameters.Precision? = nil) throws {
        try location.checkBase()
        let model = try LanguageModel(
            folder: location.base, precision: precision ?? location.precision ?? .float32, quantised: location.isQuantised)
        if let adapter = location.adapter { try model.loadAdapter(adapter) }
        let tokenizer = try Tokenizer.load(folder: location.base, for: model.configuration)
        loadedEncoder = Result { try ConversationEncoder(tokenizer: tokenizer) }
        stopIds = try Self.stopIds(location.base, model.configuration, tokenizer, try? loadedEncoder.get())
        self.location = location
        self.model = model
        self.tokenizer = tokenizer
    }

    /// How conversations become tokens; throws `invalid_template` where the model has no chat template.
    func encoder() throws -> ConversationEncoder {
        try loadedEncoder.get()
    }

    /// Tokens that end an answer of the model in the folder `base`.
    ///
    /// Configuration, generation_config.json and tokenizer each may name ends; a chat template may end turns with another one.
    static func stopIds(
        _ base: URL, _ configuration: ModelConfiguration, _ tokenizer: Tokenizer, _ encoder: ConversationEncoder?
    ) throws -> Set<Int32> {
        var ids = Set(configuration.endTokens.compactMap { Int32(exactly: $0) })
        if let eosId = tokenizer.eosId { ids.insert(eosId) }
        let file = base.appendingPathComponent("generation_config.json")
        if FileManager.default.fileExists(atPath: file.path), let ends = try ModelLocation.readJSON(file)["eos_token_id"] {
            ids.formUnion((ends.array ?? [ends]).compactMap { $0.integer.flatMap { Int32(exactly: $0) } })
        }
        let sample = Conversation([Message(role: "user", content: "a"), Message(role: "assistant", content: "b")])
        // A template's marks may reach beyond the token that ends a turn.
        if let example = try? encoder?.encode(sample),
            let end = zip(example.ids, example.isTrained).reversed().first(where: { $1 && tokenizer.specialIds.contains($0) })?.0
        {
            ids.insert(end)
        }
        return ids
    }
}
