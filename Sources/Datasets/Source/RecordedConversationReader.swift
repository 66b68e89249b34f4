internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Turns JSON into recorded conversations and collects what is wrong with the others.
struct RecordedConversationReader {
    static let shape =
        #"write one object per line: {"id": "...", "messages": [{"role": "user", "content": "..."}], "rating": {"stars": 5}}"#
    static let ratingShape = #"write {"stars": 1 to 5, "thumbs": "up" or "down", "gold_star": true, "by": "...", "comment": "..."}"#
    private static let keys: Set<String> = [
        "id", "title", "author", "domain", "type", "created", "tools", "messages", "rating", "ratings",
    ]

    private let recorded: Date
    private var chat: ChatRowReader
    var problems: Problems { chat.problems }

    init(file: String, recorded: Date) {
        self.recorded = recorded
        chat = ChatRowReader(file: file)
    }

    /// The conversation in `record`; nil when it has an error.
    mutating func conversation(in record: Record) -> RecordedConversation? {
        chat.begin(line: record.line)
        switch record.content {
        case .broken(let flaws):
            for flaw in flaws { report(flaw.code, flaw.path, flaw.message, flaw.fix) }
            return nil
        case .row: return nil
        case .json(let bytes):
            guard let value = chat.parse(bytes, isTerminated: record.isTerminated) else { return nil }
            guard let row = value.object else {
                report(.dataType, nil, "the conversation is \(ChatRowReader.kind(of: value)), not an object", Self.shape)
                return nil
            }
            let conversation = conversation(in: row)
            return chat.isUsable ? conversation : nil
        }
    }

    private mutating func conversation(in row: JSONObject) -> RecordedConversation {
        chat.reportDuplicates(in: row, at: nil)
        for field in row.fields where !Self.keys.contains(field.name) && field.value != .null {
            report(
                .rowUnrecognizedKey, Excerpt.path(nil, field.name), "the key \(Excerpt.of(field.name)) has no meaning here and is not kept",
                "take it away if it should have had an effect")
        }
        let tools = chat.tools(in: row)
        if tools.text?.utf8.contains(0) == true { reportNUL("tools") }
        return RecordedConversation(
            externalID: externalID(of: row), title: text("title", of: row, at: nil), author: text("author", of: row, at: nil),
            domain: text("domain", of: row, at: nil), type: text("type", of: row, at: nil), source: chat.file,
            created: time("created", of: row, at: nil) ?? recorded, tools: tools.text, messages: messages(of: row),
            ratings: ratings(of: row, at: nil))
    }

    private mutating func externalID(of row: JSONObject) -> String? {
        if let number = row["id"]?.integer { return String(number) }
        guard let id = text("id", of: row, at: nil) else { return nil }
        if id.isEmpty { report(.dataType, "id", "the id is empty", "leave it away, or give each conversation an id of its own") }
        return id
    }

    private mutating func messages(of row: JSONObject) -> [RecordedMessage] {
        guard let list = row["messages"]?.array, !list.isEmpty else {
            let found = row["messages"].map { "'messages' is \(ChatRowReader.kind(of: $0)), not a list with at least one message" }
            report(.missingMessagesList, "messages", found ?? "the conversation has no 'messages'", Self.shape)
            return []
        }
        return list.enumerated().compactMap { index, value in message(value, at: "messages[\(index)]") }
    }

    private mutating func message(_ value: JSONValue, at path: String) -> RecordedMessage? {
        guard var object = value.object else {
            _ = chat.message(in: value, at: path)
            return nil
        }
        let (author, created) = (text("author", of: object, at: path), time("created", of: object, at: path))
        let ratings = ratings(of: object, at: path)
        let hasWeight = object["weight"].map { $0 != .null } ?? false
        if hasWeight {
            report(.messageUnrecognizedKey, "\(path).weight", "ratings, not weights, are recorded", "take it away, and rate the message")
        }
        for key in ["author", "created", "rating", "ratings", "weight"] { object[key] = nil }
        guard let message = chat.message(in: .object(object), at: path) else { return nil }
        var texts = [message.content, message.reasoning, message.toolCallId, message.name].compactMap(\.self)
        for call in message.toolCalls { texts += [call.id, call.name, call.arguments].compactMap(\.self) }
        if texts.contains(where: { $0.utf8.contains(0) }) { reportNUL(path) }
        return RecordedMessage(message, author: author, created: created, ratings: ratings)
    }

