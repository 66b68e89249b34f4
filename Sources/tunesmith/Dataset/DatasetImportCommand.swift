import Arguments
import Datasets
import Domain
import JSON
import Store

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
                .data, .json, .quiet,
            ],
        operands: [OperandDescription("FILE", help: "A file of rows.", required: false)],
        examples: [
            .init("Store a file as the dataset tickets", "tunesmith dataset import tickets.jsonl"),
            .init(
                "Say what the columns of a table are", "tunesmith dataset import faq.csv --column question=prompt --column reply=completion"
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let path = arguments.operand("FILE")
        if path == nil, !SourceOptions.isNamed(arguments) {
            throw ArgumentError.missingOperand("FILE, --conversations, --query or --rated-table", command: description.name)
        }
        let name = try arguments.string("name").map { try DatasetName($0) } ?? usualName(path)
        let store = try DataFolder(arguments).store()
        let source = try source(path, arguments, in: store)
        var run = DatasetImport(source, into: store.datasets(of: Organization.localID))
        run.skipsInvalidRows = arguments.flag("skip-invalid")
        let progress = WorkProgress(
            "importing", total: path.map(SystemFacts.fileSize), in: Format.bytes, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        let result = try run.run(as: name) { progress.show($0) }
        progress.end()
        let version = result.version
        // A database does not say how many bytes it sends.
        let byteCount = result.summary.totals.byteCount
        console.say("\(source.name): \(result.summary.recognition)\(byteCount > 0 ? ", \(Format.bytes(byteCount))" : "")")
        for line in result.statistics.lines { console.say("  \(line)") }
        for line in FixReport.lines(result.summary, most: 0) { console.say(line) }
        if !result.summary.problems.kept.isEmpty {
            let problems = result.summary.problems.kept
            console.say(
                "\nproblems:\n" + ProblemReport.text(problems, counts: result.statistics.problems, form: result.summary.format, most: 3))
        }
        console.say("\n\(name)@\(version.number) \(result.isNew ? "is stored" : "holds exactly this already")")
        if version.status == .invalid {
            console.say("  it is marked invalid: mend the file and import it again, or leave those rows out with --skip-invalid")
        }
        console.report(
            .object([
                "dataset": .string(name.rawValue), "version": .integer(Int64(version.number)), "id": .string(version.id.rawValue),
                "new": .bool(result.isNew), "status": .string(version.status.rawValue), "form": .string(version.rowForm),
                "rows_sha256": .string(version.rows.hexadecimal), "statistics": result.statistics.json,
                "fixes": FixReport.json(result.summary), "problems": .array(result.summary.problems.kept.map(ProblemReport.json)),
            ]))
        return .ok
    }

    /// The file at `path`, or what the options name instead.
    private static func source(_ path: String?, _ arguments: ParsedArguments, in store: Store) throws -> any RowSource {
        let named = try SourceOptions.source(arguments, in: store)
        if let path, named == nil {
            var reader = try RowOptions.reader(path, RowOptions.form(arguments))
            reader.treePaths = RowOptions.treePaths(arguments)
            reader.fixes = RowOptions.fixes(arguments)
            return reader
        }
        guard let named, path == nil else {
            throw WorkbenchError(.invalidSetting, "a file and another source are named", hint: "give one of them")
        }
        guard RowOptions.fixes(arguments).isEmpty else {
            throw WorkbenchError(.invalidSetting, "--fix is for files", hint: "mend the rows where they come from")
        }
        return named
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
