#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What people and an assistant said to each other somewhere, and what people thought of it.
public struct RecordedConversation: Sendable, Equatable {
    /// Its id where it comes from, by which it is known again; nil when it has none.
    public var externalID: String?
    /// What it is called.
    public var title: String?
    /// Who asked.
    public var author: String?
    /// What it is about, such as `billing`.
    public var domain: String?
    /// What kind it is, such as `chat` or `ticket`.
    public var type: String?
    /// Where it comes from, such as the name of a file.
    public var source: String
    /// When it took place, or was recorded where that is not known.
    public var created: Date
    /// The tools that the assistant could call, as the text of a JSON list; nil when there were none.
    public var tools: String?
    /// What was said, oldest first.
    public var messages: [RecordedMessage]
    /// What people thought of it as a whole.
    public var ratings: [Rating]

    /// A conversation with its messages and ratings.
    public init(
        externalID: String? = nil, title: String? = nil, author: String? = nil, domain: String? = nil, type: String? = nil, source: String,
        created: Date, tools: String? = nil, messages: [RecordedMessage], ratings: [Rating] = []
    ) {
        self.externalID = externalID
        self.title = title
        self.author = author
        self.domain = domain
        self.type = type
        self.source = source
        self.created = created
        self.tools = tools
        self.messages = messages
        self.ratings = ratings
    }
}

/// One message, who wrote it, and what people thought of it.
public struct RecordedMessage: Sendable, Equatable {
    /// What was said; its weight is not recorded.
    public var message: Message
    /// Who wrote it.
    public var author: String?
    /// When it was written; nil when that is not known.
    public var created: Date?
    /// What people thought of it.
    public var ratings: [Rating]

    /// A message with its ratings.
    public init(_ message: Message, author: String? = nil, created: Date? = nil, ratings: [Rating] = []) {
        self.message = message
        self.author = author
        self.created = created
        self.ratings = ratings
    }
}

/// A recorded conversation as it is stored.
public struct ConversationRecord: Sendable, Equatable, Identifiable {
    /// Names the record.
    public let id: Identifier<ConversationRecord>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// What was said and thought.
    public let conversation: RecordedConversation

    /// A conversation as it is stored.
    public init(id: ID, organizationID: Organization.ID, conversation: RecordedConversation) {
        self.id = id
        self.organizationID = organizationID
        self.conversation = conversation
    }
}
