import Arguments
import Datasets
import Domain
import Evaluation
import JSON

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
        ] + RowOptions.everyForm + WorkbenchClient.options + [.json, .quiet],
        operands: [DatasetReference.operand],
        examples: [
            .init("How good is it, and does validation leak?", "tunesmith dataset quality tickets --validation tickets-held-out"),
            .init("All rows with an e-mail address", "tunesmith dataset quality tickets --flag email"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let most = try arguments.integer("show", in: .from(0, through: QualityScoring.mostExamples)) ?? 2
        let threshold = try arguments.number("threshold", in: .from(0.5, through: 1)) ?? 0.8
        let desk = DatasetDesk(arguments, console)
        let text = arguments.operand("DATASET") ?? ""
        var leakage: LeakageReport?
        var dataset: OpenedDataset
        if let validation = arguments.string("validation") {
            let pair = try await desk.open(text, validation)
            dataset = pair.0
            leakage = try await LeakageReport(dataset, pair.1, threshold: threshold, showing: desk.showing)
        } else {
            dataset = try await desk.open(text)
        }
        let summary = try await dataset.quality(threshold: threshold, showing: desk.showing)
        if let name = arguments.string("flag"), let flag = QualityFlag(rawValue: name) {
            let isLeak = !QualityFlag.ofOneDataset.contains(flag)
            guard !isLeak || leakage != nil else {
                throw ArgumentError.conflict(
                    option: "flag", reason: "\(name) needs --validation", hint: "name the rows that training should not have seen")
            }
            let found =
                try await isLeak ? leakage?.findings.filter { $0.flag == flag } ?? [] : dataset.findings(name, threshold: threshold)
            for finding in found { console.say(Self.text(finding)) }
            console.say("\(Format.count(found.count, "finding")) of \(name)")
            console.report(.array(found.map(json)))
            return .ok
        }
        show(summary, leakage, dataset, most, console)
        return .ok
    }

    private static func show(
        _ summary: StoredQuality.Summary, _ leakage: LeakageReport?, _ dataset: OpenedDataset, _ most: Int, _ console: Console
    ) {
        console.say("\(dataset.name): score \(Format.decimal(summary.score, 1)) of 100, \(Format.count(dataset.rowCount, "row"))\n")
        console.say(table(summary).text)
        let clean = summary.parts.filter { $0.rows == 0 }.map(\.name)
        if !clean.isEmpty { console.say("  no row: \(clean.joined(separator: ", "))") }
        for line in summary.notes { console.say("  \(line)") }
        for part in summary.parts where part.rows > 0 && most > 0 && !part.examples.isEmpty {
            console.say("\n\(part.name)")
            for example in part.examples.prefix(most) { console.say("  " + text(example)) }
        }
        if let leakage { for line in leakage.lines(most) { console.say(line) } }
        var report = summary.json
        if let leakage { report["leakage"] = leakage.json }
        console.report(.object(report))
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
    private let totals: JSONValue
    private let name: String

    init(_ training: OpenedDataset, _ validation: OpenedDataset, threshold: Double, showing: WorkbenchClient.Showing) async throws {
        let body = JSONValue.object([
            "validation_id": .string(validation.id), "validation_version": .integer(Int64(validation.number)),
            "threshold": .number(threshold),
        ])
        totals = try await training.finish("leakage", body: body, showing: showing)
        findings = try (totals["findings"]?.array ?? []).map(QualityFinding.init(wire:))
        name = validation.name
    }

    private func count(_ field: String) -> Int { totals[field]?.integer ?? 0 }

    func lines(_ most: Int) -> [String] {
        let seen = count("same_rows") + count("same_inputs") + count("near")
        guard seen > 0 else { return ["\nleakage: no row of \(name) is in training"] }
        return [
            "\nleakage: \(Format.grouped(seen)) of \(Format.count(count("rows"), "row")) of \(name) "
                + "(\(Format.decimal(100 * Double(seen) / Double(max(1, count("rows"))), 1)) %) are in training: "
                + "\(Format.grouped(count("same_rows"))) the same, \(Format.grouped(count("same_inputs"))) with the same input, "
                + "\(Format.grouped(count("near"))) nearly the same"
        ] + findings.prefix(most).map { "  " + DatasetQuality.text($0) }
    }

    var json: JSONValue {
        .object([
            "validation": .string(name), "rows": .integer(Int64(count("rows"))), "same_rows": .integer(Int64(count("same_rows"))),
            "same_inputs": .integer(Int64(count("same_inputs"))), "near": .integer(Int64(count("near"))),
            "findings": .array(findings.prefix(1000).map(DatasetQuality.json)),
        ])
    }
}

extension OpenedDataset {
    /// The quality of the rows, taken from what was kept or measured now.
    func quality(threshold: Double = 0.8, showing: WorkbenchClient.Showing) async throws -> StoredQuality.Summary {
        let kept = try await get("quality", [("threshold", "\(threshold)")])["quality"] ?? .null
        guard kept == .null else { return try StoredQuality.Summary(wire: kept) }
        let body = JSONValue.object(["kind": .string("quality"), "threshold": .number(threshold)])
        return try StoredQuality.Summary(wire: await finish("measure", body: body, showing: showing))
    }

    /// What was found of one kind, in the rows of a range.
    func findings(_ flag: String, threshold: Double = 0.8, from: Int? = nil, to: Int? = nil) async throws -> [QualityFinding] {
        let query: WorkbenchClient.Query = [
            ("version", "\(number)"), ("flag", flag), ("threshold", "\(threshold)"), ("from", from.map { "\($0)" }),
            ("to", to.map { "\($0)" }),
        ]
        return try await client.list(path("quality/findings"), query).values.map(QualityFinding.init(wire:))
    }
}

extension QualityFinding {
    /// A finding as the API tells it.
    init(wire: JSONValue) throws {
        self = try Self.renamed(wire).decoded()
    }

    /// The finding with the fields of the type.
    fileprivate static func renamed(_ wire: JSONValue) -> JSONValue {
        .object(JSONObject((wire.object?.fields ?? []).map { ($0.name == "related_row" ? "related" : $0.name, $0.value) }))
    }
}

extension StoredQuality.Summary {
    /// The quality as the API tells it.
    fileprivate init(wire: JSONValue) throws {
        var fields = wire.object ?? [:]
        // What keeps the findings is the server's own affair.
        fields["findings"] = .string("")
        fields["parts"] = .array(
            (wire["parts"]?.array ?? []).map { part in
                var part = part.object ?? [:]
                part["examples"] = .array((part["examples"]?.array ?? []).map(QualityFinding.renamed))
                return .object(part)
            })
        self = try JSONValue.object(fields).decoded()
    }

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
