internal import Datasets
internal import Domain
internal import JSON

/// What a file is, everything that is wrong with it, and what fixes would do, before anything is stored.
enum Inspection {
    private static let sampleRows = 5
    /// Characters of a text, and elements of a list, that samples show; an operation's result stays in memory for a while.
    static let mostShown = 10_000

    static let schema = Schema.object(
        "Inspection",
        [
            .init("recognition", .nullable(.string.described("What the file turned out to be, in words."))),
            .init("container", .nullable(.string)), .init("compression", .nullable(.string)),
            .init("form", .nullable(.string.described("The form of the rows; null where a person must say it."))),
            .init("candidates", .array(.string).described("The forms that the first rows fit.")),
            .init("fields", .array(.string).described("The columns of a table, or the fields of the first row.")),
            .init("needs_columns", .boolean.described("Whether a person must say what the columns are.")),
            .init("sample", .array(.any).described("The first rows as they stand in the file.")),
            .init("statistics", .nullable(DatasetWire.statistics.schema)), .init("problems", .array(ProblemWire.group.schema)),
            .init("fixed_rows", .map(.count).described("How many rows each fix that was asked for changes.")),
            .init("fixed_samples", .array(ProblemWire.fixedRow.schema)),
            .init(
                "error",
                .nullable(
                    .object(
                        nil,
                        [
                            .init("code", .string), .init("message", .string), .init("hint", .nullable(.string)),
                        ]))),
        ])

    /// Reads the whole file; the file is called `name` in what is said of it.
    static func json(of reader: DatasetReader, named name: String, progress: (Int) throws -> Void) throws -> JSONValue {
        let first = try reader.firstRows(sampleRows)
        do {
            let (summary, statistics) = try reader.validate(progress: progress)
            return value(first, summary, statistics, nil, name, reader.path)
        } catch let error as WorkbenchError
            where [.unrecognizedFormat, .ambiguousFormat, .invalidDataset, .invalidSetting].contains(error.code)
        {
            return value(first, nil, nil, error, name, reader.path)
        }
    }

    private static func value(
        _ first: FirstRows, _ summary: DatasetSummary?, _ statistics: DatasetStatistics?, _ error: WorkbenchError?, _ name: String,
        _ path: String
    ) -> JSONValue {
        let isTable = first.container == .csv || first.container == .tsv
        let problems = summary.map {
            ProblemGroup.groups(
                $0.problems.kept.map { $0.renamed(path, name) }, counts: statistics?.problems ?? [:], form: $0.format, most: 20)
        }
        let samples = summary.map(ProblemWire.fixedSamples) ?? []
        let fixed = summary.map(ProblemWire.fixedRows) ?? []
        func text(_ text: String?) -> JSONValue { text.map { .string($0.replacing(path, with: name)) } ?? .null }
        let failure = error.map { error -> JSONValue in
            .object(["code": text(error.code.rawValue), "message": text(error.message), "hint": text(error.hint)])
        }
        let groups = problems ?? errorGroups(error, path, name)
        return .object([
            "recognition": text(summary?.recognition), "container": .string(first.container.rawValue),
            "compression": text(first.compression?.rawValue),
            "form": text(summary?.format.rawValue),
            "candidates": .array(first.fitting.map { .string($0.rawValue) }), "fields": .array(first.fields.map { .string($0) }),
            "needs_columns": .bool(isTable && error?.code == .unrecognizedFormat),
            "sample": .array(first.rows.map { $0.shortened(to: mostShown) }),
            "statistics": statistics.map { DatasetWire.statistics.json($0) } ?? .null,
            "problems": .array(groups.map(ProblemWire.group.json)), "fixed_rows": .object(JSONObject(fixed)),
            "fixed_samples": .array(samples.map(ProblemWire.fixedRow.json)),
            "error": failure ?? .null,
        ])
    }

    private static func errorGroups(_ error: WorkbenchError?, _ path: String, _ name: String) -> [ProblemGroup] {
        ProblemGroup.groups((error?.diagnostics ?? []).map { $0.renamed(path, name) }, counts: [:], form: nil, most: 20)
    }
}

extension JSONValue {
    /// The value with long texts and lists cut, and a word where something is left out.
    func shortened(to most: Int) -> JSONValue {
        switch self {
        case .string(let text):
            guard text.unicodeScalars.count > most else { return self }
            return .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + " … (cut)")
        case .array(let values):
            let shown = values.prefix(most).map { $0.shortened(to: most) }
            return .array(values.count > most ? shown + [.string("… (cut)")] : shown)
        case .object(let object):
            return .object(JSONObject(object.fields.prefix(most).map { ($0.name, $0.value.shortened(to: most)) }))
        default: return self
        }
    }
}
