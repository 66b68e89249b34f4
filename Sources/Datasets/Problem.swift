public import Domain

/// The kinds of problem that a training file can have; the raw values are a contract.
///
/// Where the checks of OpenAI's cookbook have a name for a problem, it is the same.
public enum ProblemCode: String, Sendable, CaseIterable {
    // The line
    case invalidUTF8 = "invalid_utf8"
    case invalidJSON = "invalid_json"
    case lineTooLong = "line_too_long"
    // The row
    case dataType = "data_type"
    case duplicateKey = "duplicate_key"
    case missingMessagesList = "missing_messages_list"
    case exampleMissingAssistantMessage = "example_missing_assistant_message"
    case exampleMissingUserMessage = "example_missing_user_message"
    case turnOrder = "turn_order"
    case lastMessageNotAssistant = "last_message_not_assistant"
    case noTrainedMessage = "no_trained_message"
    case toolsNotSupported = "tools_not_supported"
    case invalidTools = "invalid_tools"
    case toolsNotListed = "tools_not_listed"
    case rowUnrecognizedKey = "row_unrecognized_key"
    // One message
    case messageMissingKey = "message_missing_key"
    case messageUnrecognizedKey = "message_unrecognized_key"
    case messageNameUnused = "message_name_unused"
    case unrecognizedRole = "unrecognized_role"
    case missingContent = "missing_content"
    case controlCharacter = "control_character"
    case mixedEncoding = "mixed_encoding"
    case invalidWeight = "invalid_weight"
    case invalidReasoning = "invalid_reasoning"
    case invalidToolCall = "invalid_tool_call"
    case invalidToolArguments = "invalid_tool_arguments"
    case unknownTool = "unknown_tool"
    case unknownToolCallId = "unknown_tool_call_id"
    case toolCallUnanswered = "tool_call_unanswered"
    // Rows of other formats
    case missingField = "missing_field"
    case formatMismatch = "format_mismatch"
    case fieldNotConverted = "field_not_converted"
    case invalidChatML = "invalid_chatml"
    case invalidTree = "invalid_tree"
    case chosenEqualsRejected = "chosen_equals_rejected"
    case positiveEqualsAnchor = "positive_equals_anchor"
    case negativeEqualsPositive = "negative_equals_positive"
    case invalidScore = "invalid_score"
    // The container
    case invalidArray = "invalid_array"
    case brokenQuotes = "broken_quotes"
    case raggedRow = "ragged_row"
    case duplicateHeader = "duplicate_header"
    case emptyHeader = "empty_header"
    // Recorded conversations
    case invalidRating = "invalid_rating"
    case invalidTime = "invalid_time"
    case nulCharacter = "nul_character"
    case answerRatedBadly = "answer_rated_badly"
    case conversationLeftOut = "conversation_left_out"
    case unansweredEnd = "unanswered_end"
    // The file or folder
    case emptyFile = "empty_file"
    case invalidNExamples = "invalid_n_examples"
    case linkSkipped = "link_skipped"

    /// Warnings leave the row or folder usable.
    public var severity: Diagnostic.Severity {
        switch self {
        case .exampleMissingUserMessage, .turnOrder, .rowUnrecognizedKey, .messageNameUnused, .toolsNotListed, .toolCallUnanswered,
            .fieldNotConverted, .positiveEqualsAnchor, .answerRatedBadly, .conversationLeftOut, .unansweredEnd, .controlCharacter,
            .mixedEncoding, .emptyFile, .invalidNExamples, .linkSkipped:
            .warning
        default: .error
        }
    }
}

/// Problems in the order they were found: all of them counted, the first of each kind kept.
public struct Problems: Sendable, Equatable {
    /// Problems of one kind that are kept; further ones are only counted.
    public static let keptPerCode = 100

    /// The kept problems.
    public private(set) var kept: [Diagnostic] = []
    /// How often each kind was found.
    public private(set) var counts: [ProblemCode: Int] = [:]

    private var keptCounts: [ProblemCode: Int] = [:]

    /// How many problems make a row unusable.
    public var errorCount: Int { total(of: .error) }
    /// How many problems leave their row usable.
    public var warningCount: Int { total(of: .warning) }

    init() {}

    /// Counts a problem, or `times` of them in one, and keeps what `diagnostic` makes of it while there is room.
    mutating func add(_ code: ProblemCode, times: Int = 1, _ diagnostic: (ProblemCode) -> Diagnostic) {
        let count = counts[code, default: 0]
        counts[code] = count + times
        guard keptCounts[code, default: 0] < Self.keptPerCode else { return }
        keptCounts[code, default: 0] += 1
        kept.append(diagnostic(code))
    }

    /// Adds the problems of rows that come later.
    mutating func merge(_ later: Problems) {
        for (code, count) in later.counts { counts[code, default: 0] += count }
        for diagnostic in later.kept {
            guard let code = ProblemCode(rawValue: diagnostic.code), keptCounts[code, default: 0] < Self.keptPerCode else { continue }
            keptCounts[code, default: 0] += 1
            kept.append(diagnostic)
        }
    }

    private func total(of severity: Diagnostic.Severity) -> Int {
        counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
    }
}
