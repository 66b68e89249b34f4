import Domain
import Engine
import Evaluation
import Inference
import Tokenization

/// A model in this process as a source of answers: greedy, many prompts at a time, one call at a time.
actor EngineAnswers: AnswerSource {
    /// Prompts that are answered at one time, where memory allows.
    private static let slots = 32
    /// What keys and values of all of them may take.
    private static let cacheBytes = 1 << 30

    private let folder: ModelFolder
    private let encoder: ConversationEncoder
    private let maximumTokens: Int

    /// Answers of up to `maximumTokens` tokens by the model in `folder`, which is this object's alone from then on.
    init(_ folder: sending ModelFolder, maximumTokens: Int) throws {
        encoder = try folder.encoder()
        self.maximumTokens = maximumTokens
        self.folder = folder
    }

    func answers(to prompts: [Conversation]) throws -> [String] {
        let ids = try prompts.map { try encoder.encodePrompt($0.messages, tools: $0.tools) }
        let settings = GenerationSettings(maximumNewTokens: maximumTokens, stopIds: folder.stopIds)
        let generations = try generator(for: ids).generate(ids, settings)
        return generations.map { encoder.tokenizer.decode($0.ids) }
    }

    // A cache for what these prompts need: that of a long context for 32 prompts could fill the memory.
    private func generator(for prompts: [[Int32]]) throws -> Generator {
        let configuration = folder.model.configuration
        let longest = prompts.lazy.map(\.count).max() ?? 0
        let context = folder.model.contextLength
        let capacity = max(1, min(context, longest + min(maximumTokens, context)))
        let bytes = KeyValueCache.byteCount(configuration, tokens: capacity)
        let slots = min(Self.slots, max(1, prompts.count), max(1, Self.cacheBytes / bytes))
        return try Generator(folder.model, slotCount: slots, capacity: capacity)
    }
}
