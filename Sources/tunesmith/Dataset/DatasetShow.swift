import Arguments
import Datasets
import Domain
import Evaluation
import JSON

/// `tunesmith dataset show`: what is known of a dataset.
enum DatasetShow: Command {
    static let description = CommandDescription(
        name: "dataset show", summary: "Show a dataset: its versions, where they come from, counts, problems and users.",
        options: [.value("show", "N", help: "Places shown of each kind of problem.", default: "3")]
            + WorkbenchClient.options + [.json],
        operands: [DatasetReference.storedOperand])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let dataset = try await WorkbenchClient(arguments).open(DatasetReference(arguments.operand("DATASET") ?? ""))
        let versions = try await Array((dataset.client.get(dataset.path("versions"))["data"]?.array ?? []).reversed())
        let statistics: DatasetStatistics = try await dataset.get("statistics").decoded()
        let problems = ProblemReport.problems(try await dataset.get("problems", [("places", "100")])["data"])
        let uses = try await dataset.client.get(dataset.path("uses"))["data"]?.array ?? []
        console.say("\(dataset.name): \(dataset.form.rawValue) rows, \(dataset.version["status"]?.string ?? "")\n")
        console.say(table(versions).text)
        for line in statistics.lines { console.say("  \(line)") }
        console.say("  rows: SHA-256 \(dataset.version["sha256"]?.string ?? "")")
        for use in uses {
            let number = versions.first { $0["id"] == use["version_id"] }?["number"]?.integer.map { "version \($0)" } ?? "a version"
            console.say("  \(number) is needed by \(use["kind"]?.string ?? "") \(use["name"]?.string ?? "")")
        }
        if !problems.isEmpty {
            let most = try arguments.integer("show", in: .from(0, through: 100)) ?? 3
            console.say(
                "\nproblems:\n" + ProblemReport.text(problems, counts: statistics.problems, form: dataset.form, most: most))
        }
        console.report(try await json(dataset, versions, statistics, problems, uses))
        return .ok
    }

    private static func table(_ versions: [JSONValue]) -> TextTable {
        var table = TextTable(header: ["version", "rows", "status", "written", "from"])
        for version in versions {
            table.append([
                "\(version["number"]?.integer ?? 0)", Format.grouped(version["rows"]?.integer ?? 0), version["status"]?.string ?? "",
                Instant.seconds(version["created_at"]), text(version["origin"]),
            ])
        }
        return table
    }

    private static func json(
        _ dataset: OpenedDataset, _ versions: [JSONValue], _ statistics: DatasetStatistics, _ problems: [Diagnostic], _ uses: [JSONValue]
    ) async throws -> JSONValue {
        let version = dataset.version
        return .object([
            "dataset": .string(String(dataset.name.prefix { $0 != "@" })), "version": .integer(Int64(dataset.number)),
            "id": version["id"] ?? .null, "form": version["form"] ?? .null, "status": version["status"] ?? .null,
            "rows_sha256": version["sha256"] ?? .null, "statistics": statistics.json,
            "origin": version["origin"]?.withoutNulls ?? .null,
            "versions": .array(
                versions.map { one in
                    .object([
                        "version": one["number"] ?? .null, "rows": one["rows"] ?? .null, "status": one["status"] ?? .null,
                        "written": .string(Instant.seconds(one["created_at"])), "origin": one["origin"]?.withoutNulls ?? .null,
                    ])
                }),
            "problems": .array(problems.map(ProblemReport.json)),
            "uses": .array(uses.map { .object(["kind": $0["kind"] ?? .null, "name": $0["name"] ?? .null]) }),
        ])
    }

    /// Where rows come from, in a few words.
    private static func text(_ origin: JSONValue?) -> String {
        var words = [origin?["action"]?.string ?? ""]
        if let source = origin?["source"]?.string { words.append(source) }
        let parents = (origin?["parents"]?.array ?? []).compactMap(\.string)
        if !parents.isEmpty { words.append("of \(parents.joined(separator: ", "))") }
        if let recognition = origin?["recognition"]?.string { words.append("(\(recognition))") }
        if let skipped = origin?["skipped_rows"]?.integer { words.append("without \(Format.count(skipped, "invalid row"))") }
        for fix in origin?["fixes"]?.object?.fields ?? [] {
            words.append("\(fix.name) fixed in \(Format.count(fix.value.integer ?? 0, "row"))")
        }
        for setting in origin?["settings"]?.object?.fields ?? [] { words.append("\(setting.name) \(setting.value.string ?? "")") }
        return words.joined(separator: " ")
    }
}
