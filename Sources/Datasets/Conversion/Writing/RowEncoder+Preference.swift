internal import Domain
internal import JSON

extension RowEncoder {
    /// TRL's lists of messages.
    mutating func preferenceMessages(_ json: JSONObject) -> JSONObject? {
        let (preferred, rejected) = (json["preferred_output"]?.array ?? [], json["non_preferred_output"]?.array ?? [])
        let shared = zip(preferred.dropLast(), rejected.dropLast()).prefix { $0 == $1 }.count
        if shared > 0 {
            lose(
                .answerStart, "preferred_output[\(shared - 1)]",
                "both answers begin with the same \(shared) message(s), which TRL's readers take as part of the prompt")
        }
        var row: JSONObject = [
            "prompt": json["input"]?["messages"] ?? .array([]), "chosen": .array(preferred), "rejected": .array(rejected),
        ]
        row["tools"] = (json["input"]?.object).flatMap(tools)
        return row
    }

    /// TRL's texts, one for the question and one for each answer.
    mutating func preferenceTexts(_ preference: Preference, _ json: JSONObject) -> JSONObject? {
        let messages = preference.input.messages
        let system = messages.count == 2 && messages[0].role == "system" ? messages[0] : nil
        guard let question = messages.last, question.role == "user", messages.count == (system == nil ? 1 : 2) else {
            return refuse("a table has one question a row, with a system message before it", at: "input.messages")
        }
        let answers = [("preferred_output", preference.preferred), ("non_preferred_output", preference.rejected)]
        for (path, answer) in answers where answer.count != 1 || ChatRowReader.isBlank(answer[0].content) {
            return refuse("a table has one answer in words", at: path)
        }
        guard preference.preferred[0].content != preference.rejected[0].content else {
            return refuse("in words both answers are the same", at: "non_preferred_output")
        }
        for (index, message) in messages.enumerated() {
            loseAttributes(of: message, json["input"]?["messages"]?.array?[index], at: "input.messages[\(index)]")
        }
        for (path, answer) in answers { loseAttributes(of: answer[0], json[path]?.array?.first, at: "\(path)[0]") }
        var row: JSONObject = [
            "prompt": .string(question.content), "chosen": .string(preference.preferred[0].content),
            "rejected": .string(preference.rejected[0].content),
        ]
        if let system { row["system"] = .string(system.content) }
        row["tools"] = (json["input"]?.object).flatMap(tools)
        return row
    }
}
