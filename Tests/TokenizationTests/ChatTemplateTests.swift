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
