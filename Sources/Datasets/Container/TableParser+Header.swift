internal import Domain

extension TableParser {
    /// Why the columns cannot be told from `line` of `file`.
    static func headerError(_ file: String, _ line: Int, _ code: ProblemCode, _ message: String, _ fix: String) -> WorkbenchError {
        let diagnostic = Diagnostic(code: code.rawValue, file: file, line: line, message: message, fix: fix)
        return WorkbenchError(
            .invalidDataset, "the header of '\(file)' cannot be used: \(message)", hint: fix, diagnostics: [diagnostic])
    }
}
