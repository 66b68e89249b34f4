internal import CSimdJSON

/// A value inside of parsed JSON that has not been copied, for large files whose parts are read once.
///
/// Valid only inside of the closure that it was given to.
public struct JSONNode {
    private let nodes: UnsafeBufferPointer<ts_json_node>
    private let position: Int

    /// Parses `bytes`, which must be one JSON value in UTF-8, and gives `body` its root; throws `JSONParseError` or what `body` throws.
    public static func withRoot<Result>(of bytes: UnsafeRawBufferPointer, _ body: (JSONNode) throws -> Result) throws -> Result {
        var message: UnsafePointer<CChar>?
        let characters = bytes.assumingMemoryBound(to: CChar.self)
        guard let document = ts_json_parse(characters.baseAddress, bytes.count, JSONValue.maximumDepth, &message) else {
            throw JSONParseError(reason: message.map { String(cString: $0) } ?? "not JSON")
        }
        defer { ts_json_free(document) }
        var count = 0
        let nodes = UnsafeBufferPointer(start: ts_json_nodes(document, &count), count: count)
        return try body(JSONNode(nodes: nodes, position: 0))
    }

    /// A copy of the value and all in it.
    public var value: JSONValue {
        var position = position
        return Self.value(in: nodes, at: &position)
    }

    /// The whole number, when this is one that fits `Int`.
    public var integer: Int? {
        nodes[position].kind == TS_JSON_INTEGER.rawValue ? Int(exactly: nodes[position].integer) : value.integer
    }

    /// How many elements or fields it has; 0 when it has none.
    public var count: Int {
        isArray || isObject ? Int(nodes[position].count) : 0
    }

    /// Whether it is an array.
    public var isArray: Bool { nodes[position].kind == TS_JSON_ARRAY.rawValue }

    /// Whether it is an object.
    public var isObject: Bool { nodes[position].kind == TS_JSON_OBJECT.rawValue }

    /// The bytes of the text, when this is a string.
    public var text: UnsafeBufferPointer<UInt8>? {
        nodes[position].kind == TS_JSON_STRING.rawValue ? Self.bytes(of: nodes[position]) : nil
    }

    /// Calls `visit` with each element, when this is an array.
    public func visitElements(_ visit: (JSONNode) throws -> Void) rethrows {
        guard isArray else { return }
        var next = position + 1
        for _ in 0..<nodes[position].count {
            try visit(JSONNode(nodes: nodes, position: next))
            Self.skip(in: nodes, &next)
        }
    }

    /// Calls `visit` with the name and the value of each field, when this is an object.
    public func visitFields(_ visit: (_ name: UnsafeBufferPointer<UInt8>, JSONNode) throws -> Void) rethrows {
        guard isObject else { return }
        var next = position + 1
        for _ in 0..<nodes[position].count {
            let name = Self.bytes(of: nodes[next])
            next += 1
            try visit(name, JSONNode(nodes: nodes, position: next))
            Self.skip(in: nodes, &next)
        }
    }

    /// The fields in order, when this is an object.
    public var fields: [(name: String, node: JSONNode)] {
        var fields: [(name: String, node: JSONNode)] = []
        visitFields { fields.append((String(decoding: $0, as: UTF8.self), $1)) }
        return fields
    }

    private static func skip(in nodes: UnsafeBufferPointer<ts_json_node>, _ position: inout Int) {
        var left = 1
        while left > 0 {
            let node = nodes[position]
            left -= 1
            position += 1
            if node.kind == TS_JSON_ARRAY.rawValue { left += Int(node.count) }
            if node.kind == TS_JSON_OBJECT.rawValue { left += 2 * Int(node.count) }
        }
    }

    private static func bytes(of node: ts_json_node) -> UnsafeBufferPointer<UInt8> {
        let raw = UnsafeRawBufferPointer(start: node.text.bytes, count: node.text.length)
        return raw.assumingMemoryBound(to: UInt8.self)
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
        case TS_JSON_STRING.rawValue: return .string(String(decoding: bytes(of: node), as: UTF8.self))
        case TS_JSON_ARRAY.rawValue:
            var values: [JSONValue] = []
            values.reserveCapacity(Int(node.count))
            for _ in 0..<node.count { values.append(value(in: nodes, at: &position)) }
            return .array(values)
        case TS_JSON_OBJECT.rawValue:
            var fields: [(name: String, value: JSONValue)] = []
            fields.reserveCapacity(Int(node.count))
            for _ in 0..<node.count {
                let name = String(decoding: bytes(of: nodes[position]), as: UTF8.self)
                position += 1
                fields.append((name, value(in: nodes, at: &position)))
            }
            return .object(JSONObject(fields))
        default: return .null
        }
    }
}
