internal import Datasets
internal import Domain
internal import JSON

/// The problems of one code.
struct ProblemGroup: Sendable {
    let code: String
    let severity: Diagnostic.Severity
    let count: Int
    let fix: RowFix?
    /// The first ones, with their places.
    let places: [Diagnostic]

    /// The groups of `kept` problems, errors first and the most frequent first; `counts` has all, also those that were not kept.
    static func groups(_ kept: [Diagnostic], counts: [String: Int], form: RowFormat?, most: Int) -> [ProblemGroup] {
        var byCode: [String: [Diagnostic]] = [:]
        for problem in kept { byCode[problem.code, default: []].append(problem) }
        return byCode.map { code, problems in
            ProblemGroup(
                code: code, severity: problems.first?.severity ?? .warning, count: counts[code] ?? problems.count,
                fix: form?.canonical == .chat ? RowFix(rawValue: code) : nil, places: Array(problems.prefix(most)))
        }.sorted { left, right in
            left.severity != right.severity ? left.severity == .error : (right.count, left.code) < (left.count, right.code)
        }
    }
}

/// Problems and fixes as they are sent.
enum ProblemWire {
    static let fix = Shape<RowFix>(
        "Fix", "What mends rows when it is asked for.", [.text("id") { $0.rawValue }, .text("summary") { $0.summary }])

    static let group = Shape<ProblemGroup>(
        "ProblemGroup", "All problems of one code, with the first places.",
        [
            .text("code") { $0.code },
            .choice("severity", ["error", "warning"]) { $0.severity.rawValue },
            .count("count") { $0.count },
            .optionalShape("fix", fix) { $0.fix },
            .list("places", DiagnosticWire.diagnostic) { $0.places },
        ])

    /// One row before and after a fix.
    struct FixedRow: Sendable {
        let line: Int
        let before: JSONValue
        let after: JSONValue
    }

    /// How many rows each fix changed.
    static func fixedRows(_ summary: DatasetSummary) -> [(String, JSONValue)] {
        RowFix.allCases.compactMap { fix in summary.fixedRows[fix].map { (fix.rawValue, .integer(Int64($0))) } }
    }

    /// The first rows that fixes changed.
    static func fixedSamples(_ summary: DatasetSummary) -> [FixedRow] {
        func shown(_ text: String) -> JSONValue {
            ((try? JSONValue(parsing: text)) ?? .string(text)).shortened(to: Inspection.mostShown)
        }
        return summary.fixedSamples.map { sample in
            FixedRow(line: sample.line, before: shown(sample.before), after: shown(sample.after))
        }
    }

    static let fixedRow = Shape<FixedRow>(
        "FixedRow", nil,
        [.count("line") { $0.line }, .init("before", .any) { $0.before }, .init("after", .any) { $0.after }])
}
