import Domain
import HTTP
import JSON

extension WorkbenchError {
    /// The error that the API tells; nil for JSON that tells none.
    init?(wire: JSONValue) {
        guard let code = wire["code"]?.string, let message = wire["message"]?.string else { return nil }
        self.init(
            Code(rawValue: code), message, hint: wire["hint"]?.string,
            details: wire["param"]?.string.map { ["param": $0] } ?? [:],
            diagnostics: (wire["diagnostics"]?.array ?? []).map { Diagnostic(wire: $0) })
    }

    /// The error with the name that a person gave a file, where it has the one under which the file was sent.
    func naming(_ path: String, insteadOf name: String) -> WorkbenchError {
        func named(_ text: String) -> String { text.replacing("'\(name)'", with: "'\(path)'") }
        return WorkbenchError(
            code, named(message), hint: hint.map(named), details: details,
            diagnostics: diagnostics.map { problem in
                Diagnostic(
                    code: problem.code, severity: problem.severity, file: problem.file, line: problem.line, path: problem.path,
                    message: named(problem.message), fix: problem.fix)
            }, cause: cause)
    }

    /// Why there is no answer of `place`, or not all of it.
    init(_ error: HTTPClientError, at place: String) {
        switch error {
        case .invalidRequest(let reason): self.init(.invalidRequest, "\(place) cannot be asked: \(reason)", cause: error)
        case .cannotConnect(let reason):
            self.init(.serverUnreachable, "\(place) cannot be reached: \(reason)", hint: "check that it runs", cause: error)
        case .timedOut(let reason):
            self.init(.serverUnreachable, "\(place) does not answer: \(reason)", hint: "check that it runs", cause: error)
        case .untrusted(let reason):
            self.init(
                .serverUnreachable, "the certificate of \(place) is not trusted: \(reason)",
                hint: "let the system trust whoever signed it", cause: error)
        case .cutOff(let reason):
            self.init(
                .serverUnreachable, "\(place) ended the connection before its answer did: \(reason)",
                hint: "it may have been stopped; see its log", cause: error)
        case .failed(let reason): self.init(.serverUnreachable, "\(place) cannot be asked: \(reason)", cause: error)
        }
    }
}

extension Diagnostic {
    /// A problem as the API tells it, in the file that a person calls `file`.
    init(wire: JSONValue, file: String? = nil) {
        self.init(
            code: wire["code"]?.string ?? "", severity: wire["severity"]?.string.flatMap { Severity(rawValue: $0) } ?? .error, file: file,
            line: wire["line"]?.integer, path: wire["path"]?.string, message: wire["message"]?.string ?? "", fix: wire["fix"]?.string)
    }
}
