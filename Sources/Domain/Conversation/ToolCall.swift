/// One call of a tool by the assistant.
public struct ToolCall: Sendable, Equatable {
    /// What an answer refers to; nil where the row has none.
    public var id: String?
    /// The tool that is called.
    public var name: String
    /// The arguments, as the text of a JSON object.
    public var arguments: String

    /// A call of the tool `name`.
    public init(id: String? = nil, name: String, arguments: String) {
        self.id = id
        self.name = name
        self.arguments = arguments
    }
}
