/// One word of a template's source.
struct TemplateToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// Text outside of tags.
        case text(String)
        case tagStart
        case tagEnd
        case outputStart
        case outputEnd
        case name(String)
        case integer(Int)
        case number(Double)
        case string(String)
        case symbol(String)
        case end
    }

    var kind: Kind
    /// Line of the source, from 1.
    var line: Int

    /// How messages call the token.
    var description: String {
        switch kind {
        case .text: "text"
        case .tagStart: "{%"
        case .tagEnd: "%}"
        case .outputStart: "{{"
        case .outputEnd: "}}"
        case .name(let name): name
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let text): "'\(text)'"
        case .symbol(let symbol): symbol
        case .end: "the end of the template"
        }
    }
}
