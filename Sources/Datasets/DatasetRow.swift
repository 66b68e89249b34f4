public import Domain
public import JSON

/// One usable row of a dataset, whatever the file it came from.
public struct DatasetRow: Sendable, Equatable {
    /// What the row is for.
    public enum Content: Sendable, Equatable {
        case conversation(Conversation)
        case preference(Preference)
        case text(String)
        case embedding(EmbeddingPair)
    }

    /// Line of the file at which the row begins, from 1; several rows of one tree share it.
    public let line: Int
    /// What the row says.
    public let content: Content
    /// The row in the canonical form of its kind; a chat row as OpenAI writes it.
    public let json: JSONValue
    /// What people know the row by where it comes from, such as a conversation; nil for rows of files, which have their line.
    public var origin: String?
}

/// Two answers to one prompt, of which one is better.
public struct Preference: Sendable, Equatable {
    /// What both answer, and the tools at hand.
    public var input: Conversation
    /// The better answer.
    public var preferred: [Message]
    /// The worse answer.
    public var rejected: [Message]
}

/// Texts that an embedding model should put near to or far from an anchor.
public struct EmbeddingPair: Sendable, Equatable {
    /// The text that the others are compared with.
    public var anchor: String
    /// Texts that belong to it; one at least.
    public var positives: [String]
    /// Texts that do not.
    public var negatives: [String]
    /// How near the texts are, where the row says it as a number.
    public var score: Double?
}
