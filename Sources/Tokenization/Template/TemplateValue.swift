internal import JSON

/// A value while a template is rendered; like Python's.
///
/// Lists and mappings never change. Only namespaces, loops and some callables do; they end with the rendering.
enum TemplateValue {
    /// A name or field that is not there, by how the template calls it.
    case undefined(String)
    case none
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    /// A string that `safe` or `escape` made: what is added to it is escaped.
    case markup(String)
    case sequence(TemplateSequence)
    case dictionary(TemplateDictionary)
    case namespace(TemplateNamespace)
    case loop(TemplateLoopState)
    case callable(TemplateCallable)

    static func list(_ values: [TemplateValue]) -> TemplateValue { .sequence(TemplateSequence(values, .list)) }
    static func tuple(_ values: [TemplateValue]) -> TemplateValue { .sequence(TemplateSequence(values, .tuple)) }

    var isTrue: Bool {
        switch self {
        case .undefined, .none: false
        case .bool(let value): value
        case .integer(let value): value != 0
        case .number(let value): value != 0
        case .string(let text), .markup(let text): !text.isEmpty
        case .sequence(let sequence): sequence.kind == .generator || !sequence.values.isEmpty
        case .dictionary(let dictionary): !dictionary.entries.isEmpty
        case .loop(let state): !state.elements.isEmpty
        case .namespace, .callable: true
        }
    }

    var isUndefined: Bool {
        if case .undefined = self { true } else { false }
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

    /// The text of a string, marked as safe or not.
    var string: String? {
        switch self {
        case .string(let text), .markup(let text): text
        default: nil
        }
    }

    /// What kind of value this is, for messages.
    var kind: String {
        switch self {
        case .undefined: "undefined"
        case .none: "none"
        case .bool: "boolean"
        case .integer, .number: "number"
        case .string, .markup: "string"
        case .sequence(let sequence): sequence.kind.rawValue
        case .dictionary: "mapping"
        case .namespace: "namespace"
        case .loop: "loop"
        case .callable(let callable): callable.kindName
        }
    }

    /// How deep lists and mappings nest in the value, and how many values they hold in all.
    @inline(__always)
    var extent: (depth: Int, weight: Int) {
        switch self {
        case .sequence(let sequence): (sequence.depth, sequence.weight)
        case .dictionary(let dictionary): (dictionary.depth, dictionary.weight)
        case .loop(let state): (state.valueDepth, 1)
        case .callable(let callable): (callable.valueDepth, 1)
        default: (0, 0)
        }
    }

    /// Bytes and elements that working on the value may touch.
    var size: Int {
        switch self {
        case .string(let text), .markup(let text): text.utf8.count
        case .sequence(let sequence): sequence.weight
        case .dictionary(let dictionary): dictionary.weight
        default: 0
        }
    }

    /// Python's `==`.
    func equals(_ other: TemplateValue) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): return TemplateText.same(left, right)
        case (.undefined, .undefined), (.none, .none): return true
        case (.sequence(let left), .sequence(let right)):
            if left === right { return true }
            guard left.kind.isComparable, right.kind.isComparable, left.kind.isTuple == right.kind.isTuple else { return false }
            return left.values.count == right.values.count && zip(left.values, right.values).allSatisfy { $0.equals($1) }
        case (.dictionary(let left), .dictionary(let right)):
            if left === right { return true }
            return left.entries.count == right.entries.count
                && left.entries.allSatisfy { right.value(of: $0.key)?.equals($0.value) == true }
        case (.namespace(let left), .namespace(let right)): return left === right
        case (.callable(let left), .callable(let right)): return left.isSame(as: right)
        case (.loop(let left), .loop(let right)): return left === right
        default:
            if let left = string, let right = other.string { return TemplateText.same(left, right) }
            if let left = whole, let right = other.whole { return left == right }
            if let left = real, let right = other.real { return left == right }
            return false
        }
    }
}

extension TemplateValue {
    /// A value of JSON; throws where lists and objects nest too deep.
    init(_ json: JSONValue, depth: Int = 0) throws {
        switch json {
        case .null: self = .none
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(Int(value))
        case .number(let value): self = .number(value)
        case .string(let text): self = .string(text)
        case .array(let values):
            try TemplateLimits.checkGiven(depth: depth + 1)
            self = .list(try values.map { try TemplateValue($0, depth: depth + 1) })
        case .object(let object):
            try TemplateLimits.checkGiven(depth: depth + 1)
            if let dictionary = try TemplateDictionary(few: object.fields, depth: depth) {
                self = .dictionary(dictionary)
                return
            }
            // As in Python, a later field of the same name replaces the value of an earlier one in its place.
            var builder = TemplateDictionary.Builder(capacity: object.fields.count)
            for field in object.fields {
                if case .string(let text) = field.value {
                    builder.set(field.name, .string(text))
                } else {
                    builder.set(field.name, try TemplateValue(field.value, depth: depth + 1))
                }
            }
            self = .dictionary(builder.dictionary)
        }
    }
}
