import Arguments
import Datasets
import Domain
import JSON

/// `tunesmith dataset export`: a stored dataset becomes a file.
enum DatasetExport: Command {
    static let description = CommandDescription(
        name: "dataset export", summary: "Write the rows of a stored dataset to a file, in any form that can hold them.",
        discussion: [
            "What a row would lose in the form is listed, and nothing is written, unless --allow-loss is given. OUTPUT appears whole or not at all."
        ],
        options: RowExport.form + RowExport.choices + [.data, .quiet, .json],
        operands: [DatasetReference.storedOperand, RowExport.output],
        examples: [.init("As Alpaca rows", "tunesmith dataset export tickets@2 tickets.jsonl --to alpaca")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let dataset = try OpenedDataset(stored: arguments.operand("DATASET") ?? "", arguments)
        return try RowExport.run(dataset.rows, skipsInvalidRows: false, arguments, console)
    }
}
