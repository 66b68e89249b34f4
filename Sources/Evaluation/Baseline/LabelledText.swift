public import Domain
internal import JSON

/// A text with its label for every field.
public struct LabelledText: Sendable, Equatable {
    /// What is to be labelled.
    public let text: String
    /// Labels in the order of the fields.
    public let labels: [String]

    /// A text and its labels.
    public init(text: String, labels: [String]) {
        self.text = text
        self.labels = labels
    }

    /// Reads chat rows (JSONL): the last user message, labelled by the last assistant message; other rows become diagnostics.
    public static func read(jsonl: String, fields: [AnswerField]) -> (rows: [LabelledText], skipped: [Diagnostic]) {
        var rows: [LabelledText] = []
        var skipped: [Diagnostic] = []
        for (index, line) in jsonl.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            if let row = LabelledText(line: line, fields: fields) {
                rows.append(row)
            } else {
                skipped.append(
                    Diagnostic(
                        code: "unlabelled_row", severity: .warning, line: index + 1,
                        message: "The row has no user message, or no answer with a known label for every field.",
                        fix: "Give the row a user message and an assistant message in JSON."))
            }
        }
        return (rows, skipped)
    }

    private init?(line: some Sequence<UInt8>, fields: [AnswerField]) {
        guard let messages = (try? JSONValue(parsing: line))?["messages"]?.array,
            let text = messages.last(where: { $0["role"]?.string == "user" })?["content"]?.string, !text.isEmpty,
            let answer = messages.last(where: { $0["role"]?.string == "assistant" })?["content"]?.string
        else { return nil }
        let parsed = ParsedAnswer(answer, fields: fields)
        let labels = parsed.labels.compactMap { $0 }
        guard parsed.isInClosedSet, labels.count == fields.count else { return nil }
        self.init(text: text, labels: labels)
    }
}
