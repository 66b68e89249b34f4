import Arguments
import Datasets
import Domain
import JSON

/// The options that say what the rows of a file are, and the one way from them to conversations.
enum RowOptions {
    /// For commands that need conversations.
    static let all = options(RowFormat.allCases.filter(\.isConversation))
    /// For commands that take every form.
    static let everyForm = options(RowFormat.allCases)

    private static func options(_ forms: [RowFormat]) -> [OptionDescription] {
        [
            .value("format", "NAME", help: "Form of the rows.", default: "recognised by their content", choices: forms.map(\.rawValue)),
            column,
        ]
    }

    private static let column = OptionDescription.list(
        "column", "NAME=FIELD", help: "What a column of a CSV or TSV file is, such as question=prompt.")

    /// Fixes, for commands that import or check.
    static let fix = OptionDescription.list(
        "fix", "CODE", help: "A kind of problem of chat rows to mend on the way.", choices: RowFix.allCases.map(\.rawValue))

    /// Paths through trees, for commands that read a file into rows.
    static let allPaths = OptionDescription.flag(
        "all-paths", help: "Make a row of every path through a tree of messages, not of the best one.")

    /// The paths that were asked for.
    static func treePaths(_ arguments: ParsedArguments) -> TreePaths { arguments.flag("all-paths") ? .all : .best }

    /// The fixes that were asked for.
    static func fixes(_ arguments: ParsedArguments) -> Set<RowFix> {
        Set(arguments.list("fix").compactMap { RowFix(rawValue: $0) })
    }

    /// What the options say; nil when none is given. Throws `invalid_setting` for a column without a field.
    static func form(_ arguments: ParsedArguments) throws -> TrainingPlan.RowForm? {
        var columns: [String: String] = [:]
        for pair in arguments.list("column") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, columns.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw WorkbenchError(
                    .invalidSetting, "--column '\(pair)' does not give one field to a column", hint: "write it like question=prompt")
            }
        }
        let format = arguments.string("format")
        return format == nil && columns.isEmpty ? nil : TrainingPlan.RowForm(format: format, columns: columns)
    }

    /// What the options say of a file that the API reads; throws `invalid_setting`.
    static func json(_ arguments: ParsedArguments) throws -> JSONObject {
        var options: JSONObject = [:]
        let form = try form(arguments)
        options["form"] = form?.format.map { .string($0) }
        if let columns = form?.columns, !columns.isEmpty {
            options["columns"] = .object(JSONObject(columns.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
        }
        if !fixes(arguments).isEmpty { options["fixes"] = .array(fixes(arguments).map(\.rawValue).sorted().map { .string($0) }) }
        if arguments.flag("all-paths") { options["all_paths"] = .bool(true) }
        return options
    }

    /// The conversations of the file at `path`, and in words what it turned out to be.
    static func read(_ path: String, _ form: TrainingPlan.RowForm?) throws -> (dataset: ValidatedDataset, recognition: String) {
        let (dataset, summary) = try DatasetReader(path: path, form: form).readConversations()
        return (dataset, "\(path): \(summary.recognition)")
    }
}
