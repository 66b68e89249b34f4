/// A value that a template can call.
final class TemplateCallable {
    enum Kind {
        case function(TemplateFunction)
        /// A method with the value it belongs to.
        case method(String, TemplateValue)
        case macro(TemplateMacro, TemplateFrame)
        /// The body of a recursive loop, with the number of loops around it.
        case loop(TemplateMacro, TemplateFrame, level: Int)
        case cycler([TemplateValue])
        case joiner(String)
    }

    let kind: Kind
    /// Where a cycler stands, or how often a joiner was called.
    var position = 0
    let valueDepth: Int

    init(_ kind: Kind) {
        self.kind = kind
        switch kind {
        case .method(_, let owner): valueDepth = owner.extent.depth + 1
        case .cycler(let items): valueDepth = (items.map(\.extent.depth).max() ?? 0) + 1
        default: valueDepth = 0
        }
    }

    var kindName: String {
        switch kind {
        case .function(let function): "function \(function.rawValue)"
        case .method(let name, _): "method \(name)"
        case .macro(let macro, _): "macro \(macro.name)"
        case .loop: "loop"
        case .cycler: "cycler"
        case .joiner: "joiner"
        }
    }

    func isSame(as other: TemplateCallable) -> Bool {
        if self === other { return true }
        switch (kind, other.kind) {
        case (.function(let left), .function(let right)): return left == right
        default: return false
        }
    }
}
