import Arguments
import Datasets
import Domain

/// `tunesmith dataset convert`: writes the rows of a file in another form, and says what that would lose.
enum DatasetConvert: Command {
    static let description = CommandDescription(
        name: "dataset convert", summary: "Write the rows of a file in another form.",
        discussion: [
            "What a row would lose in the other form is listed by kind: turns, system messages, tools and their calls, weights, reasoning, "
                + "names, fields. A file in which anything would be lost is refused, and nothing is written, unless --allow-loss is given. "
                + "OUTPUT appears whole or not at all.",
            "preference-trl writes lists of messages, and in a table texts. chatml holds conversations as text; --as text writes nothing else.",
        ],
        options: RowExport.form + RowOptions.everyForm + [
            RowOptions.allPaths,
            .flag("skip-invalid", help: "Leave rows of INPUT out that cannot be read."),
        ] + RowExport.choices + [.quiet, .json],
        operands: [
            OperandDescription("INPUT", help: "A file of rows in any form that is read."),
            OperandDescription("OUTPUT", help: "The file to write; its name decides nothing."),
        ],
        examples: [
            .init("From ShareGPT to OpenAI's form", "tunesmith dataset convert sharegpt.json rows.jsonl --to chat"),
            .init("As a table, packed", "tunesmith dataset convert rows.jsonl rows.csv.gz --to alpaca --as csv --compress gzip"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let input = arguments.operand("INPUT") ?? ""
        var reader = try DatasetReader(path: input, form: RowOptions.form(arguments))
        reader.treePaths = RowOptions.treePaths(arguments)
        return try RowExport.run(reader, skipsInvalidRows: arguments.flag("skip-invalid"), arguments, console)
    }
}
