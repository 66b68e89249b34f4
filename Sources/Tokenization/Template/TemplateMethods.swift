internal import Domain

/// Methods that a template may call on strings and mappings.
enum TemplateMethods {
    static let names: Set<String> = [
        "strip", "lstrip", "rstrip", "startswith", "endswith", "split", "upper", "lower", "title", "replace", "items", "keys", "values",
        "get",
    ]
    /// Names that Python would find before a mapping's keys, built here or not.
    static let ofMappings: Set<String> = [
        "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
    ]
    static let ofLists: Set<String> = ["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"]
    static let ofNumbers: Set<String> = [
        "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "fromhex", "hex", "imag", "is_integer",
        "numerator", "real", "to_bytes",
    ]
    static let ofStrings: Set<String> = [
        "capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find", "format", "format_map", "index", "isalnum",
        "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle",
        "isupper",
        "join", "ljust", "lower", "lstrip", "maketrans", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
        "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill",
    ]

    static func call(_ name: String, of owner: TemplateValue, _ call: TemplateCall, renderer: inout TemplateRenderer) throws
        -> TemplateValue
    {
        switch owner {
        case .string(let text) where ofStrings.contains(name): return try string(name, text, call, renderer: &renderer)
        case .dictionary(let fields) where ofMappings.contains(name): return try mapping(name, fields, call, renderer: &renderer)
        case .undefined(let missing): throw WorkbenchError.template(call.line, "\(missing) is undefined, so it has no \(name)")
        default: throw WorkbenchError.template(call.line, "a \(owner.kind) has no method \(name)")
        }
    }

    private static func mapping(
        _ name: String, _ fields: [(key: String, value: TemplateValue)], _ call: TemplateCall, renderer: inout TemplateRenderer
    ) throws -> TemplateValue {
        try renderer.step(fields.count, line: call.line)
        guard name == "get" else {
            try call.check(name, atMost: 0)
            switch name {
            case "keys": return .list(fields.map { .string($0.key) })
            case "values": return .list(fields.map(\.value))
            default: return .list(fields.map { .tuple([.string($0.key), $0.value]) })
            }
        }
        try call.check(name, atMost: 2, atLeast: 1)
        let fallback = call.positional.count > 1 ? call.positional[1] : .none
        guard case .string(let key) = call.positional[0] else { return fallback }
        return TemplateValue.find(key, in: fields) ?? fallback
    }

    private static func string(
        _ name: String, _ text: String, _ call: TemplateCall, renderer: inout TemplateRenderer
    ) throws -> TemplateValue {
        let line = call.line
        switch name {
        case "strip", "lstrip", "rstrip":
            try call.check(name, atMost: 1)
            let set = try call.string(0, of: name)
            return .string(
                try renderer.made(TemplateText.strip(text, of: set, left: name != "rstrip", right: name != "lstrip"), line: line))
        case "startswith", "endswith":
            try call.check(name, atMost: 1, atLeast: 1)
            guard let part = try call.string(0, of: name) else { throw WorkbenchError.template(line, "\(name) takes a string, not none") }
            return .bool(name == "startswith" ? text.utf8.starts(with: part.utf8) : text.utf8.reversed().starts(with: part.utf8.reversed()))
        case "split":
            try call.check(name, atMost: 2)
            return .list(try split(text, call, renderer: &renderer))
        case "replace":
            try call.check(name, atMost: 2, atLeast: 2)
            guard let old = try call.string(0, of: name), let new = try call.string(1, of: name), !old.isEmpty else {
                throw WorkbenchError.templateConstruct(line, "replace of nothing")
            }
            return .string(try renderer.made(parts(of: text, by: old, atMost: nil).joined(separator: new), line: line))
        default:
            try call.check(name, atMost: 0)
            let changed = name == "upper" ? TemplateText.upper(text) : name == "lower" ? TemplateText.lower(text) : TemplateText.title(text)
            return .string(try renderer.made(changed, line: line))
        }
    }

    private static func split(_ text: String, _ call: TemplateCall, renderer: inout TemplateRenderer) throws -> [TemplateValue] {
        var limit: Int?
        if call.positional.count > 1 {
            guard let whole = call.positional[1].whole else {
                throw WorkbenchError.template(call.line, "split takes a whole number as its limit")
            }
            limit = whole < 0 ? nil : whole
        }
        var pieces: [String]
        if let separator = try call.string(0, of: "split") {
            guard !separator.isEmpty else { throw WorkbenchError.template(call.line, "split takes a separator that is not empty") }
            pieces = parts(of: text, by: separator, atMost: limit)
        } else {
            guard limit == nil else { throw WorkbenchError.templateConstruct(call.line, "split at white space with a limit") }
            pieces = text.unicodeScalars.split(whereSeparator: TemplateText.isSpace).map { String($0) }
        }
        try renderer.step(pieces.count, line: call.line)
        _ = try renderer.made(text, line: call.line)
        return pieces.map { .string($0) }
    }

    /// `text` cut at each `separator`, at most `limit` times.
    private static func parts(of text: String, by separator: String, atMost limit: Int?) -> [String] {
        let bytes = Array(text.utf8)
        let wanted = Array(separator.utf8)
        var parts: [String] = []
        var start = 0
        while parts.count < limit ?? Int.max, let place = firstPlace(of: wanted, in: bytes, from: start) {
            parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + wanted.count
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// Where `part` first stands in `bytes` at or after `start`.
    static func firstPlace(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = part.first else { return start }
        guard bytes.count - start >= part.count else { return nil }
        for place in start...(bytes.count - part.count) where bytes[place] == first {
            if bytes[place..<place + part.count].elementsEqual(part) { return place }
        }
        return nil
    }
}
