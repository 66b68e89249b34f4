import Domain
import Engine
import Evaluation
import Inference
import Tokenization

/// Answers of a model in this process: greedy, many prompts at once.
actor EngineAnswers: AnswerSource {
    /// Prompts at once, where memory allows.
    private static let slotCount = 32
    /// Bytes that keys and values of all prompts may take together.
    private static let cacheBytes = 1 << 30

    private let folder: ModelFolder
    private let maximumTokens: Int

    /// Answers of `folder`'s model of up to `maximumTokens` tokens; the model is this object's alone from then on.
    init(_ folder: sending ModelFolder, maximumTokens: Int) {
        self.folder = folder
        self.maximumTokens = maximumTokens
    }

    /// The answer to each prompt; throws what the chat template and the model refuse.
    func answers(to prompts: [Conversation]) throws -> [String] {
        guard !prompts.isEmpty else { return [] }
        let encoder = try folder.encoder
        let ids = try prompts.map { try encoder.encodePrompt($0.messages) }
        let longest = ids.lazy.map(\.count).max() ?? 0
        let configuration = folder.model.configuration
        let capacity = min(configuration.maximumPositions, longest + min(maximumTokens, configuration.maximumPositions))
        let slotBytes = capacity * configuration.keyValueWidth * configuration.layerCount * 2 * MemoryLayout<Float>.stride
        let slots = min(Self.slotCount, prompts.count, max(1, Self.cacheBytes / max(1, slotBytes)))
        let generator = try Generator(folder.model, slotCount: slots, capacity: capacity)
        let settings = GenerationSettings(maximumNewTokens: maximumTokens, stopIds: folder.stopIds)
        return try generator.generate(ids, settings).map { folder.tokenizer.decode($0.ids) }
    }
}
