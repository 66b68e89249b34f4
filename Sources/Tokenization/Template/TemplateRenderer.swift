internal import Domain
internal import JSON

/// Runs a template's statements; counts its steps and its output, and stops where they pass the limits.
struct TemplateRenderer {
    /// Statements and expressions that one rendering may take.
    static let stepLimit = 1_000_000
    /// Bytes of text that one rendering may make, on the way or as its output.
    static let byteLimit = 64 << 20
    /// Expressions within expressions.
    static let depthLimit = 400

    private enum Flow { case next, leave, proceed }

    private(set) var output: [UInt8] = []
    /// What `{% generation %}` marks, as ranges of the output.
    private(set) var generated: [Range<Int>] = []
    var namespaces: [[(key: String, value: TemplateValue)]] = []
    private var scopes: [[(key: String, value: TemplateValue)]]
    private var steps = 0
    private var bytes = 0
    var depth = 0
    private var isGenerating = false

    init(variables: [(key: String, value: TemplateValue)]) {
        scopes = [variables, []]
    }

    /// Renders the statements of a whole template.
    mutating func run(_ statements: [TemplateStatement]) throws {
        _ = try render(statements)
    }

    /// The value of a name, innermost scope first.
    func value(of name: String) -> TemplateValue {
        for scope in scopes.reversed() {
            if let value = TemplateValue.find(name, in: scope) { return value }
        }
        return .undefined(name)
    }

    /// Counts `count` steps.
    mutating func step(_ count: Int = 1, line: Int) throws {
        steps += count
        guard steps <= Self.stepLimit else {
            throw WorkbenchError.template(
                line, "rendering takes more than \(Self.stepLimit) steps", hint: "Shorten the conversation or simplify the template.")
        }
    }

    /// Counts text that was made.
    mutating func made(_ text: String, line: Int) throws -> String {
        bytes += text.utf8.count
        guard bytes <= Self.byteLimit else {
            throw WorkbenchError.template(
                line, "rendering makes more than \(Self.byteLimit >> 20) MiB of text", hint: "Shorten the conversation.")
        }
        return text
    }

    private mutating func render(_ statements: [TemplateStatement]) throws -> Flow {
        for statement in statements {
            let flow = try render(statement)
            if flow != .next { return flow }
        }
        return .next
    }

    private mutating func render(_ statement: TemplateStatement) throws -> Flow {
        switch statement {
        case .text(let text):
            try step(line: 1)
            output.append(contentsOf: try made(text, line: 1).utf8)
        case .output(let expression):
            let text = try evaluate(expression).text(line: expression.line)
            output.append(contentsOf: try made(text, line: expression.line).utf8)
        case .condition(let branches):
            for branch in branches {
                if let test = branch.test, !(try evaluate(test).isTrue) { continue }
                return try render(branch.body)
            }
        case .loop(let loop): return try render(loop)
        case .set(let target, let value, let line): try assign(try evaluate(value), to: target, line: line)
        case .generation(let body): return try renderGeneration(body)
        case .leave(let line):
            try step(line: line)
            return .leave
        case .proceed(let line):
            try step(line: line)
            return .proceed
        }
        return .next
    }

    private mutating func renderGeneration(_ body: [TemplateStatement]) throws -> Flow {
        let start = output.count
        let isOutermost = !isGenerating
        isGenerating = true
        scopes.append([])
        let flow = try render(body)
        scopes.removeLast()
        if isOutermost {
            isGenerating = false
            generated.append(start..<output.count)
        }
        return flow
    }

    private mutating func render(_ loop: TemplateLoop) throws -> Flow {
        var elements = try self.elements(of: evaluate(loop.sequence), line: loop.line)
        if let filter = loop.filter {
            var kept: [TemplateValue] = []
            for element in elements {
                scopes.append(try bind(loop.targets, to: element, line: loop.line))
                if try evaluate(filter).isTrue { kept.append(element) }
                scopes.removeLast()
            }
            elements = kept
        }
        if elements.isEmpty { return try render(loop.otherwise) }
        for (index, element) in elements.enumerated() {
            try step(line: loop.line)
            var scope = try bind(loop.targets, to: element, line: loop.line)
            scope.append(("loop", .loop(TemplateLoopState(index: index, elements: elements))))
            scopes.append(scope)
            let flow = try render(loop.body)
            scopes.removeLast()
            if flow == .leave { break }
        }
        return .next
    }

    private func bind(_ names: [String], to value: TemplateValue, line: Int) throws -> [(key: String, value: TemplateValue)] {
        if names.count == 1 { return [(names[0], value)] }
        let parts = try elements(of: value, line: line)
        guard parts.count == names.count else {
            throw WorkbenchError.template(line, "\(parts.count) values cannot be given to \(names.count) names")
        }
        return Array(zip(names, parts)).map { (key: $0.0, value: $0.1) }
    }

    private mutating func assign(_ value: TemplateValue, to target: TemplateTarget, line: Int) throws {
        try step(line: line)
        switch target {
        case .names(let names):
            for (name, value) in try bind(names, to: value, line: line) {
                TemplateValue.set(name, value, in: &scopes[scopes.count - 1])
            }
        case .field(let owner, let name):
            guard case .namespace(let number) = self.value(of: owner) else {
                throw WorkbenchError.template(line, "\(owner) is not a namespace, so \(owner).\(name) cannot be set")
            }
            TemplateValue.set(name, value, in: &namespaces[number])
        }
    }

    /// What a loop over `value` passes through.
    func elements(of value: TemplateValue, line: Int) throws -> [TemplateValue] {
        switch value {
        case .list(let values), .tuple(let values): values
        case .dictionary(let fields): fields.map { .string($0.key) }
        case .string(let text): text.unicodeScalars.map { .string(String($0)) }
        case .undefined: []
        default: throw WorkbenchError.template(line, "a \(value.kind) cannot be looped over")
        }
    }
}
