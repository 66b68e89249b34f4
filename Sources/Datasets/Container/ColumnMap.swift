internal import Domain

/// Which field of a row each column of a table is; columns that are not named keep their names.
public struct ColumnMap: Sendable, Equatable {
    /// Fields by column.
    public let fields: [String: String]

    var isEmpty: Bool { fields.isEmpty }

    /// A map of columns to fields.
    public init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// The fields of a table with the columns `header`, in `line` of `file`.
    ///
    /// Throws `invalid_dataset` for columns without a name or with the same one, `invalid_setting` for a map that does not fit.
    func fields(of header: [String], file: String, line: Int) throws -> [String] {
        var flaws = Problems()
        func report(_ code: ProblemCode, _ message: String, _ fix: String) {
            flaws.add(code) { Diagnostic(code: $0.rawValue, file: file, line: line, message: message, fix: fix) }
        }
        var seen: Set<String> = []
        for (index, name) in header.enumerated() {
            if name.isEmpty {
                report(.emptyHeader, "column \(index + 1) has no name", "name it in the first line")
            } else if !seen.insert(name).inserted {
                report(
                    .duplicateHeader, "column \(index + 1) is called \(Excerpt.of(name)) like another", "give each column a name of its own"
                )
            }
        }
        if let first = flaws.kept.first {
            throw WorkbenchError(
                .invalidDataset, "the header of '\(file)' cannot be used: \(first.message)", hint: first.fix, diagnostics: flaws.kept)
        }
        if let unknown = fields.keys.sorted().first(where: { !seen.contains($0) }) {
            throw WorkbenchError(
                .invalidSetting, "'\(file)' has no column \(Excerpt.of(unknown))",
                hint: "its columns are \(header.prefix(8).map { Excerpt.of($0) }.joined(separator: ", "))")
        }
        let mapped = header.map { fields[$0] ?? $0 }
        var taken: Set<String> = []
        if let twice = mapped.first(where: { !taken.insert($0).inserted }) {
            throw WorkbenchError(
                .invalidSetting, "two columns of '\(file)' would be the field \(Excerpt.of(twice))", hint: "map the other column elsewhere")
        }
        return mapped
    }
}
