internal import Domain

extension WorkbenchError {
    /// A template that cannot be parsed or rendered, with the line of its source.
    static func template(_ line: Int, _ message: String, hint: String? = nil) -> WorkbenchError {
        WorkbenchError(
            .invalidTemplate, "Line \(line) of the chat template: \(message).",
            hint: hint ?? "Mend the template, or use the one that came with the model.", details: ["line": "\(line)"])
    }

    /// A construct of Jinja that is not built.
    static func templateConstruct(_ line: Int, _ construct: String) -> WorkbenchError {
        template(
            line, "\(construct) is not supported", hint: "Write the template without it; the ChatML template shows what a template needs.")
    }
}
