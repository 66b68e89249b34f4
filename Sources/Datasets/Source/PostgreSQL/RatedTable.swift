internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A table of rated messages in a database of other software: a row for each message, with its conversation and rating.
public struct RatedTable: Sendable, Equatable {
    /// What a column says; the raw values are the usual names.
    public enum Column: String, Sendable, CaseIterable {
        /// Which conversation the message belongs to; needed.
        case conversation = "conversation_id"
        /// `system`, `user`, `assistant`; needed.
        case role
        /// What is said; needed.
        case content
        /// When it was said, which gives the order; needed.
        case created = "created_at"
        /// Who asked.
        case author
        /// What it is about.
        case domain
        /// What kind it is.
        case type
        /// Stars, 1 to 5.
        case rating
        /// Whether it was marked as an example to learn from.
        case goldStar = "gold_star"

        fileprivate var isNeeded: Bool { [.conversation, .role, .content, .created].contains(self) }
    }

    /// The table's name.
    public let table: String
    /// Its schema; nil to let the server look for it.
    public let schema: String?
    /// Names of columns that are not the usual ones; an empty name says that there is no such column.
    public let names: [Column: String]

    /// A table; throws `invalid_setting` when a column is missing without which there are no rows.
    public init(_ table: String = "rated_messages", schema: String? = nil, names: [Column: String] = [:]) throws {
        if let missing = Column.allCases.first(where: { $0.isNeeded && names[$0] == "" }) {
            throw WorkbenchError(.invalidSetting, "a table of rated messages needs a column for \(missing.rawValue)", hint: "name it")
        }
        guard ([table, schema ?? ""] + Array(names.values)).allSatisfy({ !$0.utf8.contains(0) }), !table.isEmpty else {
            throw WorkbenchError(.invalidSetting, "the table has no name that can be used", hint: "name it")
        }
        self.table = table
        self.schema = schema
        self.names = names
    }

    /// The query for the messages of all conversations that meet `filter`, in order, and the values of its parameters.
    ///
    /// Columns are `conversation_id`, `role`, `content`, `author`, `domain`, `type`, `rating`, `gold_star`, all of them text. Throws
    /// `invalid_setting` for a condition on a column that is not there.
    func query(_ filter: ConversationFilter) throws -> (sql: String, values: [String]) {
        var values: [String] = []
        func bind(_ value: String) -> String {
            values.append(value)
            return "$\(values.count)"
        }
        func column(_ column: Column) throws -> String {
            guard let name = quoted(column) else {
                throw WorkbenchError(
                    .invalidSetting, "the table \(table) has no column for \(column.rawValue)",
                    hint: "leave that condition away, or name the column")
            }
            return name
        }
        guard filter.thumbs == nil else {
            throw WorkbenchError(.invalidSetting, "a table of rated messages has stars, not thumbs", hint: "ask for a rating")
        }
        // A condition holds for a conversation when it does for one of its messages.
        var conditions: [String] = []
        for (name, value) in [(Column.author, filter.author), (.domain, filter.domain), (.type, filter.type)] {
            if let value { conditions.append("bool_or(\(try column(name))::text = \(bind(value)))") }
        }
        if let stars = filter.minimumStars { conditions.append("max(\(try column(.rating))::numeric) >= \(bind("\(stars)"))::numeric") }
        if filter.hasGoldStar { conditions.append("bool_or(\(try column(.goldStar))::boolean)") }
        let created = try column(.created)
        for (sign, date) in [(">=", filter.since), ("<", filter.until)] {
            if let date { conditions.append("min(\(created)) \(sign) to_timestamp(\(bind("\(date.timeIntervalSince1970)"))::float8)") }
        }
        let selected: [Column] = [.conversation, .role, .content, .author, .domain, .type, .rating, .goldStar]
        let list = selected.map { "\(quoted($0) ?? "NULL")::text AS \(Self.quoted($0.rawValue))" }.joined(separator: ", ")
        let conversation = try column(.conversation)
        let place = (schema.map { Self.quoted($0) + "." } ?? "") + Self.quoted(table)
        let having = conditions.isEmpty ? "" : " HAVING \(conditions.joined(separator: " AND "))"
        let sql =
            "SELECT \(list) FROM \(place) WHERE \(conversation) IN "
            + "(SELECT \(conversation) FROM \(place) GROUP BY \(conversation)\(having)) ORDER BY \(conversation), \(created)"
        return (sql, values)
    }

    private func quoted(_ column: Column) -> String? {
        let name = names[column] ?? column.rawValue
        return name.isEmpty ? nil : Self.quoted(name)
    }

    /// A name as an identifier, whatever is in it.
    private static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
