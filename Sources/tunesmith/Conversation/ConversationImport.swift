import Arguments
import Domain
import HTTP
import JSON

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
            .flag("skip-invalid", help: "Record the other conversations when some cannot be read.")
        ] + WorkbenchClient.options + [.json, .quiet],
        operands: [OperandDescription("FILE", help: "A file of conversations in JSON, plain or packed.")],
        examples: [.init("Record what a service has exported", "tunesmith conversation import conversations.jsonl")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let path = arguments.operand("FILE") ?? ""
        let body = try WorkbenchClient.body(ofFile: path)
        let client = try await WorkbenchClient(arguments)
        let showing = WorkbenchClient.Showing(console: console, isQuiet: arguments.flag("quiet")) { count, _ in
            Format.count(count, "conversation")
        }
        let skipsInvalid = arguments.flag("skip-invalid")
        let result = try await Interrupt.cancelling {
            let request = HTTPRequest(
                .post, "/api/conversations/import",
                query: [
                    ("skip_invalid", "\(skipsInvalid)"), ("file_name", String(URL(fileURLWithPath: path).lastPathComponent.prefix(200))),
                ],
                headers: ["Content-Type": "application/octet-stream"], body: body)
            return try await client.follow(client.json(of: client.exchange(request)), showing)
        }
        let problems = (result["problems"]?.array ?? []).map { Diagnostic(wire: $0, file: path) }
        func count(_ field: String) -> Int { result[field]?.integer ?? 0 }
        RowNotes.show(problems.filter { $0.severity == .error }, heading: "left out")
        RowNotes.show(problems.filter { $0.severity == .warning }, heading: "warning")
        console.say(
            "\(path): \(Format.count(count("added"), "conversation")) recorded, \(Format.grouped(count("updated"))) updated, "
                + "\(Format.grouped(count("invalid"))) left out")
        console.report(
            .object([
                "added": result["added"] ?? .null, "updated": result["updated"] ?? .null, "invalid": result["invalid"] ?? .null,
                "problems": .array(problems.map(ProblemReport.json)),
            ]))
        return .ok
    }
}
