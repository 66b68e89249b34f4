internal import Domain
internal import JSON

/// Makes chat rows of recorded conversations: answers that people found bad stay in the row, but are not learned.
///
/// An answer's own ratings say whether it is bad; where it has none, those of the whole conversation do. It is bad when more thumbs
/// point down than up, unless such are asked for, or when its stars are fewer on average than the filter demands.
struct RatedRows {
    private let filter: ConversationFilter
    private let source: String
    private var chat: ChatRowReader
    private var summary: DatasetSummary
    private var number = 0

    /// Rows from `source`, which is `title`.
    init(_ filter: ConversationFilter, source: String, title: String) {
        self.filter = filter
        self.source = source
        chat = ChatRowReader(file: source)
        summary = DatasetSummary(source: source, title: title, format: .chat)
    }

    /// The row that `conversation`, which people know as `name`, makes; none when it has an error or no good answer.
    ///
    /// A `flaw` was found in it before and makes it unusable.
    mutating func row(of conversation: RecordedConversation, _ name: String, _ flaw: RowFlaw? = nil) -> DatasetRow? {
        number += 1
        chat.begin(line: number)
        if let flaw {
            chat.report(flaw.code, flaw.path, "\(name): \(flaw.message)", fix: flaw.fix)
            summary.totals.rows += 1
            summary.noteInvalid(line: number)
            return nil
        }
        guard let end = conversation.messages.lastIndex(where: { $0.message.role == "assistant" }) else {
            return leaveOut(name, "nobody answers in it")
        }
        let answers = conversation.messages.indices[...end].filter { conversation.messages[$0].message.role == "assistant" }
        let bad = answers.filter { isBad(conversation.messages[$0], in: conversation) }
        guard bad.count < answers.count else { return leaveOut(name, "all of its answers are rated badly") }
        if end < conversation.messages.count - 1 {
            chat.report(
                .unansweredEnd, "messages[\(end + 1)]",
                "\(name): what follows the last answer, \(conversation.messages.count - 1 - end) message(s), is left out",
                fix: "nothing, if it is not needed")
        }
        for index in bad {
            chat.report(
                .answerRatedBadly, "messages[\(index)].weight", "\(name): the answer is rated badly, so its weight is 0",
                fix: "nothing, if it should not be learned")
        }
        let json = JSONValue.object(Self.json(conversation, through: end, weightless: Set(bad)))
        summary.totals.rows += 1
        guard let read = chat.conversation(in: json), chat.isUsable else {
            summary.noteInvalid(line: number)
            return nil
        }
        return DatasetRow(line: number, content: .conversation(read), json: json, origin: name)
    }

    /// The summary after the last conversation; throws `invalid_dataset` when there was none to make a row of.
    func finish() throws -> DatasetSummary {
        var summary = summary
        summary.problems = chat.problems
        (summary.totals.lines, summary.totals.byteCount) = (number, 0)
        guard summary.totals.rows > 0 else {
            throw WorkbenchError(
                .invalidDataset,
                number == 0
                    ? "no conversation of \(source) meets the conditions"
                    : "none of \(number) conversations of \(source) has a good answer",
                hint: "ask for fewer conditions", diagnostics: summary.problems.kept)
        }
        return summary
    }

    private mutating func leaveOut(_ name: String, _ reason: String) -> DatasetRow? {
        chat.report(.conversationLeftOut, nil, "\(name) is left out: \(reason)", fix: "nothing, if it is not needed")
        return nil
    }

    private func isBad(_ message: RecordedMessage, in conversation: RecordedConversation) -> Bool {
        let ratings = message.ratings.isEmpty ? conversation.ratings : message.ratings
        let (up, down) = (ratings.count { $0.thumbs == .up }, ratings.count { $0.thumbs == .down })
        if down > up, filter.thumbs != .down { return true }
        let stars = ratings.compactMap(\.stars)
        guard let minimum = filter.minimumStars, !stars.isEmpty else { return false }
        return stars.reduce(0, +) < minimum * stars.count
    }

    private static func json(_ conversation: RecordedConversation, through end: Int, weightless: Set<Int>) -> JSONObject {
        let messages = conversation.messages[...end].enumerated().map { index, recorded in
            var message = json(recorded.message)
            if weightless.contains(index) { message["weight"] = .integer(0) }
            return JSONValue.object(message)
        }
        var row: JSONObject = ["messages": .array(messages)]
        if let tools = conversation.tools { row["tools"] = (try? JSONValue(parsing: tools)) ?? .string(tools) }
        return row
    }

    /// A message as OpenAI writes it.
    private static func json(_ message: Message) -> JSONObject {
        let isEmpty = message.content.isEmpty && !message.toolCalls.isEmpty
        var json: JSONObject = ["role": .string(message.role), "content": isEmpty ? .null : .string(message.content)]
        if let reasoning = message.reasoning { json["reasoning_content"] = .string(reasoning) }
        if !message.toolCalls.isEmpty {
            json["tool_calls"] = .array(
                message.toolCalls.map { call in
                    var json: JSONObject = [:]
                    if let id = call.id { json["id"] = .string(id) }
                    json["type"] = .string("function")
                    json["function"] = .object(["name": .string(call.name), "arguments": .string(call.arguments)])
                    return .object(json)
                })
        }
        if let id = message.toolCallId { json["tool_call_id"] = .string(id) }
        if let name = message.name { json["name"] = .string(name) }
        return json
    }
}
