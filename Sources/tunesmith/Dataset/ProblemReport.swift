import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Problems of a dataset for people, grouped by code, and for programs.
enum ProblemReport {
    /// The problems in groups as the API tells them.
    static func problems(_ groups: JSONValue?) -> [Diagnostic] {
        (groups?.array ?? []).flatMap { group in (group["places"]?.array ?? []).map { Diagnostic(wire: $0) } }
    }

    /// The problems of rows of `form` in words: each code with its count, the first places and what to do. `most` places of each code are shown.
    static func text(_ kept: [Diagnostic], counts: [String: Int], form: RowFormat?, most: Int) -> String {
        var codes: [String] = []
        for problem in kept where !codes.contains(problem.code) { codes.append(problem.code) }
        let isError = { (code: String) in kept.first { $0.code == code }?.severity == .error }
        // Errors first; within them the most frequent.
        codes.sort { left, right in
            isError(left) != isError(right) ? isError(left) : (counts[left] ?? 0, right) > (counts[right] ?? 0, left)
        }
        return codes.map { code in
            let problems = kept.filter { $0.code == code }
            let count = counts[code] ?? problems.count
            var lines = ["  \(problems.first?.severity.rawValue ?? "") \(code): \(Format.grouped(count))"]
            for problem in problems.prefix(most) {
                let place = [problem.line.map { "line \($0)" }, problem.path].compactMap(\.self).joined(separator: ", ")
                lines.append("      \(place)\(place.isEmpty ? "" : ": ")\(problem.message)")
            }
            // Fewer than are kept stand for all of them, as those do that say how often they were met.
            let places = problems.count < min(count, Problems.keptPerCode) ? problems.count : count
            if places > min(most, problems.count) {
                lines.append("      ... and \(Format.grouped(places - min(most, problems.count))) more")
            }
            if let fix = problems.first?.fix { lines.append("      fix: \(fix)") }
            if form == .chat, let fix = RowFix(rawValue: code) { lines.append("      --fix \(code) can \(fix.summary)") }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// One problem, with an id that is the same whenever the same file is read again.
    static func json(_ problem: Diagnostic) -> JSONValue {
        .object([
            "id": .string(problem.id), "code": .string(problem.code), "severity": .string(problem.severity.rawValue),
            "line": problem.line.map { .integer(Int64($0)) } ?? .null, "path": problem.path.map { .string($0) } ?? .null,
            "message": .string(problem.message), "fix": problem.fix.map { .string($0) } ?? .null,
        ])
    }
}

extension Diagnostic {
    /// Names the problem: its code and place.
    var id: String { [code, line.map { "\($0)" } ?? "", path ?? ""].joined(separator: ":") }
}

extension DatasetStatistics {
    /// The counts for programs.
    var json: JSONValue {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).flatMap { try? JSONValue(parsing: $0) } ?? .null
    }

    /// The counts in words, one line each.
    var lines: [String] {
        var lines = [
            "\(Format.count(rows, "usable row"))\(invalidRows > 0 ? ", \(Format.grouped(invalidRows)) that cannot be used" : "")"
                + (blankLines > 0 ? ", \(Format.count(blankLines, "blank line"))" : "")
        ]
        if assistantMessages > 0 {
            lines.append(
                "messages: \(Format.grouped(userMessages)) user, \(Format.grouped(assistantMessages)) assistant, "
                    + "\(Format.grouped(systemMessages)) system" + (toolMessages > 0 ? ", \(Format.grouped(toolMessages)) tool" : ""))
            let turns = rowsByAnswers.enumerated().filter { $0.element > 0 }.map { answers, rows in
                "\(answers == rowsByAnswers.count - 1 ? "\(answers) or more" : "\(answers)") in \(Format.grouped(rows))"
            }
            lines.append("answers a row: " + turns.joined(separator: ", "))
        }
        if rowsWithTools > 0 { lines.append("tools: in \(Format.count(rowsWithTools, "row")), \(Format.count(toolCalls, "call"))") }
        if messagesOfWeightZero > 0 { lines.append("\(Format.count(messagesOfWeightZero, "answer")) of weight 0, which are not learned") }
        lines.append(
            "text: \(Format.bytes(textBytes))"
                + (rows > 0
                    ? ", \(Format.grouped(textBytes / rows)) bytes a row, at most "
                        + "\(Format.grouped(longestTextBytes)) (row \(Format.grouped(longestRow)))" : ""))
        return lines
    }
}
