internal import Domain
internal import JSON

extension TemplateCompiler {
    /// What gives the value of `expression`.
    mutating func evaluation(_ expression: TemplateExpression) throws -> TemplateEvaluation {
        try descend(line: expression.line)
        defer { ascend() }
        return try uncountedEvaluation(expression)
    }

    private mutating func uncountedEvaluation(_ expression: TemplateExpression) throws -> TemplateEvaluation {
        let line = expression.line
        switch expression.kind {
        case .literal(let json): return literal(json)
        case .name(let name): return reading(names.place(of: name))
        case .list(let elements):
            let elements = try evaluations(elements)
            return { run in try run.made(try elements.map { try $0(&run) }, line: line) }
        case .tuple(let elements):
            let elements = try evaluations(elements)
            return { run in try run.made(try elements.map { try $0(&run) }, .tuple, line: line) }
        case .dictionary(let pairs): return try dictionary(pairs, line: line)
        case .attribute(let owner, let name):
            let (path, ownerPath) = (expression.path, owner.path)
            let isPlain = !TemplateMethods.ofMappings.contains(name)
            let slot = localSlot(of: owner)
            let owner = try evaluation(owner)
            if isPlain, let slot {
                return { run in
                    if let dictionary = run.frame.dictionary(in: slot) { return dictionary.value(name) ?? .undefined(path) }
                    return try TemplateAccess.attribute(name, of: run.frame[slot], path: path, owner: ownerPath, line: line)
                }
            }
            return { run in
                let value = try owner(&run)
                if isPlain, case .dictionary(let dictionary) = value { return dictionary.value(name) ?? .undefined(path) }
                return try TemplateAccess.attribute(name, of: value, path: path, owner: ownerPath, line: line)
            }
        case .item(let owner, let index): return try item(owner, index, path: expression.path, line: line)
        case .slice(let owner, let start, let stop, let step): return try slice(owner, start, stop, step, line: line)
        case .call(let callee, let arguments): return try call(callee, arguments, line: line)
        case .filter(let value, let name, let arguments): return try filter(value, name, arguments, line: line)
        case .test, .not, .comparison:
            let check = try uncountedCheck(expression)
            return { run in .bool(try check(&run)) }
        case .negative(let operand):
            let operand = try evaluation(operand)
            return { run in try TemplateArithmetic.negate(try operand(&run), line: line) }
        case .positive(let operand):
            let operand = try evaluation(operand)
            return { run in try TemplateArithmetic.affirm(try operand(&run), line: line) }
        case .chain(let first, let rest): return try chain(first, rest, line: line)
        case .concatenation(let parts):
            let parts = try evaluations(parts)
            return { run in
                var text = ""
                for part in parts {
                    text += try (try part(&run)).text(line: line)
                    try run.checkSize(text, line: line)
                }
                return try run.made(text, line: line)
            }
        case .and(let operands):
            let operands = try evaluations(operands)
            return { run in
                var value = TemplateValue.none
                for operand in operands {
                    value = try operand(&run)
                    if !value.isTrue { break }
                }
                return value
            }
        case .or(let operands):
            let operands = try evaluations(operands)
            return { run in
                var value = TemplateValue.none
                for operand in operands {
                    value = try operand(&run)
                    if value.isTrue { break }
                }
                return value
            }
        case .choice(let test, let then, let otherwise):
            let test = try check(test)
            let then = try conditionalEvaluation(then)
            let otherwise = try otherwise.map { ListedEvaluation(evaluate: try conditionalEvaluation($0)) }
            return { run in
                if try test(&run) { return try then(&run) }
                return try otherwise?(&run) ?? .undefined("the value of an if without else")
            }
        }
    }

    private mutating func conditionalEvaluation(_ expression: TemplateExpression) throws -> TemplateEvaluation {
        let wasConditional = isConditional
        isConditional = true
        defer { isConditional = wasConditional }
        return try evaluation(expression)
    }

    private func literal(_ json: JSONValue) -> TemplateEvaluation {
        switch json {
        case .null: return { _ in .none }
        case .bool(let value): return { _ in .bool(value) }
        case .integer(let value):
            let value = Int(value)
            return { _ in .integer(value) }
        case .number(let value): return { _ in .number(value) }
        case .string(let text): return { _ in .string(text) }
        case .array, .object: return { _ in .none }
        }
    }

    private func reading(_ place: TemplatePlace) -> TemplateEvaluation {
        let (distance, slot) = (place.distance, place.slot)
        switch distance {
        case 0: return { run in run.frame[slot] }
        default: return { run in run.frame.ancestor(distance)[slot] }
        }
    }

    /// The slot of a name in the innermost frame, which a field can be read from without taking the whole value.
    private func localSlot(of expression: TemplateExpression) -> Int? {
        guard case .name(let name) = expression.kind else { return nil }
        let place = names.place(of: name)
        return place.distance == 0 ? place.slot : nil
    }

    private mutating func dictionary(
        _ pairs: [(key: TemplateExpression, value: TemplateExpression)], line: Int
    ) throws -> TemplateEvaluation {
        let pairs = try pairs.map { (key: try evaluation($0.key), value: try evaluation($0.value)) }
        return { run in
            var builder = TemplateDictionary.Builder(capacity: pairs.count)
            for pair in pairs {
                let key = try pair.key(&run)
                guard builder.set(key, try pair.value(&run)) else {
                    throw WorkbenchError.template(line, "\(key.excerpt) cannot be the key of a mapping")
                }
            }
            return try run.made(builder, line: line)
        }
    }

