import Arguments
import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options that say which recorded conversations are meant, the same in every command that reads some.
enum ConversationOptions {
    static let all: [OptionDescription] = [
        .value("author", "NAME", help: "Conversations of this author."),
        .value("domain", "NAME", help: "Conversations about this."),
        .value("type", "NAME", help: "Conversations of this type."),
        .value("min-stars", "N", help: "Conversations with a rating of at least so many stars, 1 to 5."),
        .value("thumbs", "UP", help: "Conversations with such a rating.", choices: Rating.Thumbs.allCases.map(\.rawValue)),
        .flag("gold-star", help: "Conversations with a gold star."),
        .value("since", "TIME", help: "Conversations from this time on, such as 2024-05-01 or 2024-05-01T12:30:00Z."),
        .value("until", "TIME", help: "Conversations before this time."),
    ]

    /// What the options say; throws `invalid_setting` for a time that is none.
    static func filter(_ arguments: ParsedArguments) throws -> ConversationFilter {
        ConversationFilter(
            author: arguments.string("author"), domain: arguments.string("domain"), type: arguments.string("type"),
            minimumStars: try arguments.integer("min-stars", in: .from(1, through: 5)),
            thumbs: arguments.string("thumbs").flatMap { Rating.Thumbs(rawValue: $0) }, hasGoldStar: arguments.flag("gold-star"),
            since: try time("since", arguments), until: try time("until", arguments))
    }

    /// The conditions as the API takes them.
    static func json(_ filter: ConversationFilter) -> JSONValue {
        var fields = JSONObject(query(filter).compactMap { name, value in value.map { (name, .string($0)) } })
        fields["min_stars"] = filter.minimumStars.map { .integer(Int64($0)) }
        if filter.hasGoldStar { fields["gold_star"] = .bool(true) }
        return .object(fields)
    }

    /// The conditions as they stand behind the question mark.
    static func query(_ filter: ConversationFilter) -> WorkbenchClient.Query {
        [
            ("author", filter.author), ("domain", filter.domain), ("type", filter.type),
            ("min_stars", filter.minimumStars.map { "\($0)" }), ("thumbs", filter.thumbs?.rawValue),
            ("gold_star", filter.hasGoldStar ? "true" : nil), ("since", filter.since.map(Instant.text)),
            ("until", filter.until.map(Instant.text)),
        ]
    }

    private static func time(_ name: String, _ arguments: ParsedArguments) throws -> Date? {
        guard let text = arguments.string(name) else { return nil }
        guard let date = Timestamp.date(text) else {
            throw WorkbenchError(
                .invalidSetting, "--\(name) '\(text)' is not a time", hint: "write it like 2024-05-01 or 2024-05-01T12:30:00Z")
        }
        return date
    }
}
