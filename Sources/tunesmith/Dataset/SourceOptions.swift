import Arguments
import Datasets
import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options that name a source of rows that is no file, the same in every command that takes rows from anywhere.
enum SourceOptions {
    static let all: [OptionDescription] =
        [
            .flag("conversations", help: "Take the recorded conversations that meet the conditions, with bad answers at weight 0."),
            .value("query", "SQL", help: "Take what this SELECT gives from a PostgreSQL server; its columns are those of a table."),
            .value("rated-table", "TABLE", help: "Take the conversations of this table of rated messages from a PostgreSQL server."),
            .list(
                "rated-column", "COLUMN=NAME",
                help: "Name of a column of that table, such as content=body, or content= for none."),
            .value("postgres", "URL", help: "The PostgreSQL server.", default: PostgreSQLAddress.variable),
            .value("postgres-file", "FILE", help: "A file with its URL, which no list of processes shows."),
            .value("query-timeout", "SECONDS", help: "How long the server may work on one step.", default: "60"),
        ] + ConversationOptions.all

    /// A source of rows that is no file.
    enum NamedSource {
        /// Recorded conversations.
        case conversations(ConversationFilter)
        /// Rows of a database that this machine asks.
        case database(any RowSource)
    }

    /// Whether the options name a source.
    static func isNamed(_ arguments: ParsedArguments) -> Bool {
        arguments.flag("conversations") || arguments.string("query") != nil || arguments.string("rated-table") != nil
    }

    /// The source that the options name; nil where they name none, so that a file is meant.
    ///
    /// Throws `invalid_setting` when they name several, or give conditions that the one they name does not know.
    static func source(_ arguments: ParsedArguments) throws -> NamedSource? {
        let named = ["conversations", "query", "rated-table"].filter {
            $0 == "conversations" ? arguments.flag($0) : arguments.string($0) != nil
        }
        let filter = try ConversationOptions.filter(arguments)
        guard named.count <= 1 else {
            throw WorkbenchError(.invalidSetting, "--\(named[0]) and --\(named[1]) name two sources", hint: "give one of them")
        }
        guard named.first != nil, named.first != "query" || filter == ConversationFilter() else {
            guard filter == ConversationFilter() else {
                throw WorkbenchError(
                    .invalidSetting, "conditions such as --author are for --conversations and --rated-table",
                    hint: named.isEmpty ? "name the source" : "write them into the query")
            }
            return nil
        }
        if named.first == "conversations" { return .conversations(filter) }
        let address = try PostgreSQLAddress.named(
            arguments.string("postgres"), file: arguments.string("postgres-file"), environment: ProcessInfo.processInfo.environment)
        let seconds = try arguments.integer("query-timeout", in: .from(1, through: 86_400)) ?? 60
        if let sql = arguments.string("query") {
            let form = try DatasetReader(path: "", form: RowOptions.form(arguments))
            return .database(PostgreSQLQuery(sql, at: address, format: form.format, columns: form.columns, timeoutSeconds: seconds))
        }
        return .database(PostgreSQLRatedRows(try table(arguments), at: address, filter, timeoutSeconds: seconds))
    }

    private static func table(_ arguments: ParsedArguments) throws -> RatedTable {
        var names: [RatedTable.Column: String] = [:]
        for pair in arguments.list("rated-column") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let column = RatedTable.Column(rawValue: parts[0]), names.updateValue(parts[1], forKey: column) == nil
            else {
                throw WorkbenchError(
                    .invalidSetting, "--rated-column '\(pair)' does not name a column",
                    hint: "write it like content=body; columns are \(RatedTable.Column.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        }
        let parts = (arguments.string("rated-table") ?? "").split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        return try RatedTable(parts[parts.count - 1], schema: parts.count == 2 ? parts[0] : nil, names: names)
    }
}
