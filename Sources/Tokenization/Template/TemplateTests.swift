internal import Domain

/// Tests, `value is name`.
enum TemplateTests {
    static let names: Set<String> = [
        "defined", "undefined", "none", "string", "number", "integer", "float", "boolean", "true", "false", "mapping", "iterable",
        "sequence",
        "odd", "even", "in", "eq", "equalto", "ne",
    ]

    static func check(_ name: String, _ value: TemplateValue, _ call: TemplateCall, renderer: TemplateRenderer) throws -> Bool {
        let takesOne = ["in", "eq", "equalto", "ne"].contains(name)
        try call.check("the test \(name)", atMost: takesOne ? 1 : 0, atLeast: takesOne ? 1 : 0)
        switch name {
        case "eq", "equalto": return value.equals(call.positional[0])
        case "ne": return !value.equals(call.positional[0])
        case "in": return try TemplateArithmetic.contains(call.positional[0], value, line: call.line)
        case "odd", "even":
            guard let whole = value.whole else {
                throw WorkbenchError.template(call.line, "\(name) takes a whole number, not a \(value.kind)")
            }
            return (whole % 2 == 0) == (name == "even")
        default: return isOfKind(name, value)
        }
    }

    private static func isOfKind(_ name: String, _ value: TemplateValue) -> Bool {
        switch (name, value) {
        case ("defined", .undefined), ("undefined", .undefined): name == "undefined"
        case ("defined", _): true
        case ("none", .none), ("string", .string), ("mapping", .dictionary), ("boolean", .bool), ("integer", .integer), ("float", .number):
            true
        case ("number", .integer), ("number", .number), ("number", .bool): true
        case ("true", .bool(let flag)): flag
        case ("false", .bool(let flag)): !flag
        case ("iterable", .string), ("iterable", .list), ("iterable", .tuple), ("iterable", .dictionary), ("iterable", .undefined): true
        case ("sequence", .string), ("sequence", .list), ("sequence", .tuple), ("sequence", .dictionary), ("sequence", .undefined): true
        default: false
        }
    }
}
