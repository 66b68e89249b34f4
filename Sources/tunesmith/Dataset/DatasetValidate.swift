import Arguments
import Datasets
import Domain
import JSON
import TrainingLoop

/// `tunesmith dataset validate`: everything that is wrong with a file.
enum DatasetValidate: Command {
    static let description = CommandDescription(
        name: "dataset validate", summary: "Say everything that is wrong with a file of rows; nothing is stored or changed.",
        discussion: [
            "The form is recognised by the content: JSON Lines, a JSON array, CSV or TSV, plain or packed by gzip or zstd; chat, prompt and "
                + "completion, Alpaca, ShareGPT, ChatML, message trees, preferences, text, embedding pairs. Every row is read; all problems "
                + "are counted, and the first 100 of each kind are kept.",
            "With --fix it shows what the fix would do: the rows before and after, and the problems that are left. 'dataset import --fix' "
                + "applies it. "
                + RowFix.allCases.map { "\($0.rawValue): \($0.summary)." }.joined(separator: " "),
            "Ends with 1 when a row cannot be used.",
        ],
        options: RowOptions.everyForm + [
            RowOptions.allPaths, RowOptions.fix, .value("show", "N", help: "Places shown of each kind of problem.", default: "3"), .json,
            .quiet,
        ],
        operands: [OperandDescription("FILE", help: "A file of rows.")],
        examples: [.init("Check a file before it is uploaded", "tunesmith dataset validate tickets.jsonl")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let path = arguments.operand("FILE") ?? ""
        let most = try arguments.integer("show", in: .from(0, through: 100)) ?? 3
        let progress = WorkProgress(
            "reading", total: SystemFacts.fileSize(path), in: Format.bytes, console, isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        var reader = try DatasetReader(path: path, form: RowOptions.form(arguments))
        reader.treePaths = RowOptions.treePaths(arguments)
        reader.fixes = RowOptions.fixes(arguments)
        let (summary, statistics): (DatasetSummary, DatasetStatistics)
        do {
            (summary, statistics) = try reader.validate { progress.show($0) }
        } catch let error as WorkbenchError where error.code == .fileNotFound {
            throw WorkbenchError(
                error.code, error.message, hint: "check the path; 'tunesmith dataset show' has the problems of a stored dataset")
        }
        progress.end()
        console.say("\(path): \(summary.recognition), \(Format.bytes(summary.totals.byteCount))")
        for line in statistics.lines { console.say("  \(line)") }
        for line in FixReport.lines(summary, most: most) { console.say(line) }
        if summary.problems.kept.isEmpty {
            console.say("  no problems")
        } else {
            console.say("\nproblems:")
            console.say(ProblemReport.text(summary.problems.kept, counts: statistics.problems, form: summary.format, most: most))
        }
        console.report(
            .object([
                "file": .string(path), "recognition": .string(summary.recognition), "form": .string(summary.format.rawValue),
                "valid": .bool(statistics.invalidRows == 0), "statistics": statistics.json,
                "fixes": FixReport.json(summary), "problems": .array(summary.problems.kept.map(ProblemReport.json)),
            ]))
        return statistics.invalidRows == 0 ? .ok : .failed
    }
}
