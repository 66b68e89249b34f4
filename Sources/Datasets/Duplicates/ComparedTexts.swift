internal import Domain

/// The texts by which rows are compared.
struct ComparedTexts {
    /// What is said, without system messages: many rows share a long one, which would make all of them alike.
    private(set) var said: [String] = []
    /// What is answered, with the role before each text; the text itself where a row is nothing but text.
    private(set) var input: [String] = []
    /// The answer; empty where two rows with the same input and different answers say nothing against each other.
    private(set) var answer: [String] = []

    init(_ content: DatasetRow.Content) {
        switch content {
        case .conversation(let conversation):
            // The last answer is what the rest leads to.
            let answerStart = conversation.messages.lastIndex { $0.role == "assistant" } ?? conversation.messages.count
            add(conversation.messages[..<answerStart], tools: conversation.tools)
            for message in conversation.messages[answerStart...] { answer += Self.texts(message) }
            said += answer
        case .preference(let preference):
            add(preference.input.messages[...], tools: preference.input.tools)
            said += (preference.preferred + preference.rejected).flatMap(Self.texts)
        case .text(let text): (said, input) = ([text], [text])
        case .embedding(let pair):
            input = [pair.anchor]
            said = [pair.anchor] + pair.positives + pair.negatives
        }
    }

    private mutating func add(_ messages: ArraySlice<Message>, tools: String?) {
        if let tools { input.append(tools) }
        for message in messages {
            let texts = Self.texts(message)
            input.append(message.role)
            input += texts
            if message.role != "system", message.role != "developer" { said += texts }
        }
    }

    private static func texts(_ message: Message) -> [String] {
        var texts = [message.content]
        if let reasoning = message.reasoning { texts.append(reasoning) }
        for call in message.toolCalls { texts += [call.name, call.arguments] }
        return texts
    }
}
