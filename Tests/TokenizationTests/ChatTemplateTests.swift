import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct ChatTemplateTests {
    @Test("Templates write what Jinja writes as Transformers sets it up, and fail where it fails")
    func reference() throws {
        let goldens = try Goldens.json("templates.json")
        let variables = try #require(goldens["variables"]?.object)
        let cases = try #require(goldens["cases"]?.array)
        #expect(cases.count > 300)
        for golden in cases {
            let source = try #require(golden["template"]?.string)
            guard let text = golden["text"]?.string else {
                #expect(throws: WorkbenchError.self, "\(source.debugDescription)") { try ChatTemplate(source).render(variables) }
                continue
            }
            do {
                let rendering = try ChatTemplate(source).render(variables)
                #expect(
                    same(rendering.text, text),
                    "\(source.debugDescription): \(rendering.text.debugDescription) is not \(text.debugDescription)")
                let spans = (golden["generated"]?.array ?? []).map { ($0.array?[0].integer ?? -1)..<($0.array?[1].integer ?? -1) }
                #expect(rendering.generated == spans, "\(source.debugDescription)")
            } catch let error as WorkbenchError {
                Issue.record("\(source.debugDescription): \(error.message)")
            }
        }
    }

    @Test(
        "Templates of well-known models write the expected text or are refused by name",
        .enabled(if: Goldens.hasShared("chat_templates"), "the chat templates are not beside the repository"))
    func models() throws {
        let goldens = try #require(try Goldens.sharedJSON("chat_templates/expected/goldens.json").array)
        var rendered = 0
        var refused: [String: String] = [:]
        for golden in goldens {
            let name = try #require(golden["name"]?.string)
            let source = try #require(golden["chat_template"]?.string)
            do {
                let template = try ChatTemplate(source)
                let text = try template.render(try #require(golden["data"]?.object)).text
                let expected = try #require(golden["target"]?.string)
                #expect(same(text, expected), "\(name): \(text.debugDescription) is not \(expected.debugDescription)")
                rendered += 1
            } catch let error as WorkbenchError {
                #expect(error.message.contains("is not supported"), "\(name): \(error.message)")
                refused[name] = error.message
            }
        }
        #expect(rendered == 17 && refused.count == 10, "\(refused)")
    }

    @Test("ChatML marks what the assistant says with the end of its turn")
    func chatML() throws {
        let template = try ChatTemplate(ChatTemplate.chatML)
        #expect(template.marksGeneration)
        let messages = [
            Message(role: "system", content: "Be brief."), Message(role: "user", content: "Hi\n"),
            Message(role: "assistant", content: " Hello "),
        ]
        let rendering = try template.render(messages)
        #expect(
            rendering.text
                == "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi\n<|im_end|>\n<|im_start|>assistant\n Hello <|im_end|>\n")
        #expect(rendering.generated.map { String(decoding: Array(rendering.text.utf8)[$0], as: UTF8.self) } == [" Hello <|im_end|>"])
        #expect(try template.render(messages[..<2], addGenerationPrompt: true).text.hasSuffix("\n<|im_start|>assistant\n"))
        #expect(try template.render([Message]()).text == "")
    }

    @Test(
        "What is not built is refused by name and line",
        arguments: [
            ("\n{% macro f() %}{% endmacro %}", "the tag macro"), ("\n{% include 'x' %}", "the tag include"),
            ("\n{% raw %}", "the tag raw"),
            ("\n{% set x %}a{% endset %}", "set without a value"), ("\n{% for a in b recursive %}{% endfor %}", "the recursive loop"),
            ("\n{{ x|selectattr('a') }}", "the filter selectattr"), ("\n{{ x is divisibleby 3 }}", "the test divisibleby"),
            ("\n{{ x.format(1) }}", "the method format"), ("\n{{ strftime_now('%d') }}", "the name strftime_now"),
            ("\n{{ f(1) }}", "the function f"),
            ("\n{{ x['a']() }}", "a call of this value"), ("\n{{ 2 ** 3 }}", "the operator **"), ("\n{{ range }}", "range without a call"),
            ("\n{{ 'a' * 3 }}", "the repetition of a string with *"), ("\n{{ '%s' % 1 }}", "formatting"),
            ("\n{{ loop }}{{ x.__class__ }}", "the field __class__"),
            ("\n{{ {'items': 1}.items }}", "the method items without a call"), ("\n{{ {1: 2} }}", "a key that is no string"),
            ("\n{{ f(*x) }}", "the function f"),
            ("\n{{ range(*x) }}", "* in a call"), ("\n{% for i in [1] %}{{ loop.cycle }}{% endfor %}", "loop.cycle"),
            ("\n{{ x|join(',', 'a') }}", "join with 2 arguments"),
        ])
    func refusal(source: String, named: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try ChatTemplate(source).render(JSONObject()) }
        #expect(error?.code == .invalidTemplate)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "none")")
        #expect(error?.message.contains("ine 2") == true, "\(error?.message ?? "none")")
        #expect(error?.hint != nil)
    }

    @Test(
        "Broken templates are refused with their line",
        arguments: [
            "\n{{ 1", "\n{% if x %}", "\n{% if x", "\n{# open", "\n{{ 'open }}", "\n{% endif %}", "\n{{ }}", "\n{{ 1 2 }}", "\n{{ (1 }}",
            "\n{{ ] }}",
            "\n{% for %}", "\n{% for a b %}", "\n{% else %}", "\n{{ a. }}", "\n{{ a[ }}", "\n{{ a[] }}", "\n{{ 99999999999999999999 }}",
            "\n{{ ? }}",
            "\n{% break %}", "\n{{ '\\xZZ' }}", "\n{{ {'a' 1} }}", "\n{% set 1 = 2 %}", "\n{{ not }}", "\n{%", "\n{{", "\n{#",
            "\n{{ range(1, a=2, 3) }}",
        ])
    func broken(source: String) {
        let error = #expect(throws: WorkbenchError.self) { try ChatTemplate(source) }
        #expect(error?.code == .invalidTemplate)
        #expect(error?.details["line"] == "2", "\(error?.message ?? "none")")
    }

    @Test(
        "A template that wants too much is stopped",
        arguments: [
            ("{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}", "steps"),
            ("{% set ns = namespace(s='aaaaaaaaaaaaaaaa') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}", "MiB"),
            ("{% set ns = namespace(l=[1]) %}{% for i in range(99) %}{% set ns.l = ns.l + ns.l %}{% endfor %}", "steps"),
            ("{{ range(1000000) }}", "more than 100000"), ("{{ 9223372036854775807 + 1 }}", "too large"),
            ("{{ " + String(repeating: "(", count: 1000) + "1" + String(repeating: ")", count: 1000) + " }}", "nests deeper"),
            ("{{ 1" + String(repeating: " + 1", count: 100_000) + " }}", "longer than"),
            (String(repeating: "{% if 1 %}", count: 1000) + String(repeating: "{% endif %}", count: 1000), "nests deeper"),
            ("{{ " + String(repeating: "not ", count: 1000) + "1 }}", "nests deeper"),
            ("{{ 1" + String(repeating: "|string", count: 999) + " }}", "longer than"),
            (
                "{{ " + String(repeating: "(1" + String(repeating: "+1", count: 190) + "+", count: 60) + "1"
                    + String(repeating: ")", count: 60) + " }}", "deeper"
            ),
            (
                "{{ " + String(repeating: "(", count: 60) + "1" + String(repeating: String(repeating: "+1", count: 190) + ")", count: 60)
                    + " }}", "deeper"
            ),
        ])
    func limits(source: String, named: String) {
        let error = #expect(throws: WorkbenchError.self) { try ChatTemplate(source).render(JSONObject()) }
        #expect(error?.code == .invalidTemplate)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "none")")
    }

    @Test("What the template itself refuses carries its own words")
    func raised() throws {
        let template = try ChatTemplate(
            "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}")
        let error = #expect(throws: WorkbenchError.self) { try template.render([Message(role: "system", content: "x")]) }
        #expect(error?.message.contains("System role not supported") == true)
        #expect(try template.render([Message(role: "user", content: "x")]).text == "")
    }

    @Test(
        "Fractions are written as Python writes them",
        arguments: [
            (1.0, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e15, "1000000000000000.0"), (1e16, "1e+16"), (1.5e16, "1.5e+16"),
            (9007199254740992, "9007199254740992.0"),
            (123456789012345680, "1.2345678901234568e+17"), (0.0001, "0.0001"), (0.00001, "1e-05"), (1.25e-7, "1.25e-07"),
            (1e100, "1e+100"), (Double.leastNonzeroMagnitude, "5e-324"),
            (0, "0.0"), (-0.0, "-0.0"), (100, "100.0"), (120.5, "120.5"),
        ])
    func numbers(value: Double, text: String) {
        #expect(TemplateText.number(value) == text)
    }
}
