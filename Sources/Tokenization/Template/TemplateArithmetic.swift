internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Operators on values, as Python has them.
enum TemplateArithmetic {
    static func combine(
        _ symbol: TemplateOperator, _ left: TemplateValue, _ right: TemplateValue, line: Int, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        switch (symbol, left, right) {
        case (.add, .string(let left), .string(let right)): return try run.made(left + right, line: line)
        case (.add, .sequence(let one), .sequence(let other))
        where one.kind.isTuple == other.kind.isTuple && one.kind.isComparable && other.kind.isComparable:
            return try run.made(one.values + other.values, one.kind.isTuple ? .tuple : .list, line: line)
        case (.add, .markup, _), (.add, _, .markup):
            guard let left = escaped(left), let right = escaped(right) else { break }
            _ = try run.made(left + right, line: line)
            return .markup(left + right)
        case (.multiply, .string, _), (.multiply, .markup, _), (.multiply, .sequence, _):
            if let times = right.whole { return try repeated(left, times, line: line, &run) }
        case (.multiply, _, .string), (.multiply, _, .markup), (.multiply, _, .sequence):
            if let times = left.whole { return try repeated(right, times, line: line, &run) }
        case (.remainder, .string(let format), _):
            return .string(try TemplateFormat.percent(format, right, line: line, &run))
        case (.remainder, .markup, _): throw WorkbenchError.templateConstruct(line, "the formatting of a safe string with %")
        default: break
        }
        if let left = left.whole, let right = right.whole { return try whole(symbol, left, right, line: line) }
        if let left = left.real, let right = right.real { return .number(try real(symbol, left, right, line: line)) }
        throw WorkbenchError.template(line, "\(symbol.rawValue) cannot combine \(left.excerpt) and \(right.excerpt)")
    }

    static func negate(_ value: TemplateValue, line: Int) throws -> TemplateValue {
        if case .number(let number) = value { return .number(-number) }
        guard let whole = value.whole else { throw WorkbenchError.template(line, "- cannot be applied to \(value.excerpt)") }
        let (result, overflows) = Int(0).subtractingReportingOverflow(whole)
        guard !overflows else { throw WorkbenchError.template(line, "-(\(whole)) is too large a number") }
        return .integer(result)
    }

    static func affirm(_ value: TemplateValue, line: Int) throws -> TemplateValue {
        if case .number = value { return value }
        guard let whole = value.whole else { throw WorkbenchError.template(line, "+ cannot be applied to \(value.excerpt)") }
        return .integer(whole)
    }

    /// The text for a sum with markup: what is not marked as safe is escaped.
    private static func escaped(_ value: TemplateValue) -> String? {
        switch value {
        case .markup(let text): text
        case .string(let text): TemplateText.escapeHTML(text)
        default: nil
        }
    }

    private static func repeated(_ value: TemplateValue, _ times: Int, line: Int, _ run: inout TemplateRun) throws -> TemplateValue {
        switch value {
        case .string(let text), .markup(let text):
            _ = try run.checkGrowth(text.utf8.count, times: times, line: line)
            let made = try run.made(text.isEmpty ? "" : String(repeating: text, count: max(0, times)), line: line)
            if case .markup = value, let text = made.string { return .markup(text) }
            return made
        case .sequence(let sequence) where sequence.kind.isComparable:
            let count = try run.checkGrowth(max(1, sequence.values.count), times: times, line: line)
            try run.step(count, line: line)
            let values = sequence.values.isEmpty ? [] : (0..<max(0, times)).flatMap { _ in sequence.values }
            return try run.made(values, sequence.kind.isTuple ? .tuple : .list, line: line)
        default: throw WorkbenchError.template(line, "* cannot repeat \(value.excerpt)")
        }
    }

    private static func whole(_ symbol: TemplateOperator, _ left: Int, _ right: Int, line: Int) throws -> TemplateValue {
        if right == 0, [.divide, .divideWhole, .remainder].contains(symbol) {
            throw WorkbenchError.template(line, "\(left) cannot be divided by 0")
        }
        let (result, overflows): (Int, Bool)
        switch symbol {
        case .add: (result, overflows) = left.addingReportingOverflow(right)
        case .subtract: (result, overflows) = left.subtractingReportingOverflow(right)
        case .multiply: (result, overflows) = left.multipliedReportingOverflow(by: right)
        case .divide: return .number(Double(left) / Double(right))
        case .divideWhole:
            let (quotient, over) = left.dividedReportingOverflow(by: right)
            let isRoundedUp = !over && left % right != 0 && (left < 0) != (right < 0)
            (result, overflows) = (isRoundedUp ? quotient - 1 : quotient, over)
        case .remainder:
            let (rest, over) = left.remainderReportingOverflow(dividingBy: right)
            (result, overflows) = (rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest, over && right != -1)
        case .power:
            if right < 0 {
                guard left != 0 else { throw WorkbenchError.template(line, "0 cannot be raised to \(right)") }
                return .number(pow(Double(left), Double(right)))
            }
            (result, overflows) = power(left, right)
        }
        if overflows { throw WorkbenchError.template(line, "\(left) \(symbol.rawValue) \(right) is too large a number") }
        return .integer(result)
    }

