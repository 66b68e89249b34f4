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

extension WorkbenchError {
    /// The error with the element of a loop at which it arose.
    func at(_ index: Int, of path: String, line: Int, _ element: TemplateValue) -> WorkbenchError {
        guard code == .invalidTemplate else { return self }
        var details = details
        let place = "\(path)[\(index)]"
        // The innermost two and the outermost loop are enough to find the place.
        let level = (details["level"].flatMap { Int($0) } ?? 0) + 1
        details["level"] = "\(level)"
        details["element"] = place
        let message = level <= 2 ? message + " Here \(place) is \(element.excerpt)." : message
        return WorkbenchError(code, message, hint: hint, details: details, diagnostics: diagnostics, cause: cause)
    }
}
