import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith conversation list`: the recorded conversations, with their ratings.
enum ConversationList: Command {
    static let description = CommandDescription(
        name: "conversation list", summary: "List the recorded conversations, oldest first.",
        discussion: ["Every condition must hold; a rating counts whether it is one of the whole conversation or of one of its messages."],
        options: ConversationOptions.all + [.value("limit", "N", help: "List the first N only.", default: "50")] + WorkbenchClient.options
            + [.json],
        examples: [.init("See what people liked", "tunesmith conversation list --domain billing --min-stars 4")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let filter = try ConversationOptions.filter(arguments)
        let limit = try arguments.integer("limit", in: .from(1, through: 10_000)) ?? 50
        let (listed, count) = try await WorkbenchClient(arguments).list(
            "/api/conversations", ConversationOptions.query(filter), limit: limit)
        var table = TextTable(header: ["id", "created", "author", "domain", "type", "messages", "ratings", "title"])
        for conversation in listed {
            func text(_ field: String) -> String { conversation[field]?.string ?? "-" }
            table.append([
                conversation["external_id"]?.string ?? text("id"), String(text("created_at").prefix(10)), text("author"), text("domain"),
                text("type"), "\(conversation["messages"]?.array?.count ?? 0)", words(ratings(of: conversation)), text("title"),
            ])
        }
        if listed.isEmpty { console.say("no conversation meets the conditions") } else { console.say(table.text) }
        if count > listed.count { console.say("... and \(Format.grouped(count - listed.count)) more") }
        console.report(.object(["count": .integer(Int64(count)), "conversations": .array(listed.map(json))]))
        return .ok
    }

    /// The ratings of a conversation and of its messages.
    private static func ratings(of conversation: JSONValue) -> [JSONValue] {
        (conversation["ratings"]?.array ?? []) + (conversation["messages"]?.array ?? []).flatMap { $0["ratings"]?.array ?? [] }
    }

    /// Such as `4.5 stars, 2 up, 1 down, gold`.
    private static func words(_ ratings: [JSONValue]) -> String {
        let stars = ratings.compactMap { $0["stars"]?.integer }
        var words: [String] = []
        if !stars.isEmpty { words.append("\(Format.decimal(Double(stars.reduce(0, +)) / Double(stars.count), 1)) stars") }
        for thumbs in Rating.Thumbs.allCases {
            let count = ratings.count { $0["thumbs"]?.string == thumbs.rawValue }
            if count > 0 { words.append("\(count) \(thumbs.rawValue)") }
        }
        if ratings.contains(where: { $0["gold_star"]?.bool == true }) { words.append("gold") }
        return words.isEmpty ? "-" : words.joined(separator: ", ")
    }

    private static func json(_ conversation: JSONValue) -> JSONValue {
        var fields = JSONObject(
            ["id", "external_id", "title", "author", "domain", "type", "source"].map { ($0, conversation[$0] ?? .null) })
        fields["created"] = .string(Instant.seconds(conversation["created_at"]))
        fields["messages"] = .integer(Int64(conversation["messages"]?.array?.count ?? 0))
        fields["ratings"] = .array(
            ratings(of: conversation).map { rating in
                .object([
                    "stars": rating["stars"] ?? .null, "thumbs": rating["thumbs"] ?? .null, "gold_star": rating["gold_star"] ?? .null,
                    "by": rating["author"] ?? .null, "comment": rating["comment"] ?? .null,
                ])
            })
        return .object(fields)
    }
}
