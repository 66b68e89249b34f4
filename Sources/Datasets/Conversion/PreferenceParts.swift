internal import JSON

/// One pair of names for a better and a worse answer.
struct PreferenceSpelling {
    let preferred: String
    let rejected: String

    static let all = [
        PreferenceSpelling(preferred: "preferred_output", rejected: "non_preferred_output"),
        PreferenceSpelling(preferred: "preferred_completion", rejected: "non_preferred_completion"),
        PreferenceSpelling(preferred: "chosen", rejected: "rejected"),
        PreferenceSpelling(preferred: "chosen_messages", rejected: "rejected_messages"),
    ]

    func fits(_ row: JSONObject) -> Bool {
        row[preferred] != nil && row[rejected] != nil
    }
}

/// A preference row taken apart: the same beginning and two ends.
struct PreferenceParts {
    private static let shape = #"write {"prompt": "...", "chosen": "...", "rejected": "..."}"#

    /// The beginning and the better answer.
    private(set) var preferred: ChatRowBuilder
    /// The beginning and the worse answer.
    private(set) var rejected: ChatRowBuilder
    /// Messages of the beginning.
    private(set) var inputCount: Int
    /// The field of the better answer.
    let preferredPath: String
    /// The field of the worse answer.
    let rejectedPath: String

    init(_ row: JSONObject) {
        let spelling = PreferenceSpelling.all.first { $0.fits(row) } ?? PreferenceSpelling.all[2]
        (preferredPath, rejectedPath) = (spelling.preferred, spelling.rejected)
        var input = ChatRowBuilder()
        var known: Set<String> = [spelling.preferred, spelling.rejected]
        let answers = [spelling.preferred, spelling.rejected].map { input.need($0, in: row, fix: Self.shape).map(Self.flattened) }
        if !known.contains("chosen_messages") { Self.addInput(of: row, to: &input, &known) }
        // Where the input stands apart, as OpenAI has it, the answers are whole.
        let shared = row["input"]?.object == nil ? Self.sharedCount(answers[0]?.array, answers[1]?.array) : 0
        if input.count == 0, shared == 0, input.flaws.isEmpty {
            input.fail(
                .missingField, "prompt", "the row has no prompt; it has \(FormatRecognition.keys(of: row))",
                fix: Self.shape)
        }
        // TRL's answers may repeat the conversation that they end.
        if shared > 0, let list = answers[0]?.array { input.add(repeating: list[..<shared], at: spelling.preferred) }
        input.noteFields(of: row, besides: known)
        inputCount = input.count
        (preferred, rejected) = (input, input)
        Self.add(answers[0], at: spelling.preferred, from: shared, to: &preferred)
        Self.add(answers[1], at: spelling.rejected, from: shared, to: &rejected)
    }

    /// Adds what both answer.
    private static func addInput(of row: JSONObject, to builder: inout ChatRowBuilder, _ known: inout Set<String>) {
        if let input = row["input"]?.object {
            known.insert("input")
            builder.addTools(of: input, at: "input.tools")
            builder.noteFields(of: input, besides: ["messages", "tools"], at: "input")
            if let messages = input["messages"] {
                builder.add(textOf: "user", orMessages: messages, at: "input.messages")
            } else {
                builder.fail(.missingField, "input.messages", "the input has no 'messages'", fix: #"write {"input": {"messages": [...]}}"#)
            }
            return
        }
        known.formUnion(["system", "tools"])
        builder.addTools(of: row)
        builder.addSystem(of: row)
        if row["prompt"] == nil, row["instruction"] != nil {
            known.formUnion(["instruction", ChatRowBuilder.inputName(in: row)])
            return builder.addQuestion(of: row)
        }
        known.insert("prompt")
        guard let prompt = row["prompt"], prompt != .null else { return }
        builder.add(textOf: "user", orMessages: prompt, at: "prompt")
    }

    private static func add(_ answer: JSONValue?, at path: String, from start: Int, to builder: inout ChatRowBuilder) {
        guard let answer else { return }
        guard let list = answer.array else {
            if answer.object == nil { builder.add("assistant", answer, at: path) } else { builder.add(answer, at: path) }
            return
        }
        guard list.count > start else { return builder.fail(.missingContent, path, "there is no answer", fix: shape) }
        for index in start..<list.count { builder.add(list[index], at: "\(path)[\(index)]") }
    }

    /// Messages at the beginning of both lists that are the same; the last of each is an answer.
    private static func sharedCount(_ left: [JSONValue]?, _ right: [JSONValue]?) -> Int {
        guard let left, let right, left.count > 1, right.count > 1 else { return 0 }
        return zip(left.dropLast(), right.dropLast()).prefix { $0 == $1 }.count
    }

    private static func content(_ message: JSONValue) -> JSONValue? { message["content"] }

    /// Messages whose content is one part of text, and whose weight is a number, as plain messages.
    private static func flattened(_ answer: JSONValue) -> JSONValue {
        guard let list = answer.array else { return answer }
        return .array(
            list.map { message in
                guard var object = message.object else { return message }
                if let parts = object["content"]?.array, parts.count == 1, let part = parts[0].object, part["type"] == .string("text"),
                    part.fields.count == 2, let text = part["text"] ?? part["value"]
                {
                    object["content"] = text
                }
                if object["weight"] == nil, let weight = object["loss_weight"]?.number {
                    object["loss_weight"] = nil
                    // Only answers are trained, so that 0 elsewhere says nothing.
                    if object["role"] == .string("assistant") || weight != 0 { object["weight"] = .number(weight) }
                }
                return .object(object)
            })
    }
}
