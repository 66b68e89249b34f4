internal import Domain

/// The values given in a call, taken one by one so that none is overlooked.
struct TemplateCall {
    let line: Int
    private(set) var positional: [TemplateValue]
    private(set) var named: [(key: String, value: TemplateValue)]

    init(_ arguments: TemplateArguments, line: Int, renderer: inout TemplateRenderer) throws {
        self.line = line
        positional = []
        named = []
        for argument in arguments.positional { positional.append(try renderer.evaluate(argument)) }
        for argument in arguments.named { named.append((argument.name, try renderer.evaluate(argument.value))) }
    }

    /// Refuses all but `count` values without a name and the values called `names`.
    func check(_ function: String, atMost count: Int, atLeast least: Int = 0, names: [String] = []) throws {
        guard positional.count <= count, positional.count >= least else {
            throw WorkbenchError.templateConstruct(line, "\(function) with \(positional.count) arguments")
        }
        for argument in named where !names.contains(argument.key) {
            throw WorkbenchError.templateConstruct(line, "\(function) with the argument \(argument.key)")
        }
    }

    /// The value at a place or by its name.
    func value(_ index: Int, _ name: String) -> TemplateValue? {
        index < positional.count ? positional[index] : TemplateValue.find(name, in: named)
    }

    /// The string at a place; nil where there is none or it is none.
    func string(_ index: Int, of function: String) throws -> String? {
        guard index < positional.count else { return nil }
        switch positional[index] {
        case .none: return nil
        case .string(let text): return text
        default: throw WorkbenchError.template(line, "\(function) takes a string, not a \(positional[index].kind)")
        }
    }
}
