internal import Domain

/// `tojson` as Transformers has it: Python's `json.dumps`, which leaves other alphabets as they are.
struct TemplateJSON {
    /// What stands before each element, once per level; nil writes all on one line.
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var sortsKeys = false
    var isASCII = false

    init() {}

    init(_ call: TemplateCall) throws {
        let line = call.line
        let values = try call.values(of: "tojson", "ensure_ascii", "indent", "separators", "sort_keys")
        isASCII = values[0].isTrue
        sortsKeys = values[3].isTrue
        switch values[1] {
        case nil, .some(.none): break
        case .some(let value):
            if let width = value.whole {
                guard width <= 100 else { throw WorkbenchError.template(line, "tojson cannot indent by \(width)") }
                indent = String(repeating: " ", count: max(0, width))
            } else if let text = value.string {
                guard text.utf8.count <= 100 else { throw WorkbenchError.template(line, "tojson cannot indent by \(value.excerpt)") }
                indent = text
            } else {
                throw WorkbenchError.template(line, "tojson cannot indent by \(value.excerpt)")
            }
            itemSeparator = ","
        }
        switch values[2] {
        case nil, .some(.none): break
        case .some(let value):
            guard case .sequence(let pair) = value, pair.values.count == 2, let item = pair.values[0].string,
                let key = pair.values[1].string
            else { throw WorkbenchError.template(line, "tojson takes two separators, not \(value.excerpt)") }
            (itemSeparator, keySeparator) = (item, key)
        }
    }

    /// The value as JSON.
    func text(_ value: TemplateValue, line: Int, _ run: inout TemplateRun) throws -> TemplateValue {
        var output: [UInt8] = []
        try write(value, depth: 0, line: line, to: &output, &run)
        return try run.made(String(decoding: output, as: UTF8.self), line: line)
    }

    /// Writes the value to the output.
    func write(_ value: TemplateValue, line: Int, _ run: inout TemplateRun) throws {
        var output: [UInt8] = []
        try write(value, depth: 0, line: line, to: &output, &run)
        try run.write(String(decoding: output, as: UTF8.self), line: line)
    }

    private func write(_ value: TemplateValue, depth: Int, line: Int, to output: inout [UInt8], _ run: inout TemplateRun) throws {
        switch value {
        case .none: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let value): output.append(contentsOf: Self.number(value).utf8)
        case .string(let text), .markup(let text): Self.quote(text, isASCII: isASCII, to: &output)
        case .sequence(let sequence) where sequence.kind == .list || sequence.kind.isTuple:
            output.append(UInt8(ascii: "["))
            for (index, value) in sequence.values.enumerated() {
                separate(index, depth: depth, &output)
                try write(value, depth: depth + 1, line: line, to: &output, &run)
                try checkSize(output.count, line, run)
            }
            close(isEmpty: sequence.values.isEmpty, depth: depth, &output)
            output.append(UInt8(ascii: "]"))
        case .dictionary(let dictionary): try write(dictionary, depth: depth, line: line, to: &output, &run)
        default: throw WorkbenchError.template(line, "tojson cannot write \(value.excerpt)")
        }
    }

    private func write(_ dictionary: TemplateDictionary, depth: Int, line: Int, to output: inout [UInt8], _ run: inout TemplateRun) throws {
        var entries = dictionary.entries
        if sortsKeys { entries = try TemplateFilters.sorted(entries, line: line, &run) { $0.key } }
        output.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            separate(index, depth: depth, &output)
            guard let name = try Self.name(entry.key, line: line) else {
                throw WorkbenchError.template(line, "tojson cannot write the key \(entry.key.excerpt)")
            }
            Self.quote(name, isASCII: isASCII, to: &output)
            output.append(contentsOf: keySeparator.utf8)
            try write(entry.value, depth: depth + 1, line: line, to: &output, &run)
            try checkSize(output.count, line, run)
        }
        close(isEmpty: entries.isEmpty, depth: depth, &output)
        output.append(UInt8(ascii: "}"))
    }

    private static func name(_ key: TemplateValue, line: Int) throws -> String? {
        switch key {
        case .string(let text), .markup(let text): text
        case .bool(let value): value ? "true" : "false"
        case .none: "null"
        case .integer: try key.text(line: line)
        case .number(let value): number(value)
        default: nil
        }
    }

    private func checkSize(_ size: Int, _ line: Int, _ run: TemplateRun) throws {
        guard size <= run.limits.outputBytes else {
            throw WorkbenchError.template(
                line, "tojson writes more than \(run.limits.outputBytes) bytes", hint: "Shorten the conversation.")
        }
    }

    @inline(__always)
    private func separate(_ index: Int, depth: Int, _ output: inout [UInt8]) {
        if index > 0 { output.append(contentsOf: itemSeparator.utf8) }
        guard let indent else { return }
        output.append(0x0A)
        for _ in 0...depth { output.append(contentsOf: indent.utf8) }
    }

    @inline(__always)
    private func close(isEmpty: Bool, depth: Int, _ output: inout [UInt8]) {
        guard let indent, !isEmpty else { return }
        output.append(0x0A)
        for _ in 0..<depth { output.append(contentsOf: indent.utf8) }
    }

    private static func number(_ value: Double) -> String {
        value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : TemplateText.number(value)
    }

    static func quote(_ text: String, isASCII: Bool, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F || !isASCII {
                    index += 1
                    continue
                }
                output.append(contentsOf: bytes[start..<index])
                var length = 1
                switch byte {
                case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
                case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
                case 0x0A: output.append(contentsOf: "\\n".utf8)
                case 0x0D: output.append(contentsOf: "\\r".utf8)
                case 0x09: output.append(contentsOf: "\\t".utf8)
                case 0x08: output.append(contentsOf: "\\b".utf8)
                case 0x0C: output.append(contentsOf: "\\f".utf8)
                case ..<0x20: appendEscape(UInt16(byte), to: &output)
                default:
                    let rest = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
                    guard let scalar = rest.unicodeScalars.first else { break }
                    length = String(scalar).utf8.count
                    for unit in String(scalar).utf16 { appendEscape(unit, to: &output) }
                }
                index += length
                start = index
            }
            output.append(contentsOf: bytes[start...])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        output.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
}
