internal import JSON

/// Values of a file, short enough and safe enough for a message.
enum Excerpt {
    static let longest = 60

    /// `value` as JSON, cut.
    static func of(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): of(text)
        case .array(let values): values.isEmpty ? "[]" : "an array of \(values.count)"
        case .object(let object): object.fields.isEmpty ? "{}" : "an object of \(object.fields.count)"
        default: value.text()
        }
    }

    /// `text` in quotes, cut, with characters that a terminal might obey written as escapes.
    static func of(_ text: String) -> String {
        var shown = "\""
        for scalar in text.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: shown += scalar.escaped
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown + "\"" + (text.unicodeScalars.prefix(longest + 1).count > longest ? "..." : "")
    }

    /// `path` with the key `name` behind it: `path.name`, or `path["name"]` where the name is no plain word.
    static func path(_ path: String?, _ name: String) -> String {
        let isWord =
            name.utf8.count <= longest && !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
            }
        guard isWord else { return "\(path ?? "")[\(of(name))]" }
        return path.map { "\($0).\(name)" } ?? name
    }

    /// The beginning of `bytes`, which may be anything, in quotes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> String {
        let text = String(decoding: bytes.prefix(4 * longest), as: UTF8.self)
        let shown = of(text)
        return bytes.count > 4 * longest && !shown.hasSuffix("...") ? shown + "..." : shown
    }

    /// Offset of the first byte that is not part of a UTF-8 character (Unicode 15, section 3.9); nil when there is none.
    static func firstInvalidByte(in bytes: UnsafeRawBufferPointer) -> Int? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var escaped: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16))}"
        }
    }
}
