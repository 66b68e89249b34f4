internal import JSON

/// Writes one conversation, or parts of it, with one template at one moment.
struct ConversationRenderer {
    let template: ChatTemplate
    let variables: JSONObject
    /// The same for all renderings that are compared with each other.
    let moment: TemplateMoment

    /// The first `count` messages, or all of them; `prompting` adds what asks the assistant to speak.
    func render(_ input: PreparedInput, first count: Int? = nil, prompting: Bool = false) throws -> ChatTemplate.Rendering {
        let messages = count.map { Array(input.messages.prefix($0)) } ?? input.messages
        return try template.render(
            messages: messages, tools: input.tools, addGenerationPrompt: prompting, variables: variables, clock: { moment })
    }

    /// All messages of an input that is rendered once.
    func render(_ input: TemplateInput, prompting: Bool = false) throws -> ChatTemplate.Rendering {
        try render(PreparedInput(input), prompting: prompting)
    }

    /// The text of `render` as UTF-8.
    func bytes(_ input: PreparedInput, first count: Int, prompting: Bool = false) throws -> [UInt8] {
        Array(try render(input, first: count, prompting: prompting).text.utf8)
    }
}

/// An input as values of templates, made once for all renderings of its parts.
struct PreparedInput {
    let messages: [TemplateValue]
    let tools: TemplateValue

    /// Throws `invalid_template` where values nest too deep.
    init(_ input: TemplateInput) throws {
        messages = try input.messages.map { try TemplateValue($0, depth: 1) }
        tools = try input.tools.map { try TemplateValue($0) } ?? .none
    }
}
