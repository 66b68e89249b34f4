internal import CSimdJSON

/// Why bytes are not JSON, in simdjson's words.
public struct JSONParseError: Error, Equatable {
    /// What is wrong.
    public let reason: String
}

extension JSONValue {
    /// Values nested deeper than this are refused.
    public static let maximumDepth = 256

    /// Version of simdjson, which parses.
    public static var libraryVersion: String { String(cString: ts_json_library_version()) }

    /// The one JSON value (RFC 8259) in `bytes`, which must be UTF-8; throws `JSONParseError`.
    public init(parsing bytes: UnsafeRawBufferPointer) throws {
        var message: UnsafePointer<CChar>?
        let characters = bytes.assumingMemoryBound(to: CChar.self)
        guard let document = ts_json_parse(characters.baseAddress, bytes.count, Self.maximumDepth, &message) else {
            throw JSONParseError(reason: message.map { String(cString: $0) } ?? "not JSON")
        }
        defer { ts_json_free(document) }
        var count = 0
        let nodes = UnsafeBufferPointer(start: ts_json_nodes(document, &count), count: count)
        var position = 0
        self = Self.value(in: nodes, at: &position)
    }

    /// The one JSON value in `bytes`; throws `JSONParseError`.
    public init(parsing bytes: some Sequence<UInt8>) throws {
        self = try Array(bytes).withUnsafeBytes { try JSONValue(parsing: $0) }
    }

    /// The one JSON value in `text`; throws `JSONParseError`.
    public init(parsing text: String) throws {
        var text = text
        self = try text.withUTF8 { try JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    }

    private static func value(in nodes: UnsafeBufferPointer<ts_json_node>, at position: inout Int) -> JSONValue {
        let node = nodes[position]
        position += 1
        switch node.kind {
        case TS_JSON_FALSE.rawValue: return .bool(false)
        case TS_JSON_TRUE.rawValue: return .bool(true)
        case TS_JSON_INTEGER.rawValue: return .integer(node.integer)
        case TS_JSON_UNSIGNED.rawValue: return .number(Double(node.natural))
        case TS_JSON_NUMBER.rawValue: return .number(node.number)
        case TS_JSON_STRING.rawValue: return .string(text(of: node))
        case TS_JSON_ARRAY.rawValue:
            var values: [JSONValue] = []
            values.reserveCapacity(Int(node.count))
            for _ in 0..<node.count { values.append(value(in: nodes, at: &position)) }
            return .array(values)
        case TS_JSON_OBJECT.rawValue:
            var fields: [(name: String, value: JSONValue)] = []
            fields.reserveCapacity(Int(node.count))
            for _ in 0..<node.count {
                let name = text(of: nodes[position])
                position += 1
                fields.append((name, value(in: nodes, at: &position)))
            }
            return .object(JSONObject(fields))
        default: return .null
        }
    }

    private static func text(of node: ts_json_node) -> String {
        String(decoding: UnsafeRawBufferPointer(start: node.text.bytes, count: node.text.length), as: UTF8.self)
    }
}
