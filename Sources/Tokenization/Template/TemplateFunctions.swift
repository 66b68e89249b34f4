internal import Domain

/// Functions that a template may call by name.
enum TemplateFunctions {
    static let names: Set<String> = ["raise_exception", "range", "namespace"]
    /// Longer ranges are refused, as in Jinja's sandbox.
    private static let rangeLimit = 100_000

    static func call(_ name: String, _ call: TemplateCall, renderer: inout TemplateRenderer) throws -> TemplateValue {
        switch name {
        case "raise_exception":
            try call.check(name, atMost: 1, names: ["message"])
            let message = try call.value(0, "message")?.text(line: call.line) ?? ""
            throw WorkbenchError(
                .invalidTemplate, "The chat template refuses the conversation (line \(call.line)): \(message)",
                hint: "Give the conversation the form that the template asks for, or choose another template.",
                details: ["line": "\(call.line)", "raised": message])
        case "namespace":
            try call.check(name, atMost: 0, names: call.named.map(\.key))
            renderer.namespaces.append(call.named)
            return .namespace(renderer.namespaces.count - 1)
        default:
            try call.check(name, atMost: 3, atLeast: 1)
            return .list(try range(call, renderer: &renderer))
        }
    }

    private static func range(_ call: TemplateCall, renderer: inout TemplateRenderer) throws -> [TemplateValue] {
        let bounds = try call.positional.map { value in
            guard let whole = value.whole else {
                throw WorkbenchError.template(call.line, "range takes whole numbers, not a \(value.kind)")
            }
            return whole
        }
        let start = bounds.count > 1 ? bounds[0] : 0
        let stop = bounds.count > 1 ? bounds[1] : bounds[0]
        let step = bounds.count > 2 ? bounds[2] : 1
        guard step != 0 else { throw WorkbenchError.template(call.line, "the step of a range is 0") }
        var values: [TemplateValue] = []
        for value in stride(from: start, to: stop, by: step) {
            guard values.count < rangeLimit else { throw WorkbenchError.template(call.line, "a range has more than \(rangeLimit) numbers") }
            values.append(.integer(value))
        }
        try renderer.step(values.count, line: call.line)
        return values
    }
}
