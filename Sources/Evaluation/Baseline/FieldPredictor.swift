public import Domain
internal import JSON

/// A baseline that chooses a label for every field of a text.
public protocol FieldPredictor: AnswerSource {
    /// The fields it was trained for.
    var fields: [AnswerField] { get }
    /// A label for every field, in their order.
    func labels(for text: String) -> [String]
}

extension FieldPredictor {
    /// The labels of `text` as one line of JSON.
    public func answer(for text: String) -> String {
        let values = zip(fields, labels(for: text)).map { (name: $0.name, value: JSONValue.string($1)) }
        return JSONValue.object(JSONObject(values)).text()
    }

    /// The answers to the last user message of each prompt.
    public func answers(to prompts: [Conversation]) async throws -> [String] {
        prompts.map { prompt in answer(for: prompt.messages.last { $0.role == "user" }?.content ?? "") }
    }
}
