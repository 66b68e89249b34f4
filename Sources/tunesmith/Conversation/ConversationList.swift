import Arguments
import Datasets
import Domain
import Evaluation
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith conversation list`: the recorded conversations, with their ratings.
enum ConversationList: Command {
    static let description = CommandDescription(
        name: "conversation list", summary: "List the recorded conversations, oldest first.",
        discussion: ["Every condition must hold; a rating counts whether it is one of the whole conversation or of one of its messages."],
        options: ConversationOptions.all + [.value("limit", "N", help: "List the first N only.", default: "50"), .data, .json],
        examples: [.init("See what people liked", "tunesmith conversation list --domain billing --min-stars 4")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let filter = try ConversationOptions.filter(arguments)
        let limit = try arguments.integer("limit", in: .from(1, through: 10_000)) ?? 50
        let records = try DataFolder(arguments).store().conversations(of: Organization.localID)
        let count = try records.count(filter)
        let listed = try records.page(filter, limit: limit).records
        var table = TextTable(header: ["id", "created", "author", "domain", "type", "messages", "ratings", "title"])
        for record in listed {
            let conversation = record.conversation
            table.append([
                conversation.externalID ?? record.id.rawValue, Date.ISO8601FormatStyle().year().month().day().format(conversation.created),
                conversation.author ?? "-", conversation.domain ?? "-", conversation.type ?? "-", "\(conversation.messages.count)",
                ratings(conversation), conversation.title ?? "-",
            ])
        }
        if listed.isEmpty { console.say("no conversation meets the conditions") } else { console.say(table.text) }
        if count > listed.count { console.say("... and \(Format.grouped(count - listed.count)) more") }
        console.report(.object(["count": .integer(Int64(count)), "conversations": .array(listed.map(\.json))]))
        return .ok
    }

    /// Such as `4.5 stars, 2 up, 1 down, gold`.
    private static func ratings(_ conversation: RecordedConversation) -> String {
        let all = conversation.ratings + conversation.messages.flatMap(\.ratings)
        let stars = all.compactMap(\.stars)
        var words: [String] = []
        if !stars.isEmpty { words.append("\(Format.decimal(Double(stars.reduce(0, +)) / Double(stars.count), 1)) stars") }
        for thumbs in Rating.Thumbs.allCases {
            let count = all.count { $0.thumbs == thumbs }
            if count > 0 { words.append("\(count) \(thumbs.rawValue)") }
        }
        if all.contains(where: \.hasGoldStar) { words.append("gold") }
        return words.isEmpty ? "-" : words.joined(separator: ", ")
    }
}

extension ConversationRecord {
    fileprivate var json: JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return .object([
            "id": .string(id.rawValue), "external_id": text(conversation.externalID), "title": text(conversation.title),
            "author": text(conversation.author), "domain": text(conversation.domain), "type": text(conversation.type),
            "source": .string(conversation.source), "created": .string(Date.ISO8601FormatStyle().format(conversation.created)),
            "messages": .integer(Int64(conversation.messages.count)),
            "ratings": .array((conversation.ratings + conversation.messages.flatMap(\.ratings)).map(\.json)),
        ])
    }
}

extension Rating {
    fileprivate var json: JSONValue {
        .object([
            "stars": stars.map { .integer(Int64($0)) } ?? .null, "thumbs": thumbs.map { .string($0.rawValue) } ?? .null,
            "gold_star": .bool(hasGoldStar), "by": author.map { .string($0) } ?? .null, "comment": comment.map { .string($0) } ?? .null,
        ])
    }
}
