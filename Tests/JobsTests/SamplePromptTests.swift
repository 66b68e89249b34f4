import Domain
import Testing

@testable import Jobs

/// Which questions samples are drawn of, and how their texts are cut.
struct SamplePromptTests {
    private static func messages(_ pairs: (String, String)...) -> [Message] { pairs.map { Message(role: $0.0, content: $0.1) } }

    @Test("The question is all before the last answer, with who spoke where there was more than one")
    func questions() throws {
        let plain = try #require(SamplePrompt(Conversation(Self.messages(("user", "Why?"), ("assistant", "So.")))))
        #expect(plain.text == "Why?" && plain.reference == "So." && plain.conversation.messages.map(\.role) == ["user"])
        let long = Conversation(
            Self.messages(("system", "Be brief."), ("user", "a"), ("assistant", "b"), ("user", "c"), ("assistant", "d"), ("user", "e")),
            tools: "[]")
        let prompt = try #require(SamplePrompt(long))
        #expect(prompt.text == "system: Be brief.\n\nuser: a\n\nassistant: b\n\nuser: c" && prompt.reference == "d")
        #expect(prompt.conversation.tools == "[]")
        var called = Self.messages(("user", "Rain?"), ("assistant", ""), ("tool", "no"), ("assistant", "It is dry."))
        called[1].toolCalls = [ToolCall(name: "weather", arguments: "{}")]
        #expect(SamplePrompt(Conversation(called))?.text == "user: Rain?\n\nassistant: weather({})\n\ntool: no")
        called.removeLast(2)
        for (name, messages) in [
            ("no answer", Self.messages(("user", "a"))), ("nothing asked", Self.messages(("assistant", "a"))), ("none", []),
            ("empty", Self.messages(("user", "a"), ("assistant", " \n"))), ("a call", called),
        ] {
            #expect(SamplePrompt(Conversation(messages)) == nil, "\(name)")
        }
    }

    @Test("Long texts are cut at whole characters, from either end, and lines hold no line ends")
    func excerpts() {
        #expect(Excerpt.beginning(of: "abc", 3) == "abc" && Excerpt.end(of: "abc", 3) == "abc")
        #expect(Excerpt.beginning(of: "abcd", 3) == "abc…" && Excerpt.end(of: "abcd", 3) == "…bcd")
        let family = "👩‍👩‍👧"
        #expect(family.unicodeScalars.count == 5)
        #expect(Excerpt.beginning(of: "ab\(family)c", 6) == "ab…" && Excerpt.end(of: "a\(family)bc", 6) == "…bc")
        #expect(Excerpt.beginning(of: "ab\(family)c", 7) == "ab\(family)…")
        // A character without end, and an empty text.
        #expect(Excerpt.beginning(of: "a" + String(repeating: "\u{301}", count: 50), 9) == "…" && Excerpt.end(of: "", 9) == "")
        #expect(Excerpt.line(of: " a\n\n b\tc ", 9) == "a b c" && Excerpt.line(of: "abcdef", 3) == "abc…")
    }
}
