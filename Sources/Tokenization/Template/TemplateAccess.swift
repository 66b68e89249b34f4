internal import Domain

/// Attributes, items, slices and elements of values, as the sandbox allows them.
enum TemplateAccess {
    static func attribute(_ name: String, of value: TemplateValue, path: String, owner: String, line: Int) throws -> TemplateValue {
        switch value {
        case .undefined(let missing): throw WorkbenchError.template(line, "\(missing) is undefined, so it has no \(name)")
        case .dictionary(let dictionary):
            if TemplateMethods.belongs(name, to: value) { return .callable(TemplateCallable(.method(name, value))) }
            return dictionary.value(name) ?? .undefined(path)
        case .namespace(let namespace): return namespace[name] ?? .undefined(path)
        case .loop(let state):
            if let field = state.field(name) { return field }
            return TemplateMethods.belongs(name, to: value) ? .callable(TemplateCallable(.method(name, value))) : .undefined(path)
        case .sequence(let sequence) where sequence.kind == .group && (name == "grouper" || name == "list"):
            return sequence.values[name == "grouper" ? 0 : 1]
        case .callable(let callable): return callable.field(name) ?? .undefined(path)
        case .integer, .number, .bool:
            guard TemplateMethods.ofNumbers.contains(name) else { return .undefined(path) }
            throw WorkbenchError.templateConstruct(line, "the field \(name) of a \(value.kind)")
        default:
            return TemplateMethods.belongs(name, to: value) ? .callable(TemplateCallable(.method(name, value))) : .undefined(path)
        }
    }

    static func item(
        of owner: TemplateValue, at index: TemplateValue, path: String, owner ownerPath: String, line: Int
    ) throws -> TemplateValue {
        switch (owner, index) {
        case (.undefined(let missing), _):
            throw WorkbenchError.template(line, "\(missing) is undefined, so it has no item \(index.excerpt)")
        case (.dictionary(let dictionary), _): if let value = dictionary.value(of: index) { return value }
        case (.sequence(let sequence), _) where sequence.kind.isIndexed:
            if let place = index.whole {
                return element(place, of: sequence.values) ?? .undefined("\(ownerPath)[\(place)]")
            }
        case (.string(let text), _), (.markup(let text), _):
            if let place = index.whole { return character(place, of: text) ?? .undefined("\(ownerPath)[\(place)]") }
        default: break
        }
        if let name = index.string { return try attribute(name, of: owner, path: path, owner: ownerPath, line: line) }
        return .undefined("\(ownerPath)[\(index.excerpt)]")
    }

    private static func element(_ index: Int, of values: [TemplateValue]) -> TemplateValue? {
        let (place, _) = index < 0 ? values.count.addingReportingOverflow(index) : (index, false)
        return values.indices.contains(place) ? values[place] : nil
    }

    private static func character(_ index: Int, of text: String) -> TemplateValue? {
        let scalars = text.unicodeScalars
        if index >= 0 {
            guard let place = scalars.index(scalars.startIndex, offsetBy: min(index, text.utf8.count), limitedBy: scalars.endIndex),
                place < scalars.endIndex
            else { return nil }
            return .string(String(scalars[place]))
        }
        guard index >= -text.utf8.count, let place = scalars.index(scalars.endIndex, offsetBy: index, limitedBy: scalars.startIndex) else {
            return nil
        }
        return .string(String(scalars[place]))
    }

    /// A bound of a slice; nil for none.
    static func bound(_ value: TemplateValue?, line: Int) throws -> Int? {
        switch value {
        case nil, .some(.none): return nil
        case .some(let value):
            guard let whole = value.whole else {
                throw WorkbenchError.template(line, "a slice needs whole numbers, not \(value.excerpt)")
            }
            return whole
        }
    }

    static func slice(
        _ owner: TemplateValue, start: Int?, stop: Int?, step: Int, path: String, line: Int, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        guard step != 0, step > Int.min else { throw WorkbenchError.template(line, "the step of a slice is \(step)") }
        switch owner {
        case .string(let text), .markup(let text):
            let cut = TemplateText.slice(text, start: start, stop: stop, step: step)
            let made = try run.made(cut, line: line)
            if case .markup = owner { return .markup(cut) }
            return made
        case .sequence(let sequence) where sequence.kind.isIndexed:
            let values = places(start: start, stop: stop, step: step, count: sequence.values.count).map { sequence.values[$0] }
            return try run.made(values, sequence.kind.isTuple ? .tuple : sequence.kind, line: line)
        case .undefined(let missing): throw WorkbenchError.template(line, "\(missing) is undefined, so it has no items")
        default: throw WorkbenchError.template(line, "\(path) is \(owner.excerpt), which cannot be sliced")
        }
    }

    /// The places that Python's slice takes.
    static func places(start: Int?, stop: Int?, step: Int, count: Int) -> StrideTo<Int> {
        func clamp(_ bound: Int, _ low: Int, _ high: Int) -> Int { max(low, min(high, bound < 0 ? max(bound, -count - 1) + count : bound)) }
        let low = step > 0 ? 0 : -1
        let high = step > 0 ? count : count - 1
        let from = start.map { clamp($0, low, high) } ?? (step > 0 ? low : high)
        let to = stop.map { clamp($0, low, high) } ?? (step > 0 ? high : low)
        return stride(from: from, to: to, by: step)
    }

    /// What a loop over `value` passes through.
    static func elements(of value: TemplateValue, line: Int, called path: @autoclosure () -> String = "") throws -> [TemplateValue] {
        switch value {
        case .sequence(let sequence): return sequence.pass()
        case .dictionary(let dictionary): return dictionary.entries.map(\.key)
        case .string(let text), .markup(let text):
            try TemplateLimits.check(text, line: line)
            return text.unicodeScalars.map { .string(String($0)) }
        case .undefined: return []
        default:
            let name = path()
            throw WorkbenchError.template(
                line, "\(name.isEmpty ? "a value" : name) is \(value.excerpt), which cannot be looped over")
        }
    }
}

extension TemplateCallable {
    /// What a template can read of a callable.
    fileprivate func field(_ name: String) -> TemplateValue? {
        switch (kind, name) {
        case (.macro(let macro, _), "name"): .string(macro.name)
        case (.macro(let macro, _), "arguments"): .tuple(macro.parameters.map { .string($0.name) })
        case (.macro(let macro, _), "catch_varargs"): .bool(macro.varargs != nil)
        case (.macro(let macro, _), "catch_kwargs"): .bool(macro.kwargs != nil)
        case (.macro(let macro, _), "caller"): .bool(macro.caller != nil)
        case (.cycler(let items), "current"): items[position]
        case (.cycler, "next"), (.cycler, "reset"): .callable(TemplateCallable(.method(name, .callable(self))))
        case (.function(.dict), "fromkeys"): .callable(TemplateCallable(.function(.fromKeys)))
        default: nil
        }
    }
}
