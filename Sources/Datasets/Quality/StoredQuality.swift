internal import Domain
internal import JSON
public import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The quality of a version, measured once and kept: a report, the flags of each row, and every finding.
public struct StoredQuality: Sendable {
    /// The report as it is kept.
    public struct Summary: Sendable, Codable {
        /// One reason why the score is less than 100.
        public struct Part: Sendable, Codable {
            /// The raw value of a flag, or `label_imbalance`.
            public let name: String
            /// The share of a row's worth that it takes.
            public let weight: Double
            /// How many rows have it.
            public let rows: Int
            /// `rows` by all rows.
            public let share: Double
            /// What the dataset would be worth without the other parts, 0 to 100.
            public let score: Double
            /// The first findings.
            public let examples: [QualityFinding]
        }

        /// What the dataset is worth, 0 to 100.
        public let score: Double
        /// What was looked for, also what was not found.
        public let parts: [Part]
        /// Rows with the input of an earlier row.
        public let repeatedInputs: Int
        /// Rows that were compared with some of their many likely duplicates only.
        public let partlyCompared: Int
        /// Rows by label where the answers are labels, the most frequent first.
        public let labels: [LabelBalance.Label]
        /// How evenly the labels are spread, 0 to 1; nil where the answers are no labels.
        public let labelEvenness: Double?
        /// Rows by the languages of input and answer.
        public let languages: [Languages]
        fileprivate let findings: String
    }

    /// Rows whose input is in one language and whose answer is in another, or the same.
    public struct Languages: Sendable, Codable {
        /// The language of what is asked.
        public let input: String
        /// The language of the answer.
        public let answer: String
        /// How many rows.
        public let rows: Int
    }

    /// What is measured, and how it is kept, may change between versions of the program.
    private static let method = 3
    private static let kind = "quality"

    /// The report.
    public let summary: Summary
    /// The flags of each row.
    public let flags: [QualityFlags]

    /// The quality of `rows` as it was kept; nil when it was not measured with `threshold` yet.
    public static func kept(of rows: StoredRows, in store: Store, threshold: Double = 0.8) throws -> StoredQuality? {
        let kept = try store.datasets(of: rows.version.organizationID).measurements(of: rows.version.id).first {
            $0.kind == kind && $0.settings == settings(threshold)
        }
        guard let column = kept?.column, let text = kept?.summary,
            let summary = try? JSONDecoder().decode(Summary.self, from: Data(text.utf8))
        else { return nil }
        let blob = try store.blobs.open(column)
        let bytes = try blob.read(at: 0, count: blob.byteCount)
        guard bytes.count == 4 * rows.count else { return nil }
        return StoredQuality(summary: summary, flags: flags(bytes))
    }

    /// Measures the quality of `rows` and keeps it; `progress` is told how many rows were looked at.
    ///
    /// `threshold` is the least Jaccard similarity of near duplicates.
    public static func measure(
        _ rows: StoredRows, in store: Store, threshold: Double = 0.8, progress: (Int) throws -> Void = { _ in }
    ) throws -> StoredQuality {
        var measure = QualityMeasure()
        measure.threshold = threshold
        var findings = try store.blobs.writer()
        let encoder = JSONEncoder()
        let result = try measure.run(over: rows, progress: progress) { finding in
            var line = try encoder.encode(finding)
            line.append(0x0A)
            try line.withUnsafeBytes { try findings.append($0) }
        }
        let list = try findings.finish()
        let summary = Summary(result, findings: list.digest)
        let column = try store.blobs.write(
            result.flags.flatMap { flags in withUnsafeBytes(of: flags.rawValue.littleEndian) { Array($0) } })
        let encoded = String(decoding: try encoder.encode(summary), as: UTF8.self)
        let datasets = store.datasets(of: rows.version.organizationID)
        let settings = settings(threshold)
        // The list first: whoever finds the report finds the list, too.
        try datasets.keep(
            DatasetMeasurement(kind: "findings", settings: settings, summary: "{}", column: list.digest), of: rows.version.id)
        try datasets.keep(
            DatasetMeasurement(kind: kind, settings: settings, summary: encoded, column: column.digest), of: rows.version.id)
        return StoredQuality(summary: summary, flags: result.flags)
    }

    private static func settings(_ threshold: Double) -> String { "method \(method) threshold \(threshold)" }

    private static func flags(_ bytes: Data) -> [QualityFlags] {
        bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map { row in
                QualityFlags(rawValue: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * row, as: UInt32.self)))
            }
        }
    }

    /// The findings of one kind, in the order in which they were made.
    public func findings(of flag: QualityFlag, in store: Store) throws -> [QualityFinding] {
        let blob = try store.blobs.open(BlobDigest(summary.findings))
        let decoder = JSONDecoder()
        var found: [QualityFinding] = []
        var rest = Data()
        for start in stride(from: 0, to: blob.byteCount, by: 1 << 20) {
            rest += try blob.read(at: start, count: min(1 << 20, blob.byteCount - start))
            let end = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? rest.startIndex
            for line in rest[..<end].split(separator: 0x0A) {
                let finding = try decoder.decode(QualityFinding.self, from: Data(line))
                if finding.flag == flag { found.append(finding) }
            }
            rest = Data(rest[end...])
        }
        return found
    }
}

extension StoredQuality.Summary {
    fileprivate init(_ result: QualityMeasure.Result, findings: BlobDigest) {
        score = result.report.score
        parts = result.report.parts.map { part in
            Part(
                name: part.name, weight: part.weight, rows: part.rows, share: part.share, score: part.score, examples: part.examples)
        }
        repeatedInputs = result.duplicates.repeatedInputs
        partlyCompared = result.duplicates.partlyCompared
        labels = result.labels?.labels ?? []
        labelEvenness = result.labels?.evenness
        languages = result.languages.map { StoredQuality.Languages(input: $0.input, answer: $0.answer, rows: $0.rows) }
        self.findings = findings.hexadecimal
    }
}