    /// One rating or a list of them.
    private mutating func ratings(of object: JSONObject, at path: String?) -> [Rating] {
        var ratings: [Rating] = []
        for name in ["rating", "ratings"] {
            guard let value = object[name], ChatRowReader.isThere(value) else { continue }
            let place = Excerpt.path(path, name)
            if let list = value.array {
                ratings += list.enumerated().compactMap { rating($1, at: "\(place)[\($0)]") }
            } else if let rating = rating(value, at: place) {
                ratings.append(rating)
            }
        }
        return ratings
    }

    private mutating func rating(_ value: JSONValue, at path: String) -> Rating? {
        guard let object = value.object else {
            report(.invalidRating, path, "the rating is \(ChatRowReader.kind(of: value)), not an object", Self.ratingShape)
            return nil
        }
        chat.reportDuplicates(in: object, at: path)
        for field in object.fields where !["stars", "thumbs", "gold_star", "by", "comment", "created"].contains(field.name) {
            report(.invalidRating, Excerpt.path(path, field.name), "a rating has no key \(Excerpt.of(field.name))", Self.ratingShape)
        }
        func given(_ name: String) -> JSONValue? { object[name].flatMap { $0 == .null ? nil : $0 } }
        var rating = Rating(author: text("by", of: object, at: path), comment: text("comment", of: object, at: path))
        rating.created = time("created", of: object, at: path)
        if let stars = given("stars") {
            rating.stars = stars.integer
            if !(1...5).contains(stars.integer ?? 0) { wrong(path, "stars", stars) }
        }
        if let thumbs = given("thumbs") {
            rating.thumbs = thumbs.string.flatMap { Rating.Thumbs(rawValue: $0) }
            if rating.thumbs == nil { wrong(path, "thumbs", thumbs) }
        }
        if let star = given("gold_star") {
            rating.hasGoldStar = star.bool ?? false
            if star.bool == nil { wrong(path, "gold_star", star) }
        }
        if given("stars") == nil, given("thumbs") == nil, given("gold_star")?.bool != true {
            report(.invalidRating, path, "the rating has neither stars nor thumbs nor a gold star", Self.ratingShape)
        }
        return rating
    }

    private mutating func wrong(_ path: String, _ name: String, _ value: JSONValue) {
        report(.invalidRating, "\(path).\(name)", "'\(name)' is \(ChatRowReader.kind(of: value))", Self.ratingShape)
    }

    private mutating func text(_ name: String, of object: JSONObject, at path: String?) -> String? {
        guard let value = object[name], value != .null else { return nil }
        guard let text = value.string else {
            report(.dataType, Excerpt.path(path, name), "'\(name)' is \(ChatRowReader.kind(of: value)), not text", "write it as a string")
            return nil
        }
        if text.utf8.contains(0) { reportNUL(Excerpt.path(path, name)) }
        return text
    }

    private mutating func time(_ name: String, of object: JSONObject, at path: String?) -> Date? {
        guard let value = object[name], value != .null else { return nil }
        if let seconds = value.number, abs(seconds) < 1e11 { return Date(timeIntervalSince1970: seconds) }
        if let time = value.string.flatMap(Timestamp.date) { return time }
        report(
            .invalidTime, Excerpt.path(path, name), "'\(name)' is \(ChatRowReader.kind(of: value)), not a time",
            "write it like 2024-05-01T12:30:00Z, or as seconds since 1970")
        return nil
    }

    private mutating func reportNUL(_ path: String) {
        report(.nulCharacter, path, "the text has the character NUL in it, which databases do not store", "take it away")
    }

    private mutating func report(_ code: ProblemCode, _ path: String?, _ message: String, _ fix: String) {
        chat.report(code, path, message, fix: fix)
    }
}
