public import JSON

extension FieldScores {
    /// The scores as JSON: shares 0 ... 1, per field accuracy, macro-F1, F1 of each label and the confusion counts.
    public var json: JSONValue {
        let fields = fields.map { field in
            (
                name: field.name,
                value: JSONValue.object([
                    "accuracy": .number(field.accuracy), "macro_f1": .number(field.macroF1),
                    "f1": .object(
                        JSONObject(
                            field.confusion.labels.compactMap { label in
                                field.confusion.f1(of: label).map { (name: label, value: .number($0)) }
                            })),
                    "labels": .array(field.confusion.labels.map { .string($0) }),
                    "confusion": .array(field.confusion.counts.map { row in .array(row.map { .integer(Int64($0)) }) }),
                ])
            )
        }
        return .object([
            "rows": .integer(Int64(rows)), "valid_json": .number(validJSON), "valid_labels": .number(validLabels),
            "exact_fields": .number(exactFields), "exact_text": .number(exactText), "fields": .object(JSONObject(fields)),
        ])
    }

    /// A table with one row for each named source: validity, exact match and the macro-F1 of every field.
    public static func table(_ sources: [(name: String, scores: FieldScores)]) -> TextTable {
        let fields = sources.first?.scores.fields.map(\.name) ?? []
        var table = TextTable(header: ["source", "rows", "json", "labels", "exact"] + fields.map { "F1 \($0)" })
        for (name, scores) in sources {
            let shares = [scores.validJSON, scores.validLabels, scores.exactFields].map { TextTable.number($0) }
            table.append([name, "\(scores.rows)"] + shares + scores.fields.map { TextTable.number($0.macroF1) })
        }
        return table
    }

    /// A table of the mean and standard deviation over runs; a source's runs have the same fields.
    public static func table(ofRuns sources: [(name: String, runs: [FieldScores])]) -> TextTable {
        let fields = sources.lazy.compactMap(\.runs.first).first?.fields.map(\.name) ?? []
        var table = TextTable(header: ["source", "runs", "json", "labels", "exact"] + fields.map { "F1 \($0)" })
        for (name, runs) in sources {
            let figures: [[Double]] =
                [runs.map(\.validJSON), runs.map(\.validLabels), runs.map(\.exactFields)]
                + fields.indices.map { field in runs.filter { field < $0.fields.count }.map { $0.fields[field].macroF1 } }
            table.append([name, "\(runs.count)"] + figures.map { Self.spread(Summary($0)) })
        }
        return table
    }

    private static func spread(_ summary: Summary) -> String {
        let mean = TextTable.number(summary.mean)
        return summary.standardDeviation.map { "\(mean) ± \(TextTable.number($0))" } ?? mean
    }
}
