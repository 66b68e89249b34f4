import Testing

@testable import SampleData

/// What keeps held-out tickets apart from everything a model was trained on.
struct SeparationTests {
    /// Lists whose words belong to a language rather than to a split.
    private static let sharedVocabulary: Set<String> = ["day", "month", "colour"]

    /// Every phrase of a grammar, with lists of plain alternatives taken apart.
    private static func phrases(_ grammar: Grammar) -> Set<String> {
        var phrases: Set<String> = []
        for (name, sources) in grammar.inventory where !sharedVocabulary.contains(name) {
            for source in sources {
                let isPlain =
                    source.hasPrefix("{") && source.hasSuffix("}") && !source.dropFirst().dropLast().contains { "{}".contains($0) }
                let parts =
                    isPlain && source.contains("|") ? source.dropFirst().dropLast().split(separator: "|").map(String.init) : [source]
                phrases.formUnion(parts.map { $0.lowercased() }.filter { !isReference($0) })
            }
        }
        return phrases
    }

    /// A phrase that only passes on another list, such as `{name}`.
    private static func isReference(_ phrase: String) -> Bool {
        phrase.hasPrefix("{") && phrase.hasSuffix("}") && phrase.filter { $0 == "{" }.count == 1 && !phrase.contains("|")
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    private static func sequences(_ text: String, of length: Int) -> Set<String> {
        let words = words(text)
        guard words.count >= length else { return [] }
        return Set((0...(words.count - length)).map { words[$0..<($0 + length)].joined(separator: " ") })
    }

    @Test("No phrase or filler is in two of training, held-out and pre-training")
    func inventories() {
        let training = Language.allCases.reduce(into: Set<String>()) { $0.formUnion(Self.phrases(TicketText.grammar(.training, $1))) }
        let heldOut = Language.allCases.reduce(into: Set<String>()) { $0.formUnion(Self.phrases(TicketText.grammar(.heldOut, $1))) }
        let base = Language.allCases.reduce(into: Set<String>()) { $0.formUnion(Self.phrases(PretrainingText.grammar($1))) }
        #expect(training.intersection(heldOut) == [])
        #expect(training.intersection(base) == [])
        #expect(heldOut.intersection(base) == [])
    }

    @Test("Every intent has at least 8 training and 4 held-out phrasings in every language")
    func phrasings() {
        for language in Language.allCases {
            for intent in TicketLabels.intents {
                #expect((TicketText.grammar(.training, language).lists["want.\(intent)"] ?? []).count >= 8)
                #expect((TicketText.grammar(.heldOut, language).lists["want.\(intent)"] ?? []).count >= 4)
            }
        }
    }

    @Test("No eight words in a row of a held-out ticket occur in training tickets or in the pre-training text")
    func sequences() {
        let heldOut = TicketGenerator(seed: 1).rows(.heldOut, count: 600).records
            .reduce(into: Set<String>()) { $0.formUnion(Self.sequences($1.text, of: 8)) }
        let training = TicketGenerator(seed: 1).rows(.training, count: 1500).records
            .reduce(into: Set<String>()) { $0.formUnion(Self.sequences($1.text, of: 8)) }
        var generator = PretrainingTextGenerator(seed: 1)
        let base = (generator.documents(totalBytes: 500_000) + generator.talks(1500))
            .reduce(into: Set<String>()) { $0.formUnion(Self.sequences($1, of: 8)) }
        #expect(heldOut.count > 5000)
        #expect(heldOut.intersection(training) == [])
        #expect(heldOut.intersection(base) == [])
    }

    @Test("The pre-training text has neither the task's keys, labels and instruction nor its brands")
    func answers() {
        var generator = PretrainingTextGenerator(seed: 1)
        let talks = generator.talks(1500).joined(separator: "\n").replacing("\\\"", with: "\"")
        let text = generator.documents(totalBytes: 500_000).joined(separator: "\n") + talks
        for key in ["\"intent\"", "\"product\"", "\"priority\"", "\"language\"", TicketRecord.instruction] {
            #expect(!text.contains(key), "\(key)")
        }
        for label in TicketLabels.intents + TicketLabels.priorities + TicketLabels.languages {
            #expect(!text.contains(":\"\(label)\""), "\(label)")
        }
        for product in TicketProducts.all { #expect(!text.contains(product.brand)) }
    }
}
