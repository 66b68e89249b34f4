public import Domain
internal import JSON

/// The one way from a conversation to tokens: previews, training and inference all use it.
///
/// Texts that hold a special token (`<|im_end|>` and the like) are refused with `specialTokenInContent`, never encoded: what a person
/// writes cannot end a turn or start another. What the template would leave out is refused as well, with `leftOutByTemplate`.
public struct ConversationEncoder: Sendable {
    /// Turns text into ids.
    public let tokenizer: Tokenizer
    /// Writes conversations as text.
    public let template: ChatTemplate
    /// What `strftime_now` writes; nil for the time at which a conversation is encoded.
    public var moment: TemplateMoment?
    private let variables: JSONObject
    let controlTokens: ControlTokens

    /// An encoder that writes conversations with `template`.
    public init(tokenizer: Tokenizer, template: ChatTemplate) {
        self.tokenizer = tokenizer
        self.template = template
        let configuration = tokenizer.configuration
        let tokens = [
            ("bos_token", configuration.bosToken), ("eos_token", configuration.eosToken), ("pad_token", configuration.padToken),
        ]
        variables = JSONObject(tokens.compactMap { name, token in token.map { (name: name, value: .string($0)) } })
        controlTokens = ControlTokens(tokenizer)
    }

    /// An encoder that uses the template beside the tokenizer; throws `invalidTemplate` where there is none or it is broken.
    public init(tokenizer: Tokenizer) throws {
        guard let source = tokenizer.configuration.chatTemplate else {
            throw WorkbenchError(
                .invalidTemplate, "The tokenizer has no chat template.",
                hint: "Choose a template, such as ChatML, or use a model that comes with one.")
        }
        self.init(tokenizer: tokenizer, template: try ChatTemplate(source))
    }

    /// Tokens and loss mask of a whole conversation; a trained turn is what the assistant says with the token that ends it.
    ///
    /// Throws `invalidTemplate` where the template cannot write the conversation, `unsafeBoundaries` where a trained turn cannot be
    /// told from the rest, `leftOutByTemplate`, `specialTokenInContent`, `weightContradicted` and `nothingToTrain`. Diagnostics name
    /// the messages.
    public func encode(_ conversation: Conversation, training turns: TrainedTurns = .byWeight) throws -> EncodedExample {
        let messages = conversation.messages
        let trained = try turns.indices(in: messages)
        let input = try TemplateInput(conversation)
        try refuseSpecialTokens(in: input)
        let renderer = self.renderer
        let prepared = try PreparedInput(input)
        let rendering = try renderer.render(prepared)
        let tokens = try tokenizer.encodeTokens(rendering.text, addSpecialTokens: false, withOffsets: true)
        try refuseSplicedTokens(in: input, prompting: false, ids: tokens.ids, renderer)
        var mask: [Bool]
        let endless: Int
        if template.marksGeneration {
            mask = self.mask(of: tokens, spans: try marked(rendering, prepared, messages, trained: trained, renderer))
            endless = mask.lastIndex(of: true).map { endsTurn($0, mask, tokens, text: rendering.text) } == false ? 1 : 0
        } else {
            let spans = try proven(rendering.text, prepared, trained: trained, renderer)
            mask = withoutTrailingSpace(self.mask(of: tokens, spans: spans), tokens, spans: spans, text: rendering.text)
            endless = trainEnds(&mask, tokens, spans: spans)
        }
        try refuseOmissions(conversation, input, trained: trained, text: rendering.text, renderer)
        // The first token of a row is never predicted.
        guard mask.dropFirst().contains(true) else {
            throw WorkbenchError(
                .nothingToTrain,
                "The conversation has \(messages.count) messages, and the model would learn none of its \(mask.count) tokens.",
                hint: "Add an assistant message that is not empty and whose weight is not 0.")
        }
        return EncodedExample(ids: tokens.ids, isTrained: mask, text: rendering.text, endlessTurns: endless)
    }

    /// Tokens of a conversation up to where the assistant is to speak; throws as `encode` does.
    public func encodePrompt(_ messages: [Message], tools: String? = nil) throws -> [Int32] {
        let conversation = Conversation(messages, tools: tools)
        let input = try TemplateInput(conversation)
        try refuseSpecialTokens(in: input)
        let renderer = self.renderer
        let text = try renderer.render(input, prompting: true).text
        try refuseOmissions(conversation, input, trained: [], text: text, prompting: true, renderer)
        let ids = try tokenizer.encode(text, addSpecialTokens: false)
        try refuseSplicedTokens(in: input, prompting: true, ids: ids, renderer)
        return ids
    }

    /// One for each conversation, so that its renderings agree in what time it is.
    var renderer: ConversationRenderer {
        ConversationRenderer(template: template, variables: variables, moment: moment ?? TemplateMoment.now())
    }
}
