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
        var operands = [try conjunction()]
        while takeName("or") { operands.append(try conjunction()) }
        return operands.count == 1 ? operands[0] : TemplateExpression(kind: .or(operands), line: line)
    }

    private mutating func conjunction() throws -> TemplateExpression {
        let line = line
        var operands = [try negation()]
        while takeName("and") { operands.append(try negation()) }
        return operands.count == 1 ? operands[0] : TemplateExpression(kind: .and(operands), line: line)
    }

    private mutating func negation() throws -> TemplateExpression {
        let line = line
        guard takeName("not") else { return try comparison() }
        return TemplateExpression(kind: .not(try nested { try $0.negation() }), line: line)
    }

    private mutating func comparison() throws -> TemplateExpression {
        let line = line
        let first = try sum()
        var rest: [(symbol: TemplateComparison, operand: TemplateExpression)] = []
        while true {
            if case .symbol(let sign) = token.kind, let symbol = TemplateComparison(rawValue: sign) {
                advance()
                rest.append((symbol, try sum()))
            } else if takeName("in") {
                rest.append((.isIn, try sum()))
            } else if token.kind == .name("not"), position + 1 < tokens.count, tokens[position + 1].kind == .name("in") {
                advance()
                advance()
                rest.append((.isNotIn, try sum()))
            } else {
                return rest.isEmpty ? first : TemplateExpression(kind: .comparison(first, rest), line: line)
            }
        }
    }

    private mutating func sum() throws -> TemplateExpression {
        try chain([.add, .subtract]) { try $0.concatenation() }
    }

    private mutating func concatenation() throws -> TemplateExpression {
        let line = line
        var parts = [try product()]
        while take("~") { parts.append(try product()) }
        return parts.count == 1 ? parts[0] : TemplateExpression(kind: .concatenation(parts), line: line)
    }

    private mutating func product() throws -> TemplateExpression {
        try chain([.multiply, .divide, .divideWhole, .remainder]) { try $0.power() }
    }

    private mutating func power() throws -> TemplateExpression {
        try chain([.power]) { try $0.unary() }
    }

    private mutating func chain(
        _ symbols: [TemplateOperator], _ operand: (inout TemplateParser) throws -> TemplateExpression
    ) throws -> TemplateExpression {
        let line = line
        let first = try operand(&self)
        var rest: [(symbol: TemplateOperator, operand: TemplateExpression)] = []
        while case .symbol(let sign) = token.kind, let symbol = TemplateOperator(rawValue: sign), symbols.contains(symbol) {
            advance()
            rest.append((symbol, try operand(&self)))
        }
        return rest.isEmpty ? first : TemplateExpression(kind: .chain(first, rest), line: line)
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
            } else if token.kind == .symbol("(") {
                value = try call(of: value)
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
        case "self", "super", "lipsum": throw WorkbenchError.templateConstruct(line, "the name \(name)")
        case "varargs", "kwargs", "caller":
            for index in impliedNames.indices { impliedNames[index].insert(name) }
            return TemplateExpression(kind: .name(name), line: line)
        default: return TemplateExpression(kind: .name(name), line: line)
        }
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
                value = try call(of: value)
            } else {
                return value
            }
        }
    }

    private mutating func call(of callee: TemplateExpression) throws -> TemplateExpression {
        let line = line
        try expect(.symbol("("))
        return TemplateExpression(kind: .call(callee, try nested { try $0.arguments() }), line: line)
    }

    private mutating func member(of value: TemplateExpression, line: Int) throws -> TemplateExpression {
        if case .integer(let index) = token.kind {
            advance()
            return TemplateExpression(
                kind: .item(value, TemplateExpression(kind: .literal(.integer(Int64(index))), line: line)), line: line)
        }
        let name = try name()
        if name.hasPrefix("__") { throw WorkbenchError.templateConstruct(line, "the field \(name)") }
        return TemplateExpression(kind: .attribute(value, name), line: line)
    }

    private mutating func subscripted(_ value: TemplateExpression, line: Int) throws -> TemplateExpression {
        func endsPart(_ parser: TemplateParser) -> Bool { parser.token.kind == .symbol(":") || parser.token.kind == .symbol("]") }
        let start = endsPart(self) ? nil : try expression()
        if let start, token.kind == .symbol(",") {
            var parts = [start]
            while take(",") { parts.append(try expression()) }
            try expect(.symbol("]"))
            return TemplateExpression(kind: .item(value, TemplateExpression(kind: .tuple(parts), line: line)), line: line)
        }
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
            if take("*") {
                guard arguments.more == nil, arguments.moreNamed == nil else {
                    throw WorkbenchError.template(line, "* stands twice or after **")
                }
                arguments.more = try expression()
                continue
            }
            if take("**") {
                guard arguments.moreNamed == nil else { throw WorkbenchError.template(line, "** stands twice") }
                arguments.moreNamed = try expression()
                continue
            }
            if case .name(let name) = token.kind, position + 1 < tokens.count, tokens[position + 1].kind == .symbol("=") {
                guard arguments.moreNamed == nil else { throw WorkbenchError.template(line, "an argument follows **") }
                advance()
                advance()
                arguments.named.append((name, try expression()))
            } else {
                guard arguments.named.isEmpty, arguments.more == nil, arguments.moreNamed == nil else {
                    throw WorkbenchError.template(line, "an argument without name follows one with a name")
                }
                arguments.positional.append(try expression())
            }
        }
        return arguments
    }

    mutating func filter(of value: TemplateExpression) throws -> TemplateExpression {
        let line = line
        let name = try name()
        let arguments = take("(") ? try nested { try $0.arguments() } : TemplateArguments()
        return TemplateExpression(kind: .filter(value, name, arguments), line: line)
    }

    private mutating func test(of value: TemplateExpression) throws -> TemplateExpression {
        let line = line
        let isNegated = takeName("not")
        let name = try name()
        var arguments = TemplateArguments()
        if take("(") {
            arguments = try nested { try $0.arguments() }
        } else if startsTestArgument {
            arguments.positional = [try postfix(try primary())]
        }
        let test = TemplateExpression(kind: .test(value, name, arguments), line: line)
        return isNegated ? TemplateExpression(kind: .not(test), line: line) : test
    }

    private var startsTestArgument: Bool {
        switch token.kind {
        case .string, .integer, .number, .symbol("["), .symbol("{"): true
        case .name(let name): !["else", "or", "and"].contains(name)
        default: false
        }
    }
}
