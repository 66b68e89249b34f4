internal import JSON

/// A mapping that keeps its order and never changes.
final class TemplateDictionary {
    typealias Entry = (key: TemplateValue, value: TemplateValue)
    /// Up to this many entries are searched one by one.
    fileprivate static let linearLimit = 8

    let entries: [Entry]
    /// Places of keys, kept only where a linear search would be slow.
    private let places: [TemplateKey: Int]?
    let depth: Int
    /// How many values nest in this one, each counted as often as it occurs.
    let weight: Int

    fileprivate init(_ entries: [Entry], places: [TemplateKey: Int]?) {
        self.entries = entries
        self.places = places
        var deepest = 0
        var sum = entries.count + 1
        for place in entries.indices {
            let (value, key) = (entries[place].value.extent, entries[place].key.extent)
            deepest = max(deepest, max(value.depth, key.depth))
            sum = sum.addingReportingOverflow(value.weight + key.weight).partialValue
        }
        depth = deepest + 1
        weight = sum
    }

    /// The fields of an object of JSON, where they are few and no name stands twice.
    convenience init?(few fields: [(name: String, value: JSONValue)], depth: Int) throws {
        guard fields.count <= Self.linearLimit else { return nil }
        for place in fields.indices.dropFirst() {
            for earlier in 0..<place where TemplateText.same(fields[earlier].name, fields[place].name) { return nil }
        }
        let entries = try fields.map { field -> Entry in
            if case .string(let text) = field.value { return (.string(field.name), .string(text)) }
            return (.string(field.name), try TemplateValue(field.value, depth: depth + 1))
        }
        self.init(entries, places: nil)
    }

    func value(_ name: String) -> TemplateValue? {
        if let places { return places[.string(name)].map { entries[$0].value } }
        return entries.withUnsafeBufferPointer { entries in
            for place in entries.indices {
                if case .string(let key) = entries[place].key, TemplateText.same(key, name) { return entries[place].value }
            }
            return nil
        }
    }

    func value(of key: TemplateValue) -> TemplateValue? {
        if let name = key.string { return value(name) }
        guard let wanted = TemplateKey(key) else { return nil }
        if let places { return places[wanted].map { entries[$0].value } }
        return entries.first { TemplateKey($0.key) == wanted }?.value
    }

    /// Collects entries; a key that is there already keeps its place.
    struct Builder {
        private var entries: [Entry] = []
        private var places: [TemplateKey: Int]?

        init(capacity: Int = 0) {
            entries.reserveCapacity(capacity)
        }

        var dictionary: TemplateDictionary { TemplateDictionary(entries, places: places) }

        mutating func set(_ name: String, _ value: TemplateValue) {
            _ = set(.string(name), value)
        }

        /// False where the key is of a kind that Python cannot hash.
        mutating func set(_ key: TemplateValue, _ value: TemplateValue) -> Bool {
            if places == nil, case .string(let name) = key {
                for place in entries.indices {
                    if case .string(let other) = entries[place].key, TemplateText.same(other, name) {
                        entries[place].value = value
                        return true
                    }
                }
                entries.append((key, value))
            } else {
                guard let wanted = TemplateKey(key) else { return false }
                if let place = places?[wanted] ?? (places == nil ? entries.firstIndex { TemplateKey($0.key) == wanted } : nil) {
                    entries[place].value = value
                    return true
                }
                entries.append((key, value))
                places?[wanted] = entries.count - 1
            }
            if places == nil, entries.count > TemplateDictionary.linearLimit {
                var made = [TemplateKey: Int](minimumCapacity: entries.count * 2)
                for (place, entry) in entries.enumerated() { if let key = TemplateKey(entry.key) { made[key] = place } }
                places = made
            }
            return true
        }
    }
}

/// A value as Python hashes it: numbers of all kinds that are equal are one key.
enum TemplateKey: Hashable {
    case none
    case undefined
    case integer(Int)
    case number(Double)
    case string(String)
    case tuple([TemplateKey])
    case object(ObjectIdentifier)

    init?(_ value: TemplateValue) {
        switch value {
        case .none: self = .none
        case .bool, .integer: self = .integer(value.whole ?? 0)
        case .number(let number): self = Int(exactly: number).map { .integer($0) } ?? .number(number)
        case .string(let text), .markup(let text): self = .string(text)
        case .sequence(let sequence) where sequence.kind.isTuple:
            var parts: [TemplateKey] = []
            for value in sequence.values {
                guard let part = TemplateKey(value) else { return nil }
                parts.append(part)
            }
            self = .tuple(parts)
        case .sequence(let sequence) where sequence.kind == .generator: self = .object(ObjectIdentifier(sequence))
        case .namespace(let object): self = .object(ObjectIdentifier(object))
        case .callable(let object): self = .object(ObjectIdentifier(object))
        case .loop(let object): self = .object(ObjectIdentifier(object))
        case .undefined: self = .undefined
        case .sequence, .dictionary: return nil
        }
    }

    static func == (left: TemplateKey, right: TemplateKey) -> Bool {
        switch (left, right) {
        case (.none, .none), (.undefined, .undefined): true
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): TemplateText.same(left, right)
        case (.tuple(let left), .tuple(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .none, .undefined: hasher.combine(0)
        case .integer(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let text): hasher.combine(text)
        case .tuple(let parts): hasher.combine(parts)
        case .object(let object): hasher.combine(object)
        }
    }
}
