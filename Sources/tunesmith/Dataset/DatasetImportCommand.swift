import Arguments
import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset import`: a file becomes a version of a dataset.
enum DatasetImportCommand: Command {
    static let description = CommandDescription(
        name: "dataset import", summary: "Store the rows of a file as a new version of a dataset.",
        discussion: [
            "The rows are stored in one form for all files, with an index, every problem and the counts. A version never changes. When rows "
                + "cannot be used, the version holds the others and is marked invalid, unless --skip-invalid says that they may be missing.",
            "Importing the same file again changes nothing.",
        ],
        options: [.value("name", "NAME", help: "Name of the dataset.", default: "the file's name without its endings")]
            + RowOptions.everyForm
            + [
                RowOptions.fix, .flag("skip-invalid", help: "Leave rows out that cannot be used; the version is valid without them."),
                .data, .json, .quiet,
            ],
        operands: [OperandDescription("FILE", help: "A file of rows.")],
        examples: [
            .init("Store a file as the dataset tickets", "tunesmith dataset import tickets.jsonl"),
            .init(
                "Say what the columns of a table are", "tunesmith dataset import faq.csv --column question=prompt --column reply=completion"
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let path = arguments.operand("FILE") ?? ""
        let name = try arguments.string("name").map { try DatasetName($0) } ?? usualName(path)
        let store = try DataFolder(arguments).store()
        var run = try DatasetImport(RowOptions.reader(path, RowOptions.form(arguments)), into: store, of: Organization.localID)
        run.reader.fixes = RowOptions.fixes(arguments)
        run.skipsInvalidRows = arguments.flag("skip-invalid")
        let progress = WorkProgress(
            "importing", total: SystemFacts.fileSize(path), in: Format.bytes, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        let result = try run.run(as: name) { progress.show($0) }
        progress.end()
        let version = result.version
        console.say("\(path): \(result.summary.recognition), \(Format.bytes(result.summary.totals.byteCount))")
        for line in result.statistics.lines { console.say("  \(line)") }
        for line in FixReport.lines(result.summary, most: 0) { console.say(line) }
        if !result.summary.problems.kept.isEmpty {
            console.say("\nproblems:\n" + ProblemReport.text(result.summary.problems.kept, counts: result.statistics.problems, most: 3))
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

    /// `tickets` for `data/tickets.jsonl.gz`; throws `invalid_name` for a file whose name cannot name a dataset.
    private static func usualName(_ path: String) throws -> DatasetName {
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
