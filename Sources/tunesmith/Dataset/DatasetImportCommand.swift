import Arguments
import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset import`: rows of a file or another source become a version of a dataset.
enum DatasetImportCommand: Command {
    static let description = CommandDescription(
        name: "dataset import",
        summary: "Store the rows of a file, of recorded conversations or of a database as a new version of a dataset.",
        discussion: [
            "The rows are stored in one form for all files, with an index, every problem and the counts. A version never changes. When rows "
                + "cannot be used, the version holds the others and is marked invalid, unless --skip-invalid says that they may be missing.",
            "Importing the same file again changes nothing.",
            "Instead of a file, --conversations, --query and --rated-table name sources; these need --name.",
        ],
        options: [.value("name", "NAME", help: "Name of the dataset.", default: "the file's name without its endings")]
            + RowOptions.everyForm + SourceOptions.all
            + [
                RowOptions.allPaths, RowOptions.fix,
                .flag("skip-invalid", help: "Leave rows out that cannot be used; the version is valid without them."),
            ] + WorkbenchClient.options + [.json, .quiet],
        operands: [OperandDescription("FILE", help: "A file of rows.", required: false)],
        examples: [
            .init("Store a file as the dataset tickets", "tunesmith dataset import tickets.jsonl"),
            .init(
                "Say what the columns of a table are", "tunesmith dataset import faq.csv --column question=prompt --column reply=completion"
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let path = arguments.operand("FILE")
        if path == nil, !SourceOptions.isNamed(arguments) {
            throw ArgumentError.missingOperand("FILE, --conversations, --query or --rated-table", command: description.name)
        }
        let name = try arguments.string("name").map { try DatasetName($0) } ?? usualName(path)
        let source = try source(path, arguments)
        let client = try await WorkbenchClient(arguments)
        let showing = WorkbenchClient.Showing(console: console, isQuiet: arguments.flag("quiet"))
        let result = try await Interrupt.cancelling { try await source.store(as: name, by: client, showing) }
        let version = result["version"] ?? .null
        let dataset = OpenedDataset(
            name: "\(name)@\(version["number"]?.integer ?? 0)", client: client, id: result["dataset_id"]?.string ?? "", version: version,
            isFile: false)
        let problems = ProblemReport.problems(try await dataset.get("problems", [("places", "100")])["data"])
        try show(result, dataset, source, problems, console)
        return .ok
    }

    private static func show(
        _ result: JSONValue, _ dataset: OpenedDataset, _ source: ImportSource, _ problems: [Diagnostic], _ console: Console
    ) throws {
        let version = dataset.version
        let statistics: DatasetStatistics = try (result["statistics"] ?? .null).decoded()
        // A database does not say how many bytes it sends.
        let byteCount = result["bytes"]?.integer ?? 0
        let recognition = source.recognition ?? result["recognition"]?.string ?? ""
        console.say("\(source.name): \(recognition)\(byteCount > 0 ? ", \(Format.bytes(byteCount))" : "")")
        for line in statistics.lines { console.say("  \(line)") }
        for line in FixReport.lines({ result["fixed_rows"]?[$0.rawValue]?.integer }) { console.say(line) }
        if !problems.isEmpty {
            console.say("\nproblems:\n" + ProblemReport.text(problems, counts: statistics.problems, form: dataset.form, most: 3))
        }
        let isNew = result["is_new"]?.bool ?? true
        console.say("\n\(dataset.name) \(isNew ? "is stored" : "holds exactly this already")")
        if version["status"]?.string == "invalid" {
            console.say("  it is marked invalid: mend the file and import it again, or leave those rows out with --skip-invalid")
        }
        console.report(
            .object([
                "dataset": result["name"] ?? .null, "version": version["number"] ?? .null, "id": version["id"] ?? .null,
                "new": .bool(isNew), "status": version["status"] ?? .null, "form": version["form"] ?? .null,
                "rows_sha256": version["sha256"] ?? .null, "statistics": statistics.json,
                "fixes": .object(["rows": result["fixed_rows"] ?? .object([:]), "samples": result["fixed_samples"] ?? .array([])]),
                "problems": .array(problems.map(ProblemReport.json)),
            ]))
    }

    /// The file at `path`, or what the options name instead.
    private static func source(_ path: String?, _ arguments: ParsedArguments) throws -> ImportSource {
        let skipsInvalid = arguments.flag("skip-invalid")
        let named = try SourceOptions.source(arguments)
        if let path, named == nil {
            return .file(path, options: try RowOptions.json(arguments), skipsInvalid: skipsInvalid)
        }
        guard let named, path == nil else {
            throw WorkbenchError(.invalidSetting, "a file and another source are named", hint: "give one of them")
        }
        guard RowOptions.fixes(arguments).isEmpty else {
            throw WorkbenchError(.invalidSetting, "--fix is for files", hint: "mend the rows where they come from")
        }
        switch named {
        case .conversations(let filter): return .conversations(filter)
        case .database(let rows): return try .received(ReceivedSource(rows, skipsInvalid: skipsInvalid, arguments))
        }
    }

    /// `tickets` for `data/tickets.jsonl.gz`; throws `invalid_name` where there is no file or its name cannot name a dataset.
    private static func usualName(_ path: String?) throws -> DatasetName {
        guard let path else { throw WorkbenchError(.invalidName, "the dataset has no name", hint: "give it one with --name") }
        var name = URL(fileURLWithPath: path).lastPathComponent
        for ending in ["gz", "zst", "jsonl", "ndjson", "json", "csv", "tsv", "txt"] where name.lowercased().hasSuffix(".\(ending)") {
            name.removeLast(ending.count + 1)
        }
        do {
            return try DatasetName(name)
        } catch let error as WorkbenchError {
            throw WorkbenchError(error.code, error.message, hint: "give the dataset a name with --name")
        }
    }
}
