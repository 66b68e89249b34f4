internal import Domain

/// Makes one value out of another.
typealias TemplateFilter = @Sendable (TemplateValue, TemplateCall, inout TemplateRun) throws -> TemplateValue

/// Filters, `value | name(arguments)`.
enum TemplateFilters {
    static let all: [String: TemplateFilter] = texts.merging(numbers) { $1 }.merging(sequences) { $1 }.merging(selections) { $1 }

    static func length(of value: TemplateValue, line: Int) throws -> Int {
        switch value {
        case .string(let text), .markup(let text): return TemplateText.length(text)
        case .sequence(let sequence) where sequence.kind.hasLength: return sequence.values.count
        case .dictionary(let dictionary): return dictionary.entries.count
        case .loop(let state): return state.elements.count
        case .undefined: return 0
        default: throw WorkbenchError.template(line, "\(value.excerpt) has no length")
        }
    }

    /// Filters whose result is marked as safe where their value is.
    private static func soft(_ change: @escaping @Sendable (String, TemplateCall, inout TemplateRun) throws -> String) -> TemplateFilter {
        { value, call, run in
            let text = try change(try value.text(line: call.line), call, &run)
            let made = try run.made(text, line: call.line)
            if case .markup = value { return .markup(text) }
            return made
        }
    }

    private static let texts: [String: TemplateFilter] = [
        "trim": soft { text, call, _ in
            let set = try call.values(of: "trim", "chars")[0].text("trim", line: call.line)
            return TemplateText.strip(text, of: set)
        },
        "upper": soft { text, call, _ in
            try call.none(of: "upper")
            return TemplateText.upper(text)
        },
        "lower": soft { text, call, _ in
            try call.none(of: "lower")
            return TemplateText.lower(text)
        },
        "capitalize": soft { text, call, _ in
            try call.none(of: "capitalize")
            return TemplateText.capitalize(text)
        },
        "title": soft { text, call, _ in
            try call.none(of: "title")
            return TemplateText.titleFilter(text)
        },
        "center": soft { text, call, run in
            let width = try call.values(of: "center", "width")[0].whole("center", or: 80, line: call.line)
            return try TemplateText.pad(text, width, " ", "center", line: call.line, run)
        },
        "string": { value, call, run in
            try call.none(of: "string")
            if case .markup = value { return value }
            return try run.made(try value.text(line: call.line), line: call.line)
        },
        "safe": { value, call, _ in
            try call.none(of: "safe")
            return .markup(try value.text(line: call.line))
        },
        "escape": escape, "e": escape,
        "forceescape": { value, call, run in
            try call.none(of: "forceescape")
            return try escaped(try value.text(line: call.line), line: call.line, &run)
        },
        "tojson": { value, call, run in try TemplateJSON(call).text(value, line: call.line, &run) },
        "replace": { value, call, run in
            let values = try call.values(of: "replace", "old", "new", "count", required: 2)
            let (old, new) = (try values[0]?.text(line: call.line) ?? "", try values[1]?.text(line: call.line) ?? "")
            var count = -1
            if case .some(.none) = values[2] {} else { count = try values[2].whole("replace", or: -1, line: call.line) }
            return try TemplateMethods.replaced(try value.text(line: call.line), old, new, count, line: call.line, &run)
        },
        "join": { value, call, run in
            let values = try call.values(of: "join", "d", "attribute")
            let separator = try values[0]?.text(line: call.line) ?? ""
            var elements = try TemplateAccess.elements(of: value, line: call.line)
            if let attribute = values[1], !isNone(attribute) {
                let path = try AttributePath(attribute, line: call.line)
                elements = try elements.map { try path.value(in: $0, &run) }
            }
            let parts = try elements.map { try $0.text(line: call.line) }
            return try TemplateMethods.joined(parts, by: separator, line: call.line, &run)
        },
        "format": { value, call, run in
            let line = call.line
            guard call.positional.isEmpty || call.named.isEmpty else {
                throw WorkbenchError.template(line, "format takes values with names or without, not both")
            }
            var builder = TemplateDictionary.Builder()
            for (key, value) in call.named { builder.set(key, value) }
            let given: TemplateValue = call.named.isEmpty ? .tuple(call.positional) : .dictionary(builder.dictionary)
            return .string(try TemplateFormat.percent(try value.text(line: line), given, line: line, &run))
        },
        "indent": { value, call, run in
            let values = try call.values(of: "indent", "width", "first", "blank")
            guard let text = value.string else { throw WorkbenchError.template(call.line, "indent takes a string, not \(value.excerpt)") }
            return try run.made(try TemplateText.indent(text, values, line: call.line, run), line: call.line)
        },
        "truncate": { value, call, run in
            let values = try call.values(of: "truncate", "length", "killwords", "end", "leeway")
            guard let text = value.string else {
                // Whatever has a length passes as long as it is short.
                let most = try values[0].whole("truncate", or: 255, line: call.line)
                if try length(of: value, line: call.line) <= most { return value }
                throw WorkbenchError.templateConstruct(call.line, "truncate of a \(value.kind)")
            }
            return try run.made(try TemplateText.truncate(text, values, line: call.line), line: call.line)
        },
        "wordcount": { value, call, _ in
            try call.none(of: "wordcount")
            return .integer(TemplateText.wordCount(try value.text(line: call.line)))
        },
        "striptags": { value, call, run in
            try call.none(of: "striptags")
            return try run.made(TemplateText.stripTags(try value.text(line: call.line)), line: call.line)
        },
        "urlencode": { value, call, run in
            try call.none(of: "urlencode")
            return try run.made(try urlEncoded(value, line: call.line), line: call.line)
        },
        "xmlattr": { value, call, run in
            let addsSpace = try call.values(of: "xmlattr", "autospace")[0]
            guard case .dictionary(let dictionary) = value else {
                throw WorkbenchError.template(call.line, "xmlattr takes a mapping, not \(value.excerpt)")
            }
            var parts: [String] = []
            for (key, value) in dictionary.entries where !isNone(value) && !value.isUndefined {
                guard let name = key.string, !name.utf8.contains(where: { " \t\n\r\u{B}\u{C}/>=".utf8.contains($0) }) else {
                    throw WorkbenchError.template(call.line, "\(key.excerpt) cannot be the name of an attribute")
                }
                let text = try value.text(line: call.line)
                if case .markup = value {
                    parts.append("\(name)=\"\(text)\"")
                } else {
                    parts.append("\(TemplateText.escapeHTML(name))=\"\(TemplateText.escapeHTML(text))\"")
                }
            }
            let space = addsSpace.map(\.isTrue) ?? true
            return try run.made((space && !parts.isEmpty ? " " : "") + parts.joined(separator: " "), line: call.line)
        },
    ]

