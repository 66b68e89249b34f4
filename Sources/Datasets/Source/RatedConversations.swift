public import Domain
public import Store

/// The recorded conversations that meet a filter, as chat rows; answers that people found bad have weight 0.
///
/// Conversations without a good answer are left out, and each is told as a problem of its own kind, as are answers of weight 0.
public struct RatedConversations: RowSource {
    /// Which conversations.
    public let filter: ConversationFilter
    private let records: ConversationRecords

    /// The conversations of `records` that meet `filter`.
    public init(_ records: ConversationRecords, _ filter: ConversationFilter = ConversationFilter()) {
        self.records = records
        self.filter = filter
    }

    /// What people call it in messages.
    public var name: String { "recorded conversations" }

    /// Hands every row to `body`, oldest first; its origin names the conversation.
    ///
    /// Throws `invalid_dataset` when there is no row, what the store throws, and what `body` throws.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        var rows = RatedRows(filter, source: name, title: name)
        try records.forEach(filter) { record in
            if let row = rows.row(of: record.conversation, "conversation \(record.conversation.externalID ?? record.id.rawValue)") {
                try body(row)
            }
        }
        return try rows.finish()
    }
}
