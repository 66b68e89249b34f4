/// Elements in a row: a list, a tuple, or what stands for one of Python's views and generators.
final class TemplateSequence {
    enum Kind: String {
        case list
        case tuple
        /// A tuple whose parts are also called `grouper` and `list`.
        case group = "tuple of a group"
        /// Passed through once.
        case generator
        case keys = "view of keys"
        case values = "view of values"
        case items = "view of items"
        case range

        var isTuple: Bool { self == .tuple || self == .group }
        /// Whether the elements can be reached by their place.
        var isIndexed: Bool { self == .list || self == .range || isTuple }
        var isComparable: Bool { self == .list || isTuple }
        var hasLength: Bool { self != .generator }
    }

    let values: [TemplateValue]
    let kind: Kind
    let depth: Int
    /// How many values nest in this one, each counted as often as it occurs.
    let weight: Int
    /// How many elements of a generator are gone.
    private var taken = 0

    /// How Python writes the range.
    let label: String?

    init(_ values: [TemplateValue], _ kind: Kind, label: String? = nil) {
        self.values = values
        self.kind = kind
        self.label = label
        var deepest = 0
        var sum = values.count + 1
        for place in values.indices {
            guard case (let depth, let weight) = values[place].extent, weight > 0 else { continue }
            deepest = max(deepest, depth)
            sum = sum.addingReportingOverflow(weight).partialValue
        }
        depth = deepest + 1
        weight = sum
    }

    /// The elements for one pass; a generator has none left afterwards.
    func pass() -> [TemplateValue] {
        guard kind == .generator else { return values }
        defer { taken = values.count }
        return taken == 0 ? values : Array(values[taken...])
    }

    /// The first element; a generator loses it.
    func first() -> TemplateValue? {
        guard kind == .generator else { return values.first }
        guard taken < values.count else { return nil }
        taken += 1
        return values[taken - 1]
    }
}

/// A field store that a template can change: `namespace(…)`.
final class TemplateNamespace {
    private(set) var fields: [(key: String, value: TemplateValue)]

    init(_ fields: [(key: String, value: TemplateValue)]) {
        self.fields = fields
    }

    subscript(name: String) -> TemplateValue? {
        get { fields.first { TemplateText.same($0.key, name) }?.value }
        set {
            guard let newValue else { return }
            if let place = fields.firstIndex(where: { TemplateText.same($0.key, name) }) {
                fields[place].value = newValue
            } else {
                fields.append((name, newValue))
            }
        }
    }

    /// Lets go of what the fields hold, which may be the namespace itself.
    func clear() { fields = [] }
}
