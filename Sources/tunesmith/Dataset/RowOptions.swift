import Arguments
import Datasets
import Domain

/// The options that say what the rows of a file are, and the one way from them to conversations.
enum RowOptions {
    static let all: [OptionDescription] = [
        .value(
            "format", "NAME", help: "Form of the rows.", default: "recognised by their content",
            choices: RowFormat.allCases.filter(\.isConversation).map(\.rawValue)),
        column,
    ]

    static let column = OptionDescription.list(
        "column", "NAME=FIELD", help: "What a column of a CSV or TSV file is, such as question=prompt; may be given several times.")

    /// What the options say; nil when none is given. Throws `invalid_setting` for a column without a field.
    static func form(_ arguments: ParsedArguments) throws -> TrainingPlan.RowForm? {
        let columns = try columns(arguments)
        let format = arguments.string("format")
        return format == nil && columns.isEmpty ? nil : TrainingPlan.RowForm(format: format, columns: columns)
    }

    /// Fields by column; throws `invalid_setting` for a column without a field.
    static func columns(_ arguments: ParsedArguments) throws -> [String: String] {
        var columns: [String: String] = [:]
        for pair in arguments.list("column") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, columns.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw WorkbenchError(
                    .invalidSetting, "--column '\(pair)' does not give one field to a column", hint: "write it like question=prompt")
            }
        }
        return columns
    }

    /// The conversations of the file at `path`, and in words what it turned out to be.
    static func read(_ path: String, _ form: TrainingPlan.RowForm?) throws -> (dataset: ValidatedDataset, recognition: String) {
        let format = try form?.format.map { name in
            guard let format = RowFormat(rawValue: name) else {
                throw WorkbenchError(
                    .invalidSetting, "'\(name)' is no form of rows that this version knows",
                    hint: "it knows \(RowFormat.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return format
        }
        let reader = DatasetReader(path: path, format: format, columns: ColumnMap(form?.columns ?? [:]))
        let (dataset, summary) = try reader.readConversations()
        return (dataset, "\(path): \(summary.recognition)")
    }
}
