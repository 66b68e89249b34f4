import Digests
import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct TemplatesModelTests {
    @Test(
        "Templates of well-known models write the expected text",
        .enabled(if: Goldens.hasShared("chat_templates"), "the chat templates are not beside the repository"))
    func expected() throws {
        let goldens = try #require(try Goldens.sharedJSON("chat_templates/expected/goldens.json").array)
        #expect(goldens.count == 27)
        let others = try #require(try Goldens.json("templates_models.json")["other_than_expected"]?.object)
        #expect(others.fields.count <= 1)
        for golden in goldens {
            let name = "\(golden["group"]?.string ?? "")/\(golden["name"]?.string ?? "")"
            let source = try #require(golden["chat_template"]?.string)
            let expected = try #require(golden["target"]?.string)
            do {
                let template = try ChatTemplate(source)
                let data = try #require(golden["data"]?.object)
                let text = try template.render(data, clock: { TemplatesLanguageTests.moment }).text
                // The expected texts were made by another library; where Transformers' own differs, it stands.
                if let other = others[golden["name"]?.string ?? ""] {
                    #expect(SHA256.hexadecimal(of: text.utf8) == other["sha256"]?.string, "\(name): \(text.debugDescription)")
                } else {
                    #expect(same(text, expected), "\(name): \(text.debugDescription) is not \(expected.debugDescription)")
                }
            } catch let error as WorkbenchError {
                Issue.record("\(name): \(error.message)")
            }
        }
    }

    @Test(
        "Templates of models render every conversation as Transformers does",
        .enabled(if: Goldens.hasShared("chat_templates/vendor"), "the chat templates are not beside the repository"))
    func vendors() throws {
        let goldens = try Goldens.json("templates_models.json")
        let conversations = try #require(goldens["conversations"]?.object)
        let tokens = try #require(goldens["tokens"]?.object)
        let models = try #require(goldens["models"]?.object)
        #expect(models.fields.count == 28)
        var rendered = 0
        for (file, golden) in models.fields {
            let path = Goldens.shared.appending(path: "chat_templates/vendor/\(file)")
            let source = String(decoding: try Data(contentsOf: path), as: UTF8.self)
            try #require(golden["template"]?.string == SHA256.hexadecimal(of: source.utf8), "\(file) is another template than the golden's")
            let template = try ChatTemplate(source)
            for (name, conversation) in conversations.fields {
                let wanted = try #require(golden["renderings"]?[name])
                var variables = tokens
                for (key, value) in [("tools", JSONValue.null), ("documents", .null), ("add_generation_prompt", .bool(false))] {
                    variables[key] = value
                }
                for (key, value) in try #require(conversation.object).fields { variables[key] = value }
                do {
                    let rendering = try template.render(variables, clock: { TemplatesLanguageTests.moment })
                    #expect(wanted["error"] == nil, "\(file), \(name): Transformers refuses it: \(wanted["error"]?.string ?? "")")
                    let digest = SHA256.hexadecimal(of: rendering.text.utf8)
                    #expect(
                        digest == wanted["sha256"]?.string,
                        "\(file), \(name): \(rendering.text.utf8.count) bytes, not \(wanted["bytes"]?.integer ?? -1): \(rendering.text)")
                    let ranges = (wanted["generated"]?.array ?? []).map { ($0.array?[0].integer ?? -1)..<($0.array?[1].integer ?? -1) }
                    #expect(rendering.generated == ranges, "\(file), \(name)")
                    rendered += 1
                } catch let error as WorkbenchError {
                    #expect(wanted["error"] != nil, "\(file), \(name): \(error.message)")
                }
            }
        }
        #expect(rendered > 500)
    }
}
