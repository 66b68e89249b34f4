public import Domain
public import JSON

/// Writes a conversation as the one text that a model reads; Jinja as Transformers sets it up.
///
/// Parsed once, rendered many times. It runs in a sandbox: no part of a template can reach files, time or memory beyond its limits.
/// What is not built is refused by name when the template is parsed.
public struct ChatTemplate: Sendable {
    /// What a template wrote.
    public struct Rendering: Sendable, Equatable {
        /// The whole text.
        public var text: String
        /// What `{% generation %}` marks, as ranges of the text's UTF-8.
        public var generated: [Range<Int>]
    }

    /// The template's text.
    public let source: String
    /// Whether the template itself marks what the model is to learn.
    public let marksGeneration: Bool
    private let statements: [TemplateStatement]

    /// Parses `source`; throws `invalidTemplate` with the line.
    public init(_ source: String) throws {
        self.source = source
        (statements, marksGeneration) = try TemplateParser.parse(source)
    }

    /// Renders with the given variables; throws `invalidTemplate`.
    public func render(_ variables: JSONObject) throws -> Rendering {
        try render(variables.fields.map { (key: $0.name, value: TemplateValue($0.value)) })
    }

    /// Renders `messages`; `variables` holds what else the template may read, such as `bos_token`.
    ///
    /// As in Transformers, `tools` and `documents` are none where they are not given.
    public func render(
        _ messages: some Sequence<Message>, addGenerationPrompt: Bool = false, variables: JSONObject = JSONObject()
    ) throws -> Rendering {
        let messages = messages.map { message in
            TemplateValue.dictionary([("role", .string(message.role)), ("content", .string(message.content))])
        }
        var all: [(key: String, value: TemplateValue)] = [
            ("messages", .list(messages)), ("tools", .none), ("documents", .none), ("add_generation_prompt", .bool(addGenerationPrompt)),
        ]
        for field in variables.fields { TemplateValue.set(field.name, TemplateValue(field.value), in: &all) }
        return try render(all)
    }

    private func render(_ variables: [(key: String, value: TemplateValue)]) throws -> Rendering {
        var renderer = TemplateRenderer(variables: variables)
        try renderer.run(statements)
        return Rendering(text: String(decoding: renderer.output, as: UTF8.self), generated: renderer.generated)
    }
}

extension ChatTemplate {
    /// ChatML: each message between `<|im_start|>` and `<|im_end|>`, with what the assistant says marked for training.
    public static let chatML = """
        {%- for message in messages %}
            {{- '<|im_start|>' + message.role + '\\n' }}
            {%- if message.role == 'assistant' %}
                {%- generation %}
                    {{- message.content + '<|im_end|>' }}
                {%- endgeneration %}
            {%- else %}
                {{- message.content + '<|im_end|>' }}
            {%- endif %}
            {{- '\\n' }}
        {%- endfor %}
        {%- if add_generation_prompt %}
            {{- '<|im_start|>assistant\\n' }}
        {%- endif %}

        """
}
