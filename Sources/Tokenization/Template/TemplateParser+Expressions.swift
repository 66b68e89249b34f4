internal import Domain
internal import JSON

extension TemplateParser {
    /// An expression, or several with commas between them as a tuple.
    mutating func tupleOrExpression(withChoice: Bool = true) throws -> TemplateExpression {
        let line = line
        let first = withChoice ? try expression() : try disjunction()
        guard token.kind == .symbol(",") else { return first }
        var elements = [first]
        while take(",") {
            if endsTuple { break }
            elements.append(withChoice ? try expression() : try disjunction())
        }
        return TemplateExpression(kind: .tuple(elements), line: line)
    }

    /// Counts the links of a chain such as `a + b + c`, which nests as deep as it is long.
    private func link(_ count: inout Int) throws {
        count += 1
        guard count <= Self.chainLimit else { throw WorkbenchError.template(line, "a chain is longer than \(Self.chainLimit) links") }
    }

    private var endsTuple: Bool {
        switch token.kind {
        case .tagEnd, .outputEnd, .symbol(")"), .name("in"): true
        default: false
        }
    }

    mutating func expression() throws -> TemplateExpression {
        try nested { parser in
            let line = parser.line
            var value = try parser.disjunction()
            while parser.takeName("if") {
                let test = try parser.disjunction()
                let otherwise = parser.takeName("else") ? try parser.expression() : nil
                value = TemplateExpression(kind: .choice(test: test, then: value, otherwise: otherwise), line: line)
            }
            return value
        }
    }

    private mutating func disjunction() throws -> TemplateExpression {
        let line = line
        var left = try conjunction()
        var count = 0
        while takeName("or") { try link(&count); left = TemplateExpression(kind: .or(left, try conjunction()), line: line) }
        return left
    }

    private mutating func conjunction() throws -> TemplateExpression {
        let line = line
        var left = try negation()
        var count = 0
        while takeName("and") { try link(&count); left = TemplateExpression(kind: .and(left, try negation()), line: line) }
        return left
    }

    private mutating func negation() throws -> TemplateExpression {
        let line = line
        guard takeName("not") else { return try comparison() }
        return TemplateExpression(kind: .not(try nested { try $0.negation() }), line: line)
    }

    private mutating func comparison() throws -> TemplateExpression {
        let line = line
        let first = try sum()
        var rest: [(symbol: String, operand: TemplateExpression)] = []
        while true {
            if case .symbol(let symbol) = token.kind, ["==", "!=", "<", ">", "<=", ">="].contains(symbol) {
                advance()
                rest.append((symbol, try sum()))
            } else if takeName("in") {
                rest.append(("in", try sum()))
            } else if token.kind == .name("not"), position + 1 < tokens.count, tokens[position + 1].kind == .name("in") {
                advance()
                advance()
                rest.append(("not in", try sum()))
            } else {
                return rest.isEmpty ? first : TemplateExpression(kind: .comparison(first, rest), line: line)
            }
        }
    }

    private mutating func sum() throws -> TemplateExpression {
        try binary(["+", "-"]) { try $0.concatenation() }
    }

    private mutating func concatenation() throws -> TemplateExpression {
        try binary(["~"]) { try $0.product() }
    }

    private mutating func product() throws -> TemplateExpression {
        try binary(["*", "/", "//", "%"]) { try $0.power() }
    }

    private mutating func power() throws -> TemplateExpression {
        let operand = try unary()
        if token.kind == .symbol("**") { throw WorkbenchError.templateConstruct(line, "the operator **") }
        return operand
    }

    private mutating func binary(
        _ symbols: [String], _ operand: (inout TemplateParser) throws -> TemplateExpression
    ) throws -> TemplateExpression {
        let line = line
        var left = try operand(&self)
        var count = 0
        while case .symbol(let symbol) = token.kind, symbols.contains(symbol) {
            advance()
            try link(&count)
            left = TemplateExpression(kind: .binary(symbol, left, try operand(&self)), line: line)
        }
        return left
    }

