import Domain
import Inference
import Tokenization

/// A model that writes one answer at a time and shows it as it comes.
final class Speaker {
    let folder: ModelFolder
    private let settings: AnswerSettings
    private let generator: Generator
    private var answerCount = 0

    /// A speaker for `folder`'s model.
    init(_ folder: ModelFolder, _ settings: AnswerSettings) throws {
        self.folder = folder
        self.settings = settings
        generator = try Generator(folder.model, capacity: settings.context)
    }

    /// Continues `prompt`; `show` gets whole characters as they become certain and returns whether more is wanted.
    ///
    /// With `joined` the text is decoded as the continuation of the prompt's, otherwise as a text of its own.
    func answer(to prompt: [Int32], joined: Bool = false, show: (String) -> Bool) throws -> Answer {
        guard prompt.count < generator.capacity else {
            throw WorkbenchError(
                .invalidSetting, "the conversation has \(prompt.count) tokens, and the context is \(generator.capacity)",
                hint: "begin a new conversation, or raise --context where the model's own context allows it")
        }
        let settings = try settings.generation(answerCount, stopIds: folder.stopIds)
        answerCount += 1
        var decoder = StreamingDecoder(folder.tokenizer)
        if joined { for id in prompt { _ = decoder.feed(id) } }
        var text = ""
        func take(_ piece: String) -> Bool {
            text += piece
            return piece.isEmpty || show(piece)
        }
        let began = ContinuousClock.now
        let generation = try generator.generate(prompt, settings) { id in
            // A stop asked for between two characters counts as well.
            take(decoder.feed(id)) && show("")
        }
        _ = take(decoder.finish())
        return Answer(
            text: text, end: generation.end, promptTokens: prompt.count, tokens: generation.ids.count,
            seconds: (ContinuousClock.now - began) / .seconds(1))
    }
}
