import Arguments
import Datasets
import Domain
import JSON

/// `tunesmith dataset diff`: what one set of rows has that another has not.
enum DatasetDiff: Command {
    static let description = CommandDescription(
        name: "dataset diff", summary: "Compare the rows of two versions, datasets or files: added, removed, changed.",
        discussion: [
            "Rows are matched by their content wherever they stand. Of the others, those with the same input, or with nearly the same words, "
                + "are changed rows."
        ],
        options: [.value("show", "N", help: "Rows shown of each kind.", default: "5")] + RowOptions.everyForm + [.data, .json, .quiet],
        operands: [
            OperandDescription("OLD", help: "A dataset such as support@1, or a file of rows."),
            OperandDescription("NEW", help: "Another."),
        ],
        examples: [.init("What did the second import bring?", "tunesmith dataset diff tickets@1 tickets@2")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let old = try OpenedDataset(arguments.operand("OLD") ?? "", arguments, console)
        let new = try OpenedDataset(arguments.operand("NEW") ?? "", arguments, console)
        let most = try arguments.integer("show", in: .atLeast(0)) ?? 5
        let diff = try RowDiff(from: old.rows, to: new.rows)
        console.say(
            "\(old.name) to \(new.name): \(Format.grouped(diff.unchanged)) unchanged, \(Format.grouped(diff.added.count)) added, "
                + "\(Format.grouped(diff.removed.count)) removed, \(Format.grouped(diff.changed.count)) changed")
        for change in diff.changed.prefix(most) {
            console.say("\nrow \(Format.grouped(change.old)) is now row \(Format.grouped(change.new))")
            let (before, after) = (RowText.lines(try old.rows.row(change.old).content), RowText.lines(try new.rows.row(change.new).content))
            for line in before where !after.contains(line) { console.say("  - \(line)") }
            for line in after where !before.contains(line) { console.say("  + \(line)") }
        }
        for (sign, numbers, dataset) in [("-", diff.removed, old), ("+", diff.added, new)] {
            for number in numbers.prefix(most) {
                console.say("\n\(sign) row \(Format.grouped(number)) of \(dataset.name)")
                for line in RowText.lines(try dataset.rows.row(number).content) { console.say("  \(sign) \(line)") }
            }
        }
        func numbers(_ rows: [Int]) -> JSONValue { .array(rows.map { .integer(Int64($0)) }) }
        console.report(
            .object([
                "old": .string(old.name), "new": .string(new.name), "unchanged": .integer(Int64(diff.unchanged)),
                "added": numbers(diff.added), "removed": numbers(diff.removed),
                "changed": .array(diff.changed.map { .object(["old": .integer(Int64($0.old)), "new": .integer(Int64($0.new))]) }),
            ]))
        return .ok
    }
}
