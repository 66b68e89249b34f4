internal import Domain
internal import JSON

/// Builds the syntax tree of a template.
struct TemplateParser {
    /// Tags and brackets nested deeper than this are refused.
    static let depthLimit = 48
    /// Operators in a row.
    static let chainLimit = 200
    /// Longer templates are refused.
    static let sourceLimit = 4 << 20
    /// Names that a template cannot set or read as variables.
    private static let operators: Set<String> = ["not", "and", "or", "in", "is", "if", "else"]
    private static let constants: Set<String> = ["true", "false", "none", "True", "False", "None"]

    var tokens: [TemplateToken]
    var position = 0
    var depth = 0
    private var loops = 0
    /// For each macro around: which of the names that a call fills by itself its body reads.
    var impliedNames: [Set<String>] = []

    /// The statements of `source`; throws `invalidTemplate`.
    static func parse(_ source: String) throws -> [TemplateStatement] {
        guard source.utf8.count <= sourceLimit else {
            throw WorkbenchError.template(1, "the template has \(source.utf8.count) bytes, more than \(sourceLimit)")
        }
        var parser = TemplateParser(tokens: try TemplateLexer.tokens(of: source))
        return try parser.statements(until: []).body
    }

    private init(tokens: [TemplateToken]) {
        self.tokens = tokens
    }

    var token: TemplateToken { tokens[position] }
    var line: Int { token.line }

    /// Goes one token on; the last token is never left.
    mutating func advance() {
        if position + 1 < tokens.count { position += 1 }
    }

