internal import Domain

/// Filters, `value | name(arguments)`.
enum TemplateFilters {
    static let names: Set<String> = [
        "trim", "length", "count", "default", "d", "upper", "lower", "tojson", "join", "first", "last", "string", "list", "items", "safe",
    ]

    static func apply(_ name: String, to value: TemplateValue, _ call: TemplateCall, renderer: inout TemplateRenderer) throws
        -> TemplateValue
    {
        let line = call.line
        switch name {
        case "trim", "upper", "lower", "string", "safe": return try text(name, value, call, renderer: &renderer)
        case "length", "count":
            try call.check(name, atMost: 0)
            return .integer(try length(of: value, line: line))
        case "default", "d":
            try call.check(name, atMost: 2, names: ["default_value", "boolean"])
            var isMissing = false
            if case .undefined = value { isMissing = true }
            if call.value(1, "boolean")?.isTrue == true, !value.isTrue { isMissing = true }
            return isMissing ? call.value(0, "default_value") ?? .string("") : value
        case "tojson": return .string(try renderer.made(try json(value, call), line: line))
        case "join":
            try call.check(name, atMost: 1, names: ["d"])
            let separator = try call.value(0, "d")?.text(line: line) ?? ""
            let parts = try renderer.elements(of: value, line: line).map { try $0.text(line: line) }
            try renderer.step(parts.count, line: line)
            return .string(try renderer.made(parts.joined(separator: separator), line: line))
        case "first", "last":
            try call.check(name, atMost: 0)
            if case .undefined = value, name == "last" {
                throw WorkbenchError.template(line, "last cannot take the end of an undefined value")
            }
            let elements = try renderer.elements(of: value, line: line)
            return (name == "first" ? elements.first : elements.last) ?? .undefined("the \(name) of nothing")
        case "list":
            try call.check(name, atMost: 0)
            return .list(try renderer.elements(of: value, line: line))
        default:
            try call.check(name, atMost: 0)
            switch value {
            case .undefined: return .list([])
            case .dictionary(let fields): return .list(fields.map { .tuple([.string($0.key), $0.value]) })
            default: throw WorkbenchError.template(line, "items takes a mapping, not a \(value.kind)")
            }
        }
    }

    private static func text(_ name: String, _ value: TemplateValue, _ call: TemplateCall, renderer: inout TemplateRenderer) throws
        -> TemplateValue
    {
        try call.check(name, atMost: name == "trim" ? 1 : 0)
        let text = try value.text(line: call.line)
        let changed: String
        switch name {
        case "trim": changed = TemplateText.strip(text, of: try call.string(0, of: name))
        case "upper": changed = TemplateText.upper(text)
        case "lower": changed = TemplateText.lower(text)
        default: changed = text
        }
        return .string(try renderer.made(changed, line: call.line))
    }

    private static func length(of value: TemplateValue, line: Int) throws -> Int {
        switch value {
        case .string(let text): text.unicodeScalars.count
        case .list(let values), .tuple(let values): values.count
        case .dictionary(let fields): fields.count
        case .undefined: 0
        default: throw WorkbenchError.template(line, "a \(value.kind) has no length")
        }
    }

    private static func json(_ value: TemplateValue, _ call: TemplateCall) throws -> String {
        try call.check("tojson", atMost: 0, names: ["indent", "ensure_ascii"])
        if let flag = call.value(0, "ensure_ascii"), flag.isTrue {
            throw WorkbenchError.templateConstruct(call.line, "tojson with ensure_ascii")
        }
        var indent: Int?
        if let width = call.value(0, "indent") {
            guard let whole = width.whole, (0...16).contains(whole) else {
                throw WorkbenchError.templateConstruct(call.line, "tojson with this indent")
            }
            indent = whole
        }
        return try value.json(indent: indent, line: call.line)
    }
}
