public import Domain

/// The recorded conversations of one organization; those of others are not there for it.
public struct ConversationRecords: Sendable {
    let store: Store
    let organization: Organization.ID

    /// What became of a conversation that was saved.
    public enum Saved: Sendable, Equatable {
        /// It is new.
        case added
        /// One with its external id was there, and is now as this one is.
        case updated
    }

    /// Records conversations, in their order, in one transaction; one whose external id is known takes the place of the earlier state.
    ///
    /// Ratings that were given here stay, unless what they are of has changed or gone; those that came with the earlier state do not.
    /// Throws `constraint_violated` for a rating that says nothing or has other than 1 to 5 stars.
    @discardableResult
    public func save(_ conversations: [RecordedConversation]) throws -> [Saved] {
        try store.database.write { transaction in
            try conversations.map { try save($0, transaction).saved }
        }
    }

    /// Records one conversation as `save` does, and returns its id.
    public func record(_ conversation: RecordedConversation) throws -> ConversationRecord.ID {
        try store.database.write { try save(conversation, $0).id }
    }

    private func save(_ conversation: RecordedConversation, _ transaction: Transaction) throws -> (id: ConversationRecord.ID, saved: Saved)
    {
        let known = try conversation.externalID.flatMap { try find(externalID: $0, transaction) }
        let id = known ?? ConversationRecord.ID(rawValue: store.newID())
        try write(conversation, as: id, isNew: known == nil, transaction)
        return (id, known == nil ? .added : .updated)
    }

    /// Adds a message at the end of a conversation and returns its position, from 0; throws `conversation_not_found`.
    @discardableResult
    public func append(_ message: RecordedMessage, to id: ConversationRecord.ID) throws -> Int {
        try store.database.write { transaction in
            try require(id, transaction)
            let position = try messageCount(of: id, transaction)
            try insert(message, at: position, of: id, transaction)
            for rating in message.ratings { try insert(rating, of: id, at: position, isImported: false, transaction) }
            return position
        }
    }

    private func messageCount(of id: ConversationRecord.ID, _ transaction: Transaction) throws -> Int {
        try transaction.first(
            "SELECT COUNT(*) AS count FROM messages WHERE organization_id = $1 AND conversation_id = $2", organization.rawValue, id.rawValue
        ) { try $0.value("count", as: Int.self) } ?? 0
    }

    /// Adds a rating of the message at `position`, from 0, or of the whole conversation where none is given.
    ///
    /// Throws `conversation_not_found`, also for a message that is not there; `constraint_violated` when the rating says nothing, or has
    /// other than 1 to 5 stars.
    public func rate(_ id: ConversationRecord.ID, at position: Int? = nil, _ rating: Rating) throws {
        try store.database.write { transaction in
            try require(id, transaction)
            if let position, try messageCount(of: id, transaction) <= position {
                throw WorkbenchError(
                    .conversationNotFound, "the conversation has no message at position \(position)", hint: "messages are counted from 0")
            }
            var rating = rating
            rating.created = rating.created ?? store.now()
            try insert(rating, of: id, at: position, isImported: false, transaction)
        }
    }

    func require(_ id: ConversationRecord.ID, _ transaction: Transaction) throws {
        let found = try transaction.first(
            "SELECT id FROM conversations WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue
        ) { try $0.value("id", as: String.self) }
        guard found != nil else {
            throw WorkbenchError(
                .conversationNotFound, "there is no conversation with the id \(id.rawValue)", hint: "look at the list of conversations")
        }
    }

    private func find(externalID: String, _ transaction: Transaction) throws -> ConversationRecord.ID? {
        try transaction.first(
            "SELECT id FROM conversations WHERE organization_id = $1 AND external_id = $2", organization.rawValue, externalID
        ) { ConversationRecord.ID(rawValue: try $0.value("id")) }
    }
}
