internal import Domain

/// The values given in a call.
struct TemplateCall {
    let line: Int
    var positional: [TemplateValue] = []
    var named: [(key: String, value: TemplateValue)] = []

    /// The values by the names of a function's parameters; refuses values that fit none.
    func values(of function: String, _ names: String..., required: Int = 0) throws -> [TemplateValue?] {
        guard positional.count <= names.count else {
            throw WorkbenchError.template(line, "\(function) takes at most \(names.count) arguments, not \(positional.count)")
        }
        var values = [TemplateValue?](repeating: nil, count: names.count)
        for (index, value) in positional.enumerated() { values[index] = value }
        for argument in named {
            guard let index = names.firstIndex(of: argument.key) else {
                throw WorkbenchError.template(line, "\(function) has no argument \(argument.key)")
            }
            guard values[index] == nil else { throw WorkbenchError.template(line, "\(function) is given \(argument.key) twice") }
            values[index] = argument.value
        }
        for index in 0..<required where values[index] == nil {
            throw WorkbenchError.template(line, "\(function) needs the argument \(names[index])")
        }
        return values
    }

    /// Refuses all arguments.
    func none(of function: String) throws {
        guard positional.isEmpty, named.isEmpty else { throw WorkbenchError.template(line, "\(function) takes no arguments") }
    }
}

extension Optional where Wrapped == TemplateValue {
    /// The whole number given for `name`, or `fallback` where none is.
    func whole(_ name: String, or fallback: Int, line: Int) throws -> Int {
        guard let value = self else { return fallback }
        guard let whole = value.whole else { throw WorkbenchError.template(line, "\(name) takes a whole number, not \(value.excerpt)") }
        return whole
    }

    /// The string given for `name`; nil where there is none or it is none.
    func text(_ name: String, line: Int) throws -> String? {
        switch self {
        case nil, .some(.none): return nil
        case .some(let value):
            guard let text = value.string else { throw WorkbenchError.template(line, "\(name) takes a string, not \(value.excerpt)") }
            return text
        }
    }

    /// The string given for `name`, which must be there.
    func neededText(_ name: String, line: Int) throws -> String {
        guard let text = try text(name, line: line) else { throw WorkbenchError.template(line, "\(name) takes a string, not none") }
        return text
    }

    /// Whether a value is given and true.
    var isTrue: Bool { self?.isTrue ?? false }
}
