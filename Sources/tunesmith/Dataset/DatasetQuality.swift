import Arguments
import Datasets
import Domain
import Evaluation
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset quality`: which rows are doubtful, and why.
enum DatasetQuality: Command {
    static let description = CommandDescription(
        name: "dataset quality", summary: "Find repeated, contradicting, leaking, broken and private rows; one score with its parts.",
        discussion: [
            "Every row is looked at: exact and near duplicates, other answers to the same input, refusals, leftovers of models and web pages, "
                + "insults, empty and cut-off answers, question and answer in different languages, e-mail addresses, telephone, card and "
                + "account numbers, IP addresses, keys. Personal data are masked. With --validation the rows of that dataset are searched for "
                + "those that training has seen. The score is 100 times the product of 1 - weight x share over all parts. Flags are "
                + "reasons to look, not verdicts.",
            "For a stored dataset the result is kept: 'dataset rows --flag' shows the rows, 'dataset select' leaves them out.",
        ],
        options: [
            .value("validation", "DATASET", help: "Rows that training should not have seen."),
            .value("threshold", "SHARE", help: "Share of common shingles from which rows are nearly the same, 0.5 to 1.", default: "0.8"),
            .value("flag", "FLAG", help: "List all findings of one kind.", choices: QualityFlag.allCases.map(\.rawValue)),
            .value("show", "N", help: "Examples shown of each kind, at most 5.", default: "2"),
        ] + RowOptions.everyForm + [.data, .json, .quiet],
        operands: [DatasetReference.operand],
        examples: [
            .init("How good is it, and does validation leak?", "tunesmith dataset quality tickets --validation tickets-held-out"),
            .init("All rows with an e-mail address", "tunesmith dataset quality tickets --flag email"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let dataset = try OpenedDataset(arguments.operand("DATASET") ?? "", arguments, console)
        let most = try arguments.integer("show", in: .from(0, through: QualityScoring.mostExamples)) ?? 2
        let threshold = try arguments.number("threshold", in: .from(0.5, through: 1)) ?? 0.8
        let quality = try dataset.quality(threshold: threshold, console, isQuiet: arguments.flag("quiet"))
        let leakage = try arguments.string("validation").map { text in
            let validation = try OpenedDataset(text, arguments, console)
            return try LeakageReport(dataset, validation, threshold: threshold)
        }
        if let name = arguments.string("flag"), let flag = QualityFlag(rawValue: name) {
            let isLeak = !QualityFlag.ofOneDataset.contains(flag)
            guard !isLeak || leakage != nil else {
                throw ArgumentError.conflict(
                    option: "flag", reason: "\(name) needs --validation", hint: "name the rows that training should not have seen")
            }
            let found = try isLeak ? leakage?.findings.filter { $0.flag == flag } ?? [] : quality.findings(of: flag, in: dataset.store)
            for finding in found { console.say(text(finding)) }
            console.say("\(Format.count(found.count, "finding")) of \(name)")
            console.report(.array(found.map(json)))
            return .ok
        }
        console.say(
            "\(dataset.name): score \(Format.decimal(quality.summary.score, 1)) of 100, \(Format.count(dataset.rows.count, "row"))\n")
        console.say(table(quality.summary).text)
        let clean = quality.summary.parts.filter { $0.rows == 0 }.map(\.name)
        if !clean.isEmpty { console.say("  no row: \(clean.joined(separator: ", "))") }
        for line in quality.summary.notes { console.say("  \(line)") }
        for part in quality.summary.parts where part.rows > 0 && most > 0 && !part.examples.isEmpty {
            console.say("\n\(part.name)")
            for example in part.examples.prefix(most) { console.say("  " + text(example)) }
        }
        if let leakage { for line in leakage.lines(most) { console.say(line) } }
        var report = quality.summary.json
        if let leakage { report["leakage"] = leakage.json }
        console.report(.object(report))
        return .ok
    }

    private static func table(_ summary: StoredQuality.Summary) -> TextTable {
        var table = TextTable(header: ["part", "rows", "share", "weight", "score"])
        for part in summary.parts where part.rows > 0 {
            table.append([
                part.name, Format.grouped(part.rows), Format.decimal(100 * part.share, 2) + " %", Format.decimal(part.weight, 2),
                Format.decimal(part.score, 1),
            ])
        }
        return table
    }

    /// One finding in one line.
    static func text(_ finding: QualityFinding) -> String {
        "row \(Format.grouped(finding.row))\(finding.path.map { ", \($0)" } ?? ""): \(finding.message)"
    }

    static func json(_ finding: QualityFinding) -> JSONValue {
        .object([
            "row": .integer(Int64(finding.row)), "flag": .string(finding.flag.rawValue), "path": finding.path.map { .string($0) } ?? .null,
            "message": .string(finding.message), "related": finding.related.map { .integer(Int64($0)) } ?? .null,
        ])
    }
}

/// Which rows of a validation set training has seen.
struct LeakageReport {
    let findings: [QualityFinding]
    private let totals: Leakage
    private let name: String

    init(_ training: OpenedDataset, _ validation: OpenedDataset, threshold: Double) throws {
        var measure = try LeakageMeasure(threshold: threshold, threads: 2)
        try training.rows.forEach { _, row in measure.addTraining(row.content) }
        try validation.rows.forEach { _, row in measure.addValidation(row.content) }
        var findings: [QualityFinding] = []
        totals = try measure.finish(
            readingTraining: { try training.rows.row($0).content }, readingValidation: { try validation.rows.row($0).content },
            report: { findings.append($0) })
        self.findings = findings
        name = validation.name
    }

    func lines(_ most: Int) -> [String] {
        let seen = totals.sameRows + totals.sameInputs + totals.near
        guard seen > 0 else { return ["\nleakage: no row of \(name) is in training"] }
        return [
            "\nleakage: \(Format.grouped(seen)) of \(Format.count(totals.validationRows, "row")) of \(name) "
                + "(\(Format.decimal(100 * Double(seen) / Double(max(1, totals.validationRows)), 1)) %) are in training: "
                + "\(Format.grouped(totals.sameRows)) the same, \(Format.grouped(totals.sameInputs)) with the same input, "
                + "\(Format.grouped(totals.near)) nearly the same"
        ] + findings.prefix(most).map { "  " + DatasetQuality.text($0) }
    }

    var json: JSONValue {
        .object([
            "validation": .string(name), "rows": .integer(Int64(totals.validationRows)), "same_rows": .integer(Int64(totals.sameRows)),
            "same_inputs": .integer(Int64(totals.sameInputs)), "near": .integer(Int64(totals.near)),
            "findings": .array(findings.prefix(1000).map(DatasetQuality.json)),
        ])
    }
}

extension OpenedDataset {
    /// The quality of the rows, taken from what was kept or measured now.
    func quality(threshold: Double = 0.8, _ console: Console, isQuiet: Bool) throws -> StoredQuality {
        if let kept = try StoredQuality.kept(of: rows, in: store, threshold: threshold) { return kept }
        let progress = WorkProgress("looking at rows", total: rows.count, in: Format.grouped, console, isQuiet: isQuiet)
        defer { progress.end() }
        return try StoredQuality.measure(rows, in: store, threshold: threshold) { progress.show($0) }
    }
}

extension StoredQuality.Summary {
    /// Facts that are no part of the score, a line each.
    var notes: [String] {
        var notes: [String] = []
        if repeatedInputs > 0 { notes.append("\(Format.count(repeatedInputs, "row")) with the input of an earlier row") }
        if partlyCompared > 0 {
            notes.append("\(Format.count(partlyCompared, "row")) compared with some of their many likely duplicates only")
        }
        if let labelEvenness {
            let shown = labels.prefix(8).map { "\(String(reflecting: String($0.text.prefix(40)))) \(Format.grouped($0.rows))" }
            notes.append(
                "answers are \(Format.count(labels.count, "label")), evenness \(Format.decimal(labelEvenness, 2)): "
                    + shown.joined(separator: ", ") + (labels.count > 8 ? ", ..." : ""))
        }
        let names = languageNames
        if !names.isEmpty { notes.append("languages: \(names.prefix(6).joined(separator: ", "))\(names.count > 6 ? ", ..." : "")") }
        return notes
    }

    /// Rows by language; where only one side of a row is known, its language is that of the row.
    private var languageNames: [String] {
        var rows: [String: Int] = [:]
        for language in languages {
            let known = Set([language.input, language.answer]).subtracting(["unknown"])
            let name = known.count == 2 ? "\(language.input) to \(language.answer)" : known.first ?? "unknown"
            rows[name, default: 0] += language.rows
        }
        return rows.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \(Format.grouped($0.value))" }
    }

    /// The report for programs.
    var json: JSONObject {
        [
            "score": .number(score),
            "parts": .array(
                parts.map { part in
                    .object([
                        "name": .string(part.name), "rows": .integer(Int64(part.rows)), "share": .number(part.share),
                        "weight": .number(part.weight), "score": .number(part.score),
                        "examples": .array(part.examples.map { .string(DatasetQuality.text($0)) }),
                    ])
                }), "notes": .array(notes.map { .string($0) }),
            "labels": .object(JSONObject(labels.map { ($0.text, .integer(Int64($0.rows))) })),
            "languages": .object(
                JSONObject(languages.map { ("\($0.input) to \($0.answer)", .integer(Int64($0.rows))) }.sorted { $0.0 < $1.0 })),
        ]
    }
}
