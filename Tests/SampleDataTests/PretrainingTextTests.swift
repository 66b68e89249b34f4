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
}