    private static let escape: TemplateFilter = { value, call, run in
        try call.none(of: "escape")
        if case .markup = value { return value }
        return try escaped(try value.text(line: call.line), line: call.line, &run)
    }

    private static func escaped(_ text: String, line: Int, _ run: inout TemplateRun) throws -> TemplateValue {
        let escaped = TemplateText.escapeHTML(text)
        try run.count(bytes: escaped.utf8.count, line: line)
        return .markup(escaped)
    }

    static func isNone(_ value: TemplateValue) -> Bool {
        if case .none = value { true } else { false }
    }

    private static func urlEncoded(_ value: TemplateValue, line: Int) throws -> String {
        func quoted(_ value: TemplateValue, isQuery: Bool) throws -> String {
            var output: [UInt8] = []
            for byte in try value.text(line: line).utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "~"):
                    output.append(byte)
                case UInt8(ascii: "/") where !isQuery: output.append(byte)
                case UInt8(ascii: " ") where isQuery: output.append(UInt8(ascii: "+"))
                default:
                    let digits = String(byte, radix: 16, uppercase: true)
                    output.append(contentsOf: ("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
                }
            }
            return String(decoding: output, as: UTF8.self)
        }
        var pairs: [TemplateValue]
        switch value {
        case .dictionary(let dictionary): pairs = dictionary.entries.map { .tuple([$0.key, $0.value]) }
        case .sequence, .undefined: pairs = try TemplateAccess.elements(of: value, line: line)
        default: return try quoted(value, isQuery: false)
        }
        return try pairs.map { pair in
            let parts = try TemplateAccess.elements(of: pair, line: line)
            guard parts.count == 2 else { throw WorkbenchError.template(line, "\(pair.excerpt) is not a name and a value") }
            return try quoted(parts[0], isQuery: true) + "=" + quoted(parts[1], isQuery: true)
        }.joined(separator: "&")
    }
}
