import Domain
import Engine
import Evaluation
import Inference
import Synchronization
import Tokenization

/// A model in this process as a source of answers: greedy, many prompts at a time, one call at a time.
final class EngineAnswers: AnswerSource {
    private let generator: Mutex<Generator>
    private let encoder: ConversationEncoder
    private let settings: GenerationSettings

    /// Prompts that are answered at one time.
    private static let slots = 32

    init(_ folder: sending ModelFolder, maximumTokens: Int) throws {
        encoder = try folder.encoder()
        settings = GenerationSettings(maximumNewTokens: maximumTokens, stopIds: folder.stopIds)
        generator = Mutex(try Generator(folder.model, slotCount: Self.slots))
    }

    func answers(to prompts: [Conversation]) async throws -> [String] {
        let ids = try prompts.map { try encoder.encodePrompt($0.messages) }
        let generations = try generator.withLock { try $0.generate(ids, settings) }
        return generations.map { encoder.tokenizer.decode($0.ids.filter { !settings.stopIds.contains($0) }) }
    }
}
