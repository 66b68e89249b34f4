import Arguments
import Datasets
import Domain
import Store

/// `tunesmith conversation export`: recorded conversations, such as those with a gold star, become a file.
enum ConversationExport: Command {
    static let description = CommandDescription(
        name: "conversation export", summary: "Write recorded conversations to a file of rows, by author, domain, type or rating.",
        discussion: [
            "Answers that people found bad have weight 0. What the form cannot hold is listed, and nothing is written, unless --allow-loss is given."
        ],
        options: RowExport.form + ConversationOptions.all + RowExport.choices + [.data, .quiet, .json],
        operands: [RowExport.output],
        examples: [.init("The best ones", "tunesmith conversation export best.jsonl --gold-star --to chat")])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let records = try DataFolder(arguments).store().conversations(of: Organization.localID)
        let source = RatedConversations(records, try ConversationOptions.filter(arguments))
        return try RowExport.run(source, skipsInvalidRows: true, arguments, console)
    }
}
