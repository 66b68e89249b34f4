internal import Domain
internal import JSON

/// A conversation as a system message, and questions with their answers; the last pair is the one that stays in any case.
private struct QuestionsAndAnswers {
    /// Place of the system message.
    var system: Int?
    /// Places of questions and of the answers right behind them; of the last pair other messages may stand between.
    var pairs: [(question: Int, answer: Int)] = []
    /// Places of messages that belong to no pair.
    var rest: [Int] = []

    /// Nil where no question is answered.
    init?(_ messages: [Message], keepsHistory: Bool) {
        guard let answer = messages.indices.last, Self.isAnswer(messages[answer]),
            let question = messages[..<answer].lastIndex(where: { $0.role == "user" })
        else { return nil }
        var position = 0
        if let role = messages.first?.role, role == "system" || role == "developer" { (system, position) = (0, 1) }
        while position < question {
            if keepsHistory, messages[position].role == "user", position + 1 < question, Self.isAnswer(messages[position + 1]) {
                pairs.append((position, position + 1))
                position += 2
            } else {
                rest.append(position)
                position += 1
            }
        }
        rest += (question + 1)..<answer
        pairs.append((question, answer))
    }

    private static func isAnswer(_ message: Message) -> Bool {
        message.role == "assistant" && !ChatRowReader.isBlank(message.content)
    }
}

extension RowEncoder {
    /// `prompt` and `completion`, or `instruction` and `output` with their `history`.
    mutating func pairs(_ conversation: Conversation, _ json: JSONObject, keepsHistory: Bool) -> JSONObject? {
        let messages = conversation.messages
        guard let turns = QuestionsAndAnswers(messages, keepsHistory: keepsHistory), let last = turns.pairs.last else {
            return refuse("it has no question of a user with an answer in words", at: "messages")
        }
        let list = json["messages"]?.array
        for index in turns.rest {
            let role = messages[index].role
            lose(
                role == "system" || role == "developer" ? .system : .turn, "messages[\(index)]",
                "the message of role \(role) has no place: \(Excerpt.of(messages[index].content))")
        }
        for index in [turns.system].compactMap(\.self) + turns.pairs.flatMap({ [$0.question, $0.answer] }) {
            loseAttributes(of: messages[index], list?[index], at: "messages[\(index)]")
        }
        loseFields(of: json)
        let (question, answer) = (JSONValue.string(messages[last.question].content), JSONValue.string(messages[last.answer].content))
        var row: JSONObject =
            keepsHistory ? ["instruction": question, "input": .string(""), "output": answer] : ["prompt": question, "completion": answer]
        if let system = turns.system {
            row["system"] = .string(messages[system].content)
            if messages[system].role != "system" {
                lose(.role, "messages[\(system)].role", "the role \(messages[system].role) becomes system")
            }
        }
        if turns.pairs.count > 1 {
            row["history"] = .array(
                turns.pairs.dropLast().map { .array([.string(messages[$0.question].content), .string(messages[$0.answer].content)]) })
        }
        row["tools"] = tools(of: json)
        return row
    }
}
