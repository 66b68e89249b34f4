public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ConversationRecords {
    /// Where a list goes on: behind the conversation of that time and id.
    public struct Cursor: Sendable, Equatable {
        /// When the last one took place, in milliseconds since 1970 began.
        public let milliseconds: Int
        /// Its id.
        public let id: String

        /// A place in a list.
        public init(milliseconds: Int, id: String) {
            self.milliseconds = milliseconds
            self.id = id
        }
    }

    /// Conversations held at once while all are read.
    private static let pageSize = 64

    /// How many conversations meet the filter; nil when more than 10,000.
    public func count(_ filter: ConversationFilter = ConversationFilter()) throws -> Int? {
        let query = ConversationQuery(filter, organization)
        return try store.database.read { try $0.count("conversations c WHERE \(query.condition)", values: query.values) }
    }

    /// The next conversations that meet the filter, oldest first, and where the list goes on; nil at its end.
    public func page(
        _ filter: ConversationFilter = ConversationFilter(), after cursor: Cursor? = nil, limit: Int
    ) throws -> (records: [ConversationRecord], next: Cursor?) {
        var query = ConversationQuery(filter, organization)
        if let cursor { query.goOn(after: cursor) }
        let sql =
            "SELECT \(Self.columns) FROM conversations c WHERE \(query.condition) ORDER BY c.created_ms, c.id LIMIT \(query.bind(max(1, limit)))"
        return try store.database.read { transaction in
            let records = try transaction.rows(sql, values: query.values, read: head).map { try filled($0, transaction) }
            guard records.count == max(1, limit), let last = records.last else { return (records, nil) }
            return (records, Cursor(milliseconds: last.conversation.created.databaseMilliseconds, id: last.id.rawValue))
        }
    }

    /// Hands every conversation that meets the filter to `body`, oldest first; a few are held at once.
    ///
    /// What is saved meanwhile may be met or not.
    public func forEach(_ filter: ConversationFilter = ConversationFilter(), _ body: (ConversationRecord) throws -> Void) throws {
        var cursor: Cursor?
        repeat {
            let page = try page(filter, after: cursor, limit: Self.pageSize)
            for record in page.records { try body(record) }
            cursor = page.next
        } while cursor != nil
    }

    /// One conversation; throws `conversation_not_found`.
    public func conversation(_ id: ConversationRecord.ID) throws -> ConversationRecord {
        try store.database.read { transaction in
            try require(id, transaction)
            let found = try transaction.first(
                "SELECT \(Self.columns) FROM conversations c WHERE c.organization_id = $1 AND c.id = $2", organization.rawValue,
                id.rawValue,
                read: head)
            guard let found else { throw WorkbenchError(.conversationNotFound, "there is no conversation with the id \(id.rawValue)") }
            return try filled(found, transaction)
        }
    }

    private static let columns =
        "c.id, c.external_id, c.title, c.author, c.domain, c.type, c.source, c.tools, c.created_ms"

    private func head(_ row: Row) throws -> ConversationRecord {
        ConversationRecord(
            id: ConversationRecord.ID(rawValue: try row.value("id")), organizationID: organization,
            conversation: RecordedConversation(
                externalID: try row.value("external_id"), title: try row.value("title"), author: try row.value("author"),
                domain: try row.value("domain"), type: try row.value("type"), source: try row.value("source"),
                created: Date(databaseMilliseconds: try row.value("created_ms")), tools: try row.value("tools"), messages: []))
    }

    private func filled(_ record: ConversationRecord, _ transaction: Transaction) throws -> ConversationRecord {
        var conversation = record.conversation
        conversation.messages = try messages(of: record.id, transaction)
        let ratings = try transaction.rows(
            """
            SELECT position, stars, thumbs, gold_star, author, comment, created_ms FROM ratings
            WHERE organization_id = $1 AND conversation_id = $2 ORDER BY position, created_ms, id
            """, organization.rawValue, record.id.rawValue
        ) { (try $0.value("position", as: Int?.self), try Rating($0)) }
        for (position, rating) in ratings {
            guard let position else {
                conversation.ratings.append(rating)
                continue
            }
            if conversation.messages.indices.contains(position) { conversation.messages[position].ratings.append(rating) }
        }
        return ConversationRecord(id: record.id, organizationID: organization, conversation: conversation)
    }

    /// The messages of a conversation in order, without their ratings.
    func messages(of id: ConversationRecord.ID, _ transaction: Transaction) throws -> [RecordedMessage] {
        try transaction.rows(
            """
            SELECT role, content, reasoning, tool_calls, tool_call_id, name, author, created_ms FROM messages
            WHERE organization_id = $1 AND conversation_id = $2 ORDER BY position
            """, organization.rawValue, id.rawValue
        ) { row in
            RecordedMessage(
                Message(
                    role: try row.value("role"), content: try row.value("content"), reasoning: try row.value("reasoning"),
                    toolCalls: try StoredCalls.calls(row.value("tool_calls")), toolCallId: try row.value("tool_call_id"),
                    name: try row.value("name")),
                author: try row.value("author"),
                created: try row.value("created_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) })
        }
    }
}

extension Rating {
    fileprivate init(_ row: Row) throws {
        self.init(
            stars: try row.value("stars"), thumbs: try row.value("thumbs", as: String?.self).flatMap { Thumbs(rawValue: $0) },
            hasGoldStar: try row.value("gold_star"), author: try row.value("author"), comment: try row.value("comment"),
            created: try row.value("created_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) })
    }
}
