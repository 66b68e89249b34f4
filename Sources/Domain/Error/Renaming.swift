extension WorkbenchError {
    /// The error with the person's name of a file instead of its path on this machine.
    public func renamed(_ path: String, _ name: String) -> WorkbenchError {
        WorkbenchError(
            code, message.replacing(path, with: name), hint: hint?.replacing(path, with: name), details: details,
            diagnostics: diagnostics.map { $0.renamed(path, name) }, cause: cause)
    }
}

extension Diagnostic {
    /// The problem with the person's name of the file instead of its path on this machine.
    public func renamed(_ path: String, _ name: String) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, file: file == nil ? nil : name, line: line, path: self.path,
            message: message.replacing(path, with: name), fix: fix)
    }
}
