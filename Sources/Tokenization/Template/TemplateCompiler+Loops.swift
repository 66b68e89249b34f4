internal import Domain

/// The parts of a loop, ready to run.
private struct CompiledLoop: Sendable {
    var bind: @Sendable (TemplateValue, inout TemplateRun) throws -> Void
    var filter: ListedCheck?
    /// Slot of `loop`, where the body reads it.
    var loopSlot: Int?
    var enter: TemplateWriting
    var body: TemplateAction
    var otherwise: ListedAction?
    var path: String
    var line: Int

    func run(
        over value: TemplateValue, level: Int = 0, recursion: TemplateCallable? = nil, _ run: inout TemplateRun
    ) throws -> TemplateFlow {
        var elements = try TemplateAccess.elements(of: value, line: line, called: path)
        try run.step(1 + elements.count, line: line)
        if let filter {
            var kept: [TemplateValue] = []
            for (index, element) in elements.enumerated() {
                do {
                    try bind(element, &run)
                    if try filter(&run) { kept.append(element) }
                } catch let error as WorkbenchError {
                    throw error.at(index, of: path, line: line, element)
                }
            }
            elements = kept
        }
        guard !elements.isEmpty else { return try otherwise?(&run) ?? .next }
        var state: TemplateLoopState?
        if let loopSlot {
            let made = TemplateLoopState(elements, level: level, recursion: recursion, depth: value.extent.depth)
            try TemplateLimits.check(depth: made.valueDepth, line: line)
            run.frame[loopSlot] = .loop(made)
            state = made
        }
        var index = 0
        var isFinished = otherwise == nil
        do {
            while index < elements.count {
                state?.index = index
                try bind(elements[index], &run)
                try enter(&run)
                let flow = try body(&run)
                if flow == .next { isFinished = true }
                if flow == .leave { break }
                index += 1
            }
        } catch let error as WorkbenchError {
            throw error.at(index, of: path, line: line, elements[index])
        }
        // As in Jinja, else is also for a loop no pass of which came to its end.
        return isFinished ? .next : try otherwise?(&run) ?? .next
    }
}

extension TemplateCompiler {
    mutating func loop(_ loop: TemplateLoop) throws -> TemplateAction {
        let sequence = try evaluation(loop.sequence)
        let compiled = try parts(of: loop)
        return { run in try compiled.run(over: try sequence(&run), &run) }
    }

    private mutating func parts(of loop: TemplateLoop) throws -> CompiledLoop {
        let otherwise = try scoped(storing: Self.storedNames(loop.otherwise), loop.otherwise)
        names.push()
        let wasConditional = isConditional
        isConditional = false
        defer {
            names.pop()
            isConditional = wasConditional
        }
        let targets = loop.target.names
        // Outside of the loop's own scope, so that a scope that sets them again starts from what the pass gave.
        for name in targets { _ = names.declare(name) }
        let bind = try assignment(to: loop.target, line: loop.line)
        let filter = try loop.filter.map { ListedCheck(check: try check($0)) }
        let loopSlot = names.declare("loop")
        let stored = Self.storedNames(loop.body).filter { !targets.contains($0) && $0 != "loop" }
        let body = try scoped(storing: stored, loop.body)
        let (enterElse, runElse) = (otherwise.enter, otherwise.body)
        let runOtherwise: TemplateAction = { run in
            try enterElse(&run)
            return try runElse(&run)
        }
        return CompiledLoop(
            bind: bind, filter: filter, loopSlot: names.readsLoop(loopSlot) ? loopSlot : nil, enter: body.enter, body: body.body,
            otherwise: loop.otherwise.isEmpty ? nil : ListedAction(act: runOtherwise), path: loop.sequence.path, line: loop.line)
    }

    /// A loop whose body runs in a frame of its own, so that it can run inside of itself.
    mutating func recursiveLoop(_ loop: TemplateLoop) throws -> TemplateAction {
        let sequence = try evaluation(loop.sequence)
        let outer = names
        names = TemplateNames(parent: outer)
        defer { names = outer }
        // The level of the recursion and the elements lie in the first slots.
        let (elementsSlot, levelSlot, selfSlot) = (names.slot(), names.slot(), names.slot())
        let compiled = try parts(of: loop)
        let macro = TemplateMacro(
            name: "loop", parameters: [], slotCount: names.count, depth: names.deepest, line: loop.line,
            body: { run in
                guard case .callable(let recursion) = run.frame[selfSlot] else { return .next }
                return try compiled.run(
                    over: run.frame[elementsSlot], level: run.frame[levelSlot].whole ?? 0, recursion: recursion, &run)
            })
        let line = loop.line
        return { run in
            run.keep(run.frame)
            let recursion = TemplateCallable(.loop(macro, run.frame, level: 0))
            try TemplateCallable.runLoop(recursion, over: try sequence(&run), line: line, &run)
            return .next
        }
    }
}

extension TemplateCallable {
    /// Runs the body of a recursive loop; what it writes goes to the output.
    static func runLoop(_ recursion: TemplateCallable, over elements: TemplateValue, line: Int, _ run: inout TemplateRun) throws {
        guard case .loop(let macro, let parent, let level) = recursion.kind else { return }
        let frame = TemplateFrame(count: macro.slotCount, parent: parent)
        run.keep(frame)
        frame[0] = elements
        frame[1] = .integer(level)
        frame[2] = .callable(TemplateCallable(.loop(macro, parent, level: level + 1)))
        let outer = run.frame
        run.frame = frame
        try macro.enter(line: line, &run)
        _ = try macro.body(&run)
        run.depth -= macro.depth
        run.frame = outer
    }
}
