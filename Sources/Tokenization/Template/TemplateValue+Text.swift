internal import Domain

extension TemplateValue {
    /// The value as Python's `str` writes it; throws for values that have no exact writing here.
    func text(line: Int) throws -> String {
        switch self {
        case .undefined: return ""
        case .string(let text), .markup(let text): return text
        case .integer(let value): return String(value)
        default:
            var output: [UInt8] = []
            try writeRepresentation(to: &output, line: line)
            return String(decoding: output, as: UTF8.self)
        }
    }

    /// Writes the value as Python's `str` does.
    func write(to run: inout TemplateRun, line: Int) throws {
        switch self {
        case .undefined: break
        case .string(let text), .markup(let text): try run.write(text, line: line)
        default: try run.write(try text(line: line), line: line)
        }
    }

    /// The value as Python's `repr` writes it.
    func representation(line: Int) throws -> String {
        var output: [UInt8] = []
        try writeRepresentation(to: &output, line: line)
        return String(decoding: output, as: UTF8.self)
    }

    /// The start of the value, for messages.
    var excerpt: String {
        if case .undefined(let name) = self { return "\(name), which is undefined" }
        if case .none = self { return "none" }
        if case .sequence(let sequence) = self, sequence.kind == .generator || sequence.kind == .range { return "a \(kind)" }
        var output: [UInt8] = []
        do {
            try writeRepresentation(to: &output, limit: Self.excerptLimit * 4, line: 1)
        } catch {
            if output.isEmpty { return "a \(kind)" }
        }
        let text = String(decoding: output, as: UTF8.self).unicodeScalars
        let isWhole = text.count <= Self.excerptLimit
        let start = isWhole ? String(text) : String(String.UnicodeScalarView(text.prefix(Self.excerptLimit))) + "…"
        switch self {
        case .sequence, .dictionary: return start
        default: return "the \(kind) \(start)"
        }
    }

    private static let excerptLimit = 80
    private static let byteLimit = 64 << 20

    private func writeRepresentation(to output: inout [UInt8], limit: Int = byteLimit, depth: Int = 0, line: Int) throws {
        guard output.count <= limit, depth <= TemplateLimits.nesting + 1 else {
            throw WorkbenchError.template(line, "the writing of a value is larger than \(limit) bytes")
        }
        switch self {
        case .undefined: output.append(contentsOf: "Undefined".utf8)
        case .none: output.append(contentsOf: "None".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "True" : "False").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let value): output.append(contentsOf: TemplateText.number(value).utf8)
        case .string(let text): TemplateText.quote(text, limit: limit, to: &output)
        case .markup(let text):
            output.append(contentsOf: "Markup(".utf8)
            TemplateText.quote(text, limit: limit, to: &output)
            output.append(UInt8(ascii: ")"))
        case .sequence(let sequence) where sequence.label != nil: output.append(contentsOf: (sequence.label ?? "").utf8)
        case .sequence(let sequence):
            guard let (open, close) = sequence.kind.brackets else {
                throw WorkbenchError.template(line, "a \(kind) cannot be written; make it a list first")
            }
            output.append(contentsOf: open.utf8)
            for (index, value) in sequence.values.enumerated() {
                if index > 0 { output.append(contentsOf: ", ".utf8) }
                try value.writeRepresentation(to: &output, limit: limit, depth: depth + 1, line: line)
            }
            if sequence.kind.isTuple, sequence.values.count == 1 { output.append(UInt8(ascii: ",")) }
            output.append(contentsOf: close.utf8)
        case .dictionary(let dictionary):
            try Self.writeEntries(dictionary.entries, to: &output, limit: limit, depth: depth, line: line)
        case .namespace(let namespace):
            output.append(contentsOf: "<Namespace ".utf8)
            let entries = namespace.fields.map { (key: TemplateValue.string($0.key), value: $0.value) }
            try Self.writeEntries(entries, to: &output, limit: limit, depth: depth, line: line)
            output.append(UInt8(ascii: ">"))
        case .loop(let state): output.append(contentsOf: "<LoopContext \(state.index + 1)/\(state.elements.count)>".utf8)
        case .callable(let callable):
            guard case .macro(let macro, _) = callable.kind else {
                throw WorkbenchError.template(line, "the \(kind) cannot be written")
            }
            output.append(contentsOf: "<Macro '\(macro.name)'>".utf8)
        }
    }

    private static func writeEntries(
        _ entries: [TemplateDictionary.Entry], to output: inout [UInt8], limit: Int, depth: Int, line: Int
    ) throws {
        output.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            if index > 0 { output.append(contentsOf: ", ".utf8) }
            try entry.key.writeRepresentation(to: &output, limit: limit, depth: depth + 1, line: line)
            output.append(contentsOf: ": ".utf8)
            try entry.value.writeRepresentation(to: &output, limit: limit, depth: depth + 1, line: line)
        }
        output.append(UInt8(ascii: "}"))
    }
}

extension TemplateSequence.Kind {
    /// What stands around the elements; nil where Python writes an address.
    fileprivate var brackets: (open: String, close: String)? {
        switch self {
        case .list: ("[", "]")
        case .tuple, .group: ("(", ")")
        case .keys: ("dict_keys([", "])")
        case .values: ("dict_values([", "])")
        case .items: ("dict_items([", "])")
        case .generator, .range: nil
        }
    }
}

extension TemplateText {
    /// A string as Python's `repr` writes it, at least the start of `limit` bytes.
    static func quote(_ text: String, limit: Int = .max, to output: inout [UInt8]) {
        let isDouble = text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
        let quote: Unicode.Scalar = isDouble ? "\"" : "'"
        output.append(UInt8(ascii: quote))
        for scalar in text.unicodeScalars {
            if output.count > limit { return }
            switch scalar {
            case "\\": output.append(contentsOf: "\\\\".utf8)
            case "\n": output.append(contentsOf: "\\n".utf8)
            case "\r": output.append(contentsOf: "\\r".utf8)
            case "\t": output.append(contentsOf: "\\t".utf8)
            case quote: output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: quote)])
            case " "..."~": output.append(UInt8(scalar.value))
            default: output.append(contentsOf: (isPrintable(scalar) ? String(scalar) : escape(scalar)).utf8)
            }
        }
        output.append(UInt8(ascii: quote))
    }

    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: return false
        default: return true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let (letter, count) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16)
        return "\\\(letter)" + String(repeating: "0", count: count - digits.count) + digits
    }

    /// What `escape` makes of a text.
    static func escapeHTML(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&#34;".utf8)
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
