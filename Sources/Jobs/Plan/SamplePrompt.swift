public import Domain

/// A question of a row with the row's own answer, for samples of what a model answers.
public struct SamplePrompt: Sendable, Equatable {
    /// All before the last answer.
    public let conversation: Conversation
    /// What the row has as the answer.
    public let reference: String

    /// The last answer of `conversation` and what is before it; nil where nothing is asked, or tools are called instead of answering.
    public init?(_ conversation: Conversation) {
        guard let last = conversation.messages.lastIndex(where: { $0.role == "assistant" }), last > 0 else { return nil }
        let answer = conversation.messages[last]
        guard answer.toolCalls.isEmpty, answer.content.contains(where: { !$0.isWhitespace }) else { return nil }
        self.conversation = Conversation(Array(conversation.messages[..<last]), tools: conversation.tools)
        reference = answer.content
    }

    /// The question as people read it: what was said, with who said it where more than one message was.
    public var text: String {
        let messages = conversation.messages
        guard messages.count > 1 || messages[0].role != "user" else { return messages[0].content }
        return messages.map { message in
            let calls = message.toolCalls.map { "\($0.name)(\($0.arguments))" }
            return "\(message.role): \(([message.content] + calls).filter { !$0.isEmpty }.joined(separator: " "))"
        }.joined(separator: "\n\n")
    }
}
