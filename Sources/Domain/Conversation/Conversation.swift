/// What was said, in order, and the tools that were at hand.
public struct Conversation: Sendable, Equatable {
    /// The messages, oldest first.
    public var messages: [Message]
    /// The tools that the assistant may call, as the text of a JSON list of their descriptions; nil when there are none.
    public var tools: String?

    /// A conversation of `messages`.
    public init(_ messages: [Message], tools: String? = nil) {
        self.messages = messages
        self.tools = tools
    }
}

/// One turn of a conversation.
public struct Message: Sendable, Equatable {
    /// Who speaks: `system`, `user`, `assistant`, `tool` or another word that the chat template knows.
    public var role: String
    /// What is said; empty where the assistant only calls tools.
    public var content: String
    /// 0 leaves an assistant message out of the loss; 1, or nothing, trains it.
    public var weight: Int?
    /// What the assistant thought before it spoke.
    public var reasoning: String?
    /// The tools that the assistant calls.
    public var toolCalls: [ToolCall]
    /// The call that a message of role `tool` answers.
    public var toolCallId: String?
    /// The tool that speaks, where the row names it.
    public var name: String?

    /// A message.
    public init(
        role: String, content: String, weight: Int? = nil, reasoning: String? = nil, toolCalls: [ToolCall] = [], toolCallId: String? = nil,
        name: String? = nil
    ) {
        self.role = role
        self.content = content
        self.weight = weight
        self.reasoning = reasoning
        self.toolCalls = toolCalls
        self.toolCallId = toolCallId
        self.name = name
    }
}
