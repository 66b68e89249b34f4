import Domain
import Inference
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A conversation with a model as it goes on.
struct ChatSession {
    private let speaker: Speaker
    private let encoder: ConversationEncoder
    private let system: [Message]
    private(set) var messages: [Message]

    /// A conversation that has not begun; throws `invalid_template` for a model without a chat template.
    init(_ speaker: Speaker, system: String?) throws {
        guard speaker.folder.tokenizer.configuration.chatTemplate != nil else {
            throw WorkbenchError(
                .invalidTemplate,
                "the model in \(speaker.folder.location.base.path) has no chat template: it continues text, it does not talk",
                hint: "continue a text with --complete TEXT; a model that can talk has chat_template.jinja beside its tokenizer.json")
        }
        self.speaker = speaker
        encoder = try speaker.folder.encoder()
        self.system = system.map { [Message(role: "system", content: $0)] } ?? []
        messages = self.system
    }

    /// Forgets everything but the system message.
    mutating func reset() {
        messages = system
    }

    /// The answer to `question`, which becomes part of the conversation; nothing does when it throws.
    mutating func ask(_ question: String, show: (String) -> Bool) throws -> Answer {
        let asked = messages + [Message(role: "user", content: question)]
        let answer = try speaker.answer(to: try encoder.encodePrompt(asked), show: show)
        messages = asked + [Message(role: "assistant", content: answer.text)]
        return answer
    }
}
