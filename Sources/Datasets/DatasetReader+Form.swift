public import Domain

extension DatasetReader {
    /// A reader of the file at `path` with what a person said about its rows; throws `invalid_setting` for a form that is not known.
    public init(path: String, form: TrainingPlan.RowForm?) throws {
        let format = try form?.format.map { name in
            guard let format = RowFormat(rawValue: name) else {
                throw WorkbenchError(
                    .invalidSetting, "'\(name)' is no form of rows that this version knows",
                    hint: "it knows \(RowFormat.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return format
        }
        self.init(path: path, format: format, columns: ColumnMap(form?.columns ?? [:]))
    }
}
