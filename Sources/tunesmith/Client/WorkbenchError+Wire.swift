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
