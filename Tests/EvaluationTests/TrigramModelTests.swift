import Evaluation
import Testing

struct TrigramModelTests {
    @Test("Probabilities after any context sum to one")
    func normalised() {
        let model = TrigramModel(rows: [[0, 1, 2, 0, 1, 3, 0, 1, 2, 4], [3, 3, 3, 1]] as [[Int32]], vocabularySize: 6)
        for (u, v) in [(0, 1), (3, 3), (4, 5), (5, 0), (1, 2)] as [(Int32, Int32)] {
            let total = (0..<6).reduce(0.0) { $0 + model.probability(of: Int32($1), after: u, v) }
            #expect(abs(total - 1) < 1e-12, "after \(u) \(v)")
        }
    }

    @Test("A counted trigram has the probability that the formula gives by hand")
    func byHand() {
        // One context (0, 1), followed by 2 twice and by 3 once.
        let model = TrigramModel(rows: [[0, 1, 2], [0, 1, 2], [0, 1, 3]] as [[Int32]], vocabularySize: 4, discount: 0.5)
        // Endings: 2 and 3, each after one token; pairs: 2.
        let unigram = (0.5 + 0.5 * 2 * 0.25) / 2
        // After 1: two different trigrams around it, 2 and 3 once each.
        let bigram = (0.5 + 0.5 * 2 * unigram) / 2
        #expect(abs(model.probability(of: 2, after: 0, 1) - (1.5 + 0.5 * 2 * bigram) / 3) < 1e-12)
    }

    @Test("Text like the training text is less surprising than other text")
    func surprise() {
        let rows = Array(repeating: [1, 2, 3, 4, 5, 6] as [Int32], count: 20)
        let model = TrigramModel(rows: rows, vocabularySize: 8)
        let (seen, turned) = (model.loss(of: [[1, 2, 3, 4, 5, 6]] as [[Int32]]), model.loss(of: [[6, 5, 4, 3, 2, 1]] as [[Int32]]))
        #expect(seen < 0.6)
        #expect(turned > 3 * seen)
        #expect(model.loss(of: [[1]] as [[Int32]]) == 0)
    }
}
