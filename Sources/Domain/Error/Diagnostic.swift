/// One problem in a person's data: where it is, what it is, how to mend it.
public struct Diagnostic: Sendable, Equatable, Codable {
    /// How bad a problem is.
    public enum Severity: String, Sendable, Codable {
        /// The row or file cannot be used.
        case error
        /// It can be used, but the person should know.
        case warning
    }

    /// Stable identifier of the kind of problem; snake_case.
    public let code: String
    /// Whether the row can still be used.
    public let severity: Severity
    /// The file, as the person named it.
    public let file: String?
    /// Line number, from 1.
    public let line: Int?
    /// Path inside the row, such as `messages[2].content`.
    public let path: String?
    /// What is wrong, with the value.
    public let message: String
    /// What to do about it.
    public let fix: String?

    /// A problem and its place.
    public init(
        code: String, severity: Severity = .error, file: String? = nil, line: Int? = nil, path: String? = nil, message: String,
        fix: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.path = path
        self.message = message
        self.fix = fix
    }
}
