internal import JSON

extension ChatRowBuilder {
    private static let alpacaShape = #"write {"instruction": "...", "input": "", "output": "..."}"#

    /// `instruction` and `input` as one question, with an empty line between them, and `output` as its answer.
    ///
    /// `history` holds earlier questions and answers in pairs. Dolly's names `context` and `response` are read as well.
    init(alpaca row: JSONObject) {
        self.init()
        addSystem(of: row)
        addHistory(of: row)
        addQuestion(of: row)
        let output = row["output"] == nil && row["response"] != nil ? "response" : "output"
        if let answer = need(output, in: row, fix: Self.alpacaShape) { add("assistant", answer, at: output) }
        addTools(of: row)
        noteFields(of: row, besides: ["instruction", Self.inputName(in: row), output, "system", "history", "tools"])
    }

    /// The question of an Alpaca row.
    mutating func addQuestion(of row: JSONObject) {
        guard let instruction = need("instruction", in: row, fix: Self.alpacaShape) else { return }
        let name = Self.inputName(in: row)
        guard let input = row[name], input != .null, input != .string("") else { return add("user", instruction, at: "instruction") }
        guard let question = instruction.string, let detail = input.string else {
            let (path, value) = instruction.string == nil ? ("instruction", instruction) : (name, input)
            return fail(.dataType, path, "'\(path)' is \(ChatRowReader.kind(of: value)), not text", fix: Self.alpacaShape)
        }
        add("user", .string(question.isEmpty ? detail : "\(question)\n\n\(detail)"), at: "instruction")
    }

    static func inputName(in row: JSONObject) -> String {
        row["input"] == nil && row["context"] != nil ? "context" : "input"
    }

    private mutating func addHistory(of row: JSONObject) {
        guard let value = row["history"], value != .null else { return }
        guard let turns = value.array else {
            return fail(
                .dataType, "history", "'history' is \(ChatRowReader.kind(of: value)), not a list of pairs",
                fix: #"write [["question", "answer"]]"#)
        }
        for (index, turn) in turns.enumerated() {
            guard let pair = turn.array, pair.count == 2 else {
                fail(
                    .dataType, "history[\(index)]", "the turn is \(ChatRowReader.kind(of: turn)), not a question with its answer",
                    fix: #"write ["question", "answer"]"#)
                continue
            }
            add("user", pair[0], at: "history[\(index)][0]")
            add("assistant", pair[1], at: "history[\(index)][1]")
        }
    }
}
