internal import Domain

extension TemplateValue {
    /// The value as Python's `str` writes it; throws a message for values that have no exact writing here.
    func text(line: Int) throws -> String {
        switch self {
        case .undefined: ""
        case .string(let text): text
        default: try written(line: line)
        }
    }

    /// The value as Python's `repr` writes it.
    private func written(line: Int) throws -> String {
        switch self {
        case .undefined: return "Undefined"
        case .none: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .integer(let value): return "\(value)"
        case .number(let value): return TemplateText.number(value)
        case .string(let text): return Self.quoted(text)
        case .list(let values): return "[" + (try values.map { try $0.written(line: line) }.joined(separator: ", ")) + "]"
        case .tuple(let values):
            return "(" + (try values.map { try $0.written(line: line) }.joined(separator: ", ")) + (values.count == 1 ? ",)" : ")")
        case .dictionary(let fields):
            return "{" + (try fields.map { Self.quoted($0.key) + ": " + (try $0.value.written(line: line)) }.joined(separator: ", ")) + "}"
        case .namespace, .loop: throw WorkbenchError.template(line, "a \(kind) cannot be written")
        }
    }

    private static func quoted(_ text: String) -> String {
        let quote: Unicode.Scalar = text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\"")) ? "\"" : "'"
        var output = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case quote: output += "\\" + String(quote)
            default: output += isPrintable(scalar) ? String(scalar) : escaped(scalar)
            }
        }
        return output + String(quote)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: return false
        default: return true
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let (letter, count) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16)
        return "\\\(letter)" + String(repeating: "0", count: count - digits.count) + digits
    }

    /// The value as Transformers' `tojson` writes it: Python's `json.dumps` without escaping other alphabets.
    func json(indent: Int?, line: Int) throws -> String {
        var output = ""
        try writeJSON(to: &output, indent: indent, depth: 0, line: line)
        return output
    }

    private func writeJSON(to output: inout String, indent: Int?, depth: Int, line: Int) throws {
        switch self {
        case .none: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += "\(value)"
        case .number(let value):
            output += value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : TemplateText.number(value)
        case .string(let text): Self.writeJSON(text, to: &output)
        case .list(let values), .tuple(let values):
            try Self.writeList(values, open: "[", close: "]", to: &output, indent: indent, depth: depth) { value, output in
                try value.writeJSON(to: &output, indent: indent, depth: depth + 1, line: line)
            }
        case .dictionary(let fields):
            try Self.writeList(fields, open: "{", close: "}", to: &output, indent: indent, depth: depth) { field, output in
                Self.writeJSON(field.key, to: &output)
                output += ": "
                try field.value.writeJSON(to: &output, indent: indent, depth: depth + 1, line: line)
            }
        case .undefined, .namespace, .loop: throw WorkbenchError.template(line, "tojson cannot write a value that is \(kind)")
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], open: String, close: String, to output: inout String, indent: Int?, depth: Int,
        write: (Element, inout String) throws -> Void
    ) rethrows {
        output += open
        for (index, element) in elements.enumerated() {
            if index > 0 { output += indent == nil ? ", " : "," }
            if let indent { output += "\n" + String(repeating: " ", count: indent * (depth + 1)) }
            try write(element, &output)
        }
        if let indent, !elements.isEmpty { output += "\n" + String(repeating: " ", count: indent * depth) }
        output += close
    }

    private static func writeJSON(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{8}": output += "\\b"
            case "\u{C}": output += "\\f"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
