import Domain
import Evaluation
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The tables of all finished trials, in Markdown.
struct MethodsReport {
    let settings: Settings
    let results: ResultsFile

    var text: String {
        var parts: [String] = []
        let machines = Set(results.records.map { $0.text("machine") }).subtracting([""])
        if !machines.isEmpty { parts.append(machines.sorted().joined(separator: "\n")) }
        for task in settings.tasks {
            parts += [finals(task), speeds(task), searches(task)].compactMap { $0 }
        }
        return parts.isEmpty ? "no run is finished" : parts.joined(separator: "\n\n")
    }

    /// Replaces what stands between the lines `<!-- figures -->` and `<!-- end of figures -->` of `file`.
    func write(into file: String) throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(of: "<!-- figures -->"), let last = lines.firstIndex(of: "<!-- end of figures -->"), first < last
        else {
            throw WorkbenchError(
                .malformedFile, "\(file) does not mark the place of the tables",
                hint: "put '<!-- figures -->' and '<!-- end of figures -->' there")
        }
        let text = (lines[...first] + ["", text[...], ""] + lines[last...]).joined(separator: "\n")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func finals(_ task: Settings.Task) -> String? {
        var rows: [[String]] = []
        for method in settings.methods {
            let runs = results.records.filter { $0.isOf(.final, task.name, method.name) }
            guard let first = runs.first else { continue }
            let failures = runs.count { $0.fields["failure"] != nil }
            rows.append([
                method.name, words(first), Self.plain(first.number("passes")), "\(runs.count)\(failures > 0 ? ", \(failures) failed" : "")",
                Self.count(first.number("trained_parameters")), Self.kilobytes(first.number("artifact_bytes")),
                spread(runs, "peak_bytes", divisor: 1e6, places: 0), spread(runs, "seconds", places: 0),
                spread(runs, "core_seconds", places: 0), spread(runs, "valid"), spread(runs, "exact"), spread(runs, "macro_f1"),
                spread(runs, "loss"),
            ])
        }
        for source in ["model", "majority answer", "bag of words"] {
            let found = results.records.filter { $0.isOf(.baseline, task.name, "none") }.compactMap { $0.fields[source]?.object }
            guard !found.isEmpty else { continue }
            let scored = found.map { Record(fields: $0) }
            let figures = ["valid", "exact", "macro_f1"].map { spread(scored, $0) } + [source == "model" ? spread(scored, "loss") : ""]
            rows.append([source == "model" ? "untuned base" : source, "", "", "\(found.count)"] + Array(repeating: "", count: 5) + figures)
        }
        guard !rows.isEmpty else { return nil }
        let header = [
            "\(task.name.rawValue)", "settings", "passes", "seeds", "trained", "artifact kB", "peak MB", "seconds", "core-seconds", "valid",
            "exact", "macro-F1", "loss",
        ]
        return Self.markdown([header] + rows)
    }

    private func speeds(_ task: Settings.Task) -> String? {
        let rows = settings.methods.compactMap { method -> [String]? in
            let runs = results.records.filter { $0.isOf(.speed, task.name, method.name) && $0.fields["failure"] == nil }
            guard !runs.isEmpty else { return nil }
            return [
                method.name, words(runs[0]), "\(runs.count)", spread(runs, "tokens_per_second", places: 0),
                spread(runs, "peak_bytes", divisor: 1e6, places: 0),
            ]
        }
        return rows.isEmpty ? nil : Self.markdown([["\(task.name.rawValue), speed", "settings", "turns", "tokens/s", "peak MB"]] + rows)
    }

    private func searches(_ task: Settings.Task) -> String? {
        var rows: [[String]] = []
        for method in settings.methods {
            let choice = results.choice(task.name, method.name)
            for run in results.records where run.isOf(.search, task.name, method.name) {
                let outcome =
                    run.fields["failure"] == nil
                    ? [
                        TextTable.number(run.number("loss")), TextTable.number(run.number("exact")),
                        TextTable.number(run.number("macro_f1")),
                    ]
                    : ["failed", "", ""]
                rows.append([method.name, words(run)] + outcome + [run.candidate == choice ? "chosen" : ""])
            }
        }
        let header = ["\(task.name.rawValue), search", "settings", "loss", "exact", "macro-F1", ""]
        return rows.isEmpty ? nil : Self.markdown([header] + rows)
    }

    private func words(_ run: Record) -> String {
        let arguments = run.text("arguments").split(separator: " ").map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : String($0) }
        return (arguments + ["\(run.number("learning_rate") ?? 0)"]).joined(separator: " ")
    }

    private func spread(_ runs: [Record], _ name: String, divisor: Double = 1, places: Int = 3) -> String {
        let summary = Summary(runs.compactMap { $0.number(name) }.map { $0 / divisor })
        let mean = TextTable.number(summary.mean, places: places)
        return summary.standardDeviation.map { "\(mean) ± \(TextTable.number($0, places: places))" } ?? mean
    }

    private static func plain(_ value: Double?) -> String {
        value.map { $0 == $0.rounded() ? TextTable.number($0, places: 0) : "\($0)" } ?? "-"
    }

    private static func kilobytes(_ bytes: Double?) -> String { count(bytes.map { ($0 / 1000).rounded() }) }

    // 1,234,567
    private static func count(_ value: Double?) -> String {
        guard let value else { return "-" }
        var digits = Array(TextTable.number(value, places: 0))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }

    private static func markdown(_ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "|" + String(repeating: "---|", count: rows.first?.count ?? 0)
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }
}
