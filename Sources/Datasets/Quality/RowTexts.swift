internal import Domain

/// The texts of a row as the measures read them, with their places.
struct RowTexts {
    /// One text and where it stands.
    struct Part {
        let path: String
        let role: String
        let text: String
        /// Whether the message calls tools, and so may be without words.
        var callsTools = false
    }

    /// Every text, in order.
    private(set) var parts: [Part] = []
    /// What the row says beside its contents: reasoning and what tools are called with.
    private(set) var asides: [Part] = []
    /// Parts before this one are the input; from it on they answer. A text without a question has no input.
    private(set) var answerStart = 0

    init(_ content: DatasetRow.Content) {
        switch content {
        case .conversation(let conversation):
            add(conversation.messages, at: "messages")
            // The last answer is what the rest leads to.
            answerStart = parts.lastIndex { $0.role == "assistant" } ?? parts.count
        case .preference(let preference):
            add(preference.input.messages, at: "input.messages")
            answerStart = parts.count
            add(preference.preferred, at: "preferred_output")
            add(preference.rejected, at: "non_preferred_output")
        case .text(let text): parts = [Part(path: "text", role: "text", text: text)]
        case .embedding(let pair):
            parts = [Part(path: "anchor", role: "anchor", text: pair.anchor)]
            answerStart = 1
            for (name, texts) in [("positive", pair.positives), ("negative", pair.negatives)] {
                for (index, text) in texts.enumerated() {
                    parts.append(Part(path: texts.count == 1 ? name : "\(name)[\(index)]", role: name, text: text))
                }
            }
        }
    }

    /// What is answered.
    var input: ArraySlice<Part> { parts[..<answerStart] }
    /// The answer.
    var answer: ArraySlice<Part> { parts[answerStart...] }

    private mutating func add(_ messages: [Message], at path: String) {
        for (index, message) in messages.enumerated() {
            let place = "\(path)[\(index)]"
            parts.append(
                Part(path: "\(place).content", role: message.role, text: message.content, callsTools: !message.toolCalls.isEmpty))
            if let reasoning = message.reasoning {
                asides.append(Part(path: "\(place).reasoning_content", role: message.role, text: reasoning))
            }
            for (number, call) in message.toolCalls.enumerated() {
                asides.append(
                    Part(path: "\(place).tool_calls[\(number)].function.arguments", role: message.role, text: call.arguments))
            }
        }
    }
}