    private mutating func unary(withFilters: Bool = true) throws -> TemplateExpression {
        let line = line
        var value: TemplateExpression
        if take("-") {
            value = TemplateExpression(kind: .negative(try nested { try $0.unary(withFilters: false) }), line: line)
        } else if take("+") {
            value = TemplateExpression(kind: .positive(try nested { try $0.unary(withFilters: false) }), line: line)
        } else {
            value = try primary()
        }
        value = try postfix(value)
        var count = 0
        while withFilters {
            try link(&count)
            if take("|") {
                value = try filter(of: value)
            } else if takeName("is") {
                value = try test(of: value)
            } else {
                break
            }
        }
        return value
    }

    private mutating func primary() throws -> TemplateExpression {
        let line = line
        func literal(_ value: JSONValue) -> TemplateExpression { TemplateExpression(kind: .literal(value), line: line) }
        switch token.kind {
        case .string(var text):
            advance()
            while case .string(let more) = token.kind {
                text += more
                advance()
            }
            return literal(.string(text))
        case .integer(let value):
            advance()
            return literal(.integer(Int64(value)))
        case .number(let value):
            advance()
            return literal(.number(value))
        case .name(let name):
            advance()
            return try named(name, line: line)
        case .symbol("("):
            advance()
            if take(")") { return TemplateExpression(kind: .tuple([]), line: line) }
            let value = try nested { try $0.tupleOrExpression() }
            try expect(.symbol(")"))
            return value
        case .symbol("["):
            advance()
            return TemplateExpression(kind: .list(try elements(until: "]")), line: line)
        case .symbol("{"):
            advance()
            return try dictionary(line: line)
        default: throw WorkbenchError.template(line, "a value was expected, not \(token.description)")
        }
    }

    private mutating func named(_ name: String, line: Int) throws -> TemplateExpression {
        switch name {
        case "true", "True": return TemplateExpression(kind: .literal(.bool(true)), line: line)
        case "false", "False": return TemplateExpression(kind: .literal(.bool(false)), line: line)
        case "none", "None": return TemplateExpression(kind: .literal(.null), line: line)
        case "not", "and", "or", "in", "is", "if", "else": throw WorkbenchError.template(line, "a value was expected, not \(name)")
        case "strftime_now", "self", "super", "varargs", "kwargs", "caller", "lipsum", "cycler", "joiner", "dict":
            throw WorkbenchError.templateConstruct(line, "the name \(name)")
        default: break
        }
        guard take("(") else {
            if TemplateFunctions.names.contains(name) { throw WorkbenchError.templateConstruct(line, "\(name) without a call") }
            return TemplateExpression(kind: .name(name), line: line)
        }
        guard TemplateFunctions.names.contains(name) else { throw WorkbenchError.templateConstruct(line, "the function \(name)") }
        return TemplateExpression(kind: .function(name, try arguments()), line: line)
    }

    private mutating func elements(until end: String) throws -> [TemplateExpression] {
        var elements: [TemplateExpression] = []
        while !take(end) {
            if !elements.isEmpty {
                try expect(.symbol(","))
                if take(end) { break }
            }
            elements.append(try expression())
        }
        return elements
    }

    private mutating func dictionary(line: Int) throws -> TemplateExpression {
        var pairs: [(key: TemplateExpression, value: TemplateExpression)] = []
        while !take("}") {
            if !pairs.isEmpty {
                try expect(.symbol(","))
                if take("}") { break }
            }
            let key = try expression()
            try expect(.symbol(":"))
            pairs.append((key, try expression()))
        }
        return TemplateExpression(kind: .dictionary(pairs), line: line)
    }

