public import Domain
internal import JSON

/// The one way from a conversation to tokens: previews, training and inference all use it.
///
/// Content that holds the text of a special token (`<|im_end|>` and the like) is refused with `specialTokenInContent`, never encoded:
/// what a person writes cannot end a turn or start another.
public struct ConversationEncoder: Sendable {
    /// Turns text into ids.
    public let tokenizer: Tokenizer
    /// Writes conversations as text.
    public let template: ChatTemplate
    private let variables: JSONObject

    /// An encoder that writes conversations with `template`.
    public init(tokenizer: Tokenizer, template: ChatTemplate) {
        self.tokenizer = tokenizer
        self.template = template
        let configuration = tokenizer.configuration
        let tokens = [
            ("bos_token", configuration.bosToken), ("eos_token", configuration.eosToken), ("pad_token", configuration.padToken),
        ]
        variables = JSONObject(tokens.compactMap { name, token in token.map { (name: name, value: .string($0)) } })
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

    /// Tokens and loss mask of a whole conversation; what the assistant says is trained, with the token that ends its turn.
    ///
    /// A message of weight 0 is not trained. Throws `invalidTemplate` where the template cannot write the conversation or the
    /// assistant's part cannot be told, `specialTokenInContent`, and `nothingToTrain`.
    public func encode(_ conversation: Conversation) throws -> EncodedExample {
        let messages = conversation.messages
        try refuseSpecialTokens(in: messages)
        let rendering = try render(messages)
        let spans = template.marksGeneration ? try marked(rendering, messages) : try proven(rendering.text, messages)
        let tokens = try tokenizer.encodeTokens(rendering.text, addSpecialTokens: false, withOffsets: true)
        try refuseSplicedTokens(in: messages, addGenerationPrompt: false, ids: tokens.ids)
        let mask = mask(of: tokens, spans: spans, text: rendering.text)
        guard mask.contains(true) else {
            throw WorkbenchError(
                .nothingToTrain,
                "The conversation has \(messages.count) messages, and the model would learn none of its \(mask.count) tokens.",
                hint: "Add an assistant message that is not empty and whose weight is not 0.")
        }
        return EncodedExample(ids: tokens.ids, isTrained: mask, text: rendering.text)
    }

    /// Tokens of a conversation up to where the assistant is to speak; throws as `encode` does.
    public func encodePrompt(_ messages: [Message]) throws -> [Int32] {
        try refuseSpecialTokens(in: messages)
        let ids = try tokenizer.encode(try render(messages, addGenerationPrompt: true).text, addSpecialTokens: false)
        try refuseSplicedTokens(in: messages, addGenerationPrompt: true, ids: ids)
        return ids
    }

    /// Tokens of plain text for pre-training, with the tokens that the tokenizer puts around a text.
    ///
    /// Throws `specialTokenInContent`, and `invalidSetting` where `appendEOS` asks for a token that the model has not.
    public func encodeText(_ text: String, appendEOS: Bool) throws -> [Int32] {
        if let token = try tokenizer.specialToken(in: text) { throw WorkbenchError.specialTokens([diagnostic(token, path: "text")]) }
        var ids = try tokenizer.encode(text)
        guard appendEOS else { return ids }
        guard let eos = tokenizer.eosId else {
            throw WorkbenchError(
                .invalidSetting, "The tokenizer has no token that ends a text.", hint: "Name its eos_token in tokenizer_config.json.")
        }
        if ids.last != eos { ids.append(eos) }
        return ids
    }

    private func render(_ messages: some Sequence<Message>, addGenerationPrompt: Bool = false) throws -> ChatTemplate.Rendering {
        try template.render(messages, addGenerationPrompt: addGenerationPrompt, variables: variables)
    }
}

extension ConversationEncoder {
    /// The spans that the template marks, one per assistant message.
    private func marked(_ rendering: ChatTemplate.Rendering, _ messages: [Message]) throws -> [Range<Int>] {
        let answers = messages.filter { $0.role == "assistant" }
        if answers.allSatisfy({ $0.weight != 0 }) { return rendering.generated }
        guard rendering.generated.count == answers.count else {
            throw WorkbenchError(
                .invalidTemplate,
                "The chat template marks \(rendering.generated.count) parts for \(answers.count) assistant messages, so weights cannot be applied.",
                hint: "Use a template that marks each assistant message once, or leave out the weights.")
        }
        return zip(rendering.generated, answers).filter { $1.weight != 0 }.map(\.0)
    }

