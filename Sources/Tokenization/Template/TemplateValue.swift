internal import Domain
internal import JSON

/// A value while a template is rendered; like Python's, but nothing in it can change or run.
indirect enum TemplateValue: Sendable {
    /// A name or field that is not there.
    case undefined(String)
    case none
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([TemplateValue])
    case tuple([TemplateValue])
    case dictionary([(key: String, value: TemplateValue)])
    /// Number of a namespace that the renderer keeps.
    case namespace(Int)
    case loop(TemplateLoopState)

    init(_ json: JSONValue) {
        switch json {
        case .null: self = .none
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(Int(value))
        case .number(let value): self = .number(value)
        case .string(let text): self = .string(text)
        case .array(let values): self = .list(values.map { TemplateValue($0) })
        case .object(let object): self = Self.dictionary(from: object)
        }
    }

    /// As in Python, a later field of the same name replaces the value of an earlier one in its place.
    private static func dictionary(from object: JSONObject) -> TemplateValue {
        var fields: [(key: String, value: TemplateValue)] = []
        fields.reserveCapacity(object.fields.count)
        for field in object.fields { set(field.name, TemplateValue(field.value), in: &fields) }
        return .dictionary(fields)
    }

    static func set(_ key: String, _ value: TemplateValue, in fields: inout [(key: String, value: TemplateValue)]) {
        if let place = fields.firstIndex(where: { TemplateText.same($0.key, key) }) {
            fields[place].value = value
        } else {
            fields.append((key, value))
        }
    }

    static func find(_ key: String, in fields: [(key: String, value: TemplateValue)]) -> TemplateValue? {
        fields.first { TemplateText.same($0.key, key) }?.value
    }

    var isTrue: Bool {
        switch self {
        case .undefined, .none: false
        case .bool(let value): value
        case .integer(let value): value != 0
        case .number(let value): value != 0
        case .string(let text): !text.isEmpty
        case .list(let values), .tuple(let values): !values.isEmpty
        case .dictionary(let fields): !fields.isEmpty
        case .namespace, .loop: true
        }
    }

    /// The value as a whole number; truth values count as 0 and 1.
    var whole: Int? {
        switch self {
        case .integer(let value): value
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    /// The value as a number of either kind.
    var real: Double? {
        if case .number(let value) = self { value } else { whole.map(Double.init) }
    }

    /// What kind of value this is, for messages.
    var kind: String {
        switch self {
        case .undefined: "undefined"
        case .none: "none"
        case .bool: "boolean"
        case .integer, .number: "number"
        case .string: "string"
        case .list: "list"
        case .tuple: "tuple"
        case .dictionary: "mapping"
        case .namespace: "namespace"
        case .loop: "loop"
        }
    }

    /// Python's `==`.
    func equals(_ other: TemplateValue) -> Bool {
        switch (self, other) {
        case (.undefined, .undefined), (.none, .none): return true
        case (.string(let left), .string(let right)): return TemplateText.same(left, right)
        case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
        case (.dictionary(let left), .dictionary(let right)):
            return left.count == right.count && left.allSatisfy { field in Self.find(field.key, in: right)?.equals(field.value) == true }
        case (.namespace(let left), .namespace(let right)): return left == right
        default:
            if let left = whole, let right = other.whole { return left == right }
            if let left = real, let right = other.real { return left == right }
            return false
        }
    }
}

/// What `loop` tells about the pass at hand.
struct TemplateLoopState: Sendable {
    var index: Int
    var elements: [TemplateValue]

    /// The field `name`; nil where it is not built.
    func field(_ name: String) -> TemplateValue? {
        switch name {
        case "index": .integer(index + 1)
        case "index0": .integer(index)
        case "first": .bool(index == 0)
        case "last": .bool(index + 1 == elements.count)
        case "length": .integer(elements.count)
        case "revindex": .integer(elements.count - index)
        case "revindex0": .integer(elements.count - index - 1)
        case "previtem": index > 0 ? elements[index - 1] : .undefined("there is no previous item")
        case "nextitem": index + 1 < elements.count ? elements[index + 1] : .undefined("there is no next item")
        default: nil
        }
    }
}
