public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The conversations of a table of rated messages that meet a filter, as chat rows; answers that people found bad have weight 0.
public struct PostgreSQLRatedRows: RowSource {
    /// The server.
    public let address: PostgreSQLAddress
    /// The table.
    public let table: RatedTable
    /// Which conversations.
    public let filter: ConversationFilter
    /// Seconds that the server may work on one step of the query.
    public let timeoutSeconds: Int

    /// The conversations of `table` that meet `filter`; nothing is connected yet.
    public init(
        _ table: RatedTable, at address: PostgreSQLAddress, _ filter: ConversationFilter = ConversationFilter(), timeoutSeconds: Int = 60
    ) {
        self.table = table
        self.address = address
        self.filter = filter
        self.timeoutSeconds = timeoutSeconds
    }

    /// The database and its host.
    public var name: String { address.name }

    /// Hands every row to `body`, by the conversation's id; its origin names the conversation.
    ///
    /// Throws what `PostgreSQLQuery.forEachRow` throws, and `invalid_setting` for a condition on a column that is not there.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        let (sql, values) = try table.query(filter)
        let cursor = try PostgreSQLCursor(sql, values, at: address, timeoutSeconds: timeoutSeconds)
        var rows = RatedRows(filter, source: name, title: "rated messages")
        var current: (id: String, conversation: RecordedConversation, flaw: RowFlaw?)?
        func end() throws {
            guard let (id, conversation, flaw) = current else { return }
            if let row = rows.row(of: conversation, "conversation \(id)", flaw) { try body(row) }
        }
        try cursor.forEachRow { cells in
            let texts = cells.map { $0.map { String(decoding: $0, as: UTF8.self) } }
            let id = texts[0] ?? ""
            if current?.id != id {
                try end()
                current = (id, RecordedConversation(externalID: id, source: name, created: .distantPast, messages: []), nil)
            }
            let (rating, flaw) = Self.rating(texts[6], goldStar: texts[7], at: current?.conversation.messages.count ?? 0)
            if current?.flaw == nil { current?.flaw = flaw }
            current?.conversation.messages.append(
                RecordedMessage(
                    Message(role: texts[1] ?? "", content: texts[2] ?? ""), author: texts[3], ratings: [rating].compactMap(\.self)))
        }
        try end()
        return try rows.finish()
    }

    private static func rating(_ stars: String?, goldStar: String?, at index: Int) -> (rating: Rating?, flaw: RowFlaw?) {
        let hasGoldStar = ["t", "true", "1", "yes", "y", "on"].contains(goldStar?.lowercased() ?? "")
        guard let stars else { return (hasGoldStar ? Rating(hasGoldStar: true) : nil, nil) }
        guard let number = Double(stars).flatMap({ Int(exactly: $0) }), (1...5).contains(number) else {
            return (
                nil,
                RowFlaw(
                    code: .invalidRating, path: "messages[\(index)].rating", message: "the rating is \(Excerpt.of(stars)), not 1 to 5",
                    fix: "mend it in the database")
            )
        }
        return (Rating(stars: number, hasGoldStar: hasGoldStar), nil)
    }
}
