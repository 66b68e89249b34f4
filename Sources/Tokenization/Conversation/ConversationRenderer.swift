internal import JSON

/// Writes one conversation, or parts of it, with one template at one moment.
struct ConversationRenderer {
    let template: ChatTemplate
    let variables: JSONObject
    /// The same for all renderings that are compared with each other.
    let moment: TemplateMoment

    /// The first `count` messages, or all of them; `prompting` adds what asks the assistant to speak.
    func render(_ input: TemplateInput, first count: Int? = nil, prompting: Bool = false) throws -> ChatTemplate.Rendering {
        let messages = count.map { Array(input.messages.prefix($0)) } ?? input.messages
        return try template.render(
            messages: .array(messages), tools: input.tools, addGenerationPrompt: prompting, variables: variables, clock: { moment })
    }

    /// The text of `render` as UTF-8.
    func bytes(_ input: TemplateInput, first count: Int, prompting: Bool = false) throws -> [UInt8] {
        Array(try render(input, first: count, prompting: prompting).text.utf8)
    }
}
