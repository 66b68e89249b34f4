internal import JSON

/// The forms in which people write rows for fine-tuning; the raw values are a contract.
public enum RowFormat: String, Sendable, CaseIterable {
    /// OpenAI's `messages`, with `tools` and `weight`.
    case chat
    /// `prompt` and `completion`, as texts or as lists of messages.
    case promptCompletion = "prompt-completion"
    /// `instruction`, `input` and `output`, with `system` and `history`.
    case alpaca
    /// `conversations` of `from` and `value`.
    case shareGPT = "sharegpt"
    /// One text with `<|im_start|>` before each message.
    case chatML = "chatml"
    /// OpenAssistant's trees of messages and replies.
    case messageTree = "message-tree"
    /// Two answers to one prompt, the better and the worse.
    case preference
    /// `text` to go on reading.
    case text
    /// Texts that belong together, for embedding models.
    case embedding

    /// Whether its rows can be written as chat rows.
    public var isConversation: Bool {
        switch self {
        case .preference, .text, .embedding: false
        default: true
        }
    }

    /// The form that its rows are stored in: conversations as chat.
    public var canonical: RowFormat { isConversation ? .chat : self }

    /// The name in a sentence.
    public var title: String {
        switch self {
        case .chat: "OpenAI chat"
        case .promptCompletion: "prompt and completion"
        case .alpaca: "Alpaca"
        case .shareGPT: "ShareGPT"
        case .chatML: "ChatML"
        case .messageTree: "message tree"
        case .preference: "preference"
        case .text: "plain text"
        case .embedding: "embedding pair"
        }
    }

    /// What a row needs, in words.
    var needs: String {
        switch self {
        case .chat: "'messages'"
        case .promptCompletion: "'prompt' and 'completion'"
        case .alpaca: "'instruction' and 'output'"
        case .shareGPT: "'conversations'"
        case .chatML: "a 'text' that begins with <|im_start|>"
        case .messageTree: "'prompt' with its 'replies', or a message with 'message_id' and 'text'"
        case .preference: "'chosen' and 'rejected', or 'preferred_output' and 'non_preferred_output'"
        case .text: "'text'"
        case .embedding: "'anchor' and 'positive'"
        }
    }

    /// Whether `row` has the fields of this format; what stands in them is checked later.
    func fits(_ row: JSONObject) -> Bool {
        switch self {
        case .chat: row["messages"] != nil
        case .promptCompletion: PromptCompletionSpelling.all.contains { $0.fits(row) }
        case .alpaca: row["instruction"] != nil && (row["output"] != nil || row["response"] != nil)
        case .shareGPT: row["conversations"] != nil || row["conversation"]?.array != nil
        case .chatML: ChatMLText.fields.contains { ChatMLText.isMarked(row[$0]?.string) }
        case .messageTree: row["prompt"]?["replies"] != nil || (row["message_id"] != nil && row["text"] != nil && row["role"] != nil)
        case .preference: PreferenceSpelling.all.contains { $0.fits(row) }
        case .text: row["text"] != nil && row["message_id"] == nil && !ChatMLText.isMarked(row["text"]?.string)
        case .embedding: EmbeddingSpelling.all.contains { $0.fits(row) }
        }
    }
}
