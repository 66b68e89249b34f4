internal import Domain

/// Gives the value of an expression.
typealias TemplateEvaluation = @Sendable (inout TemplateRun) throws -> TemplateValue
/// Says whether an expression is true.
typealias TemplateCheck = @Sendable (inout TemplateRun) throws -> Bool
/// Writes an expression to the output.
typealias TemplateWriting = @Sendable (inout TemplateRun) throws -> Void
/// Runs a statement.
typealias TemplateAction = @Sendable (inout TemplateRun) throws -> TemplateFlow

// Lists and optionals hold functions in these, because Swift calls a function in a list of functions, and one that passed through
// generic code, by a detour.
struct ListedEvaluation: Sendable {
    let evaluate: TemplateEvaluation

    @inline(__always)
    func callAsFunction(_ run: inout TemplateRun) throws -> TemplateValue { try evaluate(&run) }
}

struct ListedCheck: Sendable {
    let check: TemplateCheck

    @inline(__always)
    func callAsFunction(_ run: inout TemplateRun) throws -> Bool { try check(&run) }
}

struct ListedWriting: Sendable {
    let write: TemplateWriting

    @inline(__always)
    func callAsFunction(_ run: inout TemplateRun) throws { try write(&run) }
}

struct ListedAction: Sendable {
    let act: TemplateAction

    @inline(__always)
    func callAsFunction(_ run: inout TemplateRun) throws -> TemplateFlow { try act(&run) }
}

/// A template ready to run.
struct TemplateProgram: Sendable {
    /// A name that no tag of the outermost level sets; a rendering fills its slot.
    struct Variable: Sendable {
        /// Names that a rendering always gives, found without comparing strings.
        enum Role: String {
            case messages, tools, documents
            case addGenerationPrompt = "add_generation_prompt"
        }

        let name: String
        let slot: Int
        let role: Role?
        /// What the name means where no variable is given.
        let function: TemplateFunction?
    }

    let body: TemplateAction
    let slotCount: Int
    let variables: [Variable]
    let marksGeneration: Bool
}

/// Turns the syntax tree into closures: names become slots, filters and tests are bound, and what is not built is refused by name.
struct TemplateCompiler {
    /// Expressions and tags within each other.
    static let depthLimit = 400

    var names: TemplateNames
    /// Inside of a condition Jinja looks up filters and tests only when they are used.
    var isConditional = false
    private(set) var marksGeneration = false

    static func compile(_ statements: [TemplateStatement]) throws -> TemplateProgram {
        var compiler = TemplateCompiler(names: TemplateNames(parent: nil))
        for name in storedNames(statements) { _ = compiler.names.declare(name) }
        let body = try compiler.body(statements)
        return TemplateProgram(
            body: body, slotCount: compiler.names.count,
            variables: compiler.names.variables.map { name, slot in
                TemplateProgram.Variable(
                    name: name, slot: slot, role: TemplateProgram.Variable.Role(rawValue: name), function: TemplateFunction(rawValue: name))
            },
            marksGeneration: compiler.marksGeneration)
    }

    /// Statements one after the other.
    mutating func body(_ statements: [TemplateStatement]) throws -> TemplateAction {
        var actions: [ListedAction] = []
        for statement in statements { actions.append(ListedAction(act: try nestedAction(statement))) }
        return Self.sequence(actions[...])
    }

    /// The actions one after the other: halves of halves, which is faster than a list.
    private static func sequence(_ actions: ArraySlice<ListedAction>) -> TemplateAction {
        guard let only = actions.first else { return { _ in .next } }
        if actions.count == 1 { return only.act }
        let middle = actions.startIndex + actions.count / 2
        let (first, rest) = (sequence(actions[..<middle]), sequence(actions[middle...]))
        return { run in
            let flow = try first(&run)
            return flow == .next ? try rest(&run) : flow
        }
    }

    private mutating func nestedAction(_ statement: TemplateStatement) throws -> TemplateAction {
        let names = names
        try descend(line: 1)
        defer { names.depth -= 1 }
        return try action(statement)
    }

    /// Counts how deep expressions and tags nest, up to `ascend`.
    func descend(line: Int) throws {
        names.depth += 1
        names.deepest = max(names.deepest, names.depth)
        guard names.depth <= Self.depthLimit else {
            throw WorkbenchError.template(line, "expressions nest deeper than \(Self.depthLimit) levels")
        }
    }

    func ascend() { names.depth -= 1 }

    /// Compiles statements in a scope of their own; `enter` runs where it is entered.
    mutating func scoped(
        storing stored: [String], _ statements: [TemplateStatement]
    ) throws -> (body: TemplateAction, enter: TemplateWriting) {
        // A name that the scope sets starts out as what it is outside.
        let outside = stored.map { names.place(of: $0) }
        names.push()
        let wasConditional = isConditional
        isConditional = false
        defer {
            names.pop()
            isConditional = wasConditional
        }
        let enter = Self.aliases(zip(stored, outside).map { (slot: names.declare($0), place: $1) })
        return (try body(statements), enter)
    }

    static func aliases(_ aliases: [(slot: Int, place: TemplatePlace)]) -> TemplateWriting {
        if aliases.isEmpty { return { _ in } }
        return { run in
            for alias in aliases { run.frame[alias.slot] = run.frame.ancestor(alias.place.distance)[alias.place.slot] }
        }
    }

    /// What gives the values of `expressions`.
    mutating func evaluations(_ expressions: [TemplateExpression]) throws -> [ListedEvaluation] {
        try expressions.map { ListedEvaluation(evaluate: try evaluation($0)) }
    }

    mutating func noteGeneration() { marksGeneration = true }

    /// The names that statements set in their own scope; conditions have none of their own.
    static func storedNames(_ statements: [TemplateStatement]) -> [String] {
        var names: [String] = []
        func add(_ more: [String]) { for name in more where !names.contains(name) { names.append(name) } }
        for statement in statements {
            switch statement {
            case .set(let target, _, _), .setBlock(let target, _, _, _): add(target.names)
            case .macro(let macro): add([macro.name])
            case .condition(let branches): for branch in branches { add(storedNames(branch.body)) }
            default: break
            }
        }
        return names
    }
}
