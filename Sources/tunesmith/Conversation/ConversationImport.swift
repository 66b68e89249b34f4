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

    /// Conversations that are saved at once.
    private static let batchSize = 500

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let path = arguments.operand("FILE") ?? ""
        let file = ConversationFile(path: path, recorded: Date())
        // Everything is checked before anything is recorded.
        let summary = try file.forEach { _, _ in }
        guard summary.conversations > 0 else { throw WorkbenchError(.invalidDataset, "'\(path)' holds no conversation") }
        guard summary.invalid == 0 || (arguments.flag("skip-invalid") && summary.invalid < summary.conversations) else {
            throw WorkbenchError(
                .invalidDataset,
                "\(summary.invalid) of \(Format.count(summary.conversations, "conversation")) in '\(path)' cannot be recorded",
                hint: summary.invalid < summary.conversations ? "mend the file, or leave them out with '--skip-invalid'" : "mend the file",
                diagnostics: summary.problems.kept)
        }
        let records = try DataFolder(arguments).store().conversations(of: Organization.localID)
        let progress = WorkProgress(
            "recording", total: summary.conversations - summary.invalid, in: { Format.count($0, "conversation") }, console,
            isQuiet: arguments.flag("quiet"))
        defer { progress.end() }
        let (added, updated) = try save(file, records, progress)
        progress.end()
        RowNotes.show(summary.problems.kept.filter { $0.severity == .error }, heading: "left out")
        RowNotes.show(summary.problems.kept.filter { $0.severity == .warning }, heading: "warning")
        console.say(
            "\(path): \(Format.count(added, "conversation")) recorded, \(Format.grouped(updated)) updated, \(Format.grouped(summary.invalid)) left out"
        )
        console.report(
            .object([
                "added": .integer(Int64(added)), "updated": .integer(Int64(updated)), "invalid": .integer(Int64(summary.invalid)),
                "problems": .array(summary.problems.kept.map(ProblemReport.json)),
            ]))
        return .ok
    }

    private static func save(_ file: ConversationFile, _ records: ConversationRecords, _ progress: WorkProgress) throws -> (Int, Int) {
        var batch: [RecordedConversation] = []
        var (added, updated) = (0, 0)
        func flush() throws {
            for saved in try records.save(batch) { if saved == .added { added += 1 } else { updated += 1 } }
            batch = []
            progress.show(added + updated)
        }
        _ = try file.forEach { conversation, _ in
            batch.append(conversation)
            if batch.count == batchSize { try flush() }
        }
        try flush()
        return (added, updated)
    }
}
