public import Domain

/// What a row would lose in another form; the raw values are a contract.
public enum ConversionLoss: String, Sendable, CaseIterable {
    /// The whole row: the form has no place for its kind or its content.
    case row = "would_lose_row"
    /// A message: the form has no place for it there.
    case turn = "would_lose_turn"
    /// A system message.
    case system = "would_lose_system"
    /// The list of tools.
    case tools = "would_lose_tools"
    /// Calls of tools by a message that stays.
    case toolCalls = "would_lose_tool_calls"
    /// That an answer is not to be trained.
    case weight = "would_lose_weight"
    /// What the assistant thought.
    case reasoning = "would_lose_reasoning"
    /// The name of a speaker.
    case name = "would_lose_name"
    /// The role, which becomes another.
    case role = "would_lose_role"
    /// Carriage returns at the ends of lines.
    case lineEnds = "would_lose_line_ends"
    /// Where the prompt ends: messages with which both answers begin become part of it.
    case answerStart = "would_lose_answer_start"
    /// Further positive or negative texts.
    case texts = "would_lose_texts"
    /// A field of the row that has no meaning here, such as an id.
    case field = "would_lose_field"
}

/// One thing that one row would lose.
struct RowLoss: Equatable {
    let code: ConversionLoss
    /// Where in the canonical row; nil for the row as a whole.
    var path: String?
    let message: String
}

/// Losses in the order of the rows: all of them counted, the first of each kind kept.
public struct ConversionLosses: Sendable, Equatable {
    /// Losses of one kind that are kept; further ones are only counted.
    public static let keptPerCode = 100

    /// The kept losses.
    public private(set) var kept: [Diagnostic] = []
    /// How often each kind was found.
    public private(set) var counts: [ConversionLoss: Int] = [:]
    /// Rows that lose anything.
    public private(set) var rows = 0

    init() {}

    mutating func add(_ losses: [RowLoss], file: String?, line: Int, severity: Diagnostic.Severity) {
        if !losses.isEmpty { rows += 1 }
        for loss in losses {
            counts[loss.code, default: 0] += 1
            guard counts[loss.code, default: 0] <= Self.keptPerCode else { continue }
            kept.append(
                Diagnostic(
                    code: loss.code.rawValue, severity: severity, file: file, line: line, path: loss.path, message: loss.message,
                    fix: "choose a form that can hold it, or let it be lost"))
        }
    }
}
