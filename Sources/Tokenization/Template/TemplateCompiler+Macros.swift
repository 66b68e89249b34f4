internal import Domain

extension TemplateCompiler {
    /// A macro whose body runs in a frame of its own.
    mutating func macro(_ syntax: TemplateMacroSyntax) throws -> TemplateMacro {
        let outer = names
        let wasConditional = isConditional
        names = TemplateNames(parent: outer)
        isConditional = false
        defer {
            names = outer
            isConditional = wasConditional
        }
        var parameters: [TemplateMacro.Parameter] = []
        for parameter in syntax.parameters {
            guard !parameters.contains(where: { $0.name == parameter.name }) else {
                throw WorkbenchError.template(syntax.line, "the parameter \(parameter.name) of \(syntax.name) is named twice")
            }
            parameters.append(.init(name: parameter.name, slot: names.declare(parameter.name)))
        }
        // A default may read the parameters before and after it.
        for (index, parameter) in syntax.parameters.enumerated() {
            parameters[index].fallback = try parameter.fallback.map { try evaluation($0) }
        }
        let given = syntax.parameters.map(\.name)
        func implied(_ name: String) -> Int? { syntax.uses.contains(name) && !given.contains(name) ? names.declare(name) : nil }
        let (varargs, kwargs, caller) = (implied("varargs"), implied("kwargs"), implied("caller"))
        let stored = Self.storedNames(syntax.body).filter { !given.contains($0) }
        let (inner, enter) = try scoped(storing: stored, syntax.body)
        return TemplateMacro(
            name: syntax.name, parameters: parameters, varargs: varargs, kwargs: kwargs, caller: caller, slotCount: names.count,
            depth: max(1, names.deepest), line: syntax.line,
            body: { run in
                try enter(&run)
                return try inner(&run)
            })
    }

    mutating func callBlock(
        _ syntax: TemplateMacroSyntax, _ callee: TemplateExpression, _ arguments: TemplateArguments
    ) throws -> TemplateAction {
        let caller = try macro(syntax)
        let line = syntax.line
        let value = try evaluation(callee)
        let given = try self.arguments(arguments, line: line)
        return { run in
            let callee = try value(&run)
            var call = try given(&run)
            guard !call.named.contains(where: { $0.key == "caller" }) else {
                throw WorkbenchError.template(line, "the call is given caller twice")
            }
            run.keep(run.frame)
            call.named.append(("caller", .callable(TemplateCallable(.macro(caller, run.frame)))))
            try TemplateCallable.write(callee, call, path: syntax.name, &run)
            return .next
        }
    }
}

extension TemplateCallable {
    /// Calls a value.
    static func call(_ value: TemplateValue, _ call: TemplateCall, path: @autoclosure () -> String, _ run: inout TemplateRun) throws
        -> TemplateValue
    {
        guard case .callable(let callable) = value else {
            guard case .loop(let state) = value, let recursion = state.recursion else {
                throw uncallable(value, path(), line: call.line)
            }
            return try Self.call(.callable(recursion), call, path: path(), &run)
        }
        switch callable.kind {
        case .function(let function):
            try run.step(line: call.line)
            return try function.call(call, &run)
        case .method(let name, let owner): return try TemplateMethods.call(name, of: owner, call, &run)
        case .macro, .loop:
            let text = try run.capture { run in
                try write(value, call, path: "", &run)
                return .next
            }.text
            return .string(text)
        case .cycler(let items):
            try call.none(of: "a cycler")
            defer { callable.position = (callable.position + 1) % max(1, items.count) }
            return items[callable.position]
        case .joiner(let separator):
            try call.none(of: "a joiner")
            defer { callable.position = 1 }
            return .string(callable.position == 0 ? "" : separator)
        }
    }

    /// Calls a value and writes what it gives; macros write without a detour.
    static func write(_ value: TemplateValue, _ call: TemplateCall, path: @autoclosure () -> String, _ run: inout TemplateRun) throws {
        if case .callable(let callable) = value {
            if case .macro(let macro, let frame) = callable.kind { return try macro.write(call, in: frame, &run) }
            if case .loop = callable.kind {
                let elements = try call.values(of: "loop", "iterable", required: 1)[0] ?? .none
                return try runLoop(callable, over: elements, line: call.line, &run)
            }
        }
        if case .loop(let state) = value, let recursion = state.recursion {
            return try write(.callable(recursion), call, path: path(), &run)
        }
        let result = try Self.call(value, call, path: path(), &run)
        try result.write(to: &run, line: call.line)
    }

    private static func uncallable(_ value: TemplateValue, _ path: String, line: Int) -> WorkbenchError {
        switch value {
        case .undefined(let name): WorkbenchError.template(line, "\(name) is undefined, so it cannot be called")
        case .loop: WorkbenchError.template(line, "only a loop that is marked recursive can be called")
        default: WorkbenchError.template(line, "\(path) cannot be called, for it is \(value.excerpt)")
        }
    }
}
