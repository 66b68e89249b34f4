internal import Domain

/// Functions that a template may call by name.
enum TemplateFunction: String {
    case raiseException = "raise_exception"
    case range
    case namespace
    case dict
    case fromKeys = "dict.fromkeys"
    case cycler
    case joiner
    case strftimeNow = "strftime_now"

    /// Longer ranges are refused, as in Jinja's sandbox.
    private static let rangeLimit = 100_000

    func call(_ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        let line = call.line
        switch self {
        case .raiseException:
            let message = try call.values(of: rawValue, "message")[0]?.text(line: line) ?? ""
            throw WorkbenchError(
                .invalidTemplate, "The chat template refuses the conversation (line \(line)): \(message)",
                hint: "Give the conversation the form that the template asks for, or choose another template.",
                details: ["line": "\(line)", "raised": message])
        case .range: return try Self.range(call, &run)
        case .namespace: return try Self.namespace(call, &run)
        case .dict: return try run.made(try Self.entries(call), line: line)
        case .fromKeys:
            let values = try call.values(of: rawValue, "iterable", "value", required: 1)
            var builder = TemplateDictionary.Builder()
            for key in try TemplateAccess.elements(of: values[0] ?? .none, line: line) {
                guard builder.set(key, values[1] ?? .none) else {
                    throw WorkbenchError.template(line, "\(key.excerpt) cannot be the key of a mapping")
                }
            }
            return try run.made(builder, line: line)
        case .cycler:
            guard !call.positional.isEmpty, call.named.isEmpty else { throw WorkbenchError.template(line, "cycler needs values") }
            return .callable(TemplateCallable(.cycler(call.positional)))
        case .joiner:
            let separator = try call.values(of: rawValue, "sep")[0]
            return .callable(TemplateCallable(.joiner(try separator?.text(line: line) ?? ", ")))
        case .strftimeNow:
            let format = try call.values(of: rawValue, "format", required: 1)[0].neededText(rawValue, line: line)
            return try run.made(try run.clock().written(format, line: line), line: line)
        }
    }

    /// What `dict(…)` and `namespace(…)` take: a mapping or pairs, then names.
    private static func entries(_ call: TemplateCall) throws -> TemplateDictionary.Builder {
        let line = call.line
        guard call.positional.count <= 1 else {
            throw WorkbenchError.template(line, "dict takes at most 1 value without a name, not \(call.positional.count)")
        }
        var builder = TemplateDictionary.Builder()
        if let first = call.positional.first {
            if case .dictionary(let dictionary) = first {
                for (key, value) in dictionary.entries { _ = builder.set(key, value) }
            } else {
                for pair in try TemplateAccess.elements(of: first, line: line) {
                    let parts = try TemplateAccess.elements(of: pair, line: line)
                    guard parts.count == 2, builder.set(parts[0], parts[1]) else {
                        throw WorkbenchError.template(line, "\(pair.excerpt) is not a key and a value")
                    }
                }
            }
        }
        for (key, value) in call.named { builder.set(key, value) }
        return builder
    }

    private static func namespace(_ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        var fields: [(key: String, value: TemplateValue)] = []
        for (key, value) in try entries(call).dictionary.entries {
            guard let name = key.string else { throw WorkbenchError.template(call.line, "a namespace has no field \(key.excerpt)") }
            guard !name.hasPrefix("_") else {
                throw WorkbenchError.template(call.line, "\(name) cannot be set, for it starts with an underscore")
            }
            fields.append((name, value))
        }
        let namespace = TemplateNamespace(fields)
        run.keep(namespace)
        return .namespace(namespace)
    }

    private static func range(_ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        guard (1...3).contains(call.positional.count), call.named.isEmpty else {
            throw WorkbenchError.template(call.line, "range takes 1 to 3 whole numbers without names")
        }
        let bounds = try call.positional.map { value in
            guard let whole = value.whole else {
                throw WorkbenchError.template(call.line, "range takes whole numbers, not \(value.excerpt)")
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
        try run.step(values.count, line: call.line)
        let label = "range(\(start), \(stop)" + (bounds.count > 2 && step != 1 ? ", \(step))" : ")")
        return .sequence(TemplateSequence(values, .range, label: label))
    }
}
