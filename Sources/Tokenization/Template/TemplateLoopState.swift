/// What `loop` tells about the pass at hand.
final class TemplateLoopState {
    let elements: [TemplateValue]
    var index = 0
    /// How many loops of the same recursion are around this one.
    let level: Int
    let valueDepth: Int
    /// What `loop(elements)` runs, for a recursive loop.
    let recursion: TemplateCallable?
    private var lastChanged: [TemplateValue]?

    init(_ elements: [TemplateValue], level: Int, recursion: TemplateCallable?, depth: Int) {
        self.elements = elements
        self.level = level
        self.recursion = recursion
        valueDepth = depth + 1
    }

    /// The field `name`; nil where a loop has none.
    func field(_ name: String) -> TemplateValue? {
        switch name {
        case "index": .integer(index + 1)
        case "index0": .integer(index)
        case "first": .bool(index == 0)
        case "last": .bool(index + 1 == elements.count)
        case "length": .integer(elements.count)
        case "revindex": .integer(elements.count - index)
        case "revindex0": .integer(elements.count - index - 1)
        case "depth": .integer(level + 1)
        case "depth0": .integer(level)
        case "previtem": index > 0 ? elements[index - 1] : .undefined("loop.previtem of the first pass")
        case "nextitem": index + 1 < elements.count ? elements[index + 1] : .undefined("loop.nextitem of the last pass")
        default: nil
        }
    }

    /// Whether `values` are others than in the last call.
    func changed(_ values: [TemplateValue]) -> Bool {
        if let last = lastChanged, last.count == values.count, zip(last, values).allSatisfy({ $0.equals($1) }) { return false }
        lastChanged = values
        return true
    }
}
