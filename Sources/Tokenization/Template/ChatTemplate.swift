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
    public var marksGeneration: Bool { program.marksGeneration }
    private let program: TemplateProgram

    /// Parses `source`; throws `invalidTemplate` with the line.
    public init(_ source: String) throws {
        self.source = source
        program = try TemplateCompiler.compile(try TemplateParser.parse(source))
    }

    /// Renders with the given variables; throws `invalidTemplate` with the line and the value at fault.
    ///
    /// `clock` gives the time that `strftime_now` writes.
    public func render(
        _ variables: JSONObject, limits: Limits = Limits(), clock: @escaping @Sendable () throws -> TemplateMoment = TemplateMoment.now
    ) throws -> Rendering {
        try render(limits, clock) { variable in try variables[variable.name].map { try TemplateValue($0) } }
    }

    /// Renders `messages`; `variables` holds what else the template may read, such as `bos_token`.
    ///
    /// As in Transformers, `tools` and `documents` are none where they are not given.
    public func render(
        _ messages: some Sequence<Message>, addGenerationPrompt: Bool = false, variables: JSONObject = JSONObject(),
        limits: Limits = Limits(), clock: @escaping @Sendable () throws -> TemplateMoment = TemplateMoment.now
    ) throws -> Rendering {
        try render(
            messages: .array(TemplateInput.messages(messages)), addGenerationPrompt: addGenerationPrompt, variables: variables,
            limits: limits,
            clock: clock)
    }

    /// Renders messages that carry more than role and content: tool calls, reasoning, lists of parts.
    ///
    /// `messages` and `tools` are lists of objects as the template wants them.
    public func render(
        messages: JSONValue, tools: JSONValue? = nil, addGenerationPrompt: Bool = false, variables: JSONObject = JSONObject(),
        limits: Limits = Limits(), clock: @escaping @Sendable () throws -> TemplateMoment = TemplateMoment.now
    ) throws -> Rendering {
        try render(limits, clock) { variable in
            switch variable.role {
            case .messages: try TemplateValue(messages)
            case .addGenerationPrompt: .bool(addGenerationPrompt)
            case .tools: try TemplateValue(tools ?? variables["tools"] ?? .null)
            case .documents: try TemplateValue(variables["documents"] ?? .null)
            case nil: try variables[variable.name].map { try TemplateValue($0) }
            }
        }
    }

    /// Renders messages and tools that are values already.
    func render(
        messages: [TemplateValue], tools: TemplateValue, addGenerationPrompt: Bool, variables: JSONObject,
        clock: @escaping @Sendable () throws -> TemplateMoment
    ) throws -> Rendering {
        try render(Limits(), clock) { variable in
            switch variable.role {
            case .messages: .list(messages)
            case .addGenerationPrompt: .bool(addGenerationPrompt)
            case .tools: tools
            case .documents: try TemplateValue(variables["documents"] ?? .null)
            case nil: try variables[variable.name].map { try TemplateValue($0) }
            }
        }
    }

    /// Renders with the values that `value` gives for names.
    private func render(
        _ limits: Limits, _ clock: @escaping @Sendable () throws -> TemplateMoment,
        value: (TemplateProgram.Variable) throws -> TemplateValue?
    ) throws -> Rendering {
        let frame = TemplateFrame(count: program.slotCount, parent: nil)
        for variable in program.variables {
            let function = variable.function
            frame[variable.slot] =
                try value(variable) ?? function.map { .callable(TemplateCallable(.function($0))) } ?? .undefined(variable.name)
        }
        var run = TemplateRun(
            limits: TemplateLimits(steps: limits.steps, outputBytes: limits.outputBytes), clock: clock, frame: frame)
        defer { run.end() }
        _ = try program.body(&run)
        return Rendering(text: run.output(from: 0), generated: try run.marks())
    }
}

extension ChatTemplate {
    /// What one rendering may take before it is stopped.
    public struct Limits: Sendable, Equatable {
        /// Statements, calls and elements.
        public var steps: Int
        /// Bytes of text made on the way and as the output.
        public var outputBytes: Int

        /// Limits that no conversation reaches that fits a model.
        public init(steps: Int = 10_000_000, outputBytes: Int = 64 << 20) {
            self.steps = steps
            self.outputBytes = outputBytes
        }
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
