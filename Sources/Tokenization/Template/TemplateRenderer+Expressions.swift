internal import Domain
internal import JSON

extension TemplateRenderer {
    /// The value of an expression; throws `invalidTemplate`.
    mutating func evaluate(_ expression: TemplateExpression) throws -> TemplateValue {
        try step(line: expression.line)
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw WorkbenchError.template(expression.line, "expressions nest deeper than \(Self.depthLimit) levels")
        }
        let line = expression.line
        switch expression.kind {
        case .literal(let json): return TemplateValue(json)
        case .name(let name): return value(of: name)
        case .list(let elements): return .list(try elements.map { try evaluate($0) })
        case .tuple(let elements): return .tuple(try elements.map { try evaluate($0) })
        case .dictionary(let pairs): return try dictionary(pairs, line: line)
        case .attribute(let owner, let name): return try attribute(name, of: evaluate(owner), line: line)
        case .item(let owner, let index):
            let owner = try evaluate(owner)
            return try item(of: owner, at: evaluate(index), line: line)
        case .slice(let owner, let start, let stop, let step):
            return try slice(evaluate(owner), start: start, stop: stop, step: step, line: line)
        case .function(let name, let arguments): return try call(name, TemplateCall(arguments, line: line, renderer: &self))
        case .method(let owner, let name, let arguments):
            let owner = try evaluate(owner)
            let call = try TemplateCall(arguments, line: line, renderer: &self)
            return try TemplateMethods.call(name, of: owner, call, renderer: &self)
        case .filter(let value, let name, let arguments):
            let value = try evaluate(value)
            let call = try TemplateCall(arguments, line: line, renderer: &self)
            return try TemplateFilters.apply(name, to: value, call, renderer: &self)
        case .test(let value, let name, let arguments):
            let value = try evaluate(value)
            return .bool(try TemplateTests.check(name, value, TemplateCall(arguments, line: line, renderer: &self), renderer: self))
        case .not(let operand): return .bool(!(try evaluate(operand).isTrue))
        case .negative(let operand): return try TemplateArithmetic.negate(evaluate(operand), line: line)
        case .positive(let operand): return try TemplateArithmetic.combine("+", .integer(0), evaluate(operand), line: line)
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right, line: line)
        case .comparison(let first, let rest): return try comparison(first, rest, line: line)
        case .and(let left, let right):
            let value = try evaluate(left)
            return value.isTrue ? try evaluate(right) : value
        case .or(let left, let right):
            let value = try evaluate(left)
            return value.isTrue ? value : try evaluate(right)
        case .choice(let test, let then, let otherwise):
            if try evaluate(test).isTrue { return try evaluate(then) }
            return try otherwise.map { try evaluate($0) } ?? .undefined("an inline if without else")
        }
    }

    private mutating func dictionary(_ pairs: [(key: TemplateExpression, value: TemplateExpression)], line: Int) throws -> TemplateValue {
        var fields: [(key: String, value: TemplateValue)] = []
        for pair in pairs {
            guard case .string(let key) = try evaluate(pair.key) else {
                throw WorkbenchError.templateConstruct(line, "a mapping with a key that is no string")
            }
            TemplateValue.set(key, try evaluate(pair.value), in: &fields)
        }
        return .dictionary(fields)
    }

    private func attribute(_ name: String, of owner: TemplateValue, line: Int) throws -> TemplateValue {
        switch owner {
        case .dictionary(let fields):
            // Python finds its own methods before the mapping's keys.
            if TemplateMethods.ofMappings.contains(name) {
                throw WorkbenchError.templateConstruct(line, "the method \(name) without a call")
            }
            return TemplateValue.find(name, in: fields) ?? .undefined(name)
        case .namespace(let number): return TemplateValue.find(name, in: namespaces[number]) ?? .undefined(name)
        case .loop(let state):
            guard let value = state.field(name) else { throw WorkbenchError.templateConstruct(line, "loop.\(name)") }
            return value
        case .undefined(let missing): throw WorkbenchError.template(line, "\(missing) is undefined, so it has no \(name)")
        case .string where TemplateMethods.ofStrings.contains(name), .list where TemplateMethods.ofLists.contains(name),
            .tuple where TemplateMethods.ofLists.contains(name):
            throw WorkbenchError.templateConstruct(line, "the method \(name) without a call")
        case .integer where TemplateMethods.ofNumbers.contains(name), .number where TemplateMethods.ofNumbers.contains(name),
            .bool where TemplateMethods.ofNumbers.contains(name):
            throw WorkbenchError.templateConstruct(line, "the field \(name) of a \(owner.kind)")
        default: return .undefined(name)
        }
    }

    private func item(of owner: TemplateValue, at index: TemplateValue, line: Int) throws -> TemplateValue {
        switch (owner, index) {
        case (.undefined(let missing), _): throw WorkbenchError.template(line, "\(missing) is undefined, so it has no items")
        case (.dictionary(let fields), .string(let key)):
            if let value = TemplateValue.find(key, in: fields) { return value }
            if TemplateMethods.ofMappings.contains(key) { throw WorkbenchError.templateConstruct(line, "the method \(key) without a call") }
            return .undefined(key)
        case (.list(let values), _), (.tuple(let values), _):
            if let place = index.whole { return element(place, of: values) ?? .undefined("item \(place)") }
        case (.string(let text), _):
            if let place = index.whole {
                return element(place, of: text.unicodeScalars.map { TemplateValue.string(String($0)) }) ?? .undefined("item \(place)")
            }
        default: break
        }
        if case .string(let name) = index { return try attribute(name, of: owner, line: line) }
        return .undefined("this item")
    }

    private func element(_ index: Int, of values: [TemplateValue]) -> TemplateValue? {
        let place = index < 0 ? values.count + index : index
        return values.indices.contains(place) ? values[place] : nil
    }

    private mutating func slice(
        _ owner: TemplateValue, start: TemplateExpression?, stop: TemplateExpression?, step: TemplateExpression?, line: Int
    ) throws -> TemplateValue {
        func bound(_ expression: TemplateExpression?, _ renderer: inout TemplateRenderer) throws -> Int? {
            guard let expression else { return nil }
            let value = try renderer.evaluate(expression)
            if case .none = value { return nil }
            guard let whole = value.whole else { throw WorkbenchError.template(line, "a slice needs whole numbers, not a \(value.kind)") }
            return whole
        }
        let (start, stop, step) = (try bound(start, &self), try bound(stop, &self), try bound(step, &self) ?? 1)
        guard step != 0, step > Int.min else { throw WorkbenchError.template(line, "the step of a slice is \(step)") }
        func cut<Element>(_ values: [Element]) -> [Element] {
            Self.places(start: start, stop: stop, step: step, count: values.count).map { values[$0] }
        }
        switch owner {
        case .string(let text):
            let scalars = cut(Array(text.unicodeScalars))
            return .string(try made(String(String.UnicodeScalarView(scalars)), line: line))
        case .list(let values):
            try self.step(values.count, line: line)
            return .list(cut(values))
        case .tuple(let values): return .tuple(cut(values))
        case .undefined(let missing): throw WorkbenchError.template(line, "\(missing) is undefined, so it has no items")
        default: return .undefined("a slice of a \(owner.kind)")
        }
    }

    /// The places that Python's slice takes.
    private static func places(start: Int?, stop: Int?, step: Int, count: Int) -> [Int] {
        func clamp(_ bound: Int, _ low: Int, _ high: Int) -> Int { max(low, min(high, bound < 0 ? max(bound, -count - 1) + count : bound)) }
        let low = step > 0 ? 0 : -1
        let high = step > 0 ? count : count - 1
        let from = start.map { clamp($0, low, high) } ?? (step > 0 ? low : high)
        let to = stop.map { clamp($0, low, high) } ?? (step > 0 ? high : low)
        return Array(stride(from: from, to: to, by: step))
    }

    private mutating func binary(
        _ symbol: String, _ left: TemplateExpression, _ right: TemplateExpression, line: Int
    ) throws -> TemplateValue {
        let left = try evaluate(left)
        let right = try evaluate(right)
        if symbol == "~" { return .string(try made(left.text(line: line) + right.text(line: line), line: line)) }
        let value = try TemplateArithmetic.combine(symbol, left, right, line: line)
        switch value {
        case .string(let text): return .string(try made(text, line: line))
        case .list(let values), .tuple(let values):
            try step(values.count, line: line)
            return value
        default: return value
        }
    }

    private mutating func comparison(
        _ first: TemplateExpression, _ rest: [(symbol: String, operand: TemplateExpression)], line: Int
    ) throws -> TemplateValue {
        var left = try evaluate(first)
        for (symbol, operand) in rest {
            let right = try evaluate(operand)
            let holds: Bool
            switch symbol {
            case "==": holds = left.equals(right)
            case "!=": holds = !left.equals(right)
            case "in": holds = try TemplateArithmetic.contains(right, left, line: line)
            case "not in": holds = !(try TemplateArithmetic.contains(right, left, line: line))
            default: holds = try TemplateArithmetic.isOrdered(left, symbol, right, line: line)
            }
            if !holds { return .bool(false) }
            left = right
        }
        return .bool(true)
    }

    private mutating func call(_ name: String, _ call: TemplateCall) throws -> TemplateValue {
        try TemplateFunctions.call(name, call, renderer: &self)
    }
}