    /// The spans of a template that marks nothing: what each assistant message adds to the text of those before it.
    private func proven(_ text: String, _ messages: [Message]) throws -> [Range<Int>] {
        let whole = Array(text.utf8)
        var spans: [Range<Int>] = []
        for (index, message) in messages.enumerated() where message.role == "assistant" && message.weight != 0 {
            let prompt = Array(try render(messages[..<index], addGenerationPrompt: true).text.utf8)
            let answered = Array(try render(messages[...index]).text.utf8)
            guard answered.starts(with: prompt), whole.starts(with: answered) else {
                throw WorkbenchError(
                    .invalidTemplate,
                    "The chat template writes messages[\(index)] differently when others follow or precede it, so its tokens cannot be told from the rest.",
                    hint: "Put {% generation %} and {% endgeneration %} around what the assistant says in the template.",
                    details: ["message": "\(index)"])
            }
            spans.append(prompt.count..<answered.count)
        }
        return spans
    }

    /// A token is trained if it lies wholly in a span; white space after the token that ends a turn is not.
    private func mask(of tokens: EncodedTokens, spans: [Range<Int>], text: String) -> [Bool] {
        var mask = [Bool](repeating: false, count: tokens.ids.count)
        let bytes = Array(text.utf8)
        var first = 0
        for span in spans {
            while first < mask.count, Int(tokens.starts[first]) < span.lowerBound { first += 1 }
            var last = first
            var turnEnd: Int?
            while last < mask.count, Int(tokens.ends[last]) <= span.upperBound, Int(tokens.starts[last]) < span.upperBound {
                mask[last] = true
                if tokenizer.specialIds.contains(tokens.ids[last]) { turnEnd = last }
                last += 1
            }
            if let turnEnd, bytes[Int(tokens.ends[turnEnd])..<span.upperBound].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
                for index in (turnEnd + 1)..<max(turnEnd + 1, last) { mask[index] = false }
            }
            first = last
        }
        return mask
    }
}

extension ConversationEncoder {
    private func diagnostic(_ token: String, path: String) -> Diagnostic {
        Diagnostic(
            code: WorkbenchError.Code.specialTokenInContent.rawValue, path: path,
            message: "\(path) contains \"\(token)\", which is a control token of this model.",
            fix: "Remove it or put a space into it.")
    }

    private func refuseSpecialTokens(in messages: [Message]) throws {
        var diagnostics: [Diagnostic] = []
        for (index, message) in messages.enumerated() {
            for (field, text) in [("role", message.role), ("content", message.content)] {
                guard let token = try tokenizer.specialToken(in: text) else { continue }
                diagnostics.append(diagnostic(token, path: "messages[\(index)].\(field)"))
            }
        }
        if !diagnostics.isEmpty { throw WorkbenchError.specialTokens(diagnostics) }
    }

    /// Refuses content that makes a control token together with what the template writes beside it.
    ///
    /// Only content that starts or ends like a part of such a token can; it is then rendered once more with its ends closed off,
    /// which must not change the number of control tokens.
    private func refuseSplicedTokens(in messages: [Message], addGenerationPrompt: Bool, ids: [Int32]) throws {
        let specials = tokenizer.specialIds.compactMap { tokenizer.token(of: $0).map { Array($0.utf8) } }
        func count(_ ids: [Int32]) -> Int { ids.count { tokenizer.specialIds.contains($0) } }
        for (index, message) in messages.enumerated() where Self.couldSplice(Array(message.content.utf8), specials) {
            var closed = messages
            closed[index].content = "\u{1}" + message.content + "\u{1}"
            let text = try render(closed, addGenerationPrompt: addGenerationPrompt).text
            guard count(try tokenizer.encode(text, addSpecialTokens: false)) != count(ids) else { continue }
            throw WorkbenchError.specialTokens([diagnostic("part of a special token", path: "messages[\(index)].content")])
        }
    }

    /// Whether `content` ends with a proper start of a special token, or starts with a proper end of one.
    private static func couldSplice(_ content: [UInt8], _ specials: [[UInt8]]) -> Bool {
        specials.contains { special in
            (1..<max(1, special.count)).contains { length in
                content.suffix(length).elementsEqual(special.prefix(length)) || content.prefix(length).elementsEqual(special.suffix(length))
            }
        }
    }
}
