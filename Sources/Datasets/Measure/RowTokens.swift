public import Domain
public import Tokenization

/// What a model reads of a row: one text, or several for preferences and embedding pairs.
public struct RowTokens: Sendable {
    /// Each text with its tokens; its name is empty where it is the only one.
    public let parts: [(name: String, listing: TokenListing)]

    /// The tokens of a row as training reads it; throws what the encoder throws for a row that the chat template cannot write.
    public init(_ content: DatasetRow.Content, _ tokenizer: Tokenizer, training turns: TrainedTurns = .byWeight) throws {
        func listing(_ conversation: Conversation, _ turns: TrainedTurns) throws -> TokenListing {
            let encoder = try ConversationEncoder(tokenizer: tokenizer)
            let encoded = try encoder.encode(conversation, training: turns)
            return try TokenListing(encoded, encoder.spans(of: conversation, in: encoded), of: conversation.messages, tokenizer)
        }
        func plain(_ text: String) throws -> TokenListing { try TokenListing(text, tokenizer, addSpecialTokens: true) }
        switch content {
        case .conversation(let conversation): parts = [("", try listing(conversation, turns))]
        case .preference(let preference):
            parts = try [("preferred", preference.preferred), ("rejected", preference.rejected)].map { name, answer in
                (name, try listing(Conversation(preference.input.messages + answer, tools: preference.input.tools), .last))
            }
        case .text(let text): parts = [("", try plain(text))]
        case .embedding(let pair):
            parts =
                try [("anchor", try plain(pair.anchor))] + pair.positives.map { ("positive", try plain($0)) }
                + pair.negatives.map { ("negative", try plain($0)) }
        }
    }
}
