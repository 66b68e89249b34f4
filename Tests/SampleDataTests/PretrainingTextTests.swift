import JSON
import Testing

@testable import SampleData

struct PretrainingTextTests {
    @Test("The same seed gives the same text, another seed another")
    func determinism() {
        var first = PretrainingTextGenerator(seed: 7)
        var second = PretrainingTextGenerator(seed: 7)
        var third = PretrainingTextGenerator(seed: 8)
        let text = first.documents(totalBytes: 20_000)
        #expect(text == second.documents(totalBytes: 20_000))
        #expect(text != third.documents(totalBytes: 20_000))
    }

    @Test("Every reference in the phrases is answered")
    func references() {
        var generator = PretrainingTextGenerator(seed: 3)
        let text = generator.documents(totalBytes: 400_000).joined(separator: "\n")
        #expect(Set(generator.unresolved) == [])
        let braces = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "{") }
        #expect(!braces.isEmpty)
        #expect(braces.allSatisfy { text.utf8[text.utf8.index(after: $0)] == UInt8(ascii: "\"") })
    }

    @Test("Documents have about 50 to 400 words and are not repeated")
    func size() {
        var generator = PretrainingTextGenerator(seed: 5)
        let documents = generator.documents(totalBytes: 200_000)
        let words = documents.map { $0.split { $0 == " " || $0 == "\n" }.count }
        #expect((words.min() ?? 0) >= 40)
        #expect((words.max() ?? 0) <= 450)
        #expect(Set(documents).count == documents.count)
    }

    @Test("A talk is an instruction, then letters and records with the same keys in the same order")
    func talks() throws {
        var generator = PretrainingTextGenerator(seed: 9)
        var again = PretrainingTextGenerator(seed: 9)
        let lines = generator.talks(300)
        #expect(lines == again.talks(300))
        var lengths: Set<Int> = []
        for line in lines {
            let messages = try #require(try JSONValue(parsing: line).object?["messages"]?.array)
            let roles = messages.map { $0.object?["role"]?.string }
            #expect(roles.first == "system")
            #expect(Array(roles.dropFirst()) == (1..<messages.count).map { $0 % 2 == 1 ? "user" : "assistant" })
            let records = try messages.filter { $0.object?["role"]?.string == "assistant" }
                .map { try JSONValue(parsing: $0.object?["content"]?.string ?? "").object?.fields.map(\.name) ?? [] }
            #expect(Set(records).count == 1 && records.allSatisfy { $0.count >= 2 })
            lengths.insert(messages.count)
        }
        #expect(lengths == [3, 5])
    }
}
