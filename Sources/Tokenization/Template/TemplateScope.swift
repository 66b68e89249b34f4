/// Where a name's value lies: in a slot of the frame that many macros out.
struct TemplatePlace: Sendable, Equatable {
    var distance: Int
    var slot: Int
}

/// While compiling: the names that one template, macro body or recursive loop can see.
final class TemplateNames {
    let parent: TemplateNames?
    private(set) var count = 0
    /// Innermost last.
    private var scopes: [[String: Int]] = [[:]]
    /// Names that no scope sets: variables of the rendering and functions. Kept by the outermost names alone.
    private(set) var variables: [String: Int] = [:]
    /// Slots of `loop` that something reads.
    private var loops: Set<Int> = []
    /// The deepest nesting so far.
    var deepest = 0
    var depth = 0

    init(parent: TemplateNames?) {
        self.parent = parent
    }

    func slot() -> Int {
        count += 1
        return count - 1
    }

    func push() { scopes.append([:]) }
    func pop() { scopes.removeLast() }

    /// A slot for `name` in the innermost scope.
    func declare(_ name: String) -> Int {
        if let slot = scopes.last?[name] { return slot }
        let slot: Int
        if parent == nil, scopes.count == 1 {
            slot = variable(name)
        } else {
            slot = self.slot()
        }
        scopes[scopes.count - 1][name] = slot
        return slot
    }

    private func variable(_ name: String) -> Int {
        if let slot = variables[name] { return slot }
        let slot = self.slot()
        variables[name] = slot
        return slot
    }

    /// Whether something asked for the place of `loop` in this slot.
    func readsLoop(_ slot: Int) -> Bool { loops.contains(slot) }

    func place(of name: String) -> TemplatePlace {
        for scope in scopes.reversed() {
            guard let slot = scope[name] else { continue }
            if name == "loop" { loops.insert(slot) }
            return TemplatePlace(distance: 0, slot: slot)
        }
        guard let parent else { return TemplatePlace(distance: 0, slot: variable(name)) }
        var place = parent.place(of: name)
        place.distance += 1
        return place
    }
}
