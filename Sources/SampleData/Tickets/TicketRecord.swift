internal import JSON

/// What a ticket asks for, in labels.
public struct TicketAnswer: Sendable, Equatable, Hashable {
    /// One of `TicketLabels.intents`.
    public var intent: String
    /// One of `TicketLabels.products`.
    public var product: String
    /// One of `TicketLabels.priorities`.
    public var priority: String
    /// One of `TicketLabels.languages`.
    public var language: String

    /// The labels by field name, in the order of `TicketLabels.fields`.
    public var values: [(name: String, label: String)] {
        [("intent", intent), ("product", product), ("priority", priority), ("language", language)]
    }

    /// The answer as a model should give it: one line of compact JSON.
    public var json: String {
        JSONValue.object(JSONObject(values.map { (name: $0.name, value: .string($0.label)) })).text()
    }
}

/// Something in a ticket that misleads whoever reads words without their order.
public enum TicketDistractor: String, Sendable, CaseIterable {
    /// Another product is named.
    case otherProduct = "other_product"
    /// Another request is named that is past or denied.
    case otherIntent = "other_intent"
    /// Words of another priority are denied or taken back.
    case turnedPriority = "turned_priority"
    /// Another language is quoted.
    case foreignQuote = "foreign_quote"
}

/// One support ticket with its answer.
public struct TicketRecord: Sendable, Equatable {
    /// The system message of every row.
    public static let instruction = "Answer in JSON."

    /// What the customer wrote.
    public let text: String
    /// What a model should say to it.
    public let answer: TicketAnswer
    /// What misleads in it; empty in plain tickets.
    public let distractors: Set<TicketDistractor>

    /// The row in OpenAI's chat form, one line without its line feed.
    public var line: String {
        let messages = [("system", Self.instruction), ("user", text), ("assistant", answer.json)]
        let values = messages.map { JSONValue.object(["role": .string($0.0), "content": .string($0.1)]) }
        return JSONValue.object(["messages": .array(values)]).text()
    }
}

/// Rows of one split as they stand in a file.
public struct TicketSet: Sendable {
    /// The sound rows, in file order.
    public let records: [TicketRecord]
    /// Every line of the file, broken ones too.
    public let lines: [String]
    /// What is wrong in broken lines, by line number from 1.
    public let brokenLines: [Int: BrokenTicketRow]

    /// The file: every line with its line feed.
    public var jsonl: String {
        lines.map { $0 + "\n" }.joined()
    }
}

/// Ways in which a row can be unusable.
public enum BrokenTicketRow: String, Sendable, CaseIterable {
    /// The line is cut off.
    case notJSON = "not_json"
    /// There is no list of messages.
    case noMessages = "no_messages"
    /// No assistant speaks.
    case noAssistant = "no_assistant"
    /// The user says nothing.
    case emptyContent = "empty_content"
    /// The answer comes from an unknown role.
    case wrongRole = "wrong_role"
    /// The assistant's message has no content.
    case noAnswer = "no_answer"

    /// A line that is broken in this way.
    func line(from record: TicketRecord) -> String {
        let system = #"{"role":"system","content":"\#(TicketRecord.instruction)"}"#
        let user = JSONValue.object(["role": .string("user"), "content": .string(record.text)]).text()
        let answer = JSONValue.object(["role": .string("assistant"), "content": .string(record.answer.json)]).text()
        switch self {
        case .notJSON: return String(record.line.dropLast(3))
        case .noMessages: return #"{"ticket":\#(JSONValue.string(record.text).text())}"#
        case .noAssistant: return #"{"messages":[\#(system),\#(user)]}"#
        case .emptyContent: return #"{"messages":[\#(system),{"role":"user","content":""},\#(answer)]}"#
        case .wrongRole: return #"{"messages":[\#(system),\#(user),{"role":"robot","content":"\#(record.answer.intent)"}]}"#
        case .noAnswer: return #"{"messages":[\#(system),\#(user),{"role":"assistant"}]}"#
        }
    }
}
