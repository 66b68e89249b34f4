import Domain
import Testing

@testable import Evaluation

struct BaselineTests {
    private static let fields = [AnswerField(name: "animal", labels: ["cat", "dog"]), AnswerField(name: "mood", labels: ["glad", "sad"])]

    /// Texts whose labels single words give away, and a word that says nothing.
    private static let rows = (0..<60).map { index in
        let isCat = index % 2 == 0
        let isGlad = index % 3 == 0
        return LabelledText(
            text: "The \(isCat ? "tabby purrs" : "hound barks") and is \(isGlad ? "happy" : "unhappy") no \(index)",
            labels: [isCat ? "cat" : "dog", isGlad ? "glad" : "sad"])
    }

    @Test("The majority is the most frequent label; equal counts go to the first")
    func majority() {
        let baseline = MajorityBaseline(training: Self.rows, fields: Self.fields)
        #expect(baseline.answer(for: "anything") == #"{"animal":"cat","mood":"sad"}"#)
        #expect(MajorityBaseline(training: [], fields: Self.fields).labels(for: "") == ["cat", "glad"])
    }

    @Test("Words decide, their order does not")
    func bagOfWords() async throws {
        let baseline = BagOfWordsBaseline(training: Self.rows, fields: Self.fields)
        #expect(baseline.labels(for: "Happy, the hound BARKS!") == ["dog", "glad"])
        #expect(baseline.labels(for: "purrs unhappy tabby") == ["cat", "sad"])
        #expect(baseline.labels(for: "tabby unhappy purrs") == baseline.labels(for: "purrs unhappy tabby"))
        let prompt = Conversation([Message(role: "system", content: "hound"), Message(role: "user", content: "tabby purrs happy")])
        #expect(try await baseline.answer(to: prompt) == #"{"animal":"cat","mood":"glad"}"#)
    }

    @Test("The same rows give the same model, and degenerate rows a model that answers", arguments: [0, 1, 2, 60])
    func degenerate(count: Int) {
        let rows = Array(Self.rows.prefix(count))
        let first = BagOfWordsBaseline(training: rows, fields: Self.fields)
        let second = BagOfWordsBaseline(training: rows, fields: Self.fields)
        #expect(first.choices == second.choices)
        for text in ["", "tabby", "never seen"] {
            #expect(first.labels(for: text) == second.labels(for: text))
            #expect(zip(first.labels(for: text), Self.fields).allSatisfy { $1.labels.contains($0) })
        }
    }

    @Test("Logistic regression finds the minimum that algebra gives")
    func optimum() {
        // One feature, two classes, no penalty: 3 of 4 rows with the feature are of class 1, 1 of 4 without it.
        let on = WordFeatures.Vector(positions: [0], weights: [1])
        let off = WordFeatures.Vector()
        let model = LogisticRegression(
            [on, on, on, on, off, off, off, off], targets: [1, 1, 1, 0, 0, 0, 0, 1], classes: 2, features: 1, penalty: 0)
        let parameters = model.parameters
        // log odds: ln 3 with the feature, -ln 3 without.
        #expect(abs((parameters[3] - parameters[2]) + 1.0986122887) < 1e-3)
        #expect(abs((parameters[1] - parameters[0]) - 2 * 1.0986122887) < 2e-3)
    }

    @Test("Words are runs of letters and digits in small letters")
    func words() {
        #expect(WordFeatures.words(of: "L'été, ORD/42-K: Straße!") == ["l", "été", "ord", "42", "k", "straße"])
        #expect(WordFeatures.words(of: " ... ") == [])
    }
}
