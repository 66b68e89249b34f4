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

/// `tunesmith dataset show`: what is known of a dataset.
enum DatasetShow: Command {
    static let description = CommandDescription(
        name: "dataset show", summary: "Show a dataset: its versions, where they come from, counts, problems and users.",
        options: [.value("show", "N", help: "Places shown of each kind of problem.", default: "3"), .data, .json],
        operands: [DatasetReference.storedOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let reference = try DatasetReference(arguments.operand("DATASET") ?? "")
        let store = try DataFolder(arguments).store()
        let datasets = store.datasets(of: Organization.localID)
        let version = try reference.version(in: store)
        let versions = try datasets.versions(of: version.datasetID)
        let statistics = try version.counted()
        let problems = try version.problems(in: store)
        let uses = try datasets.uses(of: version.datasetID)
        console.say("\(reference.name)@\(version.number): \(version.rowForm) rows, \(version.status.rawValue)\n")
        console.say(table(versions).text)
        for line in statistics.lines { console.say("  \(line)") }
        console.say("  rows: SHA-256 \(version.rows)")
        for use in uses {
            let number = versions.first { $0.id == use.version }.map { "version \($0.number)" } ?? "a version"
            console.say("  \(number) is needed by \(use.kind.rawValue) \(use.name)")
        }
        if !problems.isEmpty {
            let most = try arguments.integer("show", in: .from(0, through: 100)) ?? 3
            let form = RowFormat(rawValue: version.rowForm)
            console.say("\nproblems:\n" + ProblemReport.text(problems, counts: statistics.problems, form: form, most: most))
        }
        console.report(json(reference.name, version, versions, statistics, problems, uses))
        return .ok
    }

    private static func table(_ versions: [DatasetVersion]) -> TextTable {
        var table = TextTable(header: ["version", "rows", "status", "written", "from"])
        for version in versions {
            table.append([
                "\(version.number)", Format.grouped(version.rowCount), version.status.rawValue, version.created.formatted(.iso8601),
                version.source.text,
            ])
        }
        return table
    }

    private static func json(
        _ name: DatasetName, _ version: DatasetVersion, _ versions: [DatasetVersion], _ statistics: DatasetStatistics,
        _ problems: [Diagnostic],
        _ uses: [DatasetUse]
    ) -> JSONValue {
        .object([
            "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "id": .string(version.id.rawValue),
            "form": .string(version.rowForm), "status": .string(version.status.rawValue),
            "rows_sha256": .string(version.rows.hexadecimal), "statistics": statistics.json,
            "origin": (try? JSONValue(parsing: version.origin)) ?? .null,
            "versions": .array(
                versions.map { one in
                    .object([
                        "version": .integer(Int64(one.number)), "rows": .integer(Int64(one.rowCount)),
                        "status": .string(one.status.rawValue),
                        "written": .string(one.created.formatted(.iso8601)), "origin": (try? JSONValue(parsing: one.origin)) ?? .null,
                    ])
                }),
            "problems": .array(problems.map(ProblemReport.json)),
            "uses": .array(uses.map { .object(["kind": .string($0.kind.rawValue), "name": .string($0.name)]) }),
        ])
    }
}

extension DatasetOrigin {
    /// The origin in a few words.
    var text: String {
        var words = [action]
        if let source { words.append(source) }
        if let parents { words.append("of \(parents.joined(separator: ", "))") }
        if let recognition { words.append("(\(recognition))") }
        if let skippedRows { words.append("without \(Format.count(skippedRows, "invalid row"))") }
        for (code, rows) in (fixes ?? [:]).sorted(by: { $0.key < $1.key }) { words.append("\(code) fixed in \(Format.count(rows, "row"))") }
        for (name, value) in (settings ?? [:]).sorted(by: { $0.key < $1.key }) { words.append("\(name) \(value)") }
        return words.joined(separator: " ")
    }
}
