internal import Domain

/// What is counted of one row.
public struct RowFacts: Sendable, Equatable {
    /// Messages of role system or developer.
    public var systemMessages = 0
    /// Messages of role user.
    public var userMessages = 0
    /// Messages of role assistant.
    public var assistantMessages = 0
    /// Messages of role tool.
    public var toolMessages = 0
    /// Calls of tools.
    public var toolCalls = 0
    /// Assistant messages that are not to be learned.
    public var messagesOfWeightZero = 0
    /// Whether the row lists tools.
    public var hasTools = false
    /// All texts, in bytes of UTF-8.
    public var textBytes = 0

    init() {}

    /// The facts of `content`.
    init(_ content: DatasetRow.Content) {
        switch content {
        case .conversation(let conversation):
            hasTools = conversation.tools != nil
            count(conversation.messages)
        case .preference(let preference):
            hasTools = preference.input.tools != nil
            count(preference.input.messages)
            count(preference.preferred)
            count(preference.rejected)
        case .text(let text): textBytes = text.utf8.count
        case .embedding(let pair): textBytes = ([pair.anchor] + pair.positives + pair.negatives).reduce(0) { $0 + $1.utf8.count }
        }
    }

    private mutating func count(_ messages: [Message]) {
        for message in messages {
            switch message.role {
            case "system", "developer": systemMessages += 1
            case "user": userMessages += 1
            case "assistant": assistantMessages += 1
            default: toolMessages += 1
            }
            toolCalls += message.toolCalls.count
            if message.weight == 0 { messagesOfWeightZero += 1 }
            textBytes += message.content.utf8.count
        }
    }

    /// Messages of every role.
    public var messages: Int { systemMessages + userMessages + assistantMessages + toolMessages }
}
