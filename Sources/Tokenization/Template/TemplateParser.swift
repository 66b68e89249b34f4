internal import Domain
internal import JSON

/// Builds the syntax tree of a template; what is not built is refused by name here, before anything is rendered.
struct TemplateParser {
    /// Tags and brackets nested deeper than this are refused.
    static let depthLimit = 64
    /// Operators in a row.
    static let chainLimit = 200

    var tokens: [TemplateToken]
    var position = 0
    var depth = 0
    private var loops = 0
    private(set) var hasGeneration = false

    /// The statements of `source`, and whether it marks what the model generates; throws `invalidTemplate`.
    static func parse(_ source: String) throws -> (statements: [TemplateStatement], hasGeneration: Bool) {
        var parser = TemplateParser(tokens: try TemplateLexer.tokens(of: source))
        let (statements, _) = try parser.statements(until: [])
        return (statements, parser.hasGeneration)
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
                body.append(try nested { try $0.statement(tag, line: line) })
            case .end where ends.isEmpty: return (body, "")
            default:
                throw WorkbenchError.template(opened, "\(ends.joined(separator: " or ")) was expected, not \(token.description)")
            }
        }
    }

    private mutating func statement(_ tag: String, line: Int) throws -> TemplateStatement {
        switch tag {
        case "if": return try condition()
        case "for": return try loop(line: line)
        case "set": return try assignment(line: line)
        case "generation":
            try expect(.tagEnd)
            hasGeneration = true
            let body = try statements(until: ["endgeneration"]).body
            try expect(.tagEnd)
            return .generation(body)
        case "break", "continue":
            guard loops > 0 else { throw WorkbenchError.template(line, "\(tag) stands outside of a loop") }
            try expect(.tagEnd)
            return tag == "break" ? .leave(line: line) : .proceed(line: line)
        case "elif", "else", "endif", "endfor", "endset", "endgeneration":
            throw WorkbenchError.template(line, "\(tag) stands without its opening tag")
        default: throw WorkbenchError.templateConstruct(line, "the tag \(tag)")
        }
    }

    private mutating func condition() throws -> TemplateStatement {
        var branches: [(test: TemplateExpression?, body: [TemplateStatement])] = []
        var test: TemplateExpression? = try tupleOrExpression()
        while true {
            try expect(.tagEnd)
            let (body, end) = try statements(until: test == nil ? ["endif"] : ["elif", "else", "endif"])
            branches.append((test, body))
            if end == "endif" { break }
            test = end == "elif" ? try tupleOrExpression() : nil
        }
        try expect(.tagEnd)
        return .condition(branches)
    }

    private mutating func loop(line: Int) throws -> TemplateStatement {
        var targets = [try name()]
        while take(",") { targets.append(try name()) }
        guard takeName("in") else { throw WorkbenchError.template(self.line, "in was expected, not \(token.description)") }
        let sequence = try tupleOrExpression(withChoice: false)
        let filter = takeName("if") ? try expression() : nil
        if token.kind == .name("recursive") { throw WorkbenchError.templateConstruct(line, "the recursive loop") }
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
        return .loop(TemplateLoop(targets: targets, sequence: sequence, filter: filter, body: body, otherwise: otherwise, line: line))
    }

    private mutating func assignment(line: Int) throws -> TemplateStatement {
        var names = [try name()]
        var target: TemplateTarget
        if take(".") {
            let field = try name()
            if field.hasPrefix("_") { throw WorkbenchError.template(line, "\(field) cannot be set, for it starts with an underscore") }
            target = .field(of: names[0], name: field)
        } else {
            while take(",") { names.append(try name()) }
            target = .names(names)
        }
        guard take("=") else { throw WorkbenchError.templateConstruct(line, "set without a value") }
        let value = try tupleOrExpression()
        try expect(.tagEnd)
        return .set(target: target, value: value, line: line)
    }
}
