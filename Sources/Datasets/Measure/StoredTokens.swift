public import Domain
public import Store
public import Tokenization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The tokens of a version for one tokenizer, counted once and kept.
public struct StoredTokens: Sendable, Codable {
    /// With what tokens are counted; the same settings give the same counts.
    public struct Settings: Sendable, Equatable {
        /// Names the tokenizer and its template for good.
        public let digest: String
        /// Which answers are learned.
        public let turns: TrainedTurns
        /// Length in tokens whose longer rows are named; nil for none.
        public let longest: Int?

        /// Settings.
        public init(digest: String, turns: TrainedTurns, longest: Int?) {
            self.digest = digest
            self.turns = turns
            self.longest = longest
        }

        fileprivate var text: String { "tokenizer \(digest) turns \(turns.rawValue) longest \(longest ?? 0)" }
    }

    /// A row that the chat template cannot write.
    public struct UnwritableRow: Sendable, Codable {
        /// The row, from 1.
        public let row: Int
        /// Why.
        public let reason: String
    }

    private static let kind = "tokens"
    private static let mostUnwritable = 20

    /// The counts.
    public let statistics: TokenStatistics
    /// The length that was asked about.
    public let longest: Int?
    /// The rows that are longer, from 1.
    public let longRows: [Int]
    /// The first rows that the chat template cannot write.
    public let unwritable: [UnwritableRow]

    /// The tokens of `rows` as they were kept; nil when they were not counted with these settings yet.
    public static func kept(of rows: StoredRows, in store: Store, _ settings: Settings) throws -> StoredTokens? {
        let kept = try store.datasets(of: rows.version.organizationID).measurements(of: rows.version.id).first {
            $0.kind == kind && $0.settings == settings.text
        }
        return kept.flatMap { try? JSONDecoder().decode(StoredTokens.self, from: Data($0.summary.utf8)) }
    }

    /// Counts the tokens of `rows` and keeps the counts; `progress` is told how many rows are done.
    public static func measure(
        _ rows: StoredRows, in store: Store, with tokenizer: Tokenizer, _ settings: Settings, progress: (Int) throws -> Void = { _ in }
    ) throws -> StoredTokens {
        let measure = try TokenMeasure(tokenizer, of: rows.form, training: settings.turns, longest: settings.longest)
        let result = try measure.run(over: rows, progress: progress)
        let tokens = StoredTokens(
            statistics: result.statistics, longest: settings.longest, longRows: result.longRows,
            unwritable: result.unwritable.prefix(mostUnwritable).map { UnwritableRow(row: $0.row, reason: $0.reason) })
        let column = try store.blobs.write(
            result.counts.flatMap { count in
                [UInt32(clamping: count.tokens), UInt32(clamping: count.trained)].flatMap { number in
                    withUnsafeBytes(of: number.littleEndian) { Array($0) }
                }
            })
        let summary = String(decoding: try JSONEncoder().encode(tokens), as: UTF8.self)
        try store.datasets(of: rows.version.organizationID).keep(
            DatasetMeasurement(kind: kind, settings: settings.text, summary: summary, column: column.digest), of: rows.version.id)
        return tokens
    }
}
