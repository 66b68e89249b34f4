internal import JSON

/// One pair of names for a question and its answer.
struct PromptCompletionSpelling {
    let prompt: String
    let completion: String

    static let all = [
        PromptCompletionSpelling(prompt: "prompt", completion: "completion"),
        PromptCompletionSpelling(prompt: "prompt", completion: "response"),
        PromptCompletionSpelling(prompt: "question", completion: "answer"),
        PromptCompletionSpelling(prompt: "query", completion: "response"),
        PromptCompletionSpelling(prompt: "input", completion: "output"),
    ]

    func fits(_ row: JSONObject) -> Bool {
        // With an instruction the input is only a part of the question.
        row[prompt] != nil && row[completion] != nil && (prompt != "input" || row["instruction"] == nil)
    }
}

extension ChatRowBuilder {
    /// `prompt` and `completion` under any of their names, as texts or, as TRL has them, as lists of messages.
    init(promptCompletion row: JSONObject) {
        self.init()
        let spelling =
            PromptCompletionSpelling.all.first { $0.fits(row) } ?? PromptCompletionSpelling.all.first { row[$0.prompt] != nil }
            ?? PromptCompletionSpelling.all[0]
        let shape = #"write {"\#(spelling.prompt)": "...", "\#(spelling.completion)": "..."}"#
        addSystem(of: row)
        if let prompt = need(spelling.prompt, in: row, fix: shape) { add(textOf: "user", orMessages: prompt, at: spelling.prompt) }
        if let completion = need(spelling.completion, in: row, fix: shape) {
            add(textOf: "assistant", orMessages: completion, at: spelling.completion)
        }
        addTools(of: row)
        noteFields(of: row, besides: [spelling.prompt, spelling.completion, "system", "tools"])
    }
}
