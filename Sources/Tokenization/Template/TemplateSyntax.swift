internal import JSON

/// A part of a template that writes or steers.
indirect enum TemplateStatement: Sendable {
    case text(String)
    case output(TemplateExpression)
    /// Branches in order; the last condition may be nil, for `else`.
    case condition([(test: TemplateExpression?, body: [TemplateStatement])])
    case loop(TemplateLoop)
    case set(target: TemplateTarget, value: TemplateExpression, line: Int)
    /// What `body` writes is `TemplateExpression.blockName` in `value`, which the target then is.
    case setBlock(target: TemplateTarget, value: TemplateExpression, body: [TemplateStatement], line: Int)
    /// What `body` writes is `TemplateExpression.blockName` in `value`, which is written.
    case filterBlock(value: TemplateExpression, body: [TemplateStatement])
    case macro(TemplateMacroSyntax)
    case callBlock(caller: TemplateMacroSyntax, callee: TemplateExpression, arguments: TemplateArguments)
    case with([(target: TemplateTarget, value: TemplateExpression)], body: [TemplateStatement], line: Int)
    /// What the model is to learn to write.
    case generation([TemplateStatement])
    case leave
    case proceed
}

/// `{% for … %}`.
struct TemplateLoop: Sendable {
    var target: TemplateTarget
    var sequence: TemplateExpression
    /// Elements for which this is false are left out.
    var filter: TemplateExpression?
    /// Whether `loop(elements)` runs the body once more.
    var isRecursive: Bool
    var body: [TemplateStatement]
    /// What stands for a sequence without elements.
    var otherwise: [TemplateStatement]
    var line: Int
}

/// `{% macro … %}`, and what stands inside of `{% call … %}`.
struct TemplateMacroSyntax: Sendable {
    var name: String
    var parameters: [(name: String, fallback: TemplateExpression?)]
    var body: [TemplateStatement]
    /// Which of the names that a call fills by itself the body reads: `varargs`, `kwargs`, `caller`.
    var uses: Set<String>
    var line: Int
}

/// What is given a value.
indirect enum TemplateTarget: Sendable {
    case name(String)
    /// A field of a namespace.
    case field(of: String, name: String)
    case tuple([TemplateTarget])

    /// The names that get a value in the scope at hand.
    var names: [String] {
        switch self {
        case .name(let name): [name]
        case .field: []
        case .tuple(let targets): targets.flatMap(\.names)
        }
    }
}

/// A part of a template that has a value.
struct TemplateExpression: Sendable {
    indirect enum Kind: Sendable {
        case literal(JSONValue)
        case name(String)
        case list([TemplateExpression])
        case tuple([TemplateExpression])
        case dictionary([(key: TemplateExpression, value: TemplateExpression)])
        case attribute(TemplateExpression, String)
        case item(TemplateExpression, TemplateExpression)
        case slice(TemplateExpression, start: TemplateExpression?, stop: TemplateExpression?, step: TemplateExpression?)
        case call(TemplateExpression, TemplateArguments)
        case filter(TemplateExpression, String, TemplateArguments)
        case test(TemplateExpression, String, TemplateArguments)
        case not(TemplateExpression)
        case negative(TemplateExpression)
        case positive(TemplateExpression)
        /// Operators in a row, applied from left to right.
        case chain(TemplateExpression, [(symbol: TemplateOperator, operand: TemplateExpression)])
        case concatenation([TemplateExpression])
        /// Comparisons in a row, such as `1 < x <= 3`.
        case comparison(TemplateExpression, [(symbol: TemplateComparison, operand: TemplateExpression)])
        case and([TemplateExpression])
        case or([TemplateExpression])
        case choice(test: TemplateExpression, then: TemplateExpression, otherwise: TemplateExpression?)
    }

    /// Stands for what a block wrote; no name of a template can be the same.
    static let blockName = "(block)"

    var kind: Kind
    var line: Int

    /// The text, where the expression is one.
    var text: String? {
        if case .literal(.string(let text)) = kind { text } else { nil }
    }

    /// How messages call the value, such as `message.content`.
    var path: String {
        switch kind {
        case .name(let name): name == Self.blockName ? "the block" : name
        case .attribute(let owner, let name): "\(owner.path).\(name)"
        case .item(let owner, let index):
            switch index.kind {
            case .literal(.string(let key)): "\(owner.path).\(key)"
            case .literal(.integer(let place)): "\(owner.path)[\(place)]"
            case .negative(let inner): "\(owner.path)[-\(inner.path)]"
            default: "\(owner.path)[\(index.path)]"
            }
        case .slice(let owner, _, _, _): "\(owner.path)[…]"
        case .call(let callee, _): "\(callee.path)(…)"
        case .filter(let value, let name, _): "\(value.path)|\(name)"
        case .literal(.integer(let value)): "\(value)"
        case .literal: "the literal"
        case .list, .tuple, .dictionary: "the literal"
        default: "the expression"
        }
    }
}

enum TemplateOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case divideWhole = "//"
    case remainder = "%"
    case power = "**"
}

enum TemplateComparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case more = ">"
    case lessOrEqual = "<="
    case moreOrEqual = ">="
    case isIn = "in"
    case isNotIn = "not in"
}

/// What stands in the brackets of a call.
struct TemplateArguments: Sendable {
    var positional: [TemplateExpression] = []
    var named: [(name: String, value: TemplateExpression)] = []
    /// `*values`
    var more: TemplateExpression?
    /// `**values`
    var moreNamed: TemplateExpression?

    var isEmpty: Bool { positional.isEmpty && named.isEmpty && more == nil && moreNamed == nil }
}
