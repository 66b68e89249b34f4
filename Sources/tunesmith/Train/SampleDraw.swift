import Domain
import Engine
import Inference
import Jobs
import Tokenization
import TrainingLoop

/// Answers to prompts of a run's own rows, by the model that the run trains.
struct SampleDraw {
    private typealias Question = (prompt: SamplePrompt, ids: [Int32])

    // Made once, before the model takes its memory: what writing a prompt takes in passing is then had from what is free.
    private let questions: Result<[Question], any Error>
    private let tokenizer: Tokenizer
    private let stopIds: Set<Int32>

    /// Draws answers to `prompts`, which one of `stopIds` ends; what cannot be asked is told when it is to be drawn.
    init(_ prompts: [SamplePrompt], _ encoder: ConversationEncoder, stopIds: Set<Int32>) {
        questions = Result {
            try prompts.map { ($0, try encoder.encodePrompt($0.conversation.messages, tools: $0.conversation.tools)) }
        }
        tokenizer = encoder.tokenizer
        self.stopIds = stopIds
    }

    /// The answers of `model` as it is now, the likeliest token each time; nil as soon as they are no longer wanted.
    ///
    /// Neither weights nor random numbers change. Throws where the template does not write a prompt, and what the engine throws.
    func draw(_ model: LanguageModel, while isWanted: () -> Bool) throws -> [TrainingSample]? {
        let questions = try questions.get().filter { $0.ids.count < model.contextLength }
        guard let longest = questions.map(\.ids.count).max() else { return [] }
        let limits = SampleLimits(
            prompts: questions.count, longest: longest, model.configuration,
            prefix: model.configuration.maximumPositions - model.contextLength)
        let generator = try Generator(model, slotCount: limits.slots, capacity: limits.capacity, stepTokens: SampleLimits.stepTokens)
        let settings = GenerationSettings(maximumNewTokens: SampleLimits.answerTokens, stopIds: stopIds)
        let generations = try generator.generate(questions.map(\.ids), settings) { _, _ in isWanted() }
        guard !generations.contains(where: { $0.end == .cancelled }) else { return nil }
        return zip(questions, generations).map { question, generation in
            TrainingSample(
                prompt: Excerpt.end(of: question.prompt.text, SampleLimits.scalars),
                answer: Excerpt.beginning(of: tokenizer.decode(generation.ids), SampleLimits.scalars),
                reference: Excerpt.beginning(of: question.prompt.reference, SampleLimits.scalars), isCut: generation.end != .stop)
        }
    }
}
