internal import Domain
internal import JSON

/// Recorded conversations as they are sent.
enum ConversationWire {
    private static let rating = Shape<Rating>(
        "Rating", "What one person thought.",
        [
            .optionalCount("stars") { $0.stars }, .optionalText("thumbs") { $0.thumbs?.rawValue }, .flag("gold_star") { $0.hasGoldStar },
            .optionalText("author") { $0.author }, .optionalText("comment") { $0.comment }, .optionalTime("created_at") { $0.created },
        ])

    private static let toolCall = Shape<ToolCall>(
        "RecordedToolCall", nil, [.optionalText("id") { $0.id }, .text("name") { $0.name }, .text("arguments") { $0.arguments }])

    private static let message = Shape<RecordedMessage>(
        "RecordedMessage", "One message, and what people thought of it.",
        [
            .text("role") { $0.message.role }, .text("content") { $0.message.content },
            .optionalText("reasoning") { $0.message.reasoning }, .list("tool_calls", toolCall) { $0.message.toolCalls },
            .optionalText("tool_call_id") { $0.message.toolCallId }, .optionalText("name") { $0.message.name },
            .optionalText("author") { $0.author }, .optionalTime("created_at") { $0.created },
            .list("ratings", rating) { $0.ratings },
        ])

    static let conversation = Shape<ConversationRecord>(
        "Conversation", "What people and an assistant said to each other, and what people thought of it.",
        [
            .id("id") { $0.id }, .optionalText("external_id") { $0.conversation.externalID },
            .optionalText("title") { $0.conversation.title }, .optionalText("author") { $0.conversation.author },
            .optionalText("domain") { $0.conversation.domain }, .optionalText("type") { $0.conversation.type },
            .text("source") { $0.conversation.source }, .time("created_at") { $0.conversation.created },
            .optionalText("tools") { $0.conversation.tools }, .list("messages", message) { $0.conversation.messages },
            .list("ratings", rating) { $0.conversation.ratings },
        ])

    // What comes in.

    static let ratingBody = Schema.object(
        "RatingRequest",
        [
            .optional("position", .nullable(.count.described("Which message, from 0; the conversation as a whole where nothing is said."))),
            .optional("stars", .nullable(.integer(1...5))), .optional("thumbs", .nullable(.choice(["up", "down"]))),
            .optional("gold_star", .boolean), .optional("comment", .nullable(.text(0...10_000))),
        ])

    private static let messageFields: [Schema.Property] = [
        .init("role", .choice(["system", "developer", "user", "assistant", "tool"])), .init("content", .string),
        .optional("reasoning", .nullable(.string)), .optional("tool_call_id", .nullable(.text(0...200))),
        .optional("name", .nullable(.text(0...200))), .optional("author", .nullable(.text(0...200))),
        .optional(
            "tool_calls",
            .array(
                .object(nil, [.optional("id", .nullable(.text(0...200))), .init("name", .text(1...200)), .init("arguments", .string)]),
                most: 128)),
    ]

    static let messageBody = Schema.object("MessageRequest", messageFields)

    static let conversationBody = Schema.object(
        "ConversationRequest",
        [
            .optional("external_id", .nullable(.text(1...200))), .optional("title", .nullable(.text(0...500))),
            .optional("author", .nullable(.text(0...200))), .optional("domain", .nullable(.text(0...200))),
            .optional("type", .nullable(.text(0...200))), .optional("tools", .nullable(.string)),
            .init("messages", .array(messageBody)),
        ])

    static func message(_ value: JSONValue) -> RecordedMessage {
        let calls = (value["tool_calls"]?.array ?? []).map { call in
            ToolCall(id: call["id"]?.string, name: call["name"]?.string ?? "", arguments: call["arguments"]?.string ?? "")
        }
        return RecordedMessage(
            Message(
                role: value["role"]?.string ?? "", content: value["content"]?.string ?? "", reasoning: value["reasoning"]?.string,
                toolCalls: calls, toolCallId: value["tool_call_id"]?.string, name: value["name"]?.string),
            author: value["author"]?.string)
    }

    static func rating(_ value: JSONValue, by author: String?) -> Rating {
        Rating(
            stars: value["stars"]?.integer, thumbs: value["thumbs"]?.string.flatMap { .init(rawValue: $0) },
            hasGoldStar: value["gold_star"]?.bool ?? false, author: author, comment: value["comment"]?.string)
    }
}

/// Which conversations are meant, as requests say it.
enum ConversationFilterWire {
    static let schema = Schema.object(
        "ConversationFilter",
        [
            .optional("author", .nullable(.text(1...200))), .optional("domain", .nullable(.text(1...200))),
            .optional("type", .nullable(.text(1...200))), .optional("min_stars", .nullable(.integer(1...5))),
            .optional("thumbs", .nullable(.choice(["up", "down"]))), .optional("gold_star", .boolean),
            .optional("since", .nullable(.time)), .optional("until", .nullable(.time)),
        ])

    static let parameters: [Route.Parameter] = [
        .init("author", .text(1...200), "Who asked."), .init("domain", .text(1...200), "What it is about."),
        .init("type", .text(1...200), "What kind it is."), .init("min_stars", .integer(1...5), "Some rating has at least so many stars."),
        .init("thumbs", .choice(["up", "down"]), "Some rating is this opinion."),
        .init("gold_star", .boolean, "Some rating has a gold star."), .init("since", .time, "Created then or later."),
        .init("until", .time, "Created before."),
    ]

    static func json(_ filter: ConversationFilter) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return .object([
            "author": text(filter.author), "domain": text(filter.domain), "type": text(filter.type),
            "min_stars": filter.minimumStars.map { .integer(Int64($0)) } ?? .null, "thumbs": text(filter.thumbs?.rawValue),
            "gold_star": .bool(filter.hasGoldStar), "since": text(filter.since.map(WireTime.text)),
            "until": text(filter.until.map(WireTime.text)),
        ])
    }

    static func filter(_ value: JSONValue) throws -> ConversationFilter {
        try filter { value[$0] }
    }

    static func filter(_ value: (String) -> JSONValue?) throws -> ConversationFilter {
        ConversationFilter(
            author: value("author")?.string, domain: value("domain")?.string, type: value("type")?.string,
            minimumStars: value("min_stars")?.integer, thumbs: value("thumbs")?.string.flatMap { .init(rawValue: $0) },
            hasGoldStar: value("gold_star")?.bool ?? false, since: try value("since")?.string.map { try WireTime.required($0, "since") },
            until: try value("until")?.string.map { try WireTime.required($0, "until") })
    }
}
