import Testing

@testable import Datasets

/// Many phrases in one pass, beside a search for each.
struct PhraseMatcherTests {
    static func found(_ phrases: [String], in text: String) -> [String] {
        let matcher = PhraseMatcher(phrases)
        return TextBytes.with(text) { bytes in matcher.matches(in: bytes).map { "\(phrases[$0.phrase])@\($0.range.lowerBound)" } }
    }

    @Test(
        "Case, apostrophes, feeds and boundaries",
        arguments: [
            ("HE and She", ["he@0", "she@7"]), ("ushers", []), ("it's", ["it's@0"]), ("IT’S", ["it's@0"]),
            ("é é É", ["é@0", "é@3", "é@6"]), ("x\ny X Y", ["x y@0", "x y@4"]),
            ("<|a|><|A|>", ["<|a|>@0", "<|a|>@5"]), ("ähe heä", []), ("“he”", ["he@3"]), ("他he他", []), ("", []),
        ])
    func matches(text: String, expected: [String]) {
        #expect(Self.found(["he", "she", "it's", "é", "x y", "<|a|>"], in: text) == expected)
    }

    @Test("Random phrases in random texts are found as often as by a plain search")
    func random() {
        var planted = Planted(seed: 3)
        for _ in 0..<200 {
            let phrases = Array(Set((0..<8).map { _ in "<" + planted.letters(Int.random(in: 1...4, using: &planted.random), "ab<") + ">" }))
            let text = planted.letters(120, "ab<>")
            var expected = 0
            for phrase in phrases {
                var rest = text[...]
                while let start = rest.firstRange(of: phrase)?.lowerBound {
                    expected += 1
                    rest = rest[rest.index(after: start)...]
                }
            }
            #expect(Self.found(phrases, in: text).count == expected, "\(phrases) in \(text)")
        }
    }
}
