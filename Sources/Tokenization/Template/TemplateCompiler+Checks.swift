internal import Domain
internal import JSON

extension TemplateCompiler {
    /// What says whether `expression` is true, without making a value where it can be told directly.
    mutating func check(_ expression: TemplateExpression) throws -> TemplateCheck {
        try descend(line: expression.line)
        defer { ascend() }
        return try uncountedCheck(expression)
    }

    mutating func uncountedCheck(_ expression: TemplateExpression) throws -> TemplateCheck {
        let line = expression.line
        switch expression.kind {
        case .not(let operand):
            let operand = try check(operand)
            return { run in !(try operand(&run)) }
        case .and(let operands):
            let operands = try operands.map { ListedCheck(check: try check($0)) }
            if operands.count == 2 {
                let (first, second) = (operands[0].check, operands[1].check)
                return { run in try first(&run) && second(&run) }
            }
            return { run in
                for operand in operands where !(try operand(&run)) { return false }
                return true
            }
        case .or(let operands):
            let operands = try operands.map { ListedCheck(check: try check($0)) }
            if operands.count == 2 {
                let (first, second) = (operands[0].check, operands[1].check)
                return { run in try first(&run) || second(&run) }
            }
            return { run in
                for operand in operands where try operand(&run) { return true }
                return false
            }
        case .comparison(let first, let rest): return try comparison(first, rest, line: line)
        case .test(let value, let name, let arguments): return try test(value, name, arguments, line: line)
        default:
            let value = try evaluation(expression)
            return { run in try value(&run).isTrue }
        }
    }

    private mutating func comparison(
        _ first: TemplateExpression, _ rest: [(symbol: TemplateComparison, operand: TemplateExpression)], line: Int
    ) throws -> TemplateCheck {
        if rest.count == 1, let fast = try fastComparison(first, rest[0].symbol, rest[0].operand, line: line) { return fast }
        let first = try evaluation(first)
        let rest = try rest.map { (symbol: $0.symbol, operand: ListedEvaluation(evaluate: try evaluation($0.operand))) }
        return { run in
            var left = try first(&run)
            for (symbol, operand) in rest {
                let right = try operand(&run)
                try run.touch(left.size &+ right.size, line: line)
                guard try TemplateArithmetic.holds(left, symbol, right, line: line) else { return false }
                left = right
            }
            return true
        }
    }

    /// Comparisons with strings that the template spells out.
    private mutating func fastComparison(
        _ first: TemplateExpression, _ symbol: TemplateComparison, _ second: TemplateExpression, line: Int
    ) throws -> TemplateCheck? {
        switch (symbol, second.kind) {
        case (.equal, .literal(.string(let text))), (.unequal, .literal(.string(let text))):
            let first = try evaluation(first)
            let isEqual = symbol == .equal
            return { run in
                guard let left = try first(&run).string else { return !isEqual }
                return TemplateText.same(left, text) == isEqual
            }
        case (.isIn, .list(let elements)), (.isIn, .tuple(let elements)), (.isNotIn, .list(let elements)), (.isNotIn, .tuple(let elements)):
            var texts: [String] = []
            for element in elements {
                guard case .literal(.string(let text)) = element.kind else { return nil }
                texts.append(text)
            }
            let all = texts
            let first = try evaluation(first)
            let isIn = symbol == .isIn
            return { run in
                guard let left = try first(&run).string else { return !isIn }
                return all.contains { TemplateText.same($0, left) } == isIn
            }
        case (.isIn, _), (.isNotIn, _):
            guard case .literal(.string(let text)) = first.kind else { return nil }
            let second = try evaluation(second)
            let isIn = symbol == .isIn
            return { run in
                let container = try second(&run)
                if case .dictionary(let dictionary) = container { return (dictionary.value(text) != nil) == isIn }
                try run.touch(container.size, line: line)
                return try TemplateArithmetic.contains(container, .string(text), line: line) == isIn
            }
        default: return nil
        }
    }

    private mutating func test(
        _ value: TemplateExpression, _ name: String, _ arguments: TemplateArguments, line: Int
    ) throws -> TemplateCheck {
        let value = try evaluation(value)
        if arguments.isEmpty {
            switch name {
            case "defined": return { run in !(try value(&run).isUndefined) }
            case "undefined": return { run in try value(&run).isUndefined }
            case "string": return { run in try value(&run).string != nil }
            case "none": return { run in if case .none = try value(&run) { true } else { false } }
            case "mapping": return { run in if case .dictionary = try value(&run) { true } else { false } }
            default: break
            }
        }
        let given = try self.arguments(arguments, line: line)
        guard let test = TemplateTests.all[name] else {
            let error = WorkbenchError.templateConstruct(line, "the test \(name)")
            if isConditional { return { _ in throw error } }
            throw error
        }
        return { run in
            let value = try value(&run)
            try run.touch(value.size, line: line)
            return try test(value, try given(&run))
        }
    }
}
