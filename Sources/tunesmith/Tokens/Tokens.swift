import Arguments
import Datasets
import Domain
import JSON
import Tokenization

/// `tunesmith tokens`: how a model's tokenizer cuts a text, a file or chat rows.
enum Tokens: Command {
    static let description = CommandDescription(
        name: "tokens", summary: "Count and show the tokens of a text, a file or chat rows.",
        discussion: [
            "INPUT is a text, a file of text, a file of chat rows, or - for standard input. A file is one of rows when its name ends in "
                + ".jsonl or when --format or --column says what its rows are. A text is shown token by token; a file is "
                + "counted, and --show or --row shows its tokens. Chat rows are written by the model's chat template, as in training; "
                + "tokens that the model would learn are marked with *, and green on a terminal.",
            "With --with the counts of a second model stand beside those of the first.",
        ],
        options: [
            .value("model", "FOLDER", short: "m", help: "Model folder, run folder, or a folder with a tokenizer alone.", required: true),
            .value("with", "FOLDER", help: "A second one to compare with."),
            .flag("show", help: "Show the tokens of a file of text."),
            .value("row", "N", help: "Show the tokens of the chat row in this line."),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
        ] + RowOptions.all + [
            .flag("no-special-tokens", help: "Leave out the tokens that a tokenizer puts around a text."),
            .flag("skip-invalid", help: "Leave chat rows out that cannot be read or written by the template."),
            .json,
        ],
        operands: [OperandDescription("INPUT", help: "A text, a file, or - for standard input.")],
        examples: [
            .init("See how a text is cut", "tunesmith tokens \"The kettle is broken.\" --model runs/base"),
            .init("Count the tokens of a dataset", "tunesmith tokens tickets.jsonl --model runs/base"),
            .init("See what is learned of the row in line 3", "tunesmith tokens tickets.jsonl --model runs/base --row 3"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let paths = [try arguments.requiredString("model")] + [arguments.string("with")].compactMap(\.self)
        let models = try paths.map { try TokenizerFolder($0) }
        let form = try RowOptions.form(arguments)
        switch try TokenInput(arguments.operand("INPUT") ?? "", isRows: form != nil) {
        case .rows(let path):
            let turns = arguments.string("train-on").flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight
            let rows = try models.map { try TokenRows(path, form, $0, turns: turns, skipInvalid: arguments.flag("skip-invalid")) }
            if let recognition = rows.first?.recognition { Console.note("  \(recognition)") }
            if let line = try arguments.integer("row", in: .atLeast(1)) {
                let listings = try rows.map { try $0.listing(line: line) }
                show(listings, models, of: "line \(line) of \(path)", console)
            } else {
                count(rows, path, console)
            }
        case .text(let text, let name, let isTyped):
            guard arguments.string("row") == nil else {
                throw WorkbenchError(
                    .invalidSetting, "--row needs a file of chat rows",
                    hint: "name the form of its rows with --format, or use --show for a file of text")
            }
            let addsSpecialTokens = !arguments.flag("no-special-tokens")
            if isTyped || arguments.flag("show") {
                let listings = try models.map { try TokenListing(text, $0.tokenizer, addSpecialTokens: addsSpecialTokens) }
                show(listings, models, of: name, console)
            } else {
                let counts = try models.map { try $0.tokenizer.count(text, addSpecialTokens: addsSpecialTokens) }
                console.say(TokenReport.counts(counts, models, bytes: text.utf8.count, name))
                console.report(TokenReport.json(counts, models, bytes: text.utf8.count))
            }
        }
        return .ok
    }

    private static func show(_ listings: [TokenListing], _ models: [TokenizerFolder], of name: String, _ console: Console) {
        let counts = listings.map(\.tokens.count)
        console.say(TokenReport.counts(counts, models, bytes: listings.first?.text.utf8.count ?? 0, name))
        if !console.isJSON {
            for (listing, model) in zip(listings, models) {
                if listings.count > 1 { console.say("\n\(model.path)") }
                console.say(listing.table(coloured: Console.isColoured))
            }
            if listings.count == 2 { console.say(TokenReport.firstDifference(listings[0], listings[1])) }
        }
        console.report(.array(zip(listings, models).map { $0.json(model: $1.path) }))
    }

    private static func count(_ rows: [TokenRows], _ path: String, _ console: Console) {
        for problem in rows.flatMap(\.problems) { Console.note("  \(problem)") }
        console.say(TokenReport.rows(rows, path))
        console.report(.array(rows.map(\.json)))
    }
}
