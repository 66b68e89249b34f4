/// A JSON value as it stands in a file: object keys keep their order and duplicates.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The fields of a JSON object in file order.
public struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// Name and value of every field, in order; a name may occur twice.
    public private(set) var fields: [(name: String, value: JSONValue)]

    /// Position of the last field of each name, kept only where a linear search would be slow.
    private var positions: [String: Int]?

    /// An object that is to be written: without an index of its names, which whoever looks them up would miss when they are many.
    public init(written fields: [(name: String, value: JSONValue)]) {
        self.fields = fields
    }

    /// An object with `fields` in the order given.
    public init(_ fields: [(name: String, value: JSONValue)] = []) {
        self.fields = fields
        guard fields.count > 8 else { return }
        var positions = [String: Int](minimumCapacity: fields.count)
        for (position, field) in fields.enumerated() { positions[field.name] = position }
        self.positions = positions
    }

    /// An object with the literal's fields in their order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { (name: $0.0, value: $0.1) })
    }

    /// The value of the last field called `name`, as other JSON readers take it; setting replaces it or appends a field.
    public subscript(name: String) -> JSONValue? {
        get {
            position(of: name).map { fields[$0].value }
        }
        set {
            var fields = fields
            switch (position(of: name), newValue) {
            case (let position?, let value?): fields[position].value = value
            case (let position?, nil): fields.remove(at: position)
            case (nil, let value?): fields.append((name, value))
            case (nil, nil): return
            }
            self = JSONObject(fields)
        }
    }

    /// Names that occur more than once, each named once.
    public var duplicateNames: [String] {
        var seen: Set<String> = []
        var repeated: Set<String> = []
        var duplicates: [String] = []
        for field in fields where !seen.insert(field.name).inserted && repeated.insert(field.name).inserted {
            duplicates.append(field.name)
        }
        return duplicates
    }

    /// True when both hold equal fields in the same order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.fields.count == right.fields.count
            && zip(left.fields, right.fields).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    }

    /// Hashes names and values in their order.
    public func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }

    private func position(of name: String) -> Int? {
        if let positions { return positions[name] }
        return fields.lastIndex { $0.name == name }
    }
}

extension JSONValue {
    /// The field called `name`, when this is an object that has one.
    public subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// The text, when this is a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The whole number, when this is one that fits `Int`.
    public var integer: Int? {
        switch self {
        case .integer(let value): Int(exactly: value)
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The number as a `Double`, when this is one.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The truth value, when this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, when this is an array.
    public var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The fields, when this is an object.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// What kind of value this is, in JSON's own word.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer, .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
