internal import JSON

/// A part of a template that writes or steers.
indirect enum TemplateStatement: Sendable {
    case text(String)
    case output(TemplateExpression)
    /// Branches in order; the last condition may be nil, for `else`.
    case condition([(test: TemplateExpression?, body: [TemplateStatement])])
    case loop(TemplateLoop)
    case set(target: TemplateTarget, value: TemplateExpression, line: Int)
    /// What the model is to learn to write.
    case generation([TemplateStatement])
    case leave(line: Int)
    case proceed(line: Int)
}

/// `{% for … %}`.
struct TemplateLoop: Sendable {
    /// One name, or several for the parts of each element.
    var targets: [String]
    var sequence: TemplateExpression
    /// Elements for which this is false are left out.
    var filter: TemplateExpression?
    var body: [TemplateStatement]
    /// What stands for a sequence without elements.
    var otherwise: [TemplateStatement]
    var line: Int
}

/// What `{% set %}` gives a value to.
enum TemplateTarget: Sendable {
    case names([String])
    case field(of: String, name: String)
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
        case function(String, TemplateArguments)
        case method(TemplateExpression, String, TemplateArguments)
        case filter(TemplateExpression, String, TemplateArguments)
        case test(TemplateExpression, String, TemplateArguments)
        case not(TemplateExpression)
        case negative(TemplateExpression)
        case positive(TemplateExpression)
        case binary(String, TemplateExpression, TemplateExpression)
        /// Comparisons in a row, such as `1 < x <= 3`.
        case comparison(TemplateExpression, [(symbol: String, operand: TemplateExpression)])
        case and(TemplateExpression, TemplateExpression)
        case or(TemplateExpression, TemplateExpression)
        case choice(test: TemplateExpression, then: TemplateExpression, otherwise: TemplateExpression?)
    }

    var kind: Kind
    var line: Int
}

/// What stands in the brackets of a call.
struct TemplateArguments: Sendable {
    var positional: [TemplateExpression] = []
    var named: [(name: String, value: TemplateExpression)] = []
}
