public import Domain
public import Tokenization

/// Counts the tokens of every row through the encoder that training uses.
public struct TokenMeasure: Sendable {
    /// Tokens of one row.
    public struct Count: Sendable, Equatable {
        /// All of them; 0 for a row that the template cannot write.
        public let tokens: Int
        /// Those that are learned.
        public let trained: Int
    }

    /// What was measured.
    public struct Result: Sendable {
        /// The figures.
        public let statistics: TokenStatistics
        /// Each row's tokens, in order.
        public let counts: [Count]
        /// Rows that are longer than the limit that was asked for, from 1: the first 1000.
        public let longRows: [Int]
        /// The first rows that the template cannot write, from 1, with the reason.
        public let unwritable: [(row: Int, reason: String)]
    }

    private static let kept = 1000

    private let tokenizer: Tokenizer
    private let encoder: ConversationEncoder?
    private let turns: TrainedTurns
    private let limits: [Int]
    private let longest: Int?

    /// A measure of rows of the form `form` with a model's tokenizer; `longest` is the limit whose longer rows are named.
    ///
    /// Throws `invalid_template` when the rows are conversations and the tokenizer has no template for them.
    public init(_ tokenizer: Tokenizer, of form: RowFormat, training turns: TrainedTurns = .byWeight, longest: Int? = nil) throws {
        self.tokenizer = tokenizer
        encoder = form.isConversation || form == .preference ? try ConversationEncoder(tokenizer: tokenizer) : nil
        self.turns = turns
        self.longest = longest
        limits = Set(TokenStatistics.usualLimits + [longest].compactMap(\.self)).sorted()
    }

    /// The tokens of all `rows`, counted by so many threads; `progress` is told how many rows are done.
    public func run(over rows: StoredRows, threads: Int = 2, progress: (Int) throws -> Void = { _ in }) throws -> Result {
        var statistics = TokenStatistics(limits: limits)
        var counts: [Count] = []
        counts.reserveCapacity(rows.count)
        var lengths: [Int: Int] = [:]
        var longRows: [Int] = []
        var unwritable: [(row: Int, reason: String)] = []
        try rows.forEachBatch(
            threads: threads, progress: progress, work: { _, content in try measured(content) },
            take: { number, _, row in
                if let reason = row.failure {
                    statistics.unwritableRows += 1
                    if unwritable.count < Self.kept { unwritable.append((number, reason)) }
                } else {
                    statistics.add(length: row.tokens, trained: row.trained, trainedBehind: row.trainedBehind)
                    lengths[row.tokens, default: 0] += 1
                    if let longest, row.tokens > longest, longRows.count < Self.kept { longRows.append(number) }
                }
                counts.append(Count(tokens: row.tokens, trained: row.trained))
            })
        statistics.finish(lengths)
        return Result(statistics: statistics, counts: counts, longRows: longRows, unwritable: unwritable)
    }

    private struct Row: Sendable {
        var tokens = 0
        var trained = 0
        var trainedBehind: [Int]
        var failure: String?
    }

    private func measured(_ content: DatasetRow.Content) throws -> Row {
        var row = Row(trainedBehind: [Int](repeating: 0, count: limits.count))
        do {
            switch content {
            case .conversation(let conversation): count(try encoder?.encode(conversation, training: turns).isTrained ?? [], &row)
            case .preference(let preference):
                for answer in [preference.preferred, preference.rejected] {
                    let conversation = Conversation(preference.input.messages + answer, tools: preference.input.tools)
                    count(try encoder?.encode(conversation, training: .last).isTrained ?? [], &row)
                }
            case .text(let text):
                let ids = try tokenizer.encode(text)
                count([Bool](repeating: true, count: ids.count), &row)
            case .embedding(let pair):
                for text in [pair.anchor] + pair.positives + pair.negatives { row.tokens += try tokenizer.count(text) }
            }
        } catch let error as WorkbenchError {
            row = Row(trainedBehind: row.trainedBehind, failure: error.message)
        }
        return row
    }

    private func count(_ isTrained: [Bool], _ row: inout Row) {
        row.tokens += isTrained.count
        for (index, isTrained) in isTrained.enumerated() where isTrained {
            row.trained += 1
            for (place, limit) in limits.enumerated() {
                guard index >= limit else { break }
                row.trainedBehind[place] += 1
            }
        }
    }
}
