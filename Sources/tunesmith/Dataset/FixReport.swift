import Datasets
import Domain
import JSON

/// What fixes did to the rows of a file.
enum FixReport {
    /// One line for each fix, and the first `most` rows before and after.
    static func lines(_ summary: DatasetSummary, most: Int) -> [String] {
        var lines = lines { summary.fixedRows[$0] }
        for sample in summary.fixedSamples.prefix(most) {
            lines.append("    line \(Format.grouped(sample.line))")
            lines += difference(sample.before, sample.after).map { "      \($0)" }
        }
        return lines
    }

    /// One line for each fix that changed rows, whose number `rows` says.
    static func lines(_ rows: (RowFix) -> Int?) -> [String] {
        RowFix.allCases.compactMap { fix in rows(fix).map { "  fixed \(fix.rawValue) in \(Format.count($0, "row")): \(fix.summary)" } }
    }

    static func json(_ summary: DatasetSummary) -> JSONValue {
        .object([
            "rows": .object(
                JSONObject(RowFix.allCases.compactMap { fix in summary.fixedRows[fix].map { (fix.rawValue, .integer(Int64($0))) } })),
            "samples": .array(
                summary.fixedSamples.map { sample in
                    .object([
                        "line": .integer(Int64(sample.line)), "before": (try? JSONValue(parsing: sample.before)) ?? .null,
                        "after": (try? JSONValue(parsing: sample.after)) ?? .null,
                    ])
                }),
        ])
    }

    /// Both texts from a little before the first difference to a little behind the last one.
    private static func difference(_ before: String, _ after: String) -> [String] {
        let (old, new) = (Array(before.unicodeScalars), Array(after.unicodeScalars))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = min(zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - start)
        func part(_ scalars: [Unicode.Scalar]) -> String {
            let from = max(0, start - 30)
            let to = min(scalars.count, scalars.count - end + 30)
            let cut = scalars[from..<max(from, to)]
            let shown = cut.count > 240 ? Array(cut.prefix(200)) + Array(" ... ".unicodeScalars) + Array(cut.suffix(35)) : Array(cut)
            return (from > 0 ? "..." : "") + String(String.UnicodeScalarView(shown)) + (to < scalars.count ? "..." : "")
        }
        return ["- \(part(old))", "+ \(part(new))"]
    }
}
