internal import JSON

/// What was counted over the rows of a version, and over what it was imported from.
public struct DatasetStatistics: Sendable, Equatable, Codable {
    /// Usable rows.
    public var rows = 0
    /// Rows that could not be used.
    public var invalidRows = 0
    /// Lines with nothing but white space.
    public var blankLines = 0
    /// Messages of role system or developer.
    public var systemMessages = 0
    /// Messages of role user.
    public var userMessages = 0
    /// Messages of role assistant.
    public var assistantMessages = 0
    /// Messages of role tool.
    public var toolMessages = 0
    /// Calls of tools.
    public var toolCalls = 0
    /// Rows that list tools.
    public var rowsWithTools = 0
    /// Assistant messages that are not to be learned.
    public var messagesOfWeightZero = 0
    /// Rows by their number of assistant messages; the last element counts those with at least so many.
    public var rowsByAnswers = [Int](repeating: 0, count: 11)
    /// All texts, in bytes of UTF-8.
    public var textBytes = 0
    /// Most bytes of text in one row.
    public var longestTextBytes = 0
    /// The first row with so many, from 1; 0 without rows.
    public var longestRow = 0
    /// Problems by code, all of them.
    public var problems: [String: Int] = [:]

    /// Nothing counted yet.
    public init() {}

    /// Counts one row.
    mutating func add(_ facts: RowFacts) {
        rows += 1
        systemMessages += facts.systemMessages
        userMessages += facts.userMessages
        assistantMessages += facts.assistantMessages
        toolMessages += facts.toolMessages
        toolCalls += facts.toolCalls
        if facts.hasTools { rowsWithTools += 1 }
        messagesOfWeightZero += facts.messagesOfWeightZero
        rowsByAnswers[min(facts.assistantMessages, rowsByAnswers.count - 1)] += 1
        textBytes += facts.textBytes
        if facts.textBytes > longestTextBytes { (longestTextBytes, longestRow) = (facts.textBytes, rows) }
    }

    /// Counts what was left out of what was read.
    mutating func add(_ summary: DatasetSummary) {
        invalidRows += summary.totals.invalidRows
        blankLines += summary.totals.blankLines
        for (code, count) in summary.problems.counts { problems[code.rawValue, default: 0] += count }
    }
}
