internal import Domain

/// Methods of values that a template may call.
enum TemplateMethods {
    /// Names that Python finds before a mapping's keys.
    static let ofMappings: Set<String> = [
        "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
    ]
    /// What would change a mapping or list, which the sandbox refuses.
    private static let changing: Set<String> = [
        "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort", "update",
    ]
    private static let ofLists: Set<String> = [
        "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
    ]
    private static let ofTuples: Set<String> = ["count", "index"]
    private static let ofLoops: Set<String> = ["cycle", "changed"]
    static let ofNumbers: Set<String> = [
        "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "fromhex", "hex", "imag", "is_integer",
        "numerator", "real", "to_bytes",
    ]

    /// Whether `name` is a method of the value in Python.
    static func belongs(_ name: String, to value: TemplateValue) -> Bool {
        switch value {
        case .string, .markup: ofStrings.contains(name)
        case .dictionary: ofMappings.contains(name)
        case .sequence(let sequence):
            sequence.kind == .list ? ofLists.contains(name) : sequence.kind.isIndexed ? ofTuples.contains(name) : false
        case .loop: ofLoops.contains(name)
        default: false
        }
    }

    static func call(_ name: String, of owner: TemplateValue, _ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        let line = call.line
        try run.touch(owner.size, line: line)
        if let text = owner.string { try TemplateLimits.check(text, line: line) }
        switch owner {
        case .string(let text): return try string(name, text, call, &run)
        case .markup(let text):
            let result = try string(name, text, call, &run)
            if case .string(let text) = result { return .markup(text) }
            return result
        case .dictionary, .sequence:
            if changing.contains(name) {
                throw WorkbenchError.template(
                    line, "\(name) would change a \(owner.kind), which the sandbox refuses",
                    hint: "Make a new list with + or keep the value in a namespace.")
            }
            if case .dictionary(let dictionary) = owner { return try mapping(name, dictionary, call, &run) }
            if case .sequence(let sequence) = owner { return try list(name, sequence, call, &run) }
            return .none
        case .loop(let state):
            guard call.named.isEmpty else { throw WorkbenchError.template(line, "loop.\(name) takes no names") }
            if name == "changed" { return .bool(state.changed(call.positional)) }
            guard !call.positional.isEmpty else { throw WorkbenchError.template(line, "loop.cycle needs values") }
            return call.positional[state.index % call.positional.count]
        case .callable(let callable):
            guard case .cycler(let items) = callable.kind else { return .none }
            try call.none(of: name)
            let current = items[callable.position]
            callable.position = name == "next" ? (callable.position + 1) % items.count : 0
            return name == "next" ? current : .none
        default: throw WorkbenchError.template(line, "\(owner.excerpt) has no method \(name)")
        }
    }

    private static func mapping(
        _ name: String, _ dictionary: TemplateDictionary, _ call: TemplateCall, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let line = call.line
        switch name {
        case "get":
            guard call.named.isEmpty, (1...2).contains(call.positional.count) else {
                throw WorkbenchError.template(line, "get takes a key and a default")
            }
            let fallback = call.positional.count > 1 ? call.positional[1] : .none
            guard TemplateKey(call.positional[0]) != nil || call.positional[0].isUndefined else {
                throw WorkbenchError.template(line, "\(call.positional[0].excerpt) cannot be the key of a mapping")
            }
            return dictionary.value(of: call.positional[0]) ?? fallback
        case "fromkeys": return try TemplateFunction.fromKeys.call(call, &run)
        default: try call.none(of: name)
        }
        switch name {
        case "keys": return try run.made(dictionary.entries.map(\.key), .keys, line: line)
        case "values": return try run.made(dictionary.entries.map(\.value), .values, line: line)
        case "items": return try run.made(dictionary.entries.map { .tuple([$0.key, $0.value]) }, .items, line: line)
        default: return .dictionary(dictionary)
        }
    }

    private static func list(
        _ name: String, _ sequence: TemplateSequence, _ call: TemplateCall, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let line = call.line
        if name == "copy" {
            try call.none(of: name)
            return .list(sequence.values)
        }
        guard call.named.isEmpty, call.positional.count == 1 else { throw WorkbenchError.template(line, "\(name) takes one value") }
        if name == "count" { return .integer(sequence.values.count { $0.equals(call.positional[0]) }) }
        guard let place = sequence.values.firstIndex(where: { $0.equals(call.positional[0]) }) else {
            throw WorkbenchError.template(line, "\(call.positional[0].excerpt) is not in the \(sequence.kind.rawValue)")
        }
        return .integer(place)
    }
}
