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
        options: [.value("show", "N", help: "Rows shown of each kind.", default: "5")] + RowOptions.everyForm + WorkbenchClient.options + [
            .json, .quiet,
        ],
        operands: [
            OperandDescription("OLD", help: "A dataset such as support@1, or a file of rows."),
            OperandDescription("NEW", help: "Another."),
        ],
        examples: [.init("What did the second import bring?", "tunesmith dataset diff tickets@1 tickets@2")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let most = try arguments.integer("show", in: .atLeast(0)) ?? 5
        let desk = DatasetDesk(arguments, console)
        let (old, new) = try await desk.open(arguments.operand("OLD") ?? "", arguments.operand("NEW") ?? "")
        let diff = try await old.client.get(
            old.path("diff"), [("from", "\(old.number)"), ("to", "\(new.number)"), ("other", new.id), ("limit", "0")])
        func count(_ field: String) -> String { Format.grouped(diff[field]?.integer ?? 0) }
        console.say(
            "\(old.name) to \(new.name): \(count("unchanged")) unchanged, \(count("added")) added, \(count("removed")) removed, "
                + "\(count("changed")) changed")
        let changed = diff["changed_numbers"]?.array ?? []
        if !console.isJSON {
            for change in changed.prefix(most) { try await show(change, old, new, console) }
            for (sign, field, dataset) in [("-", "removed_numbers", old), ("+", "added_numbers", new)] {
                for number in (diff[field]?.array ?? []).prefix(most).compactMap(\.integer) {
                    console.say("\n\(sign) row \(Format.grouped(number)) of \(dataset.name)")
                    for line in RowText.lines(try await dataset.row(number).content) { console.say("  \(sign) \(line)") }
                }
            }
        }
        console.report(
            .object([
                "old": .string(old.name), "new": .string(new.name), "unchanged": diff["unchanged"] ?? .null,
                "added": diff["added_numbers"] ?? .null, "removed": diff["removed_numbers"] ?? .null, "changed": .array(changed),
            ]))
        return .ok
    }

    private static func show(_ change: JSONValue, _ old: OpenedDataset, _ new: OpenedDataset, _ console: Console) async throws {
        let (first, second) = (change["old"]?.integer ?? 0, change["new"]?.integer ?? 0)
        console.say("\nrow \(Format.grouped(first)) is now row \(Format.grouped(second))")
        let before = RowText.lines(try await old.row(first).content)
        let after = RowText.lines(try await new.row(second).content)
        for line in before where !after.contains(line) { console.say("  - \(line)") }
        for line in after where !before.contains(line) { console.say("  + \(line)") }
    }
}