    mutating func take(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeName(_ name: String) -> Bool {
        guard token.kind == .name(name) else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: TemplateToken.Kind) throws {
        guard token.kind == kind else {
            let wanted = TemplateToken(kind: kind, line: line).description
            throw WorkbenchError.template(line, "\(wanted) was expected, not \(token.description)")
        }
        advance()
    }

    mutating func name() throws -> String {
        guard case .name(let name) = token.kind else {
            throw WorkbenchError.template(line, "a name was expected, not \(token.description)")
        }
        advance()
        return name
    }

    /// Counts how deep tags and brackets nest around `body`.
    mutating func nested<Result>(_ body: (inout TemplateParser) throws -> Result) throws -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw WorkbenchError.template(line, "it nests deeper than \(Self.depthLimit) levels") }
        return try body(&self)
    }

    /// Statements up to a tag named in `ends`, whose name is taken and given.
    private mutating func statements(until ends: [String]) throws -> (body: [TemplateStatement], end: String) {
        let opened = line
        var body: [TemplateStatement] = []
        while true {
            switch token.kind {
            case .text(let text):
                body.append(.text(text))
                advance()
            case .outputStart:
                advance()
                body.append(.output(try tupleOrExpression()))
                try expect(.outputEnd)
            case .tagStart:
                advance()
                let line = line
                let tag = try name()
                if ends.contains(tag) { return (body, tag) }
                body += try nested { try $0.statement(tag, line: line) }
            case .end where ends.isEmpty: return (body, "")
            default:
                throw WorkbenchError.template(opened, "\(ends.joined(separator: " or ")) was expected, not \(token.description)")
            }
        }
    }

    /// What stands between the tag at hand and the tag `end`, both taken whole.
    private mutating func block(until end: String) throws -> [TemplateStatement] {
        try expect(.tagEnd)
        let body = try statements(until: [end]).body
        try expect(.tagEnd)
        return body
    }

    /// A block that Python would make a function: no loop around it can be left from within.
    private mutating func closedBlock(until end: String) throws -> [TemplateStatement] {
        let outer = loops
        loops = 0
        defer { loops = outer }
        return try block(until: end)
    }

    private mutating func statement(_ tag: String, line: Int) throws -> [TemplateStatement] {
        switch tag {
        case "if": return [try condition()]
        case "for": return [try loop(line: line)]
        case "set": return [try assignment(line: line)]
        case "macro": return [.macro(try macro(line: line))]
        case "call": return [try callBlock(line: line)]
        case "with": return [try with(line: line)]
        case "filter":
            var value = TemplateExpression(kind: .name(TemplateExpression.blockName), line: line)
            value = try filter(of: value)
            while take("|") { value = try filter(of: value) }
            return [.filterBlock(value: value, body: try block(until: "endfilter"))]
        case "print":
            var outputs = [TemplateStatement.output(try expression())]
            while take(",") { outputs.append(.output(try expression())) }
            try expect(.tagEnd)
            return outputs
        case "generation": return [.generation(try closedBlock(until: "endgeneration"))]
        case "break", "continue":
            guard loops > 0 else { throw WorkbenchError.template(line, "\(tag) stands outside of a loop") }
            try expect(.tagEnd)
            return [tag == "break" ? .leave : .proceed]
        case _ where tag == "elif" || tag == "else" || tag.hasPrefix("end"):
            throw WorkbenchError.template(line, "\(tag) stands without its opening tag")
        default: throw WorkbenchError.templateConstruct(line, "the tag \(tag)")
        }
    }

    private mutating func condition() throws -> TemplateStatement {
        var branches: [(test: TemplateExpression?, body: [TemplateStatement])] = []
        var test: TemplateExpression? = try tupleOrExpression(withChoice: false)
        while true {
            try expect(.tagEnd)
            let (body, end) = try statements(until: test == nil ? ["endif"] : ["elif", "else", "endif"])
            branches.append((test, body))
            if end == "endif" { break }
            test = end == "elif" ? try tupleOrExpression(withChoice: false) : nil
        }
        try expect(.tagEnd)
        return .condition(branches)
    }

    private mutating func loop(line: Int) throws -> TemplateStatement {
        let target = try target(withFields: false)
        if target.names.contains("loop") { throw WorkbenchError.template(line, "loop cannot be given a value by a loop") }
        guard takeName("in") else { throw WorkbenchError.template(self.line, "in was expected, not \(token.description)") }
        let sequence = try tupleOrExpression(withChoice: false)
        let filter = takeName("if") ? try expression() : nil
        let isRecursive = takeName("recursive")
        try expect(.tagEnd)
        loops += 1
        let (body, end) = try statements(until: ["endfor", "else"])
        loops -= 1
        var otherwise: [TemplateStatement] = []
        if end == "else" {
            try expect(.tagEnd)
            otherwise = try statements(until: ["endfor"]).body
        }
        try expect(.tagEnd)
        return .loop(
            TemplateLoop(
                target: target, sequence: sequence, filter: filter, isRecursive: isRecursive, body: body, otherwise: otherwise, line: line))
    }

    private mutating func assignment(line: Int) throws -> TemplateStatement {
        let target = try target(withFields: true)
        if take("=") {
            let value = try tupleOrExpression()
            try expect(.tagEnd)
            return .set(target: target, value: value, line: line)
        }
        var value = TemplateExpression(kind: .name(TemplateExpression.blockName), line: line)
        while take("|") { value = try filter(of: value) }
        return .setBlock(target: target, value: value, body: try block(until: "endset"), line: line)
    }

    /// What is given a value: a name, names with commas between them, or such in brackets.
    private mutating func target(withFields: Bool) throws -> TemplateTarget {
        let first = try singleTarget(withFields: withFields)
        guard token.kind == .symbol(",") else { return first }
        var targets = [first]
        while take(",") {
            switch token.kind {
            case .symbol("="), .name("in"), .tagEnd, .symbol(")"): return .tuple(targets)
            default: targets.append(try singleTarget(withFields: withFields))
            }
        }
        return .tuple(targets)
    }

    private mutating func singleTarget(withFields: Bool) throws -> TemplateTarget {
        if take("(") {
            let inner = try nested { try $0.target(withFields: withFields) }
            try expect(.symbol(")"))
            return inner
        }
        let name = try assignableName()
        guard withFields, take(".") else { return .name(name) }
        let field = try self.name()
        if field.hasPrefix("_") { throw WorkbenchError.template(line, "\(field) cannot be set, for it starts with an underscore") }
        return .field(of: name, name: field)
    }

    private mutating func assignableName() throws -> String {
        let line = line
        let name = try name()
        guard !Self.operators.contains(name), !Self.constants.contains(name) else {
            throw WorkbenchError.template(line, "\(name) cannot be given a value")
        }
        return name
    }

    private mutating func parameters() throws -> [(name: String, fallback: TemplateExpression?)] {
        try expect(.symbol("("))
        var parameters: [(name: String, fallback: TemplateExpression?)] = []
        while !take(")") {
            if !parameters.isEmpty { try expect(.symbol(",")) }
            let line = line
            let name = try assignableName()
            let fallback = take("=") ? try expression() : nil
            if fallback == nil, parameters.last?.fallback != nil {
                throw WorkbenchError.template(line, "the parameter \(name) without a default follows one with a default")
            }
            parameters.append((name, fallback))
        }
        return parameters
    }

    private mutating func macro(line: Int) throws -> TemplateMacroSyntax {
        let name = try assignableName()
        impliedNames.append([])
        let parameters = try parameters()
        let body = try closedBlock(until: "endmacro")
        return TemplateMacroSyntax(name: name, parameters: parameters, body: body, uses: impliedNames.removeLast(), line: line)
    }

    private mutating func callBlock(line: Int) throws -> TemplateStatement {
        impliedNames.append([])
        let parameters = token.kind == .symbol("(") ? try parameters() : []
        // The call itself does not belong to the body.
        let own = impliedNames.removeLast()
        let call = try expression()
        guard case .call(let callee, let arguments) = call.kind else {
            throw WorkbenchError.template(line, "a call was expected after call")
        }
        impliedNames.append(own)
        let body = try closedBlock(until: "endcall")
        let caller = TemplateMacroSyntax(name: "caller", parameters: parameters, body: body, uses: impliedNames.removeLast(), line: line)
        return .callBlock(caller: caller, callee: callee, arguments: arguments)
    }

    private mutating func with(line: Int) throws -> TemplateStatement {
        var bindings: [(target: TemplateTarget, value: TemplateExpression)] = []
        while token.kind != .tagEnd {
            if !bindings.isEmpty { try expect(.symbol(",")) }
            let target = try singleTarget(withFields: false)
            try expect(.symbol("="))
            bindings.append((target, try expression()))
        }
        return .with(bindings, body: try block(until: "endwith"), line: line)
    }
}
