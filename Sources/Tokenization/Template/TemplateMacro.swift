internal import Domain

/// A macro, the body of a `call` block, or the body of a recursive loop, ready to run.
final class TemplateMacro: Sendable {
    struct Parameter: Sendable {
        var name: String
        var slot: Int
        var fallback: TemplateEvaluation?
    }

    let name: String
    let parameters: [Parameter]
    /// Slots of `varargs`, `kwargs` and `caller`, where the body reads them.
    let varargs: Int?
    let kwargs: Int?
    let caller: Int?
    let slotCount: Int
    /// How deep the body nests.
    let depth: Int
    let body: TemplateAction
    let line: Int

    init(
        name: String, parameters: [Parameter], varargs: Int? = nil, kwargs: Int? = nil, caller: Int? = nil, slotCount: Int, depth: Int,
        line: Int, body: @escaping TemplateAction
    ) {
        self.name = name
        self.parameters = parameters
        self.varargs = varargs
        self.kwargs = kwargs
        self.caller = caller
        self.slotCount = slotCount
        self.depth = depth
        self.line = line
        self.body = body
    }

    /// Runs the body; what it writes goes to the output.
    func write(_ call: TemplateCall, in parent: TemplateFrame, _ run: inout TemplateRun) throws {
        let frame = TemplateFrame(count: slotCount, parent: parent)
        let outer = run.frame
        run.frame = frame
        // Not undone where the body throws, for the rendering then ends.
        try bind(call, frame, &run)
        try enter(line: call.line, &run)
        _ = try body(&run)
        run.depth -= depth
        run.frame = outer
    }

    /// Counts how deep macros call each other.
    func enter(line: Int, _ run: inout TemplateRun) throws {
        run.depth += depth
        try run.step(1 + slotCount, line: line)
        guard run.depth <= TemplateLimits.depth else {
            throw WorkbenchError.template(
                line, "\(name) calls itself too often: tags and expressions nest deeper than \(TemplateLimits.depth) levels")
        }
    }

    private func bind(_ call: TemplateCall, _ frame: TemplateFrame, _ run: inout TemplateRun) throws {
        var named = call.named
        for (index, parameter) in parameters.enumerated() {
            if index < call.positional.count {
                frame[parameter.slot] = call.positional[index]
            } else if let place = named.firstIndex(where: { $0.key == parameter.name }) {
                frame[parameter.slot] = named.remove(at: place).value
            } else if let fallback = parameter.fallback {
                frame[parameter.slot] = .undefined(parameter.name)
                frame[parameter.slot] = try fallback(&run)
            } else {
                frame[parameter.slot] = .undefined("the parameter \(parameter.name) of \(name)")
            }
        }
        if let caller {
            let place = named.firstIndex { $0.key == "caller" }
            frame[caller] = place.map { named.remove(at: $0).value } ?? .undefined("caller")
        }
        if let kwargs {
            var builder = TemplateDictionary.Builder()
            for (key, value) in named { builder.set(key, value) }
            frame[kwargs] = .dictionary(builder.dictionary)
        } else if let first = named.first {
            throw WorkbenchError.template(call.line, "\(name) has no parameter \(first.key)")
        }
        if let varargs {
            frame[varargs] = .tuple(Array(call.positional.dropFirst(parameters.count)))
        } else if call.positional.count > parameters.count {
            throw WorkbenchError.template(call.line, "\(name) takes at most \(parameters.count) values, not \(call.positional.count)")
        }
    }
}
