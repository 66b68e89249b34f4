internal import Domain
internal import JSON

extension TemplateCompiler {
    /// What writes the value of `expression`, piece by piece where the value would be put together only to be written.
    mutating func writing(_ expression: TemplateExpression) throws -> TemplateWriting {
        try descend(line: expression.line)
        defer { ascend() }
        return try uncountedWriting(expression)
    }

    private mutating func uncountedWriting(_ expression: TemplateExpression) throws -> TemplateWriting {
        let line = expression.line
        switch expression.kind {
        case .literal(.string(let text)):
            let bytes = Array(text.utf8)
            return { run in try run.write(literal: bytes, line: line) }
        case .concatenation(let parts):
            let parts = try parts.map { ListedWriting(write: try writing($0)) }
            return { run in for part in parts { try part(&run) } }
        case .chain(let first, let rest) where rest.allSatisfy { $0.symbol == .add }:
            return try sum(first, rest.map(\.operand), line: line)
        case .choice(let test, let then, let otherwise):
            let test = try check(test)
            let then = try conditionalWriting(then)
            let otherwise = try otherwise.map { ListedWriting(write: try conditionalWriting($0)) }
            return { run in
                if try test(&run) { return try then(&run) }
                try otherwise?(&run)
            }
        case .call(let callee, let arguments):
            if case .attribute = callee.kind { break }
            let path = callee.path
            let callee = try evaluation(callee)
            let given = try self.arguments(arguments, line: line)
            return { run in
                let value = try callee(&run)
                try TemplateCallable.write(value, try given(&run), path: path, &run)
            }
        case .filter(let value, "tojson", let arguments) where arguments.isEmpty:
            let value = try evaluation(value)
            return { run in try TemplateJSON().write(try value(&run), line: line, &run) }
        case .filter(let value, "string", let arguments) where arguments.isEmpty: return try writing(value)
        default: break
        }
        let value = try evaluation(expression)
        return { run in
            switch try value(&run) {
            case .string(let text): try run.write(text, line: line)
            case .undefined: break
            case let other: try other.write(to: &run, line: line)
            }
        }
    }

    private mutating func conditionalWriting(_ expression: TemplateExpression) throws -> TemplateWriting {
        let wasConditional = isConditional
        isConditional = true
        defer { isConditional = wasConditional }
        return try writing(expression)
    }

    /// A sum: if it starts with a string, all of it must be strings, which are written one by one.
    private mutating func sum(_ first: TemplateExpression, _ rest: [TemplateExpression], line: Int) throws -> TemplateWriting {
        if let framed = try framedSum([first] + rest, line: line) { return framed }
        let first = try evaluation(first)
        let operands = try rest.map { operand -> (value: ListedEvaluation, literal: [UInt8]?) in
            (ListedEvaluation(evaluate: try evaluation(operand)), operand.text.map { Array($0.utf8) })
        }
        return { run in
            var value = try first(&run)
            let start = run.output.count
            var isWriting = false
            if case .string(let text) = value {
                try run.write(text, line: line)
                isWriting = true
            }
            for operand in operands {
                if isWriting, let literal = operand.literal {
                    try run.write(literal: literal, line: line)
                    continue
                }
                let right = try operand.value(&run)
                if isWriting, case .string(let text) = right {
                    try run.write(text, line: line)
                    continue
                }
                if isWriting {
                    // Markup, or an error: go on with the value itself.
                    value = .string(run.output(from: start))
                    run.removeOutput(from: start)
                    isWriting = false
                }
                value = try TemplateArithmetic.combine(.add, value, right, line: line, &run)
            }
            if !isWriting { try value.write(to: &run, line: line) }
        }
    }

    /// A sum of one value and the texts before and after it, the usual way to put marks around what a message says; nil for others.
    private mutating func framedSum(_ operands: [TemplateExpression], line: Int) throws -> TemplateWriting? {
        guard operands.count <= 3, let place = operands.firstIndex(where: { $0.text == nil }) else { return nil }
        let (before, after) = (operands[..<place].compactMap(\.text), operands[(place + 1)...].compactMap(\.text))
        guard before.count <= 1, after.count <= 1, before.count + 1 + after.count == operands.count else { return nil }
        let value = try evaluation(operands[place])
        let (prefix, suffix) = (Array((before.first ?? "").utf8), Array((after.first ?? "").utf8))
        return { run in
            var sum = try value(&run)
            if case .string(let text) = sum { return try run.write(prefix, text, suffix, line: line) }
            if let text = before.first { sum = try TemplateArithmetic.combine(.add, .string(text), sum, line: line, &run) }
            if let text = after.first { sum = try TemplateArithmetic.combine(.add, sum, .string(text), line: line, &run) }
            try sum.write(to: &run, line: line)
        }
    }
}
