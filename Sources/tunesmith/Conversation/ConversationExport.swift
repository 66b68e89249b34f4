import Arguments
import Datasets
import Domain
import HTTP
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith conversation export`: recorded conversations, such as those with a gold star, become a file.
enum ConversationExport: Command {
    static let description = CommandDescription(
        name: "conversation export", summary: "Write recorded conversations to a file of rows, by author, domain, type or rating.",
        discussion: [
            "Answers that people found bad have weight 0. What the form cannot hold is listed, and nothing is written, unless --allow-loss is given."
        ],
        options: RowExport.form + ConversationOptions.all + RowExport.choices + WorkbenchClient.options + [.quiet, .json],
        operands: [RowExport.output],
        examples: [.init("The best ones", "tunesmith conversation export best.jsonl --gold-star --to chat")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let filter = try ConversationOptions.filter(arguments)
        try RowExport.check(arguments)
        let client = try await WorkbenchClient(arguments)
        let folder = try TemporaryData()
        defer { withExtendedLifetime(folder) {} }
        let path = folder.url.appendingPathComponent("rows.jsonl").path
        let file = try WholeFile(at: path, overwrites: true, isPrivate: true)
        // What cannot be a row is left out there; what the form cannot say is told here.
        let request = HTTPRequest(
            .post, "/api/datasets/export", query: [("allow_loss", "true")], headers: ["Content-Type": "application/json"],
            body: HTTPBody(JSONValue.object(["filter": ConversationOptions.json(filter)]).bytes()))
        let headers = try await client.download(request) { piece in try piece.withUnsafeBytes { try file.append($0) } }
        try file.finish()
        let left = headers["X-Tunesmith-Left-Out"].flatMap { Int($0) } ?? 0
        if left > 0 { Console.note("  \(Format.count(left, "conversation")) cannot be rows and are left out") }
        let rows = ReceivedRows(path, form: .chat, name: "recorded conversations", title: "recorded conversations")
        return try RowExport.run(rows, skipsInvalidRows: true, arguments, console)
    }
}
