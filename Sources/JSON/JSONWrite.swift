extension JSONValue {
    /// How written JSON is laid out.
    public enum Layout: Sendable {
        /// `{"a":1,"b":[1,2]}`
        case compact
        /// `{"a": 1, "b": [1, 2]}`, as Python's `json.dumps` writes it.
        case spaced
        /// Two more spaces of indentation per level.
        case indented
    }

    /// The value as JSON text; non-ASCII characters stand as they are, numbers that JSON cannot write become `null`.
    public func text(_ layout: Layout = .compact) -> String {
        var output: [UInt8] = []
        write(to: &output, layout: layout, depth: 0)
        return String(decoding: output, as: UTF8.self)
    }

    /// The value as UTF-8 JSON.
    public func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var output: [UInt8] = []
        write(to: &output, layout: layout, depth: 0)
        return output
    }

    /// Adds the value as compact UTF-8 JSON to `output`.
    public func write(to output: inout [UInt8]) {
        write(to: &output, layout: .compact, depth: 0)
    }

    private func write(to output: inout [UInt8], layout: Layout, depth: Int) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let value): output.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
        case .string(let text): Self.write(text, to: &output)
        case .array(let values):
            Self.writeList(open: "[", close: "]", count: values.count, to: &output, layout: layout, depth: depth) { index, output in
                values[index].write(to: &output, layout: layout, depth: depth + 1)
            }
        case .object(let object):
            Self.writeList(open: "{", close: "}", count: object.fields.count, to: &output, layout: layout, depth: depth) { index, output in
                Self.write(object.fields[index].name, to: &output)
                output.append(contentsOf: (layout == .compact ? ":" : ": ").utf8)
                object.fields[index].value.write(to: &output, layout: layout, depth: depth + 1)
            }
        }
    }

    private static func writeList(
        open: Unicode.Scalar, close: Unicode.Scalar, count: Int, to output: inout [UInt8], layout: Layout, depth: Int,
        element: (Int, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        for index in 0..<count {
            if index > 0 { output.append(contentsOf: (layout == .spaced ? ", " : ",").utf8) }
            if layout == .indented { newLine(depth + 1, to: &output) }
            element(index, &output)
        }
        if layout == .indented, count > 0 { newLine(depth, to: &output) }
        output.append(UInt8(ascii: close))
    }

    private static func newLine(_ depth: Int, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for (position, byte) in bytes.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                output.append(contentsOf: bytes[start..<position])
                escape(byte, to: &output)
                start = position + 1
            }
            output.append(contentsOf: bytes[start...])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
        case 0x0A: output.append(contentsOf: "\\n".utf8)
        case 0x0D: output.append(contentsOf: "\\r".utf8)
        case 0x09: output.append(contentsOf: "\\t".utf8)
        default: output.append(contentsOf: ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
        }
    }
}
