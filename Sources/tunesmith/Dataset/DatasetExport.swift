import Arguments
import Datasets
import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith dataset export`: a stored dataset becomes a file.
enum DatasetExport: Command {
    static let description = CommandDescription(
        name: "dataset export", summary: "Write the rows of a stored dataset to a file, in any form that can hold them.",
        discussion: [
            "What a row would lose in the form is listed, and nothing is written, unless --allow-loss is given. OUTPUT appears whole or not at all."
        ],
        options: RowExport.form + RowExport.choices + WorkbenchClient.options + [.quiet, .json],
        operands: [DatasetReference.storedOperand, RowExport.output],
        examples: [.init("As Alpaca rows", "tunesmith dataset export tickets@2 tickets.jsonl --to alpaca")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let dataset = try await DatasetDesk(arguments, console).stored(arguments.operand("DATASET") ?? "")
        let folder = try TemporaryData()
        let file = folder.url.appendingPathComponent("rows.jsonl").path
        try RowExport.check(arguments)
        try await dataset.download(to: file)
        let rows = ReceivedRows(file, form: dataset.form, name: dataset.name, title: "a stored dataset")
        defer { withExtendedLifetime(folder) {} }
        return try RowExport.run(rows, skipsInvalidRows: false, arguments, console)
    }
}
