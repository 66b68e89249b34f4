internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ConversationRecords {
    /// Makes the record `id` what `conversation` says.
    func write(
        _ conversation: RecordedConversation, as id: ConversationRecord.ID, isNew: Bool, _ transaction: Transaction
    ) throws {
        if isNew {
            try transaction.execute(
                """
                INSERT INTO conversations (id, organization_id, external_id, title, author, domain, type, source, tools, created_ms)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """, id.rawValue, organization.rawValue, conversation.externalID, conversation.title, conversation.author,
                conversation.domain, conversation.type, conversation.source, conversation.tools, conversation.created.databaseMilliseconds)
        } else {
            try transaction.execute(
                """
                UPDATE conversations SET title = $3, author = $4, domain = $5, type = $6, source = $7, tools = $8, created_ms = $9
                WHERE organization_id = $1 AND id = $2
                """, organization.rawValue, id.rawValue, conversation.title, conversation.author, conversation.domain, conversation.type,
                conversation.source, conversation.tools, conversation.created.databaseMilliseconds)
            try removeWhatChanged(conversation, of: id, transaction)
        }
        let kept = isNew ? 0 : try transaction.count("messages", organization, id)
        for (position, message) in conversation.messages.enumerated() {
            if position >= kept { try insert(message, at: position, of: id, transaction) }
            for rating in message.ratings { try insert(rating, of: id, at: position, isImported: true, transaction) }
        }
        for rating in conversation.ratings { try insert(rating, of: id, at: nil, isImported: true, transaction) }
    }

    /// Removes imported ratings, and all messages from the first that differs on, with their ratings: what follows answers it.
    private func removeWhatChanged(_ conversation: RecordedConversation, of id: ConversationRecord.ID, _ transaction: Transaction) throws {
        try transaction.execute(
            "DELETE FROM ratings WHERE organization_id = $1 AND conversation_id = $2 AND is_imported = 1", organization.rawValue,
            id.rawValue)
        let stored = try messages(of: id, transaction)
        let same = zip(stored, conversation.messages).prefix { $0.message == $1.message }.count
        for table in ["ratings", "messages"] {
            try transaction.execute(
                "DELETE FROM \(table) WHERE organization_id = $1 AND conversation_id = $2 AND position >= $3", organization.rawValue,
                id.rawValue, same)
        }
        for (position, message) in conversation.messages.prefix(same).enumerated() {
            try transaction.execute(
                "UPDATE messages SET author = $4, created_ms = $5 WHERE organization_id = $1 AND conversation_id = $2 AND position = $3",
                organization.rawValue, id.rawValue, position, message.author, message.created?.databaseMilliseconds)
        }
    }

    func insert(_ recorded: RecordedMessage, at position: Int, of id: ConversationRecord.ID, _ transaction: Transaction) throws {
        let message = recorded.message
        try transaction.execute(
            """
            INSERT INTO messages
            (organization_id, conversation_id, position, role, content, reasoning, tool_calls, tool_call_id, name, author, created_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, organization.rawValue, id.rawValue, position, message.role, message.content, message.reasoning,
            try StoredCalls.text(message.toolCalls), message.toolCallId, message.name, recorded.author,
            recorded.created?.databaseMilliseconds)
    }

    func insert(
        _ rating: Rating, of id: ConversationRecord.ID, at position: Int?, isImported: Bool, _ transaction: Transaction
    ) throws {
        try transaction.execute(
            """
            INSERT INTO ratings
            (id, organization_id, conversation_id, position, stars, thumbs, gold_star, author, comment, is_imported, created_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, store.newID(), organization.rawValue, id.rawValue, position, rating.stars, rating.thumbs?.rawValue, rating.hasGoldStar,
            rating.author, rating.comment, isImported, rating.created?.databaseMilliseconds)
    }
}

extension Transaction {
    fileprivate func count(_ table: String, _ organization: Organization.ID, _ id: ConversationRecord.ID) throws -> Int {
        try first(
            "SELECT COUNT(*) AS count FROM \(table) WHERE organization_id = $1 AND conversation_id = $2", organization.rawValue, id.rawValue
        ) { try $0.value("count", as: Int.self) } ?? 0
    }
}

/// Calls of tools as a column holds them.
enum StoredCalls {
    private struct Call: Codable {
        var id: String?
        var name: String
        var arguments: String
    }

    /// The calls as JSON; nil when there are none.
    static func text(_ calls: [ToolCall]) throws -> String? {
        guard !calls.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(calls.map { Call(id: $0.id, name: $0.name, arguments: $0.arguments) }), as: UTF8.self)
    }

    /// The calls in a column.
    static func calls(_ text: String?) throws -> [ToolCall] {
        guard let text else { return [] }
        do {
            return try JSONDecoder().decode([Call].self, from: Data(text.utf8)).map {
                ToolCall(id: $0.id, name: $0.name, arguments: $0.arguments)
            }
        } catch {
            throw WorkbenchError(.databaseFailed, "a message's calls of tools are not what was stored", cause: error)
        }
    }
}
