/// What was said, in order.
public struct Conversation: Sendable, Equatable {
    /// The messages, oldest first.
    public var messages: [Message]

    /// A conversation of `messages`.
    public init(_ messages: [Message]) {
        self.messages = messages
    }
}

/// One turn of a conversation.
public struct Message: Sendable, Equatable {
    /// Who speaks: `system`, `user`, `assistant` or another word that the chat template knows.
    public var role: String
    /// What is said.
    public var content: String
    /// 0 leaves an assistant message out of the loss; 1, or nothing, trains it.
    public var weight: Int?

    /// A message.
    public init(role: String, content: String, weight: Int? = nil) {
        self.role = role
        self.content = content
        self.weight = weight
    }
}
