internal import JSON

/// Rows of a table as text (RFC 4180), quoted wherever a reader could take a field for something else.
struct TableText {
    let separator: UInt8
    let columns: [String]

    /// The first line.
    var header: [UInt8] {
        Array(columns.joined(separator: String(Unicode.Scalar(separator))).utf8) + [0x0A]
    }

    /// Appends the line of `row`; what is no text is written as JSON, what is not there as nothing.
    func append(_ row: JSONObject, to output: inout [UInt8]) {
        for (index, column) in columns.enumerated() {
            if index > 0 { output.append(separator) }
            switch row[column] {
            case nil, .null?: continue
            case .string(var text)?: text.withUTF8 { Self.append($0, to: &output) }
            case let value?: value.bytes().withUnsafeBufferPointer { Self.append($0, to: &output) }
            }
        }
        output.append(0x0A)
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        guard needsQuotes(text) else { return output.append(contentsOf: text) }
        output.append(UInt8(ascii: "\""))
        var rest = text[...]
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            output.append(contentsOf: rest[...quote])
            output.append(UInt8(ascii: "\""))
            rest = rest[(quote + 1)...]
        }
        output.append(contentsOf: rest)
        output.append(UInt8(ascii: "\""))
    }

    // A table of one column has no separator to be told by, so that either counts; a line that opens a bracket could pass for JSON.
    private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return first <= 0x20 || last <= 0x20 || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            || text.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}
