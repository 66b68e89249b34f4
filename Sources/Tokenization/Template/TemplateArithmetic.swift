internal import Domain

/// Operators on values, as Python has them.
enum TemplateArithmetic {
    static func combine(_ symbol: String, _ left: TemplateValue, _ right: TemplateValue, line: Int) throws -> TemplateValue {
        switch (symbol, left, right) {
        case ("+", .string(let left), .string(let right)): return .string(left + right)
        case ("+", .list(let left), .list(let right)): return .list(left + right)
        case ("+", .tuple(let left), .tuple(let right)): return .tuple(left + right)
        case ("*", .string, _), ("*", _, .string), ("*", .list, _), ("*", _, .list):
            throw WorkbenchError.templateConstruct(line, "the repetition of a \(left.kind) with *")
        case ("%", .string, _): throw WorkbenchError.templateConstruct(line, "the formatting of a string with %")
        default: break
        }
        if let left = left.whole, let right = right.whole, symbol != "/" { return .integer(try whole(symbol, left, right, line: line)) }
        if let left = left.real, let right = right.real { return .number(try real(symbol, left, right, line: line)) }
        throw WorkbenchError.template(line, "\(symbol) cannot combine \(named(left)) and \(named(right))")
    }

    static func negate(_ value: TemplateValue, line: Int) throws -> TemplateValue {
        if case .number(let number) = value { return .number(-number) }
        return try combine("-", .integer(0), value, line: line)
    }

    private static func whole(_ symbol: String, _ left: Int, _ right: Int, line: Int) throws -> Int {
        if symbol == "//" || symbol == "%", right == 0 { throw WorkbenchError.template(line, "\(left) cannot be divided by 0") }
        let (result, overflows): (Int, Bool)
        switch symbol {
        case "+": (result, overflows) = left.addingReportingOverflow(right)
        case "-": (result, overflows) = left.subtractingReportingOverflow(right)
        case "*": (result, overflows) = left.multipliedReportingOverflow(by: right)
        case "//":
            let (quotient, over) = left.dividedReportingOverflow(by: right)
            let isRoundedUp = !over && left % right != 0 && (left < 0) != (right < 0)
            (result, overflows) = (isRoundedUp ? quotient - 1 : quotient, over)
        default:
            let (rest, over) = left.remainderReportingOverflow(dividingBy: right)
            (result, overflows) = (rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest, over && right != -1)
        }
        if overflows { throw WorkbenchError.template(line, "\(left) \(symbol) \(right) is too large a number") }
        return result
    }

    private static func real(_ symbol: String, _ left: Double, _ right: Double, line: Int) throws -> Double {
        if ["/", "//", "%"].contains(symbol), right == 0 { throw WorkbenchError.template(line, "\(left) cannot be divided by 0") }
        switch symbol {
        case "+": return left + right
        case "-": return left - right
        case "*": return left * right
        case "/": return left / right
        default: throw WorkbenchError.templateConstruct(line, "\(symbol) of fractions")
        }
    }

    /// `left < right` and its like, for numbers and for strings by code point.
    static func isOrdered(_ left: TemplateValue, _ symbol: String, _ right: TemplateValue, line: Int) throws -> Bool {
        if case .string(let one) = left, case .string(let other) = right {
            let isLess = one.utf8.lexicographicallyPrecedes(other.utf8)
            let isMore = other.utf8.lexicographicallyPrecedes(one.utf8)
            return symbol == "<" ? isLess : symbol == ">" ? isMore : symbol == "<=" ? !isMore : !isLess
        }
        if let one = left.whole, let other = right.whole {
            return symbol == "<" ? one < other : symbol == ">" ? one > other : symbol == "<=" ? one <= other : one >= other
        }
        guard let one = left.real, let other = right.real else {
            throw WorkbenchError.template(line, "\(symbol) cannot compare \(named(left)) and \(named(right))")
        }
        return symbol == "<" ? one < other : symbol == ">" ? one > other : symbol == "<=" ? one <= other : one >= other
    }

    /// Python's `element in container`.
    static func contains(_ container: TemplateValue, _ element: TemplateValue, line: Int) throws -> Bool {
        switch (container, element) {
        case (.list(let values), _), (.tuple(let values), _): return values.contains { $0.equals(element) }
        case (.dictionary(let fields), .string(let key)): return TemplateValue.find(key, in: fields) != nil
        case (.dictionary, _), (.undefined, _): return false
        case (.string(let text), .string(let part)):
            return TemplateMethods.firstPlace(of: Array(part.utf8), in: Array(text.utf8), from: 0) != nil
        default: throw WorkbenchError.template(line, "in cannot look for \(named(element)) in \(named(container))")
        }
    }

    private static func named(_ value: TemplateValue) -> String {
        if case .undefined(let name) = value { return "\(name), which is undefined," }
        return "a \(value.kind)"
    }
}
