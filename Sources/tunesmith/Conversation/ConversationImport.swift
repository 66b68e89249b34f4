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

/// `tunesmith conversation import`: records the conversations of a file.
enum ConversationImport: Command {
    static let description = CommandDescription(
        name: "conversation import", summary: "Record the conversations of a file, with what people thought of them.",
        discussion: [
            #"One JSON object a conversation: {"id": "7", "title": "...", "author": "...", "domain": "...", "type": "...", "created": "..., "#
                + #""messages": [{"role": "user", "content": "..."}, {"role": "assistant", "content": "...", "rating": {"thumbs": "up"}}], "#
                + #""rating": {"stars": 4, "gold_star": true, "by": "...", "comment": "..."}}; all but messages may be missing."#,
            "A conversation whose id is known takes the place of the earlier one. Nothing is recorded when any line is bad, unless "
                + "--skip-invalid leaves such lines out.",
        ],
        options: [
            .flag("skip-invalid", help: "Record the other conversations when some cannot be read."), .data, .json, .quiet,
        ],
        operands: [OperandDescription("FILE", help: "A file of conversations in JSON, plain or packed.")],
        examples: [.init("Record what a service has exported", "tunesmith conversation import conversations.jsonl")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let path = arguments.operand("FILE") ?? ""
        let file = ConversationFile(path: path, recorded: Date())
        let records = try DataFolder(arguments).store().conversations(of: Organization.localID)
        var progress: WorkProgress?
        defer { progress?.end() }
        let result = try Datasets.ConversationImport(file, into: records, skipsInvalid: arguments.flag("skip-invalid")).run { total in
            progress = WorkProgress(
                "recording", total: total, in: { Format.count($0, "conversation") }, console, isQuiet: arguments.flag("quiet"))
        } progress: { done in
            progress?.show(done)
        }
        progress?.end()
        let (added, updated) = (result.added, result.updated)
        RowNotes.show(result.problems.filter { $0.severity == .error }, heading: "left out")
        RowNotes.show(result.problems.filter { $0.severity == .warning }, heading: "warning")
        console.say(
            "\(path): \(Format.count(added, "conversation")) recorded, \(Format.grouped(updated)) updated, \(Format.grouped(result.invalid)) left out"
        )
        console.report(
            .object([
                "added": .integer(Int64(added)), "updated": .integer(Int64(updated)), "invalid": .integer(Int64(result.invalid)),
                "problems": .array(result.problems.map(ProblemReport.json)),
            ]))
        return .ok
    }
}
