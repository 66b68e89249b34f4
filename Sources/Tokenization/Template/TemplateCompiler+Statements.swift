internal import Domain

extension TemplateCompiler {
    mutating func action(_ statement: TemplateStatement) throws -> TemplateAction {
        switch statement {
        case .text(let text):
            let bytes = Array(text.utf8)
            return { run in
                try run.write(literal: bytes, line: 1)
                return .next
            }
        case .output(let expression):
            let write = try writing(expression)
            let line = expression.line
            return { run in
                try run.step(line: line)
                try write(&run)
                return .next
            }
        case .condition(let branches): return try condition(branches)
        case .loop(let loop): return loop.isRecursive ? try recursiveLoop(loop) : try self.loop(loop)
        case .set(let target, let value, let line):
            let value = try evaluation(value)
            let assign = try assignment(to: target, line: line)
            return { run in
                try run.step(line: line)
                try assign(try value(&run), &run)
                return .next
            }
        case .setBlock(let target, let value, let body, let line): return try setBlock(target, value, body, line: line)
        case .filterBlock(let value, let body):
            let (write, captured) = try block(body) { try $0.writing(value) }
            return { run in
                let flow = try captured(&run)
                if flow == .next { try write(&run) }
                return flow
            }
        case .macro(let syntax):
            let macro = try macro(syntax)
            let place = names.place(of: syntax.name)
            return { run in
                run.keep(run.frame)
                run.frame[place.slot] = .callable(TemplateCallable(.macro(macro, run.frame)))
                return .next
            }
        case .callBlock(let caller, let callee, let arguments): return try callBlock(caller, callee, arguments)
        case .with(let bindings, let body, let line): return try with(bindings, body, line: line)
        case .generation(let body): return try generation(body)
        case .leave: return { _ in .leave }
        case .proceed: return { _ in .proceed }
        }
    }

    private mutating func condition(_ branches: [(test: TemplateExpression?, body: [TemplateStatement])]) throws -> TemplateAction {
        let wasConditional = isConditional
        defer { isConditional = wasConditional }
        var compiled: [(test: ListedCheck, body: ListedAction)] = []
        var otherwise: TemplateAction = { _ in .next }
        for branch in branches {
            isConditional = wasConditional
            let test = try branch.test.map { try check($0) }
            isConditional = true
            let body = try body(branch.body)
            if let test { compiled.append((ListedCheck(check: test), ListedAction(act: body))) } else { otherwise = body }
        }
        var last = otherwise
        let line = branches.first?.test?.line ?? 1
        // The last branches one inside of the other, which is fast; the others, where there are so many, in a list.
        let listed = Array(compiled.dropLast(4))
        for branch in compiled.suffix(4).reversed() {
            let (test, body, otherwise) = (branch.test.check, branch.body.act, last)
            last = { run in try test(&run) ? try body(&run) : try otherwise(&run) }
        }
        let rest = last
        if listed.isEmpty {
            return { run in
                try run.step(line: line)
                return try rest(&run)
            }
        }
        return { run in
            try run.step(line: line)
            for (test, body) in listed where try test(&run) { return try body(&run) }
            return try rest(&run)
        }
    }

    private mutating func setBlock(
        _ target: TemplateTarget, _ value: TemplateExpression, _ body: [TemplateStatement], line: Int
    ) throws -> TemplateAction {
        let assign = try assignment(to: target, line: line)
        let (evaluate, captured) = try block(body) { try $0.evaluation(value) }
        return { run in
            let flow = try captured(&run)
            if flow == .next { try assign(try evaluate(&run), &run) }
            return flow
        }
    }

    /// What `body` writes as the value of `blockName`, for what `compile` makes.
    private mutating func block<Result>(
        _ body: [TemplateStatement], _ compile: (inout TemplateCompiler) throws -> Result
    ) throws -> (result: Result, captured: TemplateAction) {
        let scope = try scoped(storing: Self.storedNames(body), body)
        let (inner, enter) = (scope.body, scope.enter)
        names.push()
        defer { names.pop() }
        let slot = names.declare(TemplateExpression.blockName)
        let result = try compile(&self)
        return (
            result,
            { run in
                try enter(&run)
                let (text, flow) = try run.capture(inner)
                run.frame[slot] = .string(text)
                return flow
            }
        )
    }

    private mutating func with(
        _ bindings: [(target: TemplateTarget, value: TemplateExpression)], _ body: [TemplateStatement], line: Int
    ) throws -> TemplateAction {
        // Values are those outside: none sees the names beside it.
        let values = try bindings.map { try evaluation($0.value) }
        names.push()
        defer { names.pop() }
        for name in bindings.flatMap(\.target.names) { _ = names.declare(name) }
        let assigns = try bindings.map { try assignment(to: $0.target, line: line) }
        let (inner, enter) = try scoped(storing: Self.storedNames(body), body)
        return { run in
            var given: [TemplateValue] = []
            for value in values { given.append(try value(&run)) }
            for (assign, value) in zip(assigns, given) { try assign(value, &run) }
            try enter(&run)
            return try inner(&run)
        }
    }

    private mutating func generation(_ body: [TemplateStatement]) throws -> TemplateAction {
        noteGeneration()
        let (inner, enter) = try scoped(storing: Self.storedNames(body), body)
        return { run in
            try enter(&run)
            let start = run.output.count
            let isOutermost = !run.isGenerating
            run.isGenerating = true
            let flow = try inner(&run)
            guard isOutermost else { return flow }
            run.isGenerating = false
            let range = start..<run.output.count
            if run.captures == 0 {
                run.generated.append(range)
            } else {
                run.generatedInCaptures.append((range, run.output(from: start)))
            }
            return flow
        }
    }

    /// Gives a value to a target in the innermost scope.
    func assignment(to target: TemplateTarget, line: Int) throws -> @Sendable (TemplateValue, inout TemplateRun) throws -> Void {
        switch target {
        case .name(let name):
            let slot = names.place(of: name).slot
            return { value, run in run.frame[slot] = value }
        case .field(let owner, let name):
            let place = names.place(of: owner)
            return { value, run in
                guard case .namespace(let namespace) = run.frame.ancestor(place.distance)[place.slot] else {
                    throw WorkbenchError.template(line, "\(owner) is not a namespace, so \(owner).\(name) cannot be set")
                }
                namespace[name] = value
            }
        case .tuple(let targets):
            let assigns = try targets.map { try assignment(to: $0, line: line) }
            return { value, run in
                let parts = try TemplateAccess.elements(of: value, line: line)
                guard parts.count == assigns.count else {
                    throw WorkbenchError.template(
                        line, "\(parts.count) values cannot be given to \(assigns.count) names: \(value.excerpt)")
                }
                for (assign, part) in zip(assigns, parts) { try assign(part, &run) }
            }
        }
    }
}
