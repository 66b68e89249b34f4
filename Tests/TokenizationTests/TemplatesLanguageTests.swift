import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct TemplatesLanguageTests {
    /// The time that the goldens were made with.
    static let moment = TemplateMoment(year: 2025, month: 7, day: 10, hour: 12)

    private static func check(_ file: String, atLeast count: Int) throws {
        let goldens = try Goldens.json(file)
        let variables = try #require(goldens["variables"]?.object)
        let cases = try #require(goldens["cases"]?.array)
        #expect(cases.count >= count)
        for golden in cases {
            let source = try #require(golden["template"]?.string)
            guard let text = golden["text"]?.string else {
                #expect(throws: WorkbenchError.self, "\(source.debugDescription): \(golden["error"]?.string ?? "")") {
                    try ChatTemplate(source).render(variables, clock: { moment })
                }
                continue
            }
            do {
                let rendering = try ChatTemplate(source).render(variables, clock: { moment })
                #expect(
                    same(rendering.text, text),
                    "\(source.debugDescription): \(rendering.text.debugDescription) is not \(text.debugDescription)")
                let spans = (golden["generated"]?.array ?? []).map { ($0.array?[0].integer ?? -1)..<($0.array?[1].integer ?? -1) }
                if golden["generated"] != nil { #expect(rendering.generated == spans, "\(source.debugDescription)") }
            } catch let error as WorkbenchError {
                Issue.record("\(source.debugDescription): \(error.message)")
            }
        }
    }

    @Test("The language is Jinja's: expressions, filters, tests, loops, macros and white space as Transformers renders them")
    func language() throws {
        try Self.check("templates_language.json", atLeast: 700)
    }

    @Test("Templates made at random are rendered as Transformers renders them")
    func random() throws {
        try Self.check("templates_random.json", atLeast: 300)
    }

    @Test("A template is parsed once and rendered many times, from many threads")
    func reuse() async throws {
        let template = try ChatTemplate(
            "{% macro m(x) %}{{ x }}{% endmacro %}{% set ns = namespace(k=0) %}{% for i in range(n) %}{% set ns.k = ns.k + i %}{% endfor %}{{ m(ns.k) }}"
        )
        let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for count in 0..<50 {
                group.addTask { (count, try template.render(["n": .integer(Int64(count))]).text) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for count in 0..<50 { #expect(texts[count] == "\((0..<count).reduce(0, +))") }
    }

    @Test("The clock is the caller's")
    func clock() throws {
        let template = try ChatTemplate("{{ strftime_now('%d %b %Y %H:%M:%S %A %j') }}")
        let moment = TemplateMoment(year: 2024, month: 2, day: 29, hour: 23, minute: 5, second: 59)
        #expect(try template.render(JSONObject(), clock: { moment }).text == "29 Feb 2024 23:05:59 Thursday 060")
        #expect(TemplateMoment.now().year > 2000)
        for wrong in [
            TemplateMoment(year: 2024, month: 13, day: 1), TemplateMoment(year: 0, month: 1, day: 1),
            TemplateMoment(year: 2024, month: 1, day: 1, hour: 99),
        ] {
            #expect(throws: WorkbenchError.self) { try template.render(JSONObject(), clock: { wrong }) }
        }
    }

    @Test("Messages may be any JSON: tool calls, reasoning and lists of parts, in the order in which they stand")
    func richMessages() throws {
        let template = try ChatTemplate(
            "{% for m in messages %}{{ m.role }}:{{ m.content if m.content is string else m.content|map(attribute='text')|join }}"
                + "{% for c in m.tool_calls or [] %}{{ c.function.arguments|tojson }}{% endfor %}{{ m.reasoning_content }};{% endfor %}"
                + "{{ tools|length if tools else tools }}{{ documents }}{{ add_generation_prompt }}{{ bos_token }}")
        let messages = try JSONValue(
            parsing: #"""
                [{"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]},
                 {"role": "assistant", "content": "", "reasoning_content": "why",
                  "tool_calls": [{"function": {"name": "f", "arguments": {"z": 1, "a": [1.0, null]}}}]}]
                """#)
        let tools: JSONValue = .array([.object([:]), .object([:])])
        let variables: JSONObject = ["bos_token": .string("<s>")]
        let text = try template.render(messages: messages, tools: tools, addGenerationPrompt: true, variables: variables).text
        #expect(text == "user:ab;assistant:{\"z\": 1, \"a\": [1.0, null]}why;2NoneTrue<s>")
        #expect(try template.render(messages: .array([])).text == "NoneNoneFalse")
    }
}
