import Domain
import JSON

extension Diagnostic {
    /// The problem for programs; what is not known is null.
    var json: JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return .object([
            "code": .string(code), "severity": .string(severity.rawValue), "file": text(file),
            "line": line.map { .integer(Int64($0)) } ?? .null,
            "path": text(path), "message": .string(message), "fix": text(fix),
        ])
    }
}
