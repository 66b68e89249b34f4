internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Counts the answers of rows that sort their inputs into classes; says nothing where answers are free text.
///
/// Answers are labels where 99 % of them are one line of at most 60 characters, there are at most 1,000 different ones, and each
/// stands in five rows on average. The last answer of a conversation counts, without white space at its ends.
public struct LabelMeasure {
    private static let mostLabels = 1000
    private static let longestLabel = 60
    private static let rowsPerLabel = 5
    private static let freeShare = 0.01

    private var counts: [String: Int] = [:]
    private var others = 0
    private var isFree = false

    /// A measure without rows.
    public init() {}

    /// Adds the next row.
    public mutating func add(_ row: DatasetRow.Content) {
        guard !isFree else { return }
        guard case .conversation(let conversation) = row, let label = Self.label(of: conversation) else {
            others += 1
            return
        }
        counts[label, default: 0] += 1
        if counts.count > Self.mostLabels {
            isFree = true
            counts = [:]
        }
    }

    /// How often each label stands; nil where the answers are no labels.
    public func finish() -> LabelBalance? {
        let labelled = counts.values.reduce(0, +)
        guard !isFree, labelled >= Self.rowsPerLabel * counts.count, Double(others) <= Self.freeShare * Double(labelled + others) else {
            return nil
        }
        return LabelBalance(counts)
    }

    private static func label(of conversation: Conversation) -> String? {
        guard let answer = conversation.messages.last(where: { $0.role == "assistant" }), answer.toolCalls.isEmpty else { return nil }
        // Four bytes a character at most: a long answer is not looked at.
        guard answer.content.utf8.count <= 8 * longestLabel else { return nil }
        let start = answer.content.firstIndex { !$0.isWhitespace }
        guard let start, let end = answer.content.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let label = answer.content[start...end]
        return label.count <= longestLabel && !label.contains(where: \.isNewline) ? String(label) : nil
    }
}

/// How evenly labels are spread over rows.
public struct LabelBalance: Sendable, Equatable {
    /// A label and its rows.
    public struct Label: Sendable, Equatable, Codable {
        /// The answer.
        public let text: String
        /// How many rows have it.
        public let rows: Int
    }

    /// All labels, the most frequent first.
    public let labels: [Label]
    /// Rows with a label.
    public let rows: Int
    /// Entropy of the labels by the most it could be (Pielou's evenness): 1 where all are equally frequent, 0 where there is one.
    public let evenness: Double

    /// The share of rows that have the most frequent label.
    public var majorityShare: Double { rows == 0 ? 0 : Double(labels.first?.rows ?? 0) / Double(rows) }

    /// nil where there is no label.
    init?(_ counts: [String: Int]) {
        guard !counts.isEmpty else { return nil }
        labels = counts.map { Label(text: $0.key, rows: $0.value) }.sorted { $0.rows != $1.rows ? $0.rows > $1.rows : $0.text < $1.text }
        let rows = labels.reduce(0) { $0 + $1.rows }
        let entropy = labels.reduce(0.0) { sum, label in
            let share = Double(label.rows) / Double(rows)
            return sum - share * log(share)
        }
        self.rows = rows
        evenness = labels.count == 1 ? 0 : entropy / log(Double(labels.count))
    }
}