    private mutating func postfix(_ start: TemplateExpression) throws -> TemplateExpression {
        var value = start
        var count = 0
        while true {
            let line = line
            try link(&count)
            if take(".") {
                value = try member(of: value, line: line)
            } else if take("[") {
                value = try nested { try $0.subscripted(value, line: line) }
            } else if token.kind == .symbol("(") {
                throw WorkbenchError.templateConstruct(line, "a call of this value")
            } else {
                return value
            }
        }
    }

    private mutating func member(of value: TemplateExpression, line: Int) throws -> TemplateExpression {
        if case .integer(let index) = token.kind {
            advance()
            return TemplateExpression(
                kind: .item(value, TemplateExpression(kind: .literal(.integer(Int64(index))), line: line)), line: line)
        }
        let name = try name()
        if name.hasPrefix("__") { throw WorkbenchError.templateConstruct(line, "the field \(name)") }
        guard take("(") else { return TemplateExpression(kind: .attribute(value, name), line: line) }
        guard TemplateMethods.names.contains(name) else { throw WorkbenchError.templateConstruct(line, "the method \(name)") }
        return TemplateExpression(kind: .method(value, name, try arguments()), line: line)
    }

    private mutating func subscripted(_ value: TemplateExpression, line: Int) throws -> TemplateExpression {
        func endsPart(_ parser: TemplateParser) -> Bool { parser.token.kind == .symbol(":") || parser.token.kind == .symbol("]") }
        let start = endsPart(self) ? nil : try expression()
        guard take(":") else {
            try expect(.symbol("]"))
            guard let start else { throw WorkbenchError.template(line, "an index was expected, not ]") }
            return TemplateExpression(kind: .item(value, start), line: line)
        }
        let stop = endsPart(self) ? nil : try expression()
        let step = take(":") && !endsPart(self) ? try expression() : nil
        try expect(.symbol("]"))
        return TemplateExpression(kind: .slice(value, start: start, stop: stop, step: step), line: line)
    }

    /// What stands in the brackets, whose opening one is taken.
    private mutating func arguments() throws -> TemplateArguments {
        var arguments = TemplateArguments()
        var isFirst = true
        while !take(")") {
            if !isFirst {
                try expect(.symbol(","))
                if take(")") { break }
            }
            isFirst = false
            if token.kind == .symbol("*") || token.kind == .symbol("**") { throw WorkbenchError.templateConstruct(line, "* in a call") }
            if case .name(let name) = token.kind, position + 1 < tokens.count, tokens[position + 1].kind == .symbol("=") {
                advance()
                advance()
                arguments.named.append((name, try expression()))
            } else {
                guard arguments.named.isEmpty else {
                    throw WorkbenchError.template(line, "an argument without name follows one with a name")
                }
                arguments.positional.append(try expression())
            }
        }
        return arguments
    }

    private mutating func filter(of value: TemplateExpression) throws -> TemplateExpression {
        let line = line
        let name = try name()
        guard TemplateFilters.names.contains(name) else { throw WorkbenchError.templateConstruct(line, "the filter \(name)") }
        let arguments = take("(") ? try arguments() : TemplateArguments()
        return TemplateExpression(kind: .filter(value, name, arguments), line: line)
    }

    private mutating func test(of value: TemplateExpression) throws -> TemplateExpression {
        let line = line
        let isNegated = takeName("not")
        let name = try name()
        guard TemplateTests.names.contains(name) else { throw WorkbenchError.templateConstruct(line, "the test \(name)") }
        var arguments = TemplateArguments()
        if take("(") {
            arguments = try self.arguments()
        } else if startsTestArgument {
            arguments.positional = [try postfix(try primary())]
        }
        let test = TemplateExpression(kind: .test(value, name, arguments), line: line)
        return isNegated ? TemplateExpression(kind: .not(test), line: line) : test
    }

    private var startsTestArgument: Bool {
        switch token.kind {
        case .string, .integer, .number, .symbol("["), .symbol("{"): true
        case .name(let name): !["else", "or", "and", "if", "is", "in", "not"].contains(name)
        default: false
        }
    }
}
