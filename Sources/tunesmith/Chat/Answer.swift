import Inference
import JSON

/// What a model wrote, and how it went.
struct Answer {
    let text: String
    let end: Generation.End
    let promptTokens: Int
    let tokens: Int
    let seconds: Double

    var fields: [(name: String, value: JSONValue)] {
        [
            ("end", .string(end.rawValue)), ("prompt_tokens", .integer(Int64(promptTokens))), ("tokens", .integer(Int64(tokens))),
            ("seconds", .number(seconds)),
        ]
    }

    /// Why the answer is cut short, where it is.
    var note: String? {
        switch end {
        case .stop: tokens == 0 ? "[the model ended its answer at once]" : nil
        case .length: "[stopped after \(tokens) tokens; --max-tokens allows more]"
        case .context: "[stopped: the context is full]"
        case .cancelled: "[stopped]"
        }
    }
}
