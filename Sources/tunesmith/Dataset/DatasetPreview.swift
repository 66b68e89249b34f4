import Arguments
import Datasets
import Domain
import JSON
import Tokenization

/// `tunesmith dataset preview`: one row as the exact tokens that a model is trained on.
enum DatasetPreview: Command {
    static let description = CommandDescription(
        name: "dataset preview", summary: "Show one row as the exact tokens of a model, with those that are learned.",
        discussion: [
            "The tokens come from the encoder that training uses. The text is shown as the model reads it: what is learned is green on a "
                + "terminal and stands between [[ and ]] elsewhere; special tokens are part of it. --tokens lists every token."
        ],
        options: [
            .value("base", "FOLDER", short: "b", help: "Model folder, run folder, or a folder with a tokenizer alone.", required: true),
            .value("row", "N", help: "The row, counted from 1.", default: "1"),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
            .flag("tokens", help: "List the tokens one by one."),
            .flag("no-color", help: "Show no colours."),
        ] + RowOptions.everyForm + WorkbenchClient.options + [.json, .quiet],
        operands: [DatasetReference.operand],
        examples: [.init("See what is learned of row 3", "tunesmith dataset preview tickets --row 3 --base runs/base")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let dataset = try await DatasetDesk(arguments, console).open(arguments.operand("DATASET") ?? "")
        let number = try arguments.integer("row", in: .atLeast(1)) ?? 1
        let folder = try TokenizerFolder(arguments.requiredString("base"))
        let turns = arguments.string("train-on").flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight
        let row = try await dataset.row(number)
        let listings = try RowTokens(row.content, folder.tokenizer, training: turns).parts
        let isColoured = Console.isColoured && !arguments.flag("no-color")
        for (name, listing) in listings {
            let trained = listing.tokens.count { $0.isTrained == true }
            console.say(
                "row \(Format.grouped(number)) of \(dataset.name), line \(Format.grouped(row.line))\(name.isEmpty ? "" : ", \(name)"): "
                    + "\(Format.count(listing.tokens.count, "token")), \(Format.grouped(trained)) learned")
            console.say(arguments.flag("tokens") ? listing.table(coloured: isColoured) : text(listing, isColoured: isColoured))
        }
        console.report(
            .object([
                "dataset": .string(dataset.name), "row": .integer(Int64(number)), "line": .integer(Int64(row.line)),
                "parts": .array(
                    listings.map { name, listing in
                        guard var object = listing.json(model: folder.path).object else { return .null }
                        if !name.isEmpty { object["part"] = .string(name) }
                        return .object(object)
                    }),
            ]))
        return .ok
    }

    /// The text that the tokens are, with what is learned marked; line feeds stay.
    private static func text(_ listing: TokenListing, isColoured: Bool) -> String {
        var text = ""
        var isOpen = false
        for token in listing.tokens {
            let isTrained = token.isTrained == true
            if isTrained != isOpen {
                text += isTrained ? (isColoured ? "\u{1B}[32m" : "[[") : (isColoured ? "\u{1B}[0m" : "]]")
                isOpen = isTrained
            }
            text += listing.slice(token.range).unicodeScalars.reduce(into: "") { result, scalar in
                let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
                result += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
            }
        }
        if isOpen { text += isColoured ? "\u{1B}[0m" : "]]" }
        return text.hasSuffix("\n") ? text : text + "\n"
    }
}