    private static func power(_ base: Int, _ exponent: Int) -> (Int, Bool) {
        if base == 0 || base == 1 { return (exponent == 0 ? 1 : base, false) }
        if base == -1 { return (exponent % 2 == 0 ? 1 : -1, false) }
        guard exponent < 64 else { return (0, true) }
        var result = 1
        for _ in 0..<exponent {
            let (product, overflows) = result.multipliedReportingOverflow(by: base)
            if overflows { return (0, true) }
            result = product
        }
        return (result, false)
    }

    private static func real(_ symbol: TemplateOperator, _ left: Double, _ right: Double, line: Int) throws -> Double {
        if [.divide, .divideWhole, .remainder].contains(symbol), right == 0 {
            throw WorkbenchError.template(line, "\(TemplateText.number(left)) cannot be divided by 0")
        }
        switch symbol {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        case .divide: return left / right
        case .divideWhole: return floorDivide(left, right).quotient
        case .remainder: return floorDivide(left, right).rest
        case .power:
            if left == 0, right < 0 { throw WorkbenchError.template(line, "0 cannot be raised to \(TemplateText.number(right))") }
            let result = pow(left, right)
            if result.isNaN, !left.isNaN, !right.isNaN { throw WorkbenchError.templateConstruct(line, "a complex number") }
            if result.isInfinite, left.isFinite, right.isFinite { throw WorkbenchError.template(line, "a power is too large a number") }
            return result
        }
    }

    /// Python's floor division, whose rest has the sign of the divisor.
    private static func floorDivide(_ left: Double, _ right: Double) -> (quotient: Double, rest: Double) {
        var rest = fmod(left, right)
        var quotient = (left - rest) / right
        if rest != 0 {
            if (right < 0) != (rest < 0) {
                rest += right
                quotient -= 1
            }
        } else {
            rest = Double(signOf: right, magnitudeOf: 0)
        }
        if quotient != 0 {
            var whole = quotient.rounded(.down)
            if quotient - whole > 0.5 { whole += 1 }
            quotient = whole
        } else {
            quotient = Double(signOf: left / right, magnitudeOf: 0)
        }
        return (quotient, rest)
    }

    /// Whether the comparison holds.
    static func holds(_ left: TemplateValue, _ symbol: TemplateComparison, _ right: TemplateValue, line: Int) throws -> Bool {
        switch symbol {
        case .equal: return left.equals(right)
        case .unequal: return !left.equals(right)
        case .isIn: return try contains(right, left, line: line)
        case .isNotIn: return !(try contains(right, left, line: line))
        case .less: return try isOrdered(left, <, <, right, line: line)
        case .more: return try isOrdered(left, >, >, right, line: line)
        case .lessOrEqual: return try isOrdered(left, <=, <=, right, line: line)
        case .moreOrEqual: return try isOrdered(left, >=, >=, right, line: line)
        }
    }

    /// Numbers, strings by code point, and lists by their first elements that differ.
    private static func isOrdered(
        _ left: TemplateValue, _ whole: (Int, Int) -> Bool, _ real: (Double, Double) -> Bool, _ right: TemplateValue,
        line: Int
    ) throws -> Bool {
        if let one = left.whole, let other = right.whole { return whole(one, other) }
        if let one = left.real, let other = right.real { return real(one, other) }
        if let one = left.string, let other = right.string {
            let order = one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : TemplateText.same(one, other) ? 0 : 1
            return whole(order, 0)
        }
        if case .sequence(let one) = left, case .sequence(let other) = right, one.kind.isComparable, other.kind.isComparable,
            one.kind.isTuple == other.kind.isTuple
        {
            for (a, b) in zip(one.values, other.values) where !a.equals(b) {
                return try isOrdered(a, whole, real, b, line: line)
            }
            return whole(one.values.count, other.values.count)
        }
        throw WorkbenchError.template(line, "\(left.excerpt) and \(right.excerpt) have no order")
    }

    static func isLess(_ left: TemplateValue, _ right: TemplateValue, line: Int) throws -> Bool {
        try holds(left, .less, right, line: line)
    }

    /// Python's `element in container`.
    static func contains(_ container: TemplateValue, _ element: TemplateValue, line: Int) throws -> Bool {
        switch (container, element) {
        case (.sequence(let sequence), _): return sequence.pass().contains { $0.equals(element) }
        case (.dictionary(let dictionary), _):
            guard TemplateKey(element) != nil else {
                throw WorkbenchError.template(line, "\(element.excerpt) cannot be the key of a mapping")
            }
            return dictionary.value(of: element) != nil
        case (.undefined, _): return false
        default:
            if let text = container.string, let part = element.string { return TemplateText.contains(part, in: text) }
            throw WorkbenchError.template(line, "in cannot look for \(element.excerpt) in \(container.excerpt)")
        }
    }
}