    private mutating func item(
        _ owner: TemplateExpression, _ index: TemplateExpression, path: String, line: Int
    ) throws -> TemplateEvaluation {
        let ownerPath = owner.path
        let slot = localSlot(of: owner)
        let owner = try evaluation(owner)
        if case .literal(.string(let key)) = index.kind {
            if let slot {
                return { run in
                    if let found = run.frame.dictionary(in: slot)?.value(key) { return found }
                    return try TemplateAccess.item(of: run.frame[slot], at: .string(key), path: path, owner: ownerPath, line: line)
                }
            }
            return { run in
                let value = try owner(&run)
                if case .dictionary(let dictionary) = value, let found = dictionary.value(key) { return found }
                return try TemplateAccess.item(of: value, at: .string(key), path: path, owner: ownerPath, line: line)
            }
        }
        let index = try evaluation(index)
        return { run in
            let value = try owner(&run)
            let index = try index(&run)
            if case .string(let text) = value { try run.touch(text.utf8.count, line: line) }
            return try TemplateAccess.item(of: value, at: index, path: path, owner: ownerPath, line: line)
        }
    }

    private mutating func slice(
        _ owner: TemplateExpression, _ start: TemplateExpression?, _ stop: TemplateExpression?, _ step: TemplateExpression?, line: Int
    ) throws -> TemplateEvaluation {
        let path = owner.path
        let owner = try evaluation(owner)
        let bounds = try [start, stop, step].map { try $0.map { try evaluation($0) } }
        return { run in
            let value = try owner(&run)
            var given: [Int?] = []
            for bound in bounds { given.append(try TemplateAccess.bound(try bound?(&run), line: line)) }
            try run.touch(value.size, line: line)
            return try TemplateAccess.slice(value, start: given[0], stop: given[1], step: given[2] ?? 1, path: path, line: line, &run)
        }
    }

    private mutating func chain(
        _ first: TemplateExpression, _ rest: [(symbol: TemplateOperator, operand: TemplateExpression)], line: Int
    ) throws -> TemplateEvaluation {
        let first = try evaluation(first)
        let rest = try rest.map { (symbol: $0.symbol, operand: ListedEvaluation(evaluate: try evaluation($0.operand))) }
        return { run in
            var value = try first(&run)
            for (symbol, operand) in rest {
                value = try TemplateArithmetic.combine(symbol, value, try operand(&run), line: line, &run)
            }
            return value
        }
    }

    /// The values of a call's brackets.
    mutating func arguments(
        _ arguments: TemplateArguments, line: Int
    ) throws -> @Sendable (inout TemplateRun) throws -> TemplateCall {
        if arguments.isEmpty { return { _ in TemplateCall(line: line) } }
        let positional = try evaluations(arguments.positional)
        let named = try arguments.named.map { (name: $0.name, value: try evaluation($0.value)) }
        for (index, argument) in named.enumerated() where named[..<index].contains(where: { $0.name == argument.name }) {
            throw WorkbenchError.template(line, "the argument \(argument.name) is given twice")
        }
        let more = try arguments.more.map { try evaluation($0) }
        let moreNamed = try arguments.moreNamed.map { try evaluation($0) }
        return { run in
            var call = TemplateCall(line: line)
            call.positional.reserveCapacity(positional.count)
            for value in positional { call.positional.append(try value(&run)) }
            if let more { call.positional += try TemplateAccess.elements(of: try more(&run), line: line) }
            for (name, value) in named { call.named.append((name, try value(&run))) }
            guard let moreNamed else { return call }
            guard case .dictionary(let dictionary) = try moreNamed(&run) else {
                throw WorkbenchError.template(line, "** takes a mapping")
            }
            for (key, value) in dictionary.entries {
                guard let name = key.string, !call.named.contains(where: { $0.key == name }) else {
                    throw WorkbenchError.template(line, "** cannot give the argument \(key.excerpt)")
                }
                call.named.append((name, value))
            }
            return call
        }
    }

    private mutating func call(_ callee: TemplateExpression, _ arguments: TemplateArguments, line: Int) throws -> TemplateEvaluation {
        let given = try self.arguments(arguments, line: line)
        let path = callee.path
        if case .attribute(let owner, let name) = callee.kind {
            let ownerPath = owner.path
            let owner = try evaluation(owner)
            return { run in
                let value = try owner(&run)
                if TemplateMethods.belongs(name, to: value) { return try TemplateMethods.call(name, of: value, try given(&run), &run) }
                let callee = try TemplateAccess.attribute(name, of: value, path: path, owner: ownerPath, line: line)
                return try TemplateCallable.call(callee, try given(&run), path: path, &run)
            }
        }
        let callee = try evaluation(callee)
        return { run in
            let value = try callee(&run)
            return try TemplateCallable.call(value, try given(&run), path: path, &run)
        }
    }

    private mutating func filter(
        _ value: TemplateExpression, _ name: String, _ arguments: TemplateArguments, line: Int
    ) throws -> TemplateEvaluation {
        let value = try evaluation(value)
        let given = try self.arguments(arguments, line: line)
        guard let filter = TemplateFilters.all[name] else {
            let error = WorkbenchError.templateConstruct(line, "the filter \(name)")
            if isConditional { return { _ in throw error } }
            throw error
        }
        return { run in
            let value = try value(&run)
            try run.touch(value.size, line: line)
            if let text = value.string { try TemplateLimits.check(text, line: line) }
            return try filter(value, try given(&run), &run)
        }
    }
}
