import Datasets
import Domain
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The quality of a version, measured once and kept: a report, the flags of each row, and every finding.
struct StoredQuality {
    /// The report as it is kept.
    struct Summary: Codable {
        struct Part: Codable {
            let name: String
            let weight: Double
            let rows: Int
            let share: Double
            let score: Double
            let examples: [String]
        }

        let score: Double
        let parts: [Part]
        /// Facts that are no part of the score.
        let notes: [String]
        let labels: [String: Int]
        let languages: [String: Int]
        let findings: String
    }

    /// What is measured may change between versions of the program.
    private static let method = 2

    let summary: Summary
    /// The flags of each row.
    let flags: [QualityFlags]

    /// The quality of `dataset`, taken from what was kept or measured now.
    static func of(_ dataset: OpenedDataset, threshold: Double = 0.8, _ console: Console, isQuiet: Bool) throws -> StoredQuality {
        let datasets = dataset.store.datasets(of: Organization.localID)
        let settings = "method \(method) threshold \(threshold)"
        let kept = try datasets.measurements(of: dataset.version.id).first { $0.kind == "quality" && $0.settings == settings }
        if let kept, let column = kept.column, let summary = try? JSONDecoder().decode(Summary.self, from: Data(kept.summary.utf8)) {
            let blob = try dataset.store.blobs.open(column)
            let bytes = try blob.read(at: 0, count: blob.byteCount)
            if bytes.count == 4 * dataset.rows.count { return StoredQuality(summary: summary, flags: flags(bytes)) }
        }
        return try measure(dataset, threshold, settings, datasets, console, isQuiet)
    }

    private static func measure(
        _ dataset: OpenedDataset, _ threshold: Double, _ settings: String, _ datasets: DatasetRecords, _ console: Console, _ isQuiet: Bool
    ) throws -> StoredQuality {
        var measure = QualityMeasure()
        measure.threshold = threshold
        let progress = WorkProgress("looking at rows", total: dataset.rows.count, in: Format.grouped, console, isQuiet: isQuiet)
        defer { progress.end() }
        var findings = try dataset.store.blobs.writer()
        let result = try measure.run(over: dataset.rows, progress: { progress.show($0) }) { finding in
            var line = DatasetQuality.json(finding).bytes()
            line.append(0x0A)
            try line.withUnsafeBytes { try findings.append($0) }
        }
        let list = try findings.finish()
        let summary = Summary(
            score: result.report.score,
            parts: result.report.parts.map { part in
                Summary.Part(
                    name: part.name, weight: part.weight, rows: part.rows, share: part.share, score: part.score,
                    examples: part.examples.map(DatasetQuality.text))
            }, notes: notes(result), labels: Dictionary(uniqueKeysWithValues: (result.labels?.labels ?? []).map { ($0.text, $0.rows) }),
            languages: result.languages.reduce(into: [:]) { $0["\($1.input) to \($1.answer)", default: 0] += $1.rows },
            findings: list.digest.hexadecimal)
        let column = try dataset.store.blobs.write(
            result.flags.flatMap { flags in withUnsafeBytes(of: flags.rawValue.littleEndian) { Array($0) } })
        let encoded = String(decoding: try JSONEncoder().encode(summary), as: UTF8.self)
        // The list first: whoever finds the report finds the list, too.
        try datasets.keep(
            DatasetMeasurement(kind: "findings", settings: settings, summary: "{}", column: list.digest), of: dataset.version.id)
        try datasets.keep(
            DatasetMeasurement(kind: "quality", settings: settings, summary: encoded, column: column.digest), of: dataset.version.id)
        return StoredQuality(summary: summary, flags: result.flags)
    }

    private static func flags(_ bytes: Data) -> [QualityFlags] {
        bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map { row in
                QualityFlags(rawValue: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * row, as: UInt32.self)))
            }
        }
    }

    private static func notes(_ result: QualityMeasure.Result) -> [String] {
        var notes: [String] = []
        if result.duplicates.repeatedInputs > 0 {
            notes.append("\(Format.count(result.duplicates.repeatedInputs, "row")) with the input of an earlier row")
        }
        if result.duplicates.partlyCompared > 0 {
            notes.append("\(Format.count(result.duplicates.partlyCompared, "row")) compared with some of their many likely duplicates only")
        }
        if let labels = result.labels {
            let shown = labels.labels.prefix(8).map { "\(String(reflecting: String($0.text.prefix(40)))) \(Format.grouped($0.rows))" }
            notes.append(
                "answers are \(Format.count(labels.labels.count, "label")), evenness \(Format.decimal(labels.evenness, 2)): "
                    + shown.joined(separator: ", ") + (labels.labels.count > 8 ? ", ..." : ""))
        }
        let languages = languages(result)
        if !languages.isEmpty {
            notes.append("languages: \(languages.prefix(6).joined(separator: ", "))\(languages.count > 6 ? ", ..." : "")")
        }
        return notes
    }

    /// Rows by language; where only one side of a row is known, its language is that of the row.
    private static func languages(_ result: QualityMeasure.Result) -> [String] {
        var rows: [String: Int] = [:]
        for language in result.languages {
            let known = Set([language.input, language.answer]).subtracting(["unknown"])
            let name = known.count == 2 ? "\(language.input) to \(language.answer)" : known.first ?? "unknown"
            rows[name, default: 0] += language.rows
        }
        return rows.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \(Format.grouped($0.value))" }
    }

    /// The findings of one kind, in the order in which they were made.
    func findings(of flag: QualityFlag, in store: Store) throws -> [QualityFinding] {
        let blob = try store.blobs.open(BlobDigest(summary.findings))
        var found: [QualityFinding] = []
        var rest = Data()
        for start in stride(from: 0, to: blob.byteCount, by: 1 << 20) {
            rest += try blob.read(at: start, count: min(1 << 20, blob.byteCount - start))
            let end = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? rest.startIndex
            for line in rest[..<end].split(separator: 0x0A) {
                if let finding = try Self.finding(JSONValue(parsing: line)), finding.flag == flag { found.append(finding) }
            }
            rest = Data(rest[end...])
        }
        return found
    }

    private static func finding(_ value: JSONValue) -> QualityFinding? {
        guard let row = value["row"]?.integer, let flag = value["flag"]?.string.flatMap({ QualityFlag(rawValue: $0) }) else { return nil }
        return QualityFinding(
            row: row, flag: flag, path: value["path"]?.string, message: value["message"]?.string ?? "", related: value["related"]?.integer)
    }
}

extension StoredQuality.Summary {
    /// The report for programs.
    var json: JSONObject {
        [
            "score": .number(score),
            "parts": .array(
                parts.map { part in
                    .object([
                        "name": .string(part.name), "rows": .integer(Int64(part.rows)), "share": .number(part.share),
                        "weight": .number(part.weight), "score": .number(part.score), "examples": .array(part.examples.map { .string($0) }),
                    ])
                }), "notes": .array(notes.map { .string($0) }),
            "labels": .object(JSONObject(labels.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) })),
            "languages": .object(JSONObject(languages.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) })),
        ]
    }
}
