import Domain
import Testing

@testable import Tokenization

/// Which token comes from which message.
struct MessageSpansTests {
    /// The text of each span, by the messages it holds.
    static func spans(_ template: String, _ conversation: Conversation, training turns: TrainedTurns = .byWeight) throws -> [(
        Range<Int>, String
    )] {
        let encoder = try ConversationEncoderTests.encoder(template)
        let example = try encoder.encode(conversation, training: turns)
        let spans = try encoder.spans(of: conversation, in: example)
        #expect(spans.last?.tokens.upperBound == example.ids.count)
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.tokens.upperBound == $1.tokens.lowerBound })
        #expect(spans.flatMap(\.messages) == Array(conversation.messages.indices))
        return spans.map { ($0.messages, encoder.tokenizer.decode(example.ids[$0.tokens], skipSpecialTokens: false)) }
    }

    @Test("Every message has its tokens, in order", arguments: [ChatTemplate.chatML, ConversationEncoderTests.plainChatML])
    func messages(template: String) throws {
        let conversation = ConversationEncoderTests.conversation
        let spans = try Self.spans(template, conversation)
        #expect(spans.map(\.0) == conversation.messages.indices.map { $0..<$0 + 1 })
        #expect(spans.map(\.1) == conversation.messages.map { "<|im_start|>\($0.role)\n\($0.content)<|im_end|>\n" })
    }

    @Test("What stands before the first message belongs to none")
    func preamble() throws {
        let spans = try Self.spans(
            "Hello! " + ConversationEncoderTests.plainChatML, Conversation([Message(role: "assistant", content: "a")]))
        #expect(spans.map(\.1) == ["<|im_start|>assistant\na<|im_end|>\n"])
    }

    @Test("Messages that a template writes into each other share a span, and one that comes later leaves an empty one")
    func shared() throws {
        let conversation = Conversation([
            Message(role: "system", content: "s"), Message(role: "user", content: "a"),
            Message(role: "assistant", content: "b", reasoning: "x"),
            Message(role: "user", content: "c"), Message(role: "assistant", content: "d"),
        ])
        let template =
            "{% set ns = namespace(said='') %}{% for m in messages %}{% if m.role == 'system' %}{% set ns.said = m.content %}{% else %}"
            + "{{ ns.said ~ m.content }}{% set ns.said = '' %}{% if loop.last %}{{ m.thinking or '' }}{% endif %}<|im_end|>{% endif %}{% endfor %}"
        let spans = try Self.spans(template, conversation, training: .last)
        #expect(spans.map(\.0) == [0..<1, 1..<2, 2..<4, 4..<5])
        #expect(spans.map(\.1) == ["", "sa<|im_end|>", "b<|im_end|>c<|im_end|>", "d<|im_end|>"])
    }
}
